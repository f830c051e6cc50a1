package richtext

import (
	"iter"
	"slices"
	"strings"
)

// all yields every node of the document with its path, parents first.
func (d Doc) all() iter.Seq2[trail, Node] {
	return func(yield func(trail, Node) bool) {
		walk(nil, d.blocks, yield)
	}
}

func walk(at trail, nodes []Node, yield func(trail, Node) bool) bool {
	for i, n := range nodes {
		here := append(slices.Clip(at), step{i, n.Type})
		if !yield(here, n) || !walk(here, n.Content, yield) {
			return false
		}
	}
	return true
}

// Plain returns the text without its structure, a line for each paragraph, heading, cell, source of a quotation and caption:
// for search and for counting words. Alternative texts and embedded items are not part of it.
func Plain(d Doc) string {
	var lines []string
	plain(d.blocks, func(s string) {
		if s != "" {
			lines = append(lines, s)
		}
	})
	return strings.Join(lines, "\n")
}

func plain(nodes []Node, line func(string)) {
	for _, n := range nodes {
		switch n.Type {
		case Paragraph, Heading:
			line(inlineText(n.Content))
		case Image:
			line(n.Attrs.Caption)
		case Blockquote:
			plain(n.Content, line)
			line(n.Attrs.Source)
		default:
			plain(n.Content, line)
		}
	}
}

func inlineText(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.Type == HardBreak {
			b.WriteByte(' ')
		}
		b.WriteString(n.Text)
	}
	return b.String()
}

// Refs returns the ids of the items that the document links to or embeds, each once, in order of appearance.
func Refs(d Doc) []int64 { return collect(d, func(a Attrs) int64 { return a.Item }) }

// Media returns the ids of the media that the document shows, each once, in order of appearance.
func Media(d Doc) []int64 { return collect(d, func(a Attrs) int64 { return a.Media }) }

// Images returns the attributes of the images that the document shows, in order of appearance.
func Images(d Doc) (list []Attrs) {
	for _, n := range d.all() {
		if n.Type == Image {
			list = append(list, n.Attrs)
		}
	}
	return list
}

// Hrefs returns the addresses outside the site that the document links to, each once, in order of appearance.
func Hrefs(d Doc) []string { return collect(d, func(a Attrs) string { return a.Href }) }

// collect returns what the attributes of nodes and marks have of one sort, each value once and the zero value never.
func collect[T comparable](d Doc, of func(Attrs) T) (list []T) {
	var none T
	seen := map[T]bool{none: true}
	add := func(v T) {
		if !seen[v] {
			seen[v] = true
			list = append(list, v)
		}
	}
	for _, n := range d.all() {
		add(of(n.Attrs))
		for _, m := range n.Marks {
			add(of(m.Attrs))
		}
	}
	return list
}
