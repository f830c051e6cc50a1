package site

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

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
