package main

import (
	"io"
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A document is a page as a crawler reads it.
type document struct{ *html.Node }

func parse(r io.Reader) (document, error) {
	n, err := html.Parse(r)
	return document{n}, err
}

// all yields the elements of some names, or of any.
func (d document) all(names ...string) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range d.Descendants() {
			if n.Type == html.ElementNode && (len(names) == 0 || slices.Contains(names, n.Data)) && !yield(n) {
				return
			}
		}
	}
}

// where returns the elements of a name whose attribute has a value.
func (d document) where(name, key, value string) (list []*html.Node) {
	for n := range d.all(name) {
		if attr(n, key) == value {
			list = append(list, n)
		}
	}
	return list
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// text returns what an element says.
func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// lang returns the language of what n says: that of the nearest element that names one.
func lang(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if l := attr(n, "lang"); l != "" {
			return l
		}
	}
	return ""
}

// named are attributes that are read aloud, or shown.
var named = []string{"alt", "title", "aria-label", "aria-description", "placeholder", "content"}

// says yields each text of the document with the element that says it. What stands in
// <head> for machines is left out, the title and the description are not.
func (d document) says() iter.Seq2[*html.Node, string] {
	return func(yield func(*html.Node, string) bool) {
		for n := range d.Descendants() {
			if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" && !yield(n.Parent, n.Data) {
				return
			}
			if n.Type != html.ElementNode || n.Data == "meta" && attr(n, "name") != "description" {
				continue
			}
			for _, key := range named {
				if v := attr(n, key); v != "" && !yield(n, v) {
					return
				}
			}
		}
	}
}
