package media

import (
	"bytes"
	"fmt"
	"image/jpeg"
	"strings"
	"testing"
)

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
