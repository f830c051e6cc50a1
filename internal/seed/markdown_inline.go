package seed

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"segib.org/web/internal/richtext"
)

// inline returns the runs of text of a block.
func (c *converter) inline(block ast.Node) []richtext.Node {
	return c.runs(block, children(block))
}

// runs returns the runs of text of some of a block's nodes. Markup that does not
// close is text to Markdown; here it is a mistake.
func (c *converter) runs(block ast.Node, nodes []ast.Node) (out []richtext.Node) {
	for _, n := range nodes {
		out = append(out, c.run(n, nil)...)
	}
	all := ""
	for _, n := range out {
		all += n.Text
	}
	for _, s := range []string{"**", "](", "[!", "`", "|"} {
		if strings.Contains(all, s) {
			c.refuse(block, "stray %s", s)
		}
	}
	return out
}

func children(n ast.Node) (list []ast.Node) {
	for x := n.FirstChild(); x != nil; x = x.NextSibling() {
		list = append(list, x)
	}
	return list
}

// run is a closed switch: a node it does not name is refused.
func (c *converter) run(n ast.Node, marks []richtext.Mark) (out []richtext.Node) {
	switch n := n.(type) {
	case *ast.Text:
		if n.HardLineBreak() {
			c.refuse(n.Parent(), "a line break")
		}
		b := util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(n.Segment.Value(c.source))))
		if n.SoftLineBreak() {
			b = append(b[:len(b):len(b)], ' ')
		}
		if len(b) == 0 {
			return nil
		}
		return []richtext.Node{{Type: richtext.Text, Text: string(b), Marks: marks}}
	case *ast.Emphasis:
		if n.Level != 2 {
			c.refuse(n.Parent(), "italics")
		}
		marks = append(marks[:len(marks):len(marks)], richtext.Mark{Type: richtext.Strong})
	case *ast.Link:
		marks = append(marks[:len(marks):len(marks)], c.mark(n))
	default:
		c.refuse(n.Parent(), "%s", n.Kind())
	}
	for _, x := range children(n) {
		out = append(out, c.run(x, marks)...)
	}
	return out
}

// mark reads the address of a link: item:key, lang:tag, which is no link but a phrase
// in another language, or an address outside the site.
func (c *converter) mark(n *ast.Link) richtext.Mark {
	to := string(n.Destination)
	if len(n.Title) > 0 {
		c.refuse(n.Parent(), "a link with a title")
	}
	if !n.HasChildren() {
		c.refuse(n.Parent(), "a link without words")
	}
	if key, ok := strings.CutPrefix(to, "item:"); ok {
		return richtext.Mark{Type: richtext.Link, Attrs: richtext.Attrs{Item: c.id(n.Parent(), key)}}
	}
	if tag, ok := strings.CutPrefix(to, "lang:"); ok {
		if !richtext.LangOK(tag) {
			c.refuse(n.Parent(), "%q is no language", tag)
		}
		return richtext.Mark{Type: richtext.Lang, Attrs: richtext.Attrs{Lang: tag}}
	}
	if !richtext.HrefOK(to) {
		c.refuse(n.Parent(), "a link to %q", to)
	}
	return richtext.Mark{Type: richtext.Link, Attrs: richtext.Attrs{Href: to}}
}
