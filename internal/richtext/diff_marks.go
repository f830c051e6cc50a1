package richtext

import "slices"

// A Remark says of a passage what its words do not show: that it leads elsewhere, is in
// another language, is stressed or no longer.
type Remark struct {
	Text string
	Was  *Mark // nil where the passage had no mark of the type
	Is   *Mark // nil where it has none any more
}

// remarks lists what became of the marks of the words that two texts share, and the new
// links of those that were added.
func remarks(old, new []Node, pieces []Piece) (list []Remark) {
	for _, t := range markOrder {
		a, b := reader{nodes: old}, reader{nodes: new}
		start := len(list)
		for _, p := range pieces {
			for left := len(p.Text); left > 0; {
				n := left
				if p.Op != Added {
					n = min(n, a.left())
				}
				if p.Op != Removed {
					n = min(n, b.left())
				}
				r := Remark{Text: p.Text[len(p.Text)-left:][:n]}
				if p.Op != Added {
					r.Was = a.take(n, t)
				}
				if p.Op != Removed {
					r.Is = b.take(n, t)
				}
				left -= n
				known := p.Op == Removed || p.Op == Added && (t != Link || has(old, r.Is))
				if !known && !equalMarks(r.Was, r.Is) {
					list = joined(list, start, r)
				}
			}
		}
	}
	return list
}

// joined appends a remark, or lengthens the last one of the same type if it says the same.
func joined(list []Remark, start int, r Remark) []Remark {
	if last := len(list) - 1; last >= start && equalMarks(list[last].Was, r.Was) && equalMarks(list[last].Is, r.Is) {
		list[last].Text += r.Text
		return list
	}
	return append(list, r)
}

func equalMarks(a, b *Mark) bool { return a == b || a != nil && b != nil && *a == *b }

// has reports whether some run of text has a mark.
func has(nodes []Node, m *Mark) bool {
	return m != nil && slices.ContainsFunc(nodes, func(n Node) bool { return slices.Contains(n.Marks, *m) })
}

// A reader goes through runs of text and line breaks, of one byte each.
type reader struct {
	nodes []Node
	done  int // bytes of the first node
}

func (r *reader) length() int {
	if r.nodes[0].Type == HardBreak {
		return 1
	}
	return len(r.nodes[0].Text)
}

// left is how many bytes have the same marks from here on.
func (r *reader) left() int { return r.length() - r.done }

// take goes n bytes on, at most left, and returns the mark of type t that they have, or nil.
func (r *reader) take(n int, t MarkType) (m *Mark) {
	marks := r.nodes[0].Marks
	if i := slices.IndexFunc(marks, func(m Mark) bool { return m.Type == t }); i >= 0 {
		m = &marks[i]
	}
	if r.done += n; r.done == r.length() {
		r.nodes, r.done = r.nodes[1:], 0
	}
	return m
}
