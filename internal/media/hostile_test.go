package media

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// A hostile file is refused with one of these codes, or, where harmless is among them,
// may be taken if nothing remains in it that was not a picture.
type hostile struct {
	name string
	data []byte
	want []Refusal
}

const harmless Refusal = "harmless"

// TestHostile sends hundreds of files that no one should trust.
func TestHostile(t *testing.T) {
	t.Parallel()
	var all []hostile
	for _, some := range []func(testing.TB) []hostile{truncated, mistaken, pixelBombs, containers, programs, polyglots, spoiled} {
		all = append(all, some(t)...)
	}
	if len(all) < 300 {
		t.Errorf("only %d files", len(all))
	}
	in := Intake{Tools: tools(t)}
	for i := range 2 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			for _, h := range all[i*len(all)/2 : (i+1)*len(all)/2] {
				h.try(t, &in)
			}
		})
	}
}

func (h hostile) try(t *testing.T, in *Intake) {
	t.Helper()
	start := time.Now()
	defer func() {
		if d := time.Since(start); d > 2*time.Second {
			t.Logf("SLOW %s %s", h.name, d)
		}
	}()
	a, err := in.Accept(t.Context(), h.name, bytes.NewReader(h.data))
	if err != nil {
		if code := codeOf(err); code == "" || !slices.Contains(h.want, code) {
			t.Errorf("%s: %v, want %v", h.name, err, h.want)
		}
		return
	}
	defer a.Close()
	if !slices.Contains(h.want, harmless) {
		t.Errorf("%s: taken as %s, want %v", h.name, a.Type.MIME, h.want)
		return
	}
	checkFile(t, a.Path, a.Type)
}

// truncated are files that were cut off.
func truncated(t testing.TB) (list []hostile) {
	files := maps.Clone(somePictures(t))
	maps.Copy(files, documents(t))
	for _, ext := range slices.Sorted(maps.Keys(files)) {
		for i := range 13 {
			whole := files[ext]
			n := len(whole) * i / 13
			if i == 12 {
				n = len(whole) - 8
			}
			want := []Refusal{Damaged}
			switch {
			case n < 32:
				want = append(want, NotAType)
			case i == 12 && somePictures(t)[ext] != nil: // perhaps none of its pixels
				want = append(want, harmless)
			}
			list = append(list, hostile{fmt.Sprintf("cut at %d of %d.%s", n, len(whole), ext), whole[:n], want})
		}
	}
	return list
}

