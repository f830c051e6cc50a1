package admin_test

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// text is what a page says, between single spaces.
func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Parent.Data != "style" && c.Parent.Data != "script" {
			b.WriteString(c.Data)
			b.WriteString(" ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// find returns the first element of that name that has the attribute with that value.
func find(n *html.Node, name, attr, value string) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && c.Data == name && (attr == "" || has(c, attr) && get(c, attr) == value) {
			return c
		}
	}
	return nil
}

func get(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// typed returns what a browser would send of the form that is sent to action.
func (d desk) typed(a answer, action string) url.Values {
	d.Helper()
	f := find(a.page, "form", "action", action)
	if f == nil {
		d.Fatalf("no form is sent to %s: %s", action, text(a.page))
	}
	v := url.Values{}
	for n := range f.Descendants() {
		name := get(n, "name")
		if n.Type != html.ElementNode || name == "" || disabled(n) {
			continue
		}
		switch n.Data {
		case "input":
			if t := get(n, "type"); t != "checkbox" && t != "radio" || has(n, "checked") {
				v.Add(name, get(n, "value"))
			}
		case "textarea":
			s := ""
			if n.FirstChild != nil {
				s = n.FirstChild.Data
			}
			v.Add(name, s)
		case "select":
			for o := range n.Descendants() {
				if o.Data == "option" && has(o, "selected") {
					v.Add(name, get(o, "value"))
				}
			}
		}
	}
	return v
}

func disabled(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if has(n, "disabled") {
			return true
		}
	}
	return false
}
