// Package picture says in which shapes and sizes pictures are shown, and what the files
// are called: arithmetic that those who make them, serve them and write pages share.
package picture

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Crop is a shape that a picture is cut to.
type Crop string

// The crops.
const (
	Whole  Crop = ""
	Wide   Crop = "wide"   // 16:9
	Square Crop = "square" // 1:1
)

// A Shape is a crop and the widths, in pixels, in which it is made.
type Shape struct {
	Crop   Crop
	Ratio  float64 // of width to height; the picture's own if 0
	widths []int
}

// Shapes are those in which every picture is made.
var Shapes = []Shape{
	{Whole, 0, []int{320, 640, 960, 1280, 1600, 2400}},
	{Wide, 16.0 / 9, []int{480, 960, 1600}},
	{Square, 1, []int{160, 320, 640}},
}

// A Focus is the point of a picture that crops keep as near to their middle as they can:
// from the left and from the top, between 0 and 1.
type Focus struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
}

// Middle is the focus of a picture of which nobody has said it.
var Middle = Focus{0.5, 0.5}

// A Size is one of those that a picture is made in, in pixels.
type Size struct {
	Crop          Crop
	Width, Height int
}

// Sizes returns the sizes that a master of these measures is made in, smallest first in
// each crop, never larger than it: it is there in its own width too, if that is less than
// the widest.
func Sizes(width, height int) (list []Size) {
	for _, s := range Shapes {
		list = append(list, s.Sizes(width, height)...)
	}
	return list
}

// Sizes returns those of the sizes that are of the shape.
func (s Shape) Sizes(width, height int) (list []Size) {
	box := s.Cut(width, height, Focus{})
	for _, w := range s.widths {
		if w >= box.Width {
			return append(list, Size{s.Crop, box.Width, box.Height})
		}
		list = append(list, Size{s.Crop, w, max(1, int(math.Round(float64(w)*float64(box.Height)/float64(box.Width))))})
	}
	return list
}

// A Box is a part of a picture, in pixels.
type Box struct{ Left, Top, Width, Height int }

// Cut returns the largest part of the shape, with the focus as near to its middle as can be.
func (s Shape) Cut(width, height int, f Focus) Box {
	b := Box{0, 0, width, height}
	if s.Ratio == 0 {
		return b
	}
	b.Width = min(width, max(1, int(math.Round(float64(height)*s.Ratio))))
	b.Height = min(height, max(1, int(math.Round(float64(width)/s.Ratio))))
	b.Left = place(width, b.Width, f.X)
	b.Top = place(height, b.Height, f.Y)
	return b
}

func place(whole, part int, focus float64) int {
	return min(max(0, int(math.Round(float64(whole)*focus))-part/2), whole-part)
}

// Stamp names the files of a crop by all that they depend on: the master, by its SHA-256
// in hex, and for what is cut the focus. What has the same stamp is the same for ever.
func Stamp(sum string, f Focus, c Crop) string {
	if c != Whole {
		h := sha256.Sum256(fmt.Appendf(nil, "%s %.4f %.4f", sum, f.X, f.Y))
		sum = hex.EncodeToString(h[:])
	}
	return sum[:stampLength]
}

const stampLength = 12

// A File names one file of a picture: "0123456789ab-wide960.webp".
type File struct {
	Stamp string
	Crop  Crop
	Width int
	Ext   string
}

// A Sized is a file of a picture that is so high, in pixels.
type Sized struct {
	File
	Height int
}

func (f File) String() string {
	return f.Stamp + "-" + string(f.Crop) + strconv.Itoa(f.Width) + "." + f.Ext
}

// ParseFile returns the file of that name, or false if it names none.
func ParseFile(name string) (f File, ok bool) {
	stamp, rest, _ := strings.Cut(name, "-")
	size, ext, _ := strings.Cut(rest, ".")
	digits := strings.TrimLeft(size, "abcdefghijklmnopqrstuvwxyz")
	width, err := strconv.Atoi(digits)
	f = File{stamp, Crop(strings.TrimSuffix(size, digits)), width, ext}
	return f, err == nil && len(stamp) == stampLength && strings.Trim(ext, "abcdefghijklmnopqrstuvwxyz") == "" && ext != "" && f.String() == name
}
