// Package share draws the pictures that stand for an item where its address is
// shared, as PNG of the size that the Open Graph protocol and its readers expect
// (https://ogp.me): the item's title beside the ring of the twenty-two, drawn from
// the item's facts alone. The same card gives the same bytes.
package share

import (
	"fmt"
	"io/fs"

	"golang.org/x/image/font/sfnt"
)

// The size of a picture in pixels.
const (
	Width  = 1200
	Height = 630
)

// A Card is what a picture says, in one language.
type Card struct {
	Kind  string // label above the title: "Programa · Cultura"
	Title string
	Note  string // below the title: a date and a place
	ID    int64
	Lit   []string // ISO 3166-1 alpha-2 codes of the states concerned
	One   string   // code of the one in coral: the state itself, the host, the seat; or ""
	Fan   bool     // lines go from the one to the lit, or to all if none are, and not among the lit
}

// A Painter draws cards. It is safe for concurrent use.
type Painter struct {
	serif, sans, bold *sfnt.Font
}

// New returns a painter that draws with the fonts in the root of fsys:
// source-serif-4-400.ttf, source-sans-3-400.ttf and source-sans-3-600.ttf.
func New(fsys fs.FS) (*Painter, error) {
	p := &Painter{}
	for name, font := range map[string]**sfnt.Font{
		"source-serif-4-400.ttf": &p.serif, "source-sans-3-400.ttf": &p.sans, "source-sans-3-600.ttf": &p.bold,
	} {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("fonts of shared pictures: %w", err)
		}
		if *font, err = sfnt.Parse(b); err == nil {
			err = loadable(*font)
		}
		if err != nil {
			return nil, fmt.Errorf("fonts of shared pictures: %s: %w", name, err)
		}
	}
	return p, nil
}

// loadable loads every glyph, so that a broken font is met at the start of the
// program and not in some title.
func loadable(f *sfnt.Font) error {
	var buffer sfnt.Buffer
	for g := range f.NumGlyphs() {
		if _, err := f.LoadGlyph(&buffer, sfnt.GlyphIndex(g), 64, nil); err != nil {
			return fmt.Errorf("glyph %d: %w", g, err)
		}
	}
	return nil
}
