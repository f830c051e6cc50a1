package media

import (
	"context"
	"fmt"
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
	profile       bool // its colours are not plainly those of sRGB
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
	h.profile = said["icc-profile-data"] != "" || said["interpretation"] == "cmyk"
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
	args := []string{"thumbnail", file, m.file + saving(m.kind), side, "--height", side, "--size", "down", "--fail-on", "truncated"}
	if h.profile { // without one this would shift the colours
		args = append(args, "--export-profile", "srgb")
	}
	if _, err = t.run(ctx, dir, decoding, "vips", args...); err != nil {
		return m, err
	}
	least, colour, err := t.stats(ctx, dir, m.file)
	if err != nil {
		return m, err
	}
	m.colour = colour
	if h.alpha && least == 255 { // as many programs write it: nothing shows through
		from := m.file
		m.file, m.kind = "master.jpg", JPEG
		if _, err := t.run(ctx, dir, encoding, "vips", "flatten", from, m.file+saving(JPEG)); err != nil {
			return m, err
		}
	}
	m.header, err = t.measure(ctx, dir, m.file)
	return m, err
}

func saving(kind Type) string {
	if kind == PNG {
		return "[strip,bitdepth=8]"
	}
	return "[Q=92,strip]"
}

// stats returns the least value of the last channel of a picture, and its average colour
// as #rrggbb, for its place until it is there.
func (t *Tools) stats(ctx context.Context, dir, file string) (least int, colour string, err error) {
	const matrix = "stats.mat"
	if _, err := t.run(ctx, dir, encoding, "vips", "stats", file, matrix); err != nil {
		return 0, "", err
	}
	b, err := os.ReadFile(filepath.Join(dir, matrix))
	if err != nil {
		return 0, "", err
	}
	// Its measures; a row of least, most, sum, sum of squares, mean, … for all; one for each channel.
	rows := strings.Split(strings.TrimSpace(string(b)), "\n")
	if len(rows) < 3 {
		return 0, "", fmt.Errorf("stats of %d rows", len(rows))
	}
	var means []int
	for _, row := range rows[2:] {
		var low, mean, other float64
		if _, err := fmt.Sscan(row, &low, &other, &other, &other, &mean); err != nil {
			return 0, "", fmt.Errorf("stats %.100q: %w", row, err)
		}
		least = int(low)
		means = append(means, int(mean+0.5))
	}
	if len(means) < 3 { // grey
		means = []int{means[0], means[0], means[0]}
	}
	return least, fmt.Sprintf("#%02x%02x%02x", means[0], means[1], means[2]), nil
}
