package gate

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"segib.org/web/internal/locale"
)

// A reader goes through the author's own part of a public page: what is of class "prose".
type reader struct {
	locale locale.Locale
	level  int // of the last heading; the page's own title is 1
	list   []Finding
}

// read returns what is wrong with the author's part of a page.
func read(page *html.Node, l locale.Locale) []Finding {
	r := &reader{locale: l, level: 1}
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && hasClass(n, "prose") {
			r.part(n)
		}
	}
	return r.list
}

func (r *reader) found(code string, severity Severity, detail string) {
	r.list = append(r.list, Finding{Code: code, Severity: severity, Locale: r.locale, Where: string(r.locale) + ".body", Detail: cut(detail)})
}

func (r *reader) part(prose *html.Node) {
	for n := range own(prose) {
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			r.heading(n)
		case atom.A:
			r.link(n)
		case atom.Img:
			if _, ok := attr(n, "alt"); !ok {
				r.found(Alt, Error, "")
			}
		case atom.Table:
			r.table(n)
		}
	}
	for _, words := range phrases(prose) {
		for _, p := range foreign(r.locale, words) {
			r.found(Foreign, Warning, p)
		}
	}
}

// own yields the elements below n that are the author's: not those of an embedded item,
// which has a page of its own.
func own(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) { walk(n, yield) }
}

func walk(n *html.Node, yield func(*html.Node) bool) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && !embedded(c) && (!yield(c) || !walk(c, yield)) {
			return false
		}
	}
	return true
}

func embedded(n *html.Node) bool { return hasClass(n, "contact") || hasClass(n, "card") }

func (r *reader) heading(n *html.Node) {
	level, words := int(n.Data[1]-'0'), words(n)
	if level > r.level+1 || !strings.ContainsFunc(words, isWord) {
		r.found(Headings, Error, words)
	}
	r.level = level
}

func (r *reader) link(n *html.Node) {
	name := words(n)
	if label, ok := attr(n, "aria-label"); ok {
		name = label
	}
	switch {
	case !strings.ContainsFunc(name, isWord):
		r.found(LinkEmpty, Error, "")
	case vague(name):
		r.found(LinkVague, Warning, name)
	}
}

func (r *reader) table(n *html.Node) {
	for c := range n.Descendants() {
		if c.DataAtom == atom.Th {
			return
		}
	}
	r.found(Headers, Error, words(n))
}

// words returns what an element says, pictures by their alternative text, with single spaces.
func words(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Img:
			alt, _ := attr(c, "alt")
			b.WriteString(" " + alt + " ")
		case c.DataAtom == atom.Br || c.DataAtom == atom.Td || c.DataAtom == atom.P || c.DataAtom == atom.Tr:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// cut shortens words to what is shown of them.
func cut(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:most])) + "…"
}

func attr(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

func hasClass(n *html.Node, class string) bool {
	list, _ := attr(n, "class")
	return slices.Contains(strings.Fields(list), class)
}
