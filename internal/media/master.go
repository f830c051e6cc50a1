package media

import (
	"context"
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// maxMaster is the longest side of a master, in pixels.
const maxMaster = 4096

// A header is what a picture says of itself.
type header struct {
	width, height int
	alpha         bool
}

// measure reads a picture's header and checks its size before anything decodes it.
func (t *Tools) measure(ctx context.Context, dir, file string) (h header, err error) {
	out, err := t.run(ctx, dir, decoding, "vipsheader", "-a", file)
	if err != nil {
		return h, err
	}
	// The picture's own words come after these, and may say anything.
	said := map[string]string{}
	for line := range strings.Lines(out) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && said[name] == "" {
			said[name] = value
		}
	}
	h.width, _ = strconv.Atoi(said["width"])
	h.height, _ = strconv.Atoi(said["height"])
	bands := said["bands"]
	h.alpha = bands == "2" || bands == "4" && said["interpretation"] != "cmyk"
	switch {
	case h.width <= 0 || h.height <= 0:
		return h, refuse(Damaged, "a picture without a size")
	case h.width > MaxSide, h.height > MaxSide, h.width*h.height > MaxPixels:
		return h, refuse(TooManyPixels, "%d × %d pixels", h.width, h.height)
	}
	return h, nil
}

// A master is what is kept of a picture: upright, in sRGB, without any metadata.
type master struct {
	file string // in its folder
	kind Type   // JPEG, or PNG if something shows through
	header
	colour string
}

// master makes the master of a picture.
func (t *Tools) master(ctx context.Context, dir, file string) (m master, err error) {
	h, err := t.measure(ctx, dir, file)
	if err != nil {
		return m, err
	}
	m.file, m.kind = "master.jpg", JPEG
	if h.alpha {
		m.file, m.kind = "master.png", PNG
	}
	side := strconv.Itoa(maxMaster)
	if _, err = t.run(ctx, dir, decoding, "vips", "thumbnail", file, m.file+saving(m.kind), side,
		"--height", side, "--size", "down", "--export-profile", "srgb", "--fail-on", "truncated"); err != nil {
		return m, err
	}
	if h.alpha {
		if err := t.flatten(ctx, dir, &m); err != nil {
			return m, err
		}
	}
	if m.header, err = t.measure(ctx, dir, m.file); err != nil {
		return m, err
	}
	m.colour, err = t.colour(ctx, dir, m.file)
	return m, err
}

func saving(kind Type) string {
	if kind == PNG {
		return "[strip]"
	}
	return "[Q=92,strip]"
}

// flatten makes a JPEG of a master through which nothing shows: many programs write an
// alpha channel that says so for every pixel.
func (t *Tools) flatten(ctx context.Context, dir string, m *master) error {
	if _, err := t.run(ctx, dir, encoding, "vips", "stats", m.file, "stats.mat"); err != nil {
		return err
	}
	stats, err := os.ReadFile(filepath.Join(dir, "stats.mat"))
	if err != nil {
		return err
	}
	lines := strings.Split(strings.TrimSpace(string(stats)), "\n")
	if least, _, _ := strings.Cut(lines[len(lines)-1], " "); least != "255" { // of the last band
		return nil
	}
	m.kind = JPEG
	from := m.file
	m.file = "master.jpg"
	_, err = t.run(ctx, dir, encoding, "vips", "flatten", from, m.file+saving(JPEG))
	return err
}

// colour returns the average colour of a picture as #rrggbb, for its place until it is
// there.
func (t *Tools) colour(ctx context.Context, dir, file string) (string, error) {
	const dot = "dot.png"
	if _, err := t.run(ctx, dir, encoding, "vips", "thumbnail", file, dot+"[strip]", "1", "--height", "1", "--size", "force"); err != nil {
		return "", err
	}
	f, err := os.Open(filepath.Join(dir, dot))
	if err != nil {
		return "", err
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		return "", err
	}
	c := color.NRGBAModel.Convert(img.At(0, 0)).(color.NRGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B), nil
}
