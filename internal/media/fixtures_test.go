package media

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// tools returns tools in a folder of their own, and checks in the end that they have left
// nothing there.
func tools(t *testing.T) *Tools {
	t.Helper()
	dir := t.TempDir()
	t.Cleanup(func() {
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%d folders are left behind, such as %s", len(left), left[0].Name())
		}
	})
	return NewTools(dir, 2)
}

// drawing is a picture that is red on the left, blue on the right and never the same twice.
func drawing(width, height int, alpha bool) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.NRGBA{255, uint8(x*y%64 + y%32), 0, 255}
			if x >= width/2 {
				c = color.NRGBA{0, c.G, 255, 255}
			}
			if alpha && y < height/2 {
				c.A = 100
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

func pngOf(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// command runs a program on files in a folder of its own and returns the file it makes.
func command(t testing.TB, in []byte, out string, args ...string) []byte {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "in"), in, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v: %s", args, err, said)
	}
	b, err := os.ReadFile(filepath.Join(dir, out))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// pictures are small pictures by their extensions.
func pictures(t testing.TB) map[string][]byte {
	t.Helper()
	opaque := pngOf(t, drawing(96, 64, false))
	return map[string][]byte{
		"jpg":  jpegOf(t, drawing(96, 64, false)),
		"png":  pngOf(t, drawing(96, 64, true)),
		"webp": command(t, opaque, "out.webp", "cwebp", "-quiet", "in", "-o", "out.webp"),
		"avif": command(t, opaque, "out.avif", "vips", "heifsave", "in", "out.avif", "--compression", "av1", "--effort", "0"),
		"heic": command(t, opaque, "out.heic", "vips", "heifsave", "in", "out.heic", "--compression", "hevc", "--effort", "0"),
	}
}

// tagged gives a picture what cameras and programs write beside the picture.
func tagged(t testing.TB, ext string, picture []byte) []byte {
	t.Helper()
	args := []string{"exiftool", "-q", "-overwrite_original", "-GPSLatitude=40.4093", "-GPSLatitudeRef=N", "-GPSLongitude=3.6927", "-GPSLongitudeRef=W",
		"-Make=SECRET", "-Artist=SECRET", "-XMP:Creator=SECRET", "-XMP:City=SECRET"}
	if ext == "jpg" {
		args = append(args, "-IPTC:By-line=SECRET", "-Comment=SECRET")
	}
	if ext == "png" {
		args = append(args, "-PNG:Author=SECRET")
	}
	return command(t, picture, "in", append(args, "in")...)
}

// An entry of a container.
type entry struct{ name, text string }

func zipOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		method := zip.Deflate
		if e.name == "mimetype" {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	word  = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
	show  = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)

// openXMLOf is a document of one part, with more entries.
func openXMLOf(t testing.TB, kind string, more ...entry) []byte {
	t.Helper()
	return zipOf(t, append([]entry{
		{"[Content_Types].xml", `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="` + kind + `"/></Types>`},
		{"_rels/.rels", `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="main.xml"/></Relationships>`},
		{"main.xml", "<document>" + strings.Repeat("<p>Iberoamérica</p>", 200) + "</document>"},
	}, more...)...)
}

func openDocumentOf(t testing.TB, kind Type, more ...entry) []byte {
	t.Helper()
	return zipOf(t, append([]entry{
		{"mimetype", kind.MIME},
		{"content.xml", "<content>" + strings.Repeat("<p>Iberoamérica</p>", 200) + "</content>"},
		{"META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="x"><manifest:file-entry/></manifest:manifest>`},
	}, more...)...)
}

func pdfOf(begin string) []byte {
	return []byte("%PDF-1.7\n" + begin + strings.Repeat("% a line of a document\n", 200) +
		"1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R>>\nstartxref\n4700\n%%EOF\n")
}

func documents(t testing.TB) map[string][]byte {
	t.Helper()
	return map[string][]byte{
		"pdf": pdfOf(""), "docx": openXMLOf(t, word), "xlsx": openXMLOf(t, sheet), "pptx": openXMLOf(t, show),
		"odt": openDocumentOf(t, ODT), "ods": openDocumentOf(t, ODS), "odp": openDocumentOf(t, ODP),
	}
}

// chunk is a piece of a PNG.
func chunk(kind string, data []byte) []byte {
	b := append([]byte{byte(len(data) >> 24), byte(len(data) >> 16), byte(len(data) >> 8), byte(len(data))}, append([]byte(kind), data...)...)
	sum := crc32.ChecksumIEEE(b[4:])
	return append(b, byte(sum>>24), byte(sum>>16), byte(sum>>8), byte(sum))
}

func codeOf(err error) Refusal {
	var r Refusal
	errors.As(err, &r)
	return r
}

// baseline is what several tests need and nobody changes.
var baseline = struct {
	once sync.Once
	pics map[string][]byte
}{}

func somePictures(t testing.TB) map[string][]byte {
	t.Helper()
	baseline.once.Do(func() { baseline.pics = pictures(t) })
	return baseline.pics
}
