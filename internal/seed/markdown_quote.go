package seed

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"segib.org/web/internal/richtext"
)

// callouts are the first lines that make a quotation a callout.
var callouts = map[string]string{"[!NOTE]": richtext.ClassNote, "[!WARNING]": richtext.ClassWarning}

// quote reads a callout, or a quotation, whose last line may say who is quoted.
func (c *converter) quote(n *ast.Blockquote) richtext.Node {
	if first, ok := n.FirstChild().(*ast.Paragraph); ok {
		if class, ok := callouts[c.line(first, 0)]; ok {
			said := c.said(first, lines(first)[1:])
			n.RemoveChild(n, first)
			return richtext.Node{Type: richtext.Callout, Attrs: richtext.Attrs{Class: class}, Content: append(said, c.blocks(n)...)}
		}
	}
	quote := richtext.Node{Type: richtext.Blockquote}
	last, ok := n.LastChild().(*ast.Paragraph)
	if !ok || !strings.HasPrefix(c.line(last, last.Lines().Len()-1), "— ") {
		quote.Content = c.blocks(n)
		return quote
	}
	all := lines(last)
	for _, r := range c.runs(last, all[len(all)-1]) {
		if len(r.Marks) > 0 {
			c.refuse(last, "markup in the source of a quotation")
		}
		quote.Attrs.Source += r.Text
	}
	quote.Attrs.Source = strings.TrimPrefix(quote.Attrs.Source, "— ")
	said := c.said(last, all[:len(all)-1])
	n.RemoveChild(n, last)
	quote.Content = append(c.blocks(n), said...)
	return quote
}

// said returns the paragraph of some of a paragraph's lines, or nothing.
func (c *converter) said(n *ast.Paragraph, lines [][]ast.Node) []richtext.Node {
	if len(lines) == 0 {
		return nil
	}
	return []richtext.Node{{Type: richtext.Paragraph, Content: c.runs(n, slices.Concat(lines...))}}
}

// lines parts the nodes of a paragraph at its line breaks.
func lines(n ast.Node) (list [][]ast.Node) {
	var line []ast.Node
	for _, x := range children(n) {
		line = append(line, x)
		if t, ok := x.(*ast.Text); ok && t.SoftLineBreak() {
			list, line = append(list, line), nil
		}
	}
	return append(list, line)
}

// line returns the ith line of a block as it is written.
func (c *converter) line(n ast.Node, i int) string {
	at := n.Lines().At(i)
	return strings.TrimSpace(string(at.Value(c.source)))
}
