package share

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// A face is a font at a size. It is not safe for concurrent use.
//
// It is here in place of package opentype's because that one's Kern measures in the
// font's units at whatever size.
type face struct {
	font     *sfnt.Font
	size     float64 // pixels to the em
	tracking float64 // ems added after each glyph
	buffer   sfnt.Buffer
}

// at returns the face of the same font in another size.
func (f *face) at(size float64) *face {
	return &face{font: f.font, size: size, tracking: f.tracking}
}

func (f *face) ppem() fixed.Int26_6 { return fixed.Int26_6(f.size * 64) }

// walk calls visit with each glyph of s and where it stands, and returns the width
// of the whole, in pixels.
func (f *face) walk(s string, visit func(g sfnt.GlyphIndex, x float64)) float64 {
	var x float64
	var previous sfnt.GlyphIndex
	for _, r := range s {
		g, _ := f.font.GlyphIndex(&f.buffer, r)
		if previous != 0 {
			kern, _ := f.font.Kern(&f.buffer, previous, g, f.ppem(), 0) // ErrNotFound: the pair has none
			x += float64(kern)/64 + f.tracking*f.size
		}
		if visit != nil {
			visit(g, x)
		}
		advance, _ := f.font.GlyphAdvance(&f.buffer, g, f.ppem(), 0)
		x += float64(advance) / 64
		previous = g
	}
	return x
}

func (f *face) width(s string) float64 { return f.walk(s, nil) }

// most is how many characters of a text are looked at: more than a picture holds.
const most = 400

// words returns the words of s in characters that the font has: one that it lacks
// loses its accents ("ẽ" is written "e"), or is left out. Words are not parted at
// no-break spaces.
func (f *face) words(s string) []string {
	s = norm.NFC.String(s)
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > most {
			break
		}
		if r == '\n' || r == '\r' || r == '\t' {
			r = ' '
		}
		if !f.has(r) {
			r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		}
		if f.has(r) {
			b.WriteRune(r)
		}
	}
	return together(strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' }))
}

// together joins short words to the word after them, so that no line ends with an
// article or a preposition, and a dash to the word before it, so that none begins
// with one.
func together(words []string) []string {
	var joined []string
	forward := false
	for _, w := range words {
		dash := w == "–" || w == "—" || w == "·"
		last := len(joined) - 1
		if last >= 0 && (forward || dash) {
			joined[last] += " " + w
		} else {
			joined = append(joined, w)
			last++
		}
		forward = !dash && utf8.RuneCountInString(w) <= 3 && utf8.RuneCountInString(joined[last]) <= 8
	}
	return joined
}

func (f *face) has(r rune) bool {
	g, err := f.font.GlyphIndex(&f.buffer, r)
	return err == nil && g != 0
}
