package share

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// levels is how many steps the palette has from the ground to each colour: enough
// that edges are smooth, few enough that two hundred chords compress well.
const levels = 48

// palette holds the blends of the ground with each colour that is painted on it,
// which is all that a picture consists of but for the edge of a dot on a line.
var palette = func() color.Palette {
	p := color.Palette{deep}
	mix := func(a, b uint8, n int) uint8 { return uint8((int(a)*(levels-n) + int(b)*n + levels/2) / levels) }
	for _, c := range []color.NRGBA{paper, quiet, sky, coral} {
		for n := 1; n <= levels; n++ {
			p = append(p, color.NRGBA{mix(deep.R, c.R, n), mix(deep.G, c.G, n), mix(deep.B, c.B, n), 0xff})
		}
	}
	return p
}()

// png encodes the picture in colours of the palette: a fifth of what it takes in
// full colour.
func (c *canvas) png() ([]byte, error) {
	indexed := image.NewPaletted(c.Bounds(), palette)
	nearest := map[[3]uint8]uint8{}
	var before [3]uint8
	var index uint8 // of before; most pixels are like the one before them
	for i := range indexed.Pix {
		if rgb := [3]uint8(c.Pix[4*i:]); rgb != before {
			var known bool
			if index, known = nearest[rgb]; !known {
				index = uint8(palette.Index(color.NRGBA{rgb[0], rgb[1], rgb[2], 0xff}))
				nearest[rgb] = index
			}
			before = rgb
		}
		indexed.Pix[i] = index
	}
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	err := encoder.Encode(&b, indexed)
	return b.Bytes(), err
}
