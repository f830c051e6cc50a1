package share

import (
	"errors"
	"image/color"
)

// The layout, in pixels: text in a column on the left, above the wordmark, and the
// ring on the right.
const (
	margin   = 72
	column   = 556.0
	gap      = 26.0 // between a label and the title, the title and its note
	kindSize = 27.0
	noteSize = 27.0
	room     = Height - 2*margin - markHeight // for the texts above the wordmark, with a gap below each
)

var (
	kindBox  = box{width: column, height: 40, lines: 1, leading: 1.2, sizes: []float64{kindSize}}
	noteBox  = box{width: column, height: 80, lines: 2, leading: 1.3, sizes: []float64{noteSize}}
	titleBox = box{width: column, height: 262, lines: 4, leading: 1.12, sizes: []float64{92, 84, 76, 69, 63, 57, 52, 47, 43, 39, 36, 33}}
)

// The look's colours on its deep ocean.
var (
	deep  = color.NRGBA{0x06, 0x2a, 0x45, 0xff} // --ocean-deep
	paper = color.NRGBA{0xfc, 0xfb, 0xf8, 0xff} // --paper
	quiet = color.NRGBA{0xa9, 0xc3, 0xd6, 0xff} // --on-deep-2
	sky   = color.NRGBA{0x93, 0xc8, 0xec, 0xff} // --ocean on dark
	coral = color.NRGBA{0xff, 0x8d, 0x73, 0xff} // --coral on dark
)

// Draw returns the picture of a card as a PNG of Width by Height pixels. A card
// whose title is empty, or has no character that can be written, is an error.
func (p *Painter) Draw(c Card) ([]byte, error) {
	serif := &face{font: p.serif, tracking: -0.012}
	words := serif.words(c.Title)
	if len(words) == 0 {
		return nil, errors.New("share: a card without a title")
	}
	bold, sans := &face{font: p.bold}, &face{font: p.sans}
	kind := kindBox.fit(bold, bold.words(c.Kind), coral)
	note := noteBox.fit(sans, sans.words(c.Note), quiet)
	rest := titleBox
	rest.height = min(rest.height, room-kind.height()-note.height()-gap)
	to := newCanvas(deep)
	to.texts(kind, rest.fit(serif, words, paper), note)
	to.ring(p, c)
	to.wordmark(p)
	return to.png()
}

// texts paints texts one below the other, in the middle of the room above the wordmark.
func (c *canvas) texts(texts ...text) {
	height := 0.0
	for _, t := range texts {
		height += t.height()
	}
	y := margin + max(0, room-height)/2
	for _, t := range texts {
		c.within(0, y-gap, margin+column+gap, y+t.height())
		for i, line := range t.lines {
			// A line's text stands in its middle: ascenders reach some 0.7 em above the baseline.
			c.text(t.face, line, margin, y+t.face.size*(t.leading*(float64(i)+0.5)+0.3))
		}
		c.fill(t.paint)
		y += t.height()
	}
}
