package media

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

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
