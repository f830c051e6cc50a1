package media

import (
	"bytes"
	"image/jpeg"
	"testing"

	"segib.org/web/internal/picture"
)

// TestFocus looks at which side of a picture, red on the left and blue on the right, a
// crop keeps.
func TestFocus(t *testing.T) {
	t.Parallel()
	wide := jpegOf(t, drawing(300, 100, false))
	for x, red := range map[float64]bool{0: true, 0.2: true, 0.8: false, 1: false} {
		for r, err := range tools(t).Renditions(t.Context(), bytes.NewReader(wide), picture.Focus{X: x, Y: 0.5}, everySize) {
			if err != nil {
				t.Fatal(err)
			}
			if r.Crop != picture.Square || r.Type != JPEG {
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

func everySize(picture.Size) bool { return true }
