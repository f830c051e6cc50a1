// Makes static/dist/share/*.ttf, the fonts that package share draws with: Go reads
// OpenType fonts, npm has them as WOFF, which is the same tables, each compressed by zlib.
// https://www.w3.org/TR/WOFF/
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const fonts = [['source-serif-4', 400], ['source-sans-3', 400], ['source-sans-3', 600]];
const out = new URL('../dist/share/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

await mkdir(out, { recursive: true });
for (const [family, weight] of fonts) {
  const woff = await readFile(resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`));
  await writeFile(new URL(`${family}-${weight}.ttf`, out), opentype(woff));
}

function opentype(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  let end = header(font, woff.readUInt32BE(4), count);
  for (let i = 0; i < count; i++) {
    const entry = woff.subarray(44 + 20 * i); // tag, offset, compressed length, length, checksum
    const [offset, packed, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
    const data = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(data) : data;
    if (table.length !== length) throw new Error('a table is not as long as it says');
    const record = font.subarray(12 + 16 * i); // tag, checksum, offset, length
    entry.copy(record, 0, 0, 4);
    entry.copy(record, 4, 16, 20);
    record.writeUInt32BE(end, 8);
    record.writeUInt32BE(length, 12);
    table.copy(font, end);
    end += length + 3 & ~3;
  }
  if (end !== font.length) throw new Error('the font is not as long as it says');
  return font;
}

// header writes the table directory's head and returns where the first table begins.
function header(font, flavor, count) {
  const log = Math.floor(Math.log2(count));
  font.writeUInt32BE(flavor, 0);
  [count, 16 << log, log, 16 * (count - (1 << log))].forEach((n, i) => font.writeUInt16BE(n, 4 + 2 * i));
  return 12 + 16 * count;
}
