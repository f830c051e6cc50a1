package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A matrixRead is the matrix as a page shows it.
type matrixRead struct {
	table    *html.Node
	states   []string // codes, by column
	rows     []matrixRowRead
	foot     []string
	headings int
}

type matrixRowRead struct {
	href, name, total string
	dots              int
	listed            bool
}

func (m matrixRead) row(href string) *matrixRowRead {
	for i := range m.rows {
		if m.rows[i].href == href {
			return &m.rows[i]
		}
	}
	return nil
}

func readMatrix(t *testing.T, res reply) (m matrixRead) {
	t.Helper()
	m.table = find(parse(t, res), "table")[0]
	for _, th := range find(m.table, "th") {
		switch attr(th, "scope") {
		case "col":
			if links := find(th, "a"); len(links) > 0 {
				code, _, _ := strings.Cut(text(links[0]), " ")
				m.states = append(m.states, code)
			}
		case "rowgroup":
			m.headings++
		case "row":
			m.line(th)
		}
	}
	return m
}

// line reads the row that a cell heads.
func (m *matrixRead) line(th *html.Node) {
	cells := find(th.Parent, "td")
	last := text(cells[len(cells)-1])
	links := find(th, "a")
	if len(links) == 0 {
		for _, td := range cells {
			m.foot = append(m.foot, text(td))
		}
		return
	}
	m.rows = append(m.rows, matrixRowRead{
		href: attr(links[0], "href"), name: text(links[0]), total: last,
		dots: len(find(th.Parent, "i")), listed: attr(cells[0], "class") != "unknown",
	})
}

// listed returns where the programs of the list above the matrix lead.
func listed(t *testing.T, res reply) (hrefs []string) {
	t.Helper()
	for _, ul := range find(parse(t, res), "ul") {
		if strings.HasPrefix(attr(ul, "class"), "rows ") {
			for _, h3 := range find(ul, "h3") {
				hrefs = append(hrefs, attr(find(h3, "a")[0], "href"))
			}
		}
	}
	return hrefs
}

// figureAt returns the words of the large number that leads to an address.
func figureAt(doc *html.Node, href string) string {
	for _, ul := range find(doc, "ul") {
		for _, a := range find(ul, "a") {
			if attr(ul, "class") == "figures" && attr(a, "href") == href {
				return text(a)
			}
		}
	}
	return ""
}
