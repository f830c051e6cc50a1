package media

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

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
		"turned":       {turned, JPEG, 64, 96, "#"},
		"cmyk":         {command(t, upright, "out.jpg", "vips", "colourspace", "in", "out.jpg", "cmyk"), JPEG, 96, 64, ""},
		"grey":         {pngOf(t, image.NewGray(image.Rect(0, 0, 10, 10))), JPEG, 10, 10, "#000000"},
		"16 bits":      {pngOf(t, image.NewNRGBA64(image.Rect(0, 0, 10, 20))), PNG, 10, 20, "#000000"},
		"palette":      {command(t, pngOf(t, drawing(40, 40, false)), "out.png", "vips", "pngsave", "in", "out.png", "--palette"), JPEG, 40, 40, "#"},
		"alpha":        {pngOf(t, drawing(50, 40, true)), PNG, 50, 40, "#"},
		"opaque alpha": {command(t, pngOf(t, drawing(50, 40, false)), "out.png", "vips", "bandjoin_const", "in", "out.png", "255"), JPEG, 50, 40, "#"},
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
			if a.Type != PNG {
				return
			}
			if c, err := png.DecodeConfig(openFile(t, a.Path)); err != nil || c.ColorModel != color.NRGBAModel {
				t.Errorf("%v, %v", c.ColorModel, err)
			}
		})
	}
}

// TestColours compares colours of the master with those of the picture, which may be told
// in a space of its own.
func TestColours(t *testing.T) {
	t.Parallel()
	flat := image.NewRGBA(image.Rect(0, 0, 64, 64))
	draw.Draw(flat, flat.Rect, image.NewUniform(color.RGBA{0, 20, 255, 255}), image.Point{}, draw.Src)
	blue := pngOf(t, flat)
	draw.Draw(flat, flat.Rect, image.NewUniform(color.RGBA{200, 100, 100, 255}), image.Point{}, draw.Src)
	rose := pngOf(t, flat)
	for name, c := range map[string]struct {
		sent []byte
		want color.RGBA
	}{
		"plain": {blue, color.RGBA{0, 20, 255, 255}},
		"sRGB":  {command(t, blue, "out.png", "vips", "copy", "in", "out.png[profile=srgb]"), color.RGBA{0, 20, 255, 255}},
		// 200, 100, 100 of Display P3, by the matrices of its definition.
		"P3":   {command(t, rose, "out.png", "vips", "copy", "in", "out.png[profile=p3]"), color.RGBA{214, 94, 97, 255}},
		"HEIC": {command(t, rose, "out.heic", "vips", "heifsave", "in[0]", "out.heic", "--compression", "hevc", "--Q", "95"), color.RGBA{200, 100, 100, 255}},
		"16":   {command(t, rose, "out.png", "vips", "colourspace", "in", "out.png", "rgb16"), color.RGBA{200, 100, 100, 255}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, err := (&Intake{Tools: tools(t)}).Accept(t.Context(), name, bytes.NewReader(c.sent))
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			img, err := jpeg.Decode(openFile(t, a.Path))
			if err != nil {
				t.Fatal(err)
			}
			got := color.RGBAModel.Convert(img.At(30, 30)).(color.RGBA)
			if far(got.R, c.want.R) || far(got.G, c.want.G) || far(got.B, c.want.B) {
				t.Errorf("%v, want %v", got, c.want)
			}
			var r, g, b uint8
			if _, err := fmt.Sscanf(a.Colour, "#%02x%02x%02x", &r, &g, &b); err != nil || far(r, got.R) || far(g, got.G) || far(b, got.B) {
				t.Errorf("average %s of %v, %v", a.Colour, got, err)
			}
		})
	}
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > 4 }
