package share

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A canvas is a picture in the making: shapes are added to an outline, which fill
// then paints whole, so that shapes of one colour that cross do not darken.
type canvas struct {
	*image.RGBA
	outline vector.Rasterizer
	room    image.Rectangle // that the outline has: it costs as much as it is large
}

func newCanvas(ground color.Color) *canvas {
	c := &canvas{RGBA: image.NewRGBA(image.Rect(0, 0, Width, Height))}
	draw.Draw(c.RGBA, c.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	return c
}

// within gives the shapes that follow their room, beyond which nothing is painted.
func (c *canvas) within(x0, y0, x1, y1 float64) {
	c.room = image.Rect(int(x0), int(y0), int(x1), int(y1)).Intersect(c.Bounds())
	c.outline.Reset(c.room.Dx(), c.room.Dy())
}

// fill paints the outline and begins a new one.
func (c *canvas) fill(paint color.Color) {
	c.outline.Draw(c.RGBA, c.room, image.NewUniform(paint), image.Point{})
	c.outline.Reset(c.room.Dx(), c.room.Dy())
}

// at returns where a point of the picture is in the outline.
func (c *canvas) at(x, y float64) (float32, float32) {
	return float32(x - float64(c.room.Min.X)), float32(y - float64(c.room.Min.Y))
}

// line adds a stroke. All strokes wind the same way round, so that where two cross
// they do not cut each other out.
func (c *canvas) line(x0, y0, x1, y1, width float64) {
	length := math.Hypot(x1-x0, y1-y0)
	dx, dy := (y1-y0)/length*width/2, (x0-x1)/length*width/2
	c.outline.MoveTo(c.at(x0+dx, y0+dy))
	c.outline.LineTo(c.at(x1+dx, y1+dy))
	c.outline.LineTo(c.at(x1-dx, y1-dy))
	c.outline.LineTo(c.at(x0-dx, y0-dy))
	c.outline.ClosePath()
}

// disc adds a circle as four cubic curves; 0.5523 places their handles.
func (c *canvas) disc(x, y, radius float64) {
	X, Y := c.at(x, y)
	r := float32(radius)
	h := r * 0.5523
	c.outline.MoveTo(X+r, Y)
	c.outline.CubeTo(X+r, Y+h, X+h, Y+r, X, Y+r)
	c.outline.CubeTo(X-h, Y+r, X-r, Y+h, X-r, Y)
	c.outline.CubeTo(X-r, Y-h, X-h, Y-r, X, Y-r)
	c.outline.CubeTo(X+h, Y-r, X+r, Y-h, X+r, Y)
	c.outline.ClosePath()
}

// text adds a line of text whose baseline begins at x, y, and returns where it ends.
func (c *canvas) text(f *face, s string, x, y float64) float64 {
	return x + f.walk(s, func(g sfnt.GlyphIndex, at float64) {
		segments, err := f.font.LoadGlyph(&f.buffer, g, f.ppem(), nil)
		if err != nil {
			return // New has loaded every glyph once
		}
		px := func(p fixed.Point26_6) (float32, float32) {
			return c.at(x+at+float64(p.X)/64, y+float64(p.Y)/64)
		}
		for _, s := range segments {
			ax, ay := px(s.Args[0])
			bx, by := px(s.Args[1])
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				c.outline.ClosePath()
				c.outline.MoveTo(ax, ay)
			case sfnt.SegmentOpLineTo:
				c.outline.LineTo(ax, ay)
			case sfnt.SegmentOpQuadTo:
				c.outline.QuadTo(ax, ay, bx, by)
			case sfnt.SegmentOpCubeTo:
				cx, cy := px(s.Args[2])
				c.outline.CubeTo(ax, ay, bx, by, cx, cy)
			}
		}
		c.outline.ClosePath()
	})
}
