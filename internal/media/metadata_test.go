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
	"strings"
	"testing"

	_ "golang.org/x/image/webp"
)

// TestNoMetadata reads every file that is made of pictures with EXIF, GPS, XMP, IPTC and
// comments in every container, piece by piece.
func TestNoMetadata(t *testing.T) {
	t.Parallel()
	for ext, picture := range somePictures(t) {
		t.Run(ext, func(t *testing.T) {
			t.Parallel()
			sent := tagged(t, ext, picture)
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
			for r, err := range in.Tools.Renditions(t.Context(), openFile(t, a.Path), Focus{0.5, 0.5}) {
				if err != nil {
					t.Fatal(err)
				}
				checkFile(t, r.Path, r.Type)
				made[r.Type.Ext]++
			}
			if want := len(Sizes(96, 64)); made["webp"] != want || made["avif"] != want || made["jpg"]+made["png"] != want || (made["png"] > 0) != (ext == "png") {
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

// TestMaster checks what becomes of pictures that are not plain.
func TestMaster(t *testing.T) {
	t.Parallel()
	upright := jpegOf(t, drawing(96, 64, false))
	turned := command(t, upright, "in", "exiftool", "-q", "-overwrite_original", "-n", "-Orientation=6", "in")
	for name, c := range map[string]struct {
		sent          []byte
		kind          Type
		width, height int
		colour        string
	}{
		"turned":       {turned, JPEG, 64, 96, "#8"},
		"cmyk":         {command(t, upright, "out.jpg", "vips", "colourspace", "in", "out.jpg", "cmyk"), JPEG, 96, 64, ""},
		"grey":         {pngOf(t, image.NewGray(image.Rect(0, 0, 10, 10))), JPEG, 10, 10, "#000000"},
		"16 bits":      {pngOf(t, image.NewNRGBA64(image.Rect(0, 0, 10, 20))), PNG, 10, 20, "#000000"},
		"palette":      {command(t, pngOf(t, drawing(40, 40, false)), "out.png", "vips", "pngsave", "in", "out.png", "--palette"), JPEG, 40, 40, "#8"},
		"alpha":        {pngOf(t, drawing(50, 40, true)), PNG, 50, 40, "#"},
		"opaque alpha": {command(t, pngOf(t, drawing(50, 40, false)), "out.png", "vips", "bandjoin_const", "in", "out.png", "255"), JPEG, 50, 40, "#8"},
		"wide":         {pngOf(t, image.NewGray(image.Rect(0, 0, 8192, 20))), JPEG, 4096, 10, "#000000"},
		"one pixel":    {pngOf(t, image.NewGray(image.Rect(0, 0, 1, 1))), JPEG, 1, 1, "#000000"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := Intake{Tools: tools(t)}
			a, err := in.Accept(t.Context(), name, bytes.NewReader(c.sent))
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			if a.Type != c.kind || a.Width != c.width || a.Height != c.height || !strings.HasPrefix(a.Colour, c.colour) || len(a.Colour) != 7 {
				t.Errorf("%+v", a)
			}
			checkFile(t, a.Path, a.Type)
		})
	}
}

// TestFocus looks at which side of a picture, red on the left and blue on the right, a
// crop keeps.
func TestFocus(t *testing.T) {
	t.Parallel()
	wide := jpegOf(t, drawing(300, 100, false))
	for x, red := range map[float64]bool{0: true, 0.2: true, 0.8: false, 1: false} {
		for r, err := range tools(t).Renditions(t.Context(), bytes.NewReader(wide), Focus{x, 0.5}) {
			if err != nil {
				t.Fatal(err)
			}
			if r.Crop != Square || r.Type != JPEG {
				continue
			}
			img, err := jpeg.Decode(openFile(t, r.Path))
			if err != nil {
				t.Fatal(err)
			}
			if got, _, _, _ := img.At(50, 50).RGBA(); r.Width != 100 || r.Height != 100 || (got > 0x8000) != red {
				t.Errorf("focus at %g: %d × %d, red %x", x, r.Width, r.Height, got)
			}
		}
	}
}

func TestSizes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		width, height int
		want          string
	}{
		{4096, 2731, "320×213 640×427 960×640 1280×853 1600×1067 2400×1600 wide480×270 wide960×540 wide1600×900 square160×160 square320×320 square640×640"},
		{1000, 500, "320×160 640×320 960×480 1000×500 wide480×270 wide889×500 square160×160 square320×320 square500×500"},
		{640, 640, "320×320 640×640 wide480×270 wide640×360 square160×160 square320×320 square640×640"},
		{4096, 10, "320×1 640×2 960×2 1280×3 1600×4 2400×6 wide18×10 square10×10"},
		{1, 1, "1×1 wide1×1 square1×1"},
	} {
		var got []string
		for _, s := range Sizes(c.width, c.height) {
			got = append(got, fmt.Sprintf("%s%d×%d", s.Crop, s.Width, s.Height))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%d × %d:\ngot  %s\nwant %s", c.width, c.height, got, c.want)
		}
	}
}

func TestCleanName(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Declaración de Cuenca.pdf":       "Declaración de Cuenca.pdf",
		"informe 2.1":                     "informe 2.1.pdf",
		"../../etc/passwd":                "passwd.pdf",
		`C:\Users\ana\acta.PDF`:           "acta.pdf",
		"foto\u202efdp.exe":               "fotofdp.pdf",
		"a\u200bb\u2066c\u2069\x00\x1b[m": "abc[m.pdf",
		"programa.exe.pdf":                "programa.exe.pdf",
		"con.pdf":                         "_con.pdf",
		"LPT1":                            "_LPT1.pdf",
		"con.txt.pdf":                     "_con.txt.pdf",
		"concilio.pdf":                    "concilio.pdf",
		".htaccess":                       "htaccess.pdf",
		"...":                             "file.pdf",
		"":                                "file.pdf",
		"a<b>:\"|?*.pdf":                  "a-b------.pdf",
		" dos\n\tlíneas .pdf":             "dos líneas.pdf",
		"\xff\xfeacta.pdf":                "acta.pdf",
		"Sa\u0303o Paulo.pdf":             "São Paulo.pdf",
		strings.Repeat("ñ", 500):          strings.Repeat("ñ", 113) + ".pdf",
		strings.Repeat("漢", 500):          strings.Repeat("漢", 75) + ".pdf",
	} {
		if got := CleanName(in, PDF); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
