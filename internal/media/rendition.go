package media

import (
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"segib.org/web/internal/picture"
)

// A Rendition is a file that a page shows.
type Rendition struct {
	picture.Size
	Type  Type
	Path  string // of a file that is there until the next is made
	Bytes int64
}

// Renditions makes a master's renditions in the sizes that are wanted, smallest first in
// each crop, in AVIF, WebP and JPEG (PNG if something shows through). Each is there until
// the next step of the loop; nothing is left behind. The first error ends it.
func (t *Tools) Renditions(ctx context.Context, master io.Reader, f picture.Focus, wanted func(picture.Size) bool) iter.Seq2[Rendition, error] {
	return func(yield func(Rendition, error) bool) {
		dir, err := os.MkdirTemp(t.dir, "renditions-")
		if err != nil {
			yield(Rendition{}, onDisk(err))
			return
		}
		defer os.RemoveAll(dir)
		if err := t.renditions(ctx, dir, master, f, wanted, func(r Rendition) bool { return yield(r, nil) }); err != nil {
			yield(Rendition{}, err)
		}
	}
}

func (t *Tools) renditions(ctx context.Context, dir string, master io.Reader, f picture.Focus, wanted func(picture.Size) bool, yield func(Rendition) bool) error {
	const file = "master"
	if _, err := copyTo(filepath.Join(dir, file), master); err != nil {
		return err
	}
	h, err := t.measure(ctx, dir, file)
	if err != nil {
		return err
	}
	for _, s := range picture.Shapes {
		sizes := slices.DeleteFunc(s.Sizes(h.width, h.height), func(z picture.Size) bool { return !wanted(z) })
		if len(sizes) == 0 {
			continue
		}
		from := file
		if s.Crop != picture.Whole {
			b := s.Cut(h.width, h.height, f)
			from = string(s.Crop) + ".png"
			if _, err := t.run(ctx, dir, encoding, "vips", "crop", file, from+"[compression=1,strip]",
				strconv.Itoa(b.Left), strconv.Itoa(b.Top), strconv.Itoa(b.Width), strconv.Itoa(b.Height)); err != nil {
				return err
			}
		}
		for _, size := range sizes {
			if more, err := t.encode(ctx, dir, from, size, h.alpha, yield); err != nil || !more {
				return err
			}
		}
	}
	return nil
}

// Formats is in how many formats each size is made.
const Formats = 3

// encode makes a size once and writes it in each format.
func (t *Tools) encode(ctx context.Context, dir, from string, s picture.Size, alpha bool, yield func(Rendition) bool) (more bool, err error) {
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
