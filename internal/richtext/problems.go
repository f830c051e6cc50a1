package richtext

import "strings"

// Problems reports what a draft may have and a published text should not, in order of appearance: an image about which
// nobody has said what it shows, a heading that skips a level, a table without headers, a link without words.
func Problems(d Doc) []*Error {
	var found []*Error
	level := 1
	for at, n := range d.all() {
		add := func(code Code) { found = append(found, at.fail(code, "", firstWords(n))) }
		switch n.Type {
		case Image:
			if n.Attrs.Alt == "" && !n.Attrs.Decorative {
				add(CodeAlt)
			}
		case Heading:
			if n.Attrs.Level > level+1 {
				add(CodeHeadingOrder)
			}
			level = n.Attrs.Level
		case Table:
			if row, column := headers(n); !row && !column {
				add(CodeTableHeaders)
			}
		}
		if wordlessLink(n.Content) {
			add(CodeLinkText)
		}
	}
	return found
}

// wordlessLink reports whether a link among inline nodes has nothing to read.
func wordlessLink(nodes []Node) bool {
	var link Mark
	inked := true
	for _, n := range nodes {
		if m := linkOf(n); m != link {
			if !inked {
				return true
			}
			link, inked = m, m == Mark{}
		}
		inked = inked || strings.ContainsFunc(n.Text, isInk)
	}
	return !inked
}

// linkOf returns the link of a run of text, or the zero Mark.
func linkOf(n Node) Mark {
	for _, m := range n.Marks {
		if m.Type == Link {
			return m
		}
	}
	return Mark{}
}
