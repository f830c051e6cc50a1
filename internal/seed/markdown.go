package seed

import (
	"errors"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"segib.org/web/internal/richtext"
)

var markdown = goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()

// convert turns a body's Markdown (CommonMark with the tables of GitHub) into rich
// text. Links and embeds name items by key, which ids has. What the schema of rich
// text has no node for is an error, and all of them are returned.
func convert(source string, ids map[string]int64) (richtext.Doc, error) {
	c := &converter{source: []byte(source), ids: ids}
	nodes := c.blocks(markdown.Parse(text.NewReader(c.source)))
	if len(c.errs) > 0 {
		return richtext.Doc{}, errors.Join(c.errs...)
	}
	doc, err := richtext.New(nodes...)
	if err != nil {
		return doc, err
	}
	var errs []error
	for _, p := range richtext.Problems(doc) {
		errs = append(errs, p)
	}
	return doc, errors.Join(errs...)
}

// A converter walks the tree of one body.
type converter struct {
	source []byte
	ids    map[string]int64
	errs   []error
}

// refuse notes a construct that bodies may not have, with the words it begins with.
func (c *converter) refuse(at ast.Node, format string, args ...any) {
	near := ""
	for n := at; n != nil && near == ""; n = n.Parent() {
		if n.Type() != ast.TypeInline && n.Lines().Len() > 0 {
			near = strings.TrimSpace(string(n.Lines().Value(c.source)))
		}
	}
	if r := []rune(near); len(r) > 60 {
		near = string(r[:60]) + "…"
	}
	c.errs = append(c.errs, fmt.Errorf("%s near %q", fmt.Sprintf(format, args...), near))
}

// blocks is a closed switch: a node it does not name is refused.
func (c *converter) blocks(parent ast.Node) (out []richtext.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph:
			if image, ok := n.FirstChild().(*ast.Image); ok && n.ChildCount() == 1 {
				out = append(out, c.embed(image))
			} else {
				out = append(out, c.paragraph(n))
			}
		case *ast.TextBlock: // a paragraph of a list without blank lines
			out = append(out, c.paragraph(n))
		case *ast.Heading:
			out = append(out, richtext.Node{Type: richtext.Heading, Attrs: richtext.Attrs{Level: n.Level}, Content: c.inline(n)})
		case *ast.List:
			out = append(out, c.list(n))
		case *ast.Blockquote:
			out = append(out, c.quote(n))
		case *tables.Table:
			out = append(out, c.table(n))
		default:
			c.refuse(n, "%s", n.Kind())
		}
	}
	return out
}

func (c *converter) paragraph(n ast.Node) richtext.Node {
	return richtext.Node{Type: richtext.Paragraph, Content: c.inline(n)}
}

// embed shows an item; an image that names none is no part of a body.
func (c *converter) embed(n *ast.Image) richtext.Node {
	key, ok := strings.CutPrefix(string(n.Destination), "item:")
	if !ok || n.HasChildren() || len(n.Title) > 0 {
		c.refuse(n, "an image")
	}
	return richtext.Node{Type: richtext.Embed, Attrs: richtext.Attrs{Item: c.id(n, key)}}
}

func (c *converter) id(at ast.Node, key string) int64 {
	id, ok := c.ids[key]
	if !ok {
		c.refuse(at, "no item has the key %q", key)
	}
	return id
}

func (c *converter) list(n *ast.List) richtext.Node {
	list := richtext.Node{Type: richtext.BulletList}
	if n.IsOrdered() {
		list.Type, list.Attrs.Order = richtext.OrderedList, n.Start
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		list.Content = append(list.Content, richtext.Node{Type: richtext.ListItem, Content: c.blocks(item)})
	}
	return list
}

// table reads a row of headers and rows of cells. Markdown drops what a row has
// beyond its headers, and here alignment would be lost: both are refused.
func (c *converter) table(n *tables.Table) richtext.Node {
	table := richtext.Node{Type: richtext.Table}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cell := richtext.TableCell
		if row.Kind() == tables.KindTableHeader {
			cell = richtext.TableHeader
		}
		line, _, _ := strings.Cut(string(c.source[row.Pos():]), "\n")
		if pipes := strings.Count(strings.Trim(strings.TrimSpace(line), "|"), "|"); pipes >= len(n.Alignments) {
			c.refuse(row, "a row longer than its header: %s", line)
		}
		r := richtext.Node{Type: richtext.TableRow}
		for x := row.FirstChild(); x != nil; x = x.NextSibling() {
			r.Content = append(r.Content, richtext.Node{Type: cell, Content: []richtext.Node{c.paragraph(x)}})
		}
		table.Content = append(table.Content, r)
	}
	for _, a := range n.Alignments {
		if a != tables.AlignNone {
			c.refuse(n, "aligned columns")
		}
	}
	return table
}
