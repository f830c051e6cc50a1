package picture_test

import (
	"fmt"
	"strings"
	"testing"

	"segib.org/web/internal/picture"
)

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
		for _, s := range picture.Sizes(c.width, c.height) {
			got = append(got, fmt.Sprintf("%s%d×%d", s.Crop, s.Width, s.Height))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%d × %d:\ngot  %s\nwant %s", c.width, c.height, got, c.want)
		}
	}
}

func TestFiles(t *testing.T) {
	t.Parallel()
	for name, known := range map[string]bool{
		"0123456789ab-960.webp": true, "0123456789ab-wide480.avif": true, "0123456789ab-square160.jpg": true,
		"0123456789ab-0960.webp": false, "0123456789ab-+960.webp": false, "0123456789ab-960": false, "0123456789-960.webp": false,
		"report.pdf": false, "": false, "0123456789ab-.jpg": false, "0123456789ab-960.webp/..": false,
	} {
		f, ok := picture.ParseFile(name)
		if ok != known {
			t.Errorf("%q: %v, %v", name, f, ok)
		}
	}
}

// TestStamp holds what an address stands for: a crop is another when the focus is, the whole is not.
func TestStamp(t *testing.T) {
	t.Parallel()
	const sum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
	left, right := picture.Focus{X: 0, Y: 0.5}, picture.Focus{X: 1, Y: 0.5}
	if picture.Stamp(sum, left, picture.Whole) != picture.Stamp(sum, right, picture.Whole) {
		t.Error("the whole changes with the focus")
	}
	if picture.Stamp(sum, left, picture.Wide) == picture.Stamp(sum, right, picture.Wide) {
		t.Error("a crop does not change with the focus")
	}
}
