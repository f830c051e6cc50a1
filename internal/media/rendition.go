package media

import (
	"context"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"strconv"
)

// A Crop is a shape that a picture is cut to.
type Crop string

// The crops.
const (
	Whole  Crop = ""
	Wide   Crop = "wide"   // 16:9
	Square Crop = "square" // 1:1
)

var shapes = []struct {
	crop   Crop
	ratio  float64 // of width to height; the picture's own if 0
	widths []int
}{
	{Whole, 0, []int{320, 640, 960, 1280, 1600, 2400}},
	{Wide, 16.0 / 9, []int{480, 960, 1600}},
	{Square, 1, []int{160, 320, 640}},
}

// A Focus is the point of a picture that crops keep as near to their middle as they can:
// from the left and from the top, between 0 and 1.
type Focus struct{ X, Y float64 }

// A Size is one of those that a picture is made in, in pixels.
type Size struct {
	Crop          Crop
	Width, Height int
}

// A Rendition is a file that a page shows.
type Rendition struct {
	Size
	Type  Type
	Path  string // of a file that is there until the next is made
	Bytes int64
}

// Sizes returns the sizes that a master of these measures is made in, never larger than
// it: it is there in its own width too, if that is less than the widest.
func Sizes(width, height int) (list []Size) {
	for _, s := range shapes {
		box := cut(width, height, s.ratio, Focus{})
		for _, w := range s.widths {
			if last := w >= box.width; last {
				list = append(list, Size{s.crop, box.width, box.height})
				break
			}
			list = append(list, Size{s.crop, w, max(1, int(math.Round(float64(w)*float64(box.height)/float64(box.width))))})
		}
	}
	return list
}

// A box is a part of a picture, in pixels.
type box struct{ left, top, width, height int }

// cut returns the largest part in a shape with the focus as near to its middle as can be.
func cut(width, height int, ratio float64, f Focus) box {
	b := box{0, 0, width, height}
	if ratio == 0 {
		return b
	}
	b.width = min(width, max(1, int(math.Round(float64(height)*ratio))))
	b.height = min(height, max(1, int(math.Round(float64(width)/ratio))))
	b.left = place(width, b.width, f.X)
	b.top = place(height, b.height, f.Y)
	return b
}

func place(whole, part int, focus float64) int {
	return min(max(0, int(math.Round(float64(whole)*focus))-part/2), whole-part)
}

// Renditions makes a master's renditions, smallest first in each crop, in AVIF, WebP and
// JPEG (PNG if something shows through). Each is there until the next step of the loop;
// nothing is left behind. The first error ends it.
func (t *Tools) Renditions(ctx context.Context, master io.Reader, f Focus) iter.Seq2[Rendition, error] {
	return func(yield func(Rendition, error) bool) {
		dir, err := os.MkdirTemp(t.dir, "renditions-")
		if err != nil {
			yield(Rendition{}, onDisk(err))
			return
		}
		defer os.RemoveAll(dir)
		if err := t.renditions(ctx, dir, master, f, func(r Rendition) bool { return yield(r, nil) }); err != nil {
			yield(Rendition{}, err)
		}
	}
}

func (t *Tools) renditions(ctx context.Context, dir string, master io.Reader, f Focus, yield func(Rendition) bool) error {
	const file = "master"
	if _, err := copyTo(filepath.Join(dir, file), master); err != nil {
		return err
	}
	h, err := t.measure(ctx, dir, file)
	if err != nil {
		return err
	}
	sizes := Sizes(h.width, h.height)
	for _, s := range shapes {
		from := file
		if s.ratio != 0 {
			b := cut(h.width, h.height, s.ratio, f)
			from = string(s.crop) + ".png"
			if _, err := t.run(ctx, dir, encoding, "vips", "crop", file, from+"[compression=1,strip]",
				strconv.Itoa(b.left), strconv.Itoa(b.top), strconv.Itoa(b.width), strconv.Itoa(b.height)); err != nil {
				return err
			}
		}
		for _, size := range sizes {
			if size.Crop != s.crop {
				continue
			}
			if more, err := t.encode(ctx, dir, from, size, h.alpha, yield); err != nil || !more {
				return err
			}
		}
	}
	return nil
}

// encode makes a size once and writes it in each format.
func (t *Tools) encode(ctx context.Context, dir, from string, s Size, alpha bool, yield func(Rendition) bool) (more bool, err error) {
	const small = "small.png"
	if _, err := t.run(ctx, dir, encoding, "vips", "thumbnail", from, small+"[compression=1,strip]",
		strconv.Itoa(s.Width), "--height", strconv.Itoa(s.Height), "--size", "force"); err != nil {
		return false, err
	}
	plain, write := JPEG, []string{"vips", "jpegsave", small, "out.jpg", "--Q", "80", "--interlace", "--optimize-coding", "--strip"}
	if alpha {
		plain, write = PNG, []string{"vips", "pngsave", small, "out.png", "--compression", "9", "--strip"}
	}
	for _, way := range []struct {
		kind Type
		args []string
	}{
		{plain, write},
		// Debian's webpsave keeps EXIF, or makes it, even if told to strip.
		{WebP, []string{"cwebp", "-quiet", "-metadata", "none", "-q", "78", small, "-o", "out.webp"}},
		{AVIF, []string{"vips", "heifsave", small, "out.avif", "--compression", "av1", "--Q", "55", "--effort", "1", "--strip"}},
	} {
		if _, err := t.run(ctx, dir, encoding, way.args[0], way.args[1:]...); err != nil {
			return false, err
		}
		path := filepath.Join(dir, "out."+way.kind.Ext)
		info, err := os.Stat(path)
		if err != nil {
			return false, err
		}
		if !yield(Rendition{s, way.kind, path, info.Size()}) {
			return false, nil
		}
		if err := os.Remove(path); err != nil {
			return false, err
		}
	}
	return true, nil
}
