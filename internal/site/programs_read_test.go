package site

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
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

// schema returns the JSON-LD of a type on a page.
func schema(t *testing.T, res reply, kind string) (o map[string]any) {
	t.Helper()
	for _, s := range find(parse(t, res), "script") {
		var d map[string]any
		if attr(s, "type") != "application/ld+json" {
			continue
		}
		if err := json.Unmarshal([]byte(s.FirstChild.Data), &d); err != nil {
			t.Error(err)
		}
		if d["@type"] == kind {
			o = d
		}
	}
	return o
}

func parse(t *testing.T, res reply) *html.Node {
	t.Helper()
	if res.StatusCode != http.StatusOK {
		t.Fatalf("status %d", res.StatusCode)
	}
	doc, err := html.Parse(strings.NewReader(res.body))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// find returns the elements of a name, in the order of the document.
func find(n *html.Node, name string) (found []*html.Node) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == name {
			found = append(found, d)
		}
	}
	return found
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text returns the words of an element with single spaces between them.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
}

// counts runs a query of names and numbers.
func counts(v *visitor, sql string) map[string]int {
	v.t.Helper()
	n := map[string]int{}
	rows, _ := v.db.Query(v.t.Context(), sql)
	var name string
	var count int
	if _, err := pgx.ForEachRow(rows, []any{&name, &count}, func() error { n[name] = count; return nil }); err != nil {
		v.t.Fatal(err)
	}
	return n
}

// order runs a query of one column of text.
func order(v *visitor, sql string) []string {
	v.t.Helper()
	rows, _ := v.db.Query(v.t.Context(), sql)
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		v.t.Fatal(err)
	}
	return list
}