// mistaken are files of other types that say they are ours.
func mistaken(testing.TB) (list []hostile) {
	long := strings.Repeat(" x", 600)
	for want, heads := range map[Refusal][]string{
		SVG: {
			`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, `<?xml version="1.0"?><svg/>`, "\xef\xbb\xbf \n<!-- x --><SVG>",
			`<!DOCTYPE svg PUBLIC "x" "y"><svg/>`, `<html><svg onload=alert(1)>`,
		},
		GIF: {"GIF89a\x01\x00\x01\x00", "GIF87a", "GIF89a/*\x00*/=1;alert(1)", "RIFF\x00\x00\x01\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00", "\x00\x00\x00\x18ftypavis\x00\x00\x00\x00avisavif", "\x00\x00\x00\x18ftypmsf1\x00\x00\x00\x00hevcmsf1"},
		NotAType: {
			"MZ\x90\x00", "\x7fELF\x02\x01", "#!/bin/sh\nrm -rf /", "<!DOCTYPE html><script>alert(1)</script>", "<html>", "<?php system($_GET[0]);", "<?xml version='1.0'?><x/>",
			"BM\x36\x00", "II*\x00", "MM\x00*", "8BPS", "\x00\x00\x01\x00", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", `{\rtf1`, "\x1f\x8b\x08", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07",
			"ID3\x04", "OggS", "\x1aE\xdf\xa3", "\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2", "\x00\x00\x00\x18ftypcrx \x00\x00\x00\x00crx isom", "\xca\xfe\xba\xbe", "\xff\x0a", "\x00\x00\x00\x0cJXL ", "%!PS-Adobe", "{}",
			"push graphic-context", "\xff\xd8\xfe", "\x89PNG\n", " %PDF-1.7", "\n\n%PDF-1.4", "RIFF\x00\x00\x00\x00WAVE", "PK\x05\x06", "x", "\x00", "#define x_width 1", "P6 1 1 255 ", "#?RADIANCE", "id=ImageMagick",
		},
		Damaged: {""},
	} {
		for i, head := range heads {
			data := []byte(head)
			if head != "" && i%2 == 0 {
				data = append(data, long...)
			}
			list = append(list, hostile{fmt.Sprintf("%.12q.jpg", head), data, []Refusal{want}})
		}
	}
	return list
}

// pixelBombs are small files that say they are, or are, enormous pictures.
func pixelBombs(t testing.TB) (list []hostile) {
	for _, size := range [][2]int{{30_000, 30_000}, {20_001, 1}, {1, 20_001}, {10_001, 10_000}, {65_500, 65_500}, {1 << 20, 1}, {1<<31 - 1, 1<<31 - 1}, {0, 0}, {20_000, 5_000}} {
		want := []Refusal{TooManyPixels}
		if size[0] == 0 || size[0] > 1<<20 || size == [2]int{20_000, 5_000} { // beyond what the format allows, or without its pixels
			want = []Refusal{Damaged}
		}
		ihdr := binary.BigEndian.AppendUint32(nil, uint32(size[0]))
		ihdr = append(binary.BigEndian.AppendUint32(ihdr, uint32(size[1])), 8, 2, 0, 0, 0)
		b := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", ihdr)...)
		b = append(append(b, chunk("IDAT", []byte("x\x9c\x03\x00\x00\x00\x00\x01"))...), chunk("IEND", nil)...)
		list = append(list, hostile{fmt.Sprintf("%v.png", size), b, want})
	}
	for _, size := range [][2]int{{65_000, 65_000}, {20_001, 100}, {12_000, 9_000}, {65_535, 65_535}} {
		b := slices.Clone(somePictures(t)["jpg"])
		at := bytes.Index(b, []byte("\xff\xc0\x00\x11"))
		binary.BigEndian.PutUint16(b[at+5:], uint16(size[0]))
		binary.BigEndian.PutUint16(b[at+7:], uint16(size[1]))
		list = append(list, hostile{fmt.Sprintf("%v.jpg", size), b, []Refusal{TooManyPixels, Damaged}})
	}
	for _, ext := range []string{"avif", "heic"} {
		for _, size := range []uint32{30_000, 20_001, 1 << 30, 0} {
			b := slices.Clone(somePictures(t)[ext])
			at := bytes.Index(b, []byte("ispe"))
			binary.BigEndian.PutUint32(b[at+8:], size)
			binary.BigEndian.PutUint32(b[at+12:], size)
			list = append(list, hostile{fmt.Sprintf("%d.%s", size, ext), b, []Refusal{TooManyPixels, Damaged, Bomb, harmless}})
		}
	}
	for _, size := range []uint32{16_383, 1<<24 - 1} {
		b := []byte("RIFF\x1e\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00")
		b = append(b, byte(size), byte(size>>8), byte(size>>16), byte(size), byte(size>>8), byte(size>>16))
		list = append(list, hostile{fmt.Sprintf("%d.webp", size), append(b, "VP8 \x00\x00\x00\x00"...), []Refusal{TooManyPixels, Damaged}})
	}
	flat := command(t, pngOf(t, drawing(8, 8, false)), "out.png", "vips", "black", "out.png[compression=9]", "20000", "20000", "--bands", "3")
	return append(list, hostile{"400 megapixels in a megabyte.png", flat, []Refusal{TooManyPixels}})
}

// containers are archives that are more than they seem.
func containers(t testing.TB) (list []hostile) {
	doc := openXMLOf(t, word)
	add := func(name string, data []byte, want ...Refusal) {
		list = append(list, hostile{name + ".docx", data, want})
	}
	zeros := strings.Repeat("\x00", 60<<20)
	add("60 MB of zeros", openXMLOf(t, word, entry{"word/media/a.png", zeros}), Bomb)
	add("ten times 60 MB", openXMLOf(t, word, entry{"a1", zeros}, entry{"a2", zeros}, entry{"a3", zeros}, entry{"a4", zeros}, entry{"a5", zeros}, entry{"a6", zeros}, entry{"a7", zeros}, entry{"a8", zeros}, entry{"a9", zeros}), Bomb)
	var many []entry
	for i := range maxEntries + 1 {
		many = append(many, entry{fmt.Sprint("e", i), ""})
	}
	add("many entries", openXMLOf(t, word, many...), Bomb)
	var names []entry
	for i := range 40 {
		names = append(names, entry{strings.Repeat("n", 60_000) + fmt.Sprint(i), ""})
	}
	add("long names", openXMLOf(t, word, names...), Bomb)
	add("huge types", openXMLOf(t, word+`"/><x a="`+strings.Repeat("y", maxXML)), Bomb)
	for i, lie := range []uint32{0, 1, 10, 1 << 30, 1<<32 - 2} { // of the inflated size of the last entry
		b := slices.Clone(doc)
		at := bytes.LastIndex(b, []byte("PK\x01\x02"))
		binary.LittleEndian.PutUint32(b[at+24:], lie)
		add(fmt.Sprint("a lie about size ", i), b, Bomb, Damaged)
		b = slices.Clone(doc)
		binary.LittleEndian.PutUint32(b[at+20:], lie) // the packed size
		add(fmt.Sprint("a lie about packed size ", i), b, Bomb, Damaged, NotAType)
		b = slices.Clone(doc)
		binary.LittleEndian.PutUint32(b[at+42:], lie) // the place: of the first entry if 0
		add(fmt.Sprint("a lie about place ", i), b, Bomb, Damaged, NotAType)
		b = slices.Clone(doc)
		binary.LittleEndian.PutUint32(b[at+16:], lie) // the sum
		add(fmt.Sprint("a lie about the sum ", i), b, Damaged)
		b = slices.Clone(doc)
		binary.LittleEndian.PutUint32(b[len(b)-10:], lie) // the length of the directory
		add(fmt.Sprint("a lie about the directory ", i), b, Bomb, Damaged)
	}
	for _, name := range []string{"../evil", "/etc/passwd", "a/../../b", `..\evil`, "a\x00b", "./a", "main.xml", "MAIN.xml"} {
		add(fmt.Sprintf("an entry %q", name), openXMLOf(t, word, entry{name, "x"}), NotAType)
	}
	b := slices.Clone(doc)
	b[bytes.LastIndex(b, []byte("PK\x01\x02"))+8] |= 1
	add("encrypted", b, NotAType)
	b = slices.Clone(doc)
	b[bytes.LastIndex(b, []byte("PK\x01\x02"))+10] = 14
	add("packed by LZMA", b, NotAType)
	add("a plain archive", zipOf(t, entry{"a.txt", "a"}), NotAType)
	add("an archive of nothing", zipOf(t), NotAType)
	add("an e-book", zipOf(t, entry{"mimetype", "application/epub+zip"}, entry{"META-INF/manifest.xml", "<x/>"}), NotAType)
	add("types that are no XML", zipOf(t, entry{"[Content_Types].xml", "<a><b"}), Damaged, NotAType)
	add("types with entities", openXMLOf(t, `&lol;`), NotAType, Damaged)
	add("a thousand levels", zipOf(t, entry{"[Content_Types].xml", strings.Repeat("<a>", 100_000)}), NotAType, Damaged)
	add("two documents", openXMLOf(t, word+`"/><x ContentType="`+sheet), NotAType)
	add("two kinds", openXMLOf(t, word, entry{"mimetype", ODT.MIME}), NotAType)
	add("encrypted OpenDocument", zipOf(t, entry{"mimetype", ODT.MIME}, entry{"META-INF/manifest.xml", "<m><encryption-data/></m>"}), NotAType)
	return list
}

// programs are documents that run something.
func programs(t testing.TB) (list []hostile) {
	for _, kind := range []string{"application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.ms-office.vbaProject", "application/vnd.ms-office.activeX+xml"} {
		list = append(list, hostile{kind, openXMLOf(t, word+`"/><Default ContentType="`+kind), []Refusal{Macro}})
	}
	for _, name := range []string{"word/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.xml", "word/embeddings/a.docm", "word/embeddings/run.exe", "a.class", "META-INF/MANIFEST.MF", "x/evil.JS"} {
		list = append(list, hostile{name + ".docx", openXMLOf(t, word, entry{name, "x"}), []Refusal{Macro}})
	}
	for _, name := range []string{"Basic/Standard/Module1.xml", "Scripts/python/x.py"} {
		list = append(list, hostile{name + ".odt", openDocumentOf(t, ODT, entry{name, "x"}), []Refusal{Macro}})
	}
	const from = `<Relationships><Relationship Type="http://x/%s" TargetMode="External" Target="https://evil.example/x.dotm"/></Relationships>`
	for _, kind := range []string{"attachedTemplate", "oleObject", "frame"} {
		list = append(list, hostile{kind + ".docx", openXMLOf(t, word, entry{"word/_rels/settings.xml.rels", fmt.Sprintf(from, kind)}), []Refusal{Macro}})
	}
	return list
}

// polyglots are two files in one, and pictures with things in their metadata.
func polyglots(t testing.TB) (list []hostile) {
	archive := zipOf(t, entry{"SECRET.class", "SECRET"})
	loads := map[string]string{"zip": string(archive), "html": "<script>alert('SECRET')</script>", "php": "<?php /*SECRET*/ ?>", "pdf": string(pdfOf("SECRET")), "exe": "MZ\x90\x00SECRET", "js": "*/alert('SECRET')"}
	pics := somePictures(t)
	for _, ext := range slices.Sorted(maps.Keys(pics)) {
		for kind, load := range loads {
			list = append(list, hostile{kind + " after a picture." + ext, append(slices.Clone(pics[ext]), load...), []Refusal{harmless, Damaged}})
		}
		list = append(list, hostile{"metadata." + ext, tagged(t, ext, pics[ext]), []Refusal{harmless}})
		script := command(t, pics[ext], "in", "exiftool", "-q", "-overwrite_original", "-Artist=<script>SECRET</script>", "-XMP:Title=<?php SECRET", "in")
		list = append(list, hostile{"a script in the metadata." + ext, script, []Refusal{harmless}})
	}
	for kind, load := range loads {
		if kind != "pdf" {
			list = append(list, hostile{kind + " after a PDF.pdf", append(pdfOf(""), load...), []Refusal{NotAType, Damaged}})
		}
		list = append(list, hostile{kind + " after a document.docx", append(openXMLOf(t, word), load...), []Refusal{NotAType, Damaged}})
		list = append(list, hostile{kind + " before a document.docx", append([]byte(load), openXMLOf(t, word)...), []Refusal{NotAType, Damaged, Macro}})
	}
	for _, mark := range []string{"<html>", "<SCRIPT>", "<svg ", "<?php "} {
		list = append(list, hostile{mark + " in a PDF.pdf", pdfOf("% " + mark + "\n"), []Refusal{NotAType}})
	}
	inside := append(append([]byte("%PDF-1.7\nstream\n"), archive...), "\nendstream\nstartxref\n9\n%%EOF\n"...)
	list = append(list, hostile{"an archive in a PDF.pdf", inside, []Refusal{NotAType}})
	var commented bytes.Buffer
	z := zip.NewWriter(&commented)
	if err := z.SetComment("startxref\n0\n%%EOF"); err != nil {
		t.Fatal(err)
	}
	z.Close()
	list = append(list, hostile{"a PDF in the comment of an archive.docx", commented.Bytes(), []Refusal{NotAType, Damaged}})
	return append(list, hostile{"something between entries.docx", gap(openXMLOf(t, word)), []Refusal{NotAType, Damaged}})
}

// gap puts a page between the entries of a container and its directory.
func gap(doc []byte) []byte {
	end := len(doc) - zipEndBytes
	at := int(binary.LittleEndian.Uint32(doc[end+16:]))
	page := strings.Repeat("<script>x</script>", 1000)
	b := slices.Concat(doc[:at], []byte(page), doc[at:])
	binary.LittleEndian.PutUint32(b[len(b)-6:], uint32(at+len(page)))
	return b
}

// spoiled are pictures with bytes that are not theirs.
func spoiled(t testing.TB) (list []hostile) {
	pics := somePictures(t)
	for _, ext := range slices.Sorted(maps.Keys(pics)) {
		for i := range 10 {
			b := slices.Clone(pics[ext])
			for j := range 4 {
				b[16+(i*len(b)/10+j*7)%(len(b)-16)] ^= byte(0x55 + i)
			}
			list = append(list, hostile{fmt.Sprintf("spoiled %d.%s", i, ext), b, []Refusal{harmless, Damaged, TooManyPixels, NotAType, GIF, Bomb}})
		}
	}
	return list
}

// endless is a body that goes on.
type endless struct {
	head string
	left int64
	read int64
}

func (e *endless) Read(b []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := copy(b, e.head)
	e.head = e.head[n:]
	clear(b[n:])
	n = int(min(int64(len(b)), e.left))
	e.left -= int64(n)
	e.read += int64(n)
	return n, nil
}

// TestTooBig sends ten gigabytes, of which no more than the limit are read, none of it into
// memory.
func TestTooBig(t *testing.T) {
	in := Intake{Tools: tools(t)}
	for head, c := range map[string]struct {
		want Refusal
		most int64
	}{
		"\xff\xd8\xff": {TooBig, MaxPicture}, "%PDF-1.7": {TooBig, MaxDocument}, "PK\x03\x04": {TooBig, MaxDocument}, "MZ": {NotAType, 1 << 20},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		body := &endless{head: head, left: 10 << 30}
		_, err := in.Accept(t.Context(), "big", body)
		runtime.ReadMemStats(&after)
		if codeOf(err) != c.want || body.read > c.most+1<<20 {
			t.Errorf("%q: %v after %d bytes", head, err, body.read)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 4<<20 {
			t.Errorf("%q: %d bytes of memory", head, took)
		}
	}
}

// TestContainerMemory reads a directory of a million entries, which it does not keep.
func TestContainerMemory(t *testing.T) {
	one := zipOf(t, entry{"a", ""})
	directory := one[bytes.Index(one, []byte("PK\x01\x02")) : len(one)-zipEndBytes]
	b := append(one[:bytes.Index(one, []byte("PK\x01\x02")):len(one)], bytes.Repeat(directory, 1<<20)...)
	for _, length := range []uint32{uint32(1<<20) * uint32(len(directory)), 100} {
		end := []byte("PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00")
		end = binary.LittleEndian.AppendUint32(end, length)
		end = binary.LittleEndian.AppendUint32(end, uint32(len(b))-length)
		whole := slices.Concat(b, end, []byte{0, 0})
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Detect(bytes.NewReader(whole), int64(len(whole)))
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; codeOf(err) == "" || took > 8<<20 {
			t.Errorf("a directory of %d bytes: %v, %d bytes of memory", length, err, took)
		}
	}
}

// TestDocuments takes the documents that it should, as they are.
func TestDocuments(t *testing.T) {
	t.Parallel()
	in := Intake{Tools: tools(t)}
	for ext, data := range documents(t) {
		a, err := in.Accept(t.Context(), "acta.bin", bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", ext, err)
			continue
		}
		got, err := os.ReadFile(a.Path)
		if err != nil || !bytes.Equal(got, data) || a.Type.Ext != ext || a.Name != "acta."+ext || a.Bytes != int64(len(data)) || len(a.SHA256) != 64 {
			t.Errorf("%s: %+v, %v", ext, a, err)
		}
		a.Close()
	}
}
