package richtext

import "strings"

// A Change says what became of a block, or of an item, row or cell within one.
type Change struct {
	Op      Op
	Old     Node     // without a type where Op is Added
	New     Node     // without a type where Op is Removed
	Was     int      // its place among its like in the old text, from 1; 0 where Op is Added
	Is      int      // its place in the new text; 0 where Op is Removed
	Pieces  []Piece  // of a paragraph or heading: its words
	Remarks []Remark // of a paragraph or heading: what its words do not show
	Parts   []Change // of any other block: what it holds
}

// Node is the block as it is or, where it was removed, as it was.
func (c Change) Node() Node {
	if c.Op == Removed {
		return c.Old
	}
	return c.New
}

// Altered reports whether the block says something else than before, wherever it stands.
func (c Change) Altered() bool { return c.Op != Same && (c.Op != Moved || !c.Old.equal(c.New)) }

// Diff compares two bodies block by block, and what both have word by word. It lists the
// blocks of the new one in order, and what was removed where it stood. Fewest blocks are
// said to be moved: those that changed places with the longest row of others that did not.
func Diff(old, new Doc) []Change { return sequence(old.blocks, new.blocks) }

// sequence compares the children of one block with those of another.
func sequence(old, new []Node) (list []Change) {
	m := match(old, new)
	next := 0 // of the old ones, the first that is neither listed nor known to be elsewhere
	gone := func() {
		for ; next < len(old) && !m.inPlace[next]; next++ {
			if !m.taken[next] {
				c := whole(Removed, old[next])
				c.Was = next + 1
				list = append(list, c)
			}
		}
	}
	gone()
	for j, n := range new {
		i := m.of[j]
		if i < 0 {
			c := whole(Added, n)
			c.Is = j + 1
			list = append(list, c)
			continue
		}
		c := both(old[i], n)
		c.Was, c.Is = i+1, j+1
		if !m.inPlace[i] {
			c.Op = Moved
			list = append(list, c)
			continue
		}
		list = append(list, c)
		next = i + 1
		gone()
	}
	return list
}

// both compares two blocks of kindred types.
func both(old, new Node) Change {
	if old.equal(new) {
		c := whole(Same, new)
		c.Old = old
		return c
	}
	c := Change{Op: Changed, Old: old, New: new}
	switch {
	case hasText(new.Type):
		c.Pieces = DiffWords(lineText(old.Content), lineText(new.Content))
		c.Remarks = remarks(old.Content, new.Content, c.Pieces)
	case new.Type == TableRow && len(old.Content) == len(new.Content):
		for i := range new.Content {
			part := both(old.Content[i], new.Content[i])
			part.Was, part.Is = i+1, i+1
			c.Parts = append(c.Parts, part)
		}
	default:
		c.Parts = sequence(old.Content, new.Content)
	}
	return c
}

// whole is a block that became one thing in all its parts: Same, Added or Removed.
func whole(op Op, n Node) Change {
	c := Change{Op: op}
	if op != Added {
		c.Old = n
	}
	if op != Removed {
		c.New = n
	}
	if hasText(n.Type) {
		if text := lineText(n.Content); text != "" {
			c.Pieces = []Piece{{op, text}}
		}
		if op == Added {
			c.Remarks = remarks(nil, n.Content, c.Pieces)
		}
		return c
	}
	for i, child := range n.Content {
		part := whole(op, child)
		if op != Added {
			part.Was = i + 1
		}
		if op != Removed {
			part.Is = i + 1
		}
		c.Parts = append(c.Parts, part)
	}
	return c
}

func hasText(t Type) bool { return t == Paragraph || t == Heading }

// lineText is the text of a paragraph or heading; a line break within it is "\n", which no
// text holds (see normal).
func lineText(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.Type == HardBreak {
			b.WriteByte('\n')
		}
		b.WriteString(n.Text)
	}
	return b.String()
}
