package richtext

import (
	"strings"
	"unicode"
)

// A Sum counts what differences change.
type Sum struct {
	Added, Removed int // words
	Moved          int // blocks
	Shown          int // images and embedded items that came, went or became others
}

// Pieces counts the words of the difference of a text.
func (s *Sum) Pieces(list []Piece) {
	for _, p := range list {
		switch p.Op {
		case Added:
			s.Added += countWords(p.Text)
		case Removed:
			s.Removed += countWords(p.Text)
		}
	}
}

// Changes counts the words and the moved blocks of the difference of a body.
func (s *Sum) Changes(list []Change) {
	for _, c := range list {
		if c.Op == Moved {
			s.Moved++
		}
		n := c.Node()
		if (n.Type == Image || n.Type == Embed) && c.Altered() {
			s.Shown++
		}
		s.Pieces(c.Pieces)
		s.Changes(c.Parts)
		if n.Type == Blockquote || n.Type == Image {
			s.Pieces(DiffWords(c.Old.Attrs.said(), c.New.Attrs.said()))
		}
	}
}

// said are the words that readers read of a block's attributes.
func (a Attrs) said() string { return strings.TrimSpace(a.Source + a.Caption) }

func countWords(text string) (n int) {
	for _, w := range strings.Fields(text) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
