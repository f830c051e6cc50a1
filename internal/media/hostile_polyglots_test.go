package media

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

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
