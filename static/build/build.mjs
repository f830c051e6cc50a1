// Builds static/dist, which package static embeds: node static/build/build.mjs, after npm ci --ignore-scripts.
// What is served is named by its content (css/site-XHVNX6RQ.css) and has its .br and .gz beside it where they pay.
// The same sources give the same bytes.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { map } from './map.mjs'

process.chdir(join(import.meta.dirname, '../..'))
const dist = 'static/dist'

rmSync(dist, { recursive: true, force: true })
bundle()
shortenFontNames()
drawTouchIcon()
for (const path of files().filter(path => /\.(css|js|svg)$/.test(path))) compress(path)
await import('./share-fonts.mjs')
writeFileSync(`${dist}/map.json`, JSON.stringify(map())) // last, as make takes it for the sign that all is built

function files() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

// bundle names, minifies and copies by esbuild. All two-letter flags are taken, not only today's members and observers:
// a new observer is content, and content needs no build.
function bundle() {
  const circles = 'node_modules/circle-flags/flags'
  const flags = readdirSync(circles).filter(name => /^[a-z]{2}\.svg$/.test(name))
  const entries = [
    ...['css/site.css', 'css/admin.css', 'js/site.js', 'js/admin.js', 'js/editor.js', 'js/upload.js', 'images/emblem.svg'].map(path => [path, `static/${path}`]),
    ...flags.map(flag => [`flags/${flag}`, `${circles}/${flag}`]),
  ]
  execFileSync('go', ['tool', 'esbuild', '--bundle', '--minify', '--format=esm', '--log-level=warning',
    `--outdir=${dist}`, '--entry-names=[dir]/[name]-[hash]', '--asset-names=fonts/[name]-[hash]',
    '--loader:.woff2=file', '--loader:.svg=copy',
    ...entries.map(([name, source]) => `${name.replace(/\.\w+$/, '')}=${source}`)], { stdio: 'inherit' })
}

// A template that preloads a font should not have to know how its package calls its files.
function shortenFontNames() {
  const shorten = text => text.replaceAll('-latin-wght-normal', '')
  for (const path of files()) {
    if (path.endsWith('.woff2')) renameSync(path, shorten(path))
    if (path.endsWith('.css')) writeFileSync(path, shorten(readFileSync(path, 'utf8')))
  }
}

function drawTouchIcon() {
  const drawing = readFileSync('static/images/touch-icon.svg', 'utf8')
  const png = new Resvg(drawing, { fitTo: { mode: 'width', value: 180 } }).render().asPng()
  const hash = createHash('sha256').update(png).digest('hex').slice(0, 8).toUpperCase()
  mkdirSync(`${dist}/images`, { recursive: true })
  writeFileSync(`${dist}/images/touch-icon-${hash}.png`, png)
}

// What fits in one packet gains nothing.
function compress(path) {
  const plain = readFileSync(path)
  if (plain.length < 1400) return
  const worthwhile = packed => packed.length < 0.9 * plain.length
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
  const gzip = gzipSync(plain, { level: 9 })
  if (worthwhile(brotli)) writeFileSync(`${path}.br`, brotli)
  if (worthwhile(gzip)) writeFileSync(`${path}.gz`, gzip)
}
