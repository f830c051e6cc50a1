package richtext

import (
	"slices"
	"strings"
	"unicode"
)

// normal returns checked nodes in the one form in which two bodies that read the same are equal: no empty blocks
// (but those ProseMirror asks for), no two runs of text with the same marks side by side, marks in markOrder, and white
// space as HTML shows it. No-break spaces are text and stay. It must not change what its own result means: normal of
// normal is the same.
func normal(parent Type, nodes []Node) (out []Node) {
	for _, n := range nodes {
		n.Attrs = normalAttrs(n.Attrs)
		switch n.Type {
		case Paragraph, Heading:
			n.Content = normalInline(n.Content)
		default:
			n.Content = normal(n.Type, n.Content)
		}
		empty := len(n.Content) == 0
		switch n.Type {
		case Paragraph, Heading, BulletList, OrderedList, ListItem, Callout:
			if empty {
				continue
			}
		case Blockquote:
			if empty && n.Attrs.Source == "" {
				continue
			}
		}
		if empty && (n.Type == Blockquote || n.Type == TableHeader || n.Type == TableCell) {
			n.Content = []Node{{Type: Paragraph}}
		}
		out = append(out, n)
	}
	if parent == ListItem && len(out) > 0 && out[0].Type != Paragraph {
		out = slices.Insert(out, 0, Node{Type: Paragraph})
	}
	return out
}

func normalAttrs(a Attrs) Attrs {
	if a.Order == 1 {
		a.Order = 0
	}
	for _, p := range []*string{&a.Source, &a.Alt, &a.Caption} {
		*p = strings.Join(strings.FieldsFunc(visible(*p), isBreakable), " ")
	}
	if a.Lang != "" {
		a.Lang = canonicalLang(a.Lang)
	}
	if scheme, rest, ok := strings.Cut(a.Href, ":"); ok {
		a.Href = strings.ToLower(scheme) + ":" + rest
	}
	return a
}

func normalInline(nodes []Node) (out []Node) {
	space := true // what was written last is a space, or nothing yet
	for _, n := range nodes {
		if n.Type == HardBreak {
			if out = trimEnd(out); len(out) > 0 {
				out, space = append(out, Node{Type: HardBreak}), true
			}
			continue
		}
		if n.Text, space = collapse(n.Text, space); n.Text == "" {
			continue
		}
		n = Node{Type: Text, Text: n.Text, Marks: normalMarks(n.Marks)}
		if last := len(out) - 1; last >= 0 && out[last].Type == Text && slices.Equal(out[last].Marks, n.Marks) {
			out[last].Text += n.Text
			continue
		}
		out = append(out, n)
	}
	for out = trimEnd(out); len(out) > 0 && out[len(out)-1].Type == HardBreak; {
		out = out[:len(out)-1]
	}
	if !slices.ContainsFunc(out, func(n Node) bool { return strings.ContainsFunc(n.Text, isInk) }) {
		return nil
	}
	markBreaks(out)
	return out
}

// markBreaks gives each run of breaks the marks of both its sides, so that it neither cuts a link in two nor makes one of
// nothing. Nodes begin and end with text.
func markBreaks(nodes []Node) {
	for i := 1; i < len(nodes); i++ {
		if nodes[i].Type != HardBreak {
			continue
		}
		end := i + slices.IndexFunc(nodes[i:], func(n Node) bool { return n.Type == Text })
		marks := shared(nodes[i-1].Marks, nodes[end].Marks)
		for ; i < end; i++ {
			nodes[i].Marks = marks
		}
	}
}

func shared(a, b []Mark) (both []Mark) {
	for _, m := range a {
		if slices.Contains(b, m) {
			both = append(both, m)
		}
	}
	return both
}

func normalMarks(marks []Mark) (out []Mark) {
	for _, t := range markOrder {
		for _, m := range marks {
			if m.Type == t {
				out = append(out, Mark{t, normalAttrs(m.Attrs)})
			}
		}
	}
	return out
}

// collapse writes each run of white space as one space, and none after a space.
func collapse(s string, space bool) (string, bool) {
	var b strings.Builder
	for _, r := range visible(s) {
		if isBreakable(r) {
			if space {
				continue
			}
			r = ' '
		}
		space = r == ' '
		b.WriteRune(r)
	}
	return b.String(), space
}

// trimEnd removes a space before the end of a line.
func trimEnd(out []Node) []Node {
	if last := len(out) - 1; last >= 0 && out[last].Type == Text {
		if out[last].Text = strings.TrimSuffix(out[last].Text, " "); out[last].Text == "" {
			return out[:last]
		}
	}
	return out
}

// visible drops marks of direction and of byte order, which come with pasted text and which nobody could see to remove.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xFEFF || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}

// isBreakable reports whether r is white space other than a no-break space.
func isBreakable(r rune) bool { return unicode.IsSpace(r) && r != 0x00A0 && r != 0x202F }

// isInk reports whether r leaves a trace on paper.
func isInk(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }
