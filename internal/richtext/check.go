package richtext

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A checker holds blocks against the schema, on the tree as it was given: paths in its errors are the editor's.
type checker struct {
	at          trail
	nodes, text int
}

func check(blocks []Node) error {
	c := &checker{}
	return c.children(Node{Type: Document, Content: blocks})
}

func (c *checker) children(parent Node) error {
	allowed, _ := children(parent.Type)
	if len(parent.Content) > 0 && len(c.at) == MaxDepth {
		return c.at.fail(CodeDepth, "", "")
	}
	if c.nodes += len(parent.Content); c.nodes > MaxNodes {
		return c.at.fail(CodeSize, "", "")
	}
	for i, n := range parent.Content {
		c.at = append(c.at, step{i, n.Type})
		if _, ok := children(n.Type); !ok {
			return c.fail(n, CodeNode, string(n.Type))
		}
		// An item begins with a paragraph in ProseMirror's lists, so that there is always a line beside its number.
		if !slices.Contains(allowed, n.Type) || parent.Type == ListItem && i == 0 && n.Type != Paragraph {
			return c.fail(n, CodeNesting, string(n.Type))
		}
		if err := c.node(n); err != nil {
			return err
		}
		c.at = c.at[:len(c.at)-1]
	}
	return nil
}

func (c *checker) node(n Node) error {
	if n.Attrs != n.Attrs.own(n.Type) {
		return c.fail(n, CodeAttr, "")
	}
	for _, s := range []string{n.Text, n.Attrs.Source, n.Attrs.Alt, n.Attrs.Caption} {
		if r, bad := control(s); bad {
			return c.fail(n, CodeCharacter, fmt.Sprintf("U+%04X", r))
		}
		if c.text += len(s); c.text > MaxText {
			return c.fail(n, CodeSize, "")
		}
	}
	if bad := wrongAttr(n); bad != "" {
		return c.fail(n, CodeValue, bad)
	}
	if (n.Type == Text) != (n.Text != "") {
		return c.fail(n, CodeValue, "text")
	}
	if err := c.marks(n); err != nil {
		return err
	}
	if n.Type == Table {
		if err := c.table(n); err != nil {
			return err
		}
	}
	return c.children(n)
}

// wrongAttr returns the name of an attribute whose value is not allowed.
func wrongAttr(n Node) string {
	switch a := n.Attrs; {
	case n.Type == Heading && (a.Level < 2 || a.Level > 4):
		return "level"
	case n.Type == OrderedList && (a.Order < 0 || a.Order > 9999):
		return "order"
	case n.Type == Image && a.Media <= 0:
		return "media"
	case n.Type == Image && a.Decorative && strings.TrimSpace(a.Alt) != "":
		return "decorative"
	case n.Type == Callout && a.Class != ClassNote && a.Class != ClassWarning:
		return "class"
	case n.Type == Embed && a.Item <= 0:
		return "item"
	}
	return ""
}

func (c *checker) marks(n Node) error {
	if len(n.Marks) > 0 && !slices.Contains(inlines(), n.Type) {
		return c.fail(n, CodeMark, string(n.Marks[0].Type))
	}
	for i, m := range n.Marks {
		twice := slices.ContainsFunc(n.Marks[:i], func(o Mark) bool { return o.Type == m.Type })
		if !isMark(m.Type) || twice {
			return c.fail(n, CodeMark, string(m.Type))
		}
		if m.Attrs != m.Attrs.ownMark(m.Type) {
			return c.fail(n, CodeAttr, string(m.Type))
		}
		c.text += len(m.Attrs.Href)
		switch {
		case m.Type == Lang && !LangOK(m.Attrs.Lang):
			return c.fail(n, CodeValue, "lang")
		case m.Type == Link && m.Attrs.Href == "" && m.Attrs.Item <= 0,
			m.Type == Link && m.Attrs.Href != "" && (m.Attrs.Item != 0 || !HrefOK(m.Attrs.Href)):
			return c.fail(n, CodeLink, m.Attrs.Href)
		}
	}
	return nil
}

// table checks that the table is a rectangle and that its headers are a whole first row, a whole first column, or both.
func (c *checker) table(t Node) error {
	if len(t.Content) == 0 || len(t.Content[0].Content) == 0 {
		return c.fail(t, CodeTable, "")
	}
	row, column := headers(t)
	for i, tr := range t.Content {
		if tr.Type == TableRow && len(tr.Content) != len(t.Content[0].Content) {
			return c.fail(t, CodeTable, "")
		}
		for j, cell := range tr.Content {
			if (cell.Type == TableHeader) != (row && i == 0 || column && j == 0) {
				return c.fail(t, CodeTable, "")
			}
		}
	}
	return nil
}

// headers reports whether the first row and the first column of a table are headers.
func headers(t Node) (row, column bool) {
	head := func(n Node) bool { return n.Type == TableHeader }
	row = !slices.ContainsFunc(t.Content[0].Content, func(n Node) bool { return !head(n) })
	column = true
	for i, tr := range t.Content {
		// With a header row the corner says nothing about the column, unless there is nothing else.
		if (i > 0 || !row) && (len(tr.Content) == 0 || !head(tr.Content[0])) {
			column = false
		}
	}
	return row, column && (len(t.Content) > 1 || !row)
}

// control finds a character that no keyboard types and that PostgreSQL, XML or a reader's screen could not take.
// What merely separates words is let through, and normal makes it a space.
func control(s string) (rune, bool) {
	if !utf8.ValidString(s) {
		return utf8.RuneError, true
	}
	for _, r := range s {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF {
			return r, true
		}
	}
	return 0, false
}

func (c *checker) fail(n Node, code Code, detail string) *Error {
	return c.at.fail(code, detail, firstWords(n))
}

// firstWords returns the first text at or under n.
func firstWords(n Node) string {
	if n.Text != "" {
		return n.Text
	}
	for _, child := range n.Content {
		if s := firstWords(child); s != "" {
			return s
		}
	}
	return ""
}
