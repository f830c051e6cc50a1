package share

import (
	"image/color"
	"math"

	"segib.org/web/internal/ring"
)

// Where the figures stand, and their sizes, in pixels.
const (
	radius     = 196.0
	unit       = radius / ring.Radius // pixels to the ring's unit
	ringX      = Width - margin - 1.15*radius
	ringY      = Height / 2.0
	codeSize   = 17.0
	markSize   = 24.0
	markHeight = 70.0
)

// path returns the lines of the card's ring, its lit points, and whether it speaks
// of some states and not of all alike, so that their codes belong beside it.
func (c Card) path() (lines, lit ring.Path, some bool) {
	all := ring.Dots(ring.Codes[:]...)
	lit, one := ring.Dots(c.Lit...), ring.Dots(c.One)
	switch {
	case c.Fan && one != nil && lit != nil:
		return ring.Fan(c.One, c.Lit...), lit, true
	case c.Fan && one != nil:
		return ring.Fan(c.One), all, true
	case one == nil && lit == nil:
		return ring.Star(c.ID), all, false
	case lit == nil || len(lit) == len(all):
		return ring.Star(c.ID), lit, one != nil
	}
	return ring.Chords(c.Lit), lit, true
}

// ring paints the twenty-two, the lines between them, the lit ones and the one.
func (c *canvas) ring(p *Painter, card Card) {
	lines, lit, some := card.path()
	all, one := ring.Dots(ring.Codes[:]...), ring.Dots(card.One)
	const room = 1.25 * radius
	c.within(ringX-room, ringY-room, ringX+room, ringY+room)
	c.dots(all, 3, veil(sky, 0.5))
	for _, line := range lines {
		for i := range line[1:] {
			x0, y0 := place(ring.Point(line[i]))
			x1, y1 := place(ring.Point(line[i+1]))
			c.line(x0, y0, x1, y1, 1.4)
		}
	}
	c.fill(veil(sky, 0.55))
	c.dots(lit, 7, sky)
	c.dots(one, 9.5, coral)
	if some {
		c.codes(&face{font: p.sans, size: codeSize}, without(without(all, lit), one), veil(quiet, 0.8))
		c.codes(&face{font: p.bold, size: codeSize}, without(lit, one), quiet)
		c.codes(&face{font: p.bold, size: codeSize}, one, coral)
	}
}

// place returns where a point of the ring is in the picture.
func place(x, y float64) (float64, float64) { return ringX + x*unit, ringY + y*unit }

// dots paints points, diameter units wide.
func (c *canvas) dots(p ring.Path, diameter float64, paint color.Color) {
	for _, dot := range p {
		x, y := place(ring.Point(dot[0]))
		c.disc(x, y, diameter/2*unit)
	}
	c.fill(paint)
}

// codes paints the codes beside points.
func (c *canvas) codes(f *face, p ring.Path, paint color.Color) {
	for _, dot := range p {
		code := ring.Codes[dot[0]]
		x, y := place(ring.Label(dot[0]))
		c.text(f, code, x-f.width(code)/2, y+0.33*f.size)
	}
	c.fill(paint)
}

// without returns the dots of p that q does not have.
func without(p, q ring.Path) ring.Path {
	has := map[int]bool{}
	for _, dot := range q {
		has[dot[0]] = true
	}
	var rest ring.Path
	for _, dot := range p {
		if !has[dot[0]] {
			rest = append(rest, dot)
		}
	}
	return rest
}

// wordmark paints the names of the institution beside its emblem, as every page has them.
func (c *canvas) wordmark(p *Painter) {
	const (
		middle = Height - margin - markHeight/2
		radius = 31.0
		dot    = 2.8
	)
	c.within(0, middle-markHeight, Width/2, middle+markHeight)
	for k := range ring.Codes {
		x, y := ring.Point(k)
		c.disc(margin+radius+dot+x*radius/ring.Radius, middle+y*radius/ring.Radius, dot)
	}
	c.fill(coral)
	sans, bold := &face{font: p.sans, size: markSize}, &face{font: p.bold, size: markSize}
	for i, name := range [][2]string{{"Secretaría General ", "Iberoamericana"}, {"Secretaria-Geral ", "Ibero-Americana"}} {
		y := middle + markSize*(1.24*float64(i)-0.32)
		x := c.text(sans, name[0], margin+2*(radius+dot)+0.75*markSize, y)
		c.text(bold, name[1], x, y)
	}
	c.fill(paper)
}

func veil(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(math.Round(255 * opacity))
	return c
}
