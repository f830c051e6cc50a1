package media

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"segib.org/web/internal/picture"

	_ "golang.org/x/image/webp"
)

// TestNoMetadata reads every file that is made of pictures with EXIF, GPS, XMP, IPTC and
// comments in every container, piece by piece.
func TestNoMetadata(t *testing.T) {
	t.Parallel()
	for ext, pic := range somePictures(t) {
		t.Run(ext, func(t *testing.T) {
			t.Parallel()
			sent := tagged(t, ext, pic)
			if !bytes.Contains(sent, []byte("SECRET")) {
				t.Fatal("the picture has no metadata to begin with")
			}
			in := Intake{Tools: tools(t)}
			a, err := in.Accept(t.Context(), "foto."+ext, bytes.NewReader(sent))
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			if a.Name != "foto."+a.Type.Ext || a.Width != 96 || a.Height != 64 {
				t.Errorf("%+v", a)
			}
			if left, _ := os.ReadDir(a.dir); !onlyMade(left) {
				t.Errorf("beside the master there is %v", left)
			}
			checkFile(t, a.Path, a.Type)
			made := map[string]int{}
			for r, err := range in.Tools.Renditions(t.Context(), openFile(t, a.Path), picture.Middle, everySize) {
				if err != nil {
					t.Fatal(err)
				}
				checkFile(t, r.Path, r.Type)
				made[r.Type.Ext]++
			}
			if want := len(picture.Sizes(96, 64)); made["webp"] != want || made["avif"] != want || made["jpg"]+made["png"] != want || (made["png"] > 0) != (ext == "png") {
				t.Errorf("made %v, want %d of each", made, want)
			}
		})
	}
}

func onlyMade(left []os.DirEntry) bool {
	for _, e := range left {
		if e.Name() == "upload" {
			return false
		}
	}
	return true
}

func openFile(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func checkFile(t *testing.T, path string, kind Type) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := bare(b, kind); err != nil {
		t.Errorf("%s: %v", filepath.Base(path), err)
	}
}

// bare returns an error if a picture holds anything but the picture.
func bare(b []byte, kind Type) error {
	for _, mark := range []string{"SECRET", "Exif", "http://ns.adobe.com", "xpacket", "Photoshop", "ICC_PROFILE", "<script", "<?php", "PK\x05\x06"} {
		if bytes.Contains(b, []byte(mark)) {
			return fmt.Errorf("it holds %q", mark)
		}
	}
	switch kind {
	case JPEG:
		return bareJPEG(b)
	case PNG:
		return barePNG(b)
	case WebP:
		return bareWebP(b)
	case AVIF:
		return bareBoxes(b, "")
	}
	return fmt.Errorf("%s is not made", kind.MIME)
}

// bareJPEG allows tables, frames, scans and JFIF's own segment (ITU T.81, annex B).
func bareJPEG(b []byte) error {
	if _, err := jpeg.Decode(bytes.NewReader(b)); err != nil {
		return err
	}
	for at := 2; at+4 <= len(b); {
		mark := b[at+1]
		if b[at] != 0xff {
			return fmt.Errorf("no segment at %d", at)
		}
		if mark == 0xd9 {
			if at+2 != len(b) {
				return fmt.Errorf("%d bytes after the end", len(b)-at-2)
			}
			return nil
		}
		n := int(binary.BigEndian.Uint16(b[at+2:]))
		switch {
		case mark == 0xe0 && string(b[at+4:at+9]) == "JFIF\x00" && n == 16: // without a thumbnail
		case mark >= 0xe0 && mark <= 0xef, mark == 0xfe:
			return fmt.Errorf("segment %x", mark)
		}
		at += 2 + n
		if mark == 0xda { // its data go on to the next marker
			for at+1 < len(b) && (b[at] != 0xff || b[at+1] == 0 || b[at+1] >= 0xd0 && b[at+1] <= 0xd7) {
				at++
			}
		}
	}
	if len(b) >= 2 && string(b[len(b)-2:]) == "\xff\xd9" {
		return nil
	}
	return fmt.Errorf("no end")
}

func barePNG(b []byte) error {
	if _, err := png.Decode(bytes.NewReader(b)); err != nil {
		return err
	}
	for at := 8; at+12 <= len(b); {
		n, kind := int(binary.BigEndian.Uint32(b[at:])), string(b[at+4:at+8])
		switch kind {
		case "IHDR", "PLTE", "tRNS", "IDAT", "pHYs", "sBIT", "bKGD":
		case "IEND":
			if at+12 != len(b) {
				return fmt.Errorf("%d bytes after the end", len(b)-at-12)
			}
			return nil
		default:
			return fmt.Errorf("chunk %s", kind)
		}
		at += 12 + n
	}
	return fmt.Errorf("no end")
}

func bareWebP(b []byte) error {
	if _, _, err := image.Decode(bytes.NewReader(b)); err != nil {
		return err
	}
	if int(binary.LittleEndian.Uint32(b[4:]))+8 != len(b) {
		return fmt.Errorf("it is longer than it says")
	}
	for at := 12; at+8 <= len(b); {
		n, kind := int(binary.LittleEndian.Uint32(b[at+4:])), string(b[at:at+4])
		switch kind {
		case "VP8 ", "VP8L", "ALPH":
		case "VP8X":
			if b[at+8]&^0x10 != 0 { // but alpha
				return fmt.Errorf("flags %x", b[at+8])
			}
		default:
			return fmt.Errorf("chunk %s", kind)
		}
		at += 8 + n + n&1
	}
	return nil
}

// bareBoxes allows what an AVIF needs for its picture and its alpha channel.
func bareBoxes(b []byte, within string) error {
	for len(b) > 0 {
		if len(b) < 8 {
			return fmt.Errorf("%d bytes too many in %q", len(b), within)
		}
		n, kind := int(binary.BigEndian.Uint32(b)), string(b[4:8])
		if n < 8 || n > len(b) {
			return fmt.Errorf("a box %q of %d bytes", kind, n)
		}
		data := b[8:n]
		var err error
		switch path := within + "/" + kind; path {
		case "/ftyp", "/mdat", "/meta/hdlr", "/meta/pitm", "/meta/iloc", "/meta/iref", "/meta/iprp":
		case "/meta":
			err = bareBoxes(data[4:], path)
		case "/meta/iinf":
			err = bareBoxes(data[6:], path)
		case "/meta/iinf/infe":
			if item := string(data[8:12]); item != "av01" {
				err = fmt.Errorf("an item %q", item)
			}
		default:
			err = fmt.Errorf("a box %s", path)
		}
		if err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}
