package richtext

import "slices"

// A Side is one of the two who changed a text: whose change a chunk holds, or whose text
// of it is chosen.
type Side string

// The sides of a merge. BothSides is a change of both or, chosen, their text and then mine.
const (
	NoSide    Side = ""
	Theirs    Side = "theirs"
	Mine      Side = "mine"
	BothSides Side = "both"
)

// A Chunk is a run of blocks of a text that two people changed, as it was and as either
// has it now; any of the three may be empty.
type Chunk struct {
	Base, Theirs, Mine []Node
	State              Side // who changed it; NoSide where both now say the same
}

// Merge lays two changes of a text beside each other, block by block, in the order of
// the text. A change of one does not touch a change of the other unless they share a
// block of base, or both add at one place. A block that was moved is one that was taken
// away and one that was added.
func Merge(base, theirs, mine Doc) (chunks []Chunk) {
	a, b := newStrand(base, theirs), newStrand(base, mine)
	done := 0 // blocks of base that are in chunks
	for len(a.hunks)+len(b.hunks) > 0 {
		span := a.first(b)
		for grown := true; grown; {
			grown = a.absorb(&span)
			grown = b.absorb(&span) || grown
		}
		if done < span.i {
			same := base.blocks[done:span.i]
			chunks = append(chunks, Chunk{Base: same, Theirs: same, Mine: same})
		}
		chunks = append(chunks, chunk(base.blocks[span.i:span.toI], a.cut(span), b.cut(span)))
		done = span.toI
	}
	if rest := base.blocks[done:]; len(rest) > 0 {
		chunks = append(chunks, Chunk{Base: rest, Theirs: rest, Mine: rest})
	}
	return chunks
}

func chunk(base, theirs, mine []Node) Chunk {
	c := Chunk{Base: base, Theirs: theirs, Mine: mine, State: BothSides}
	switch {
	case equalNodes(theirs, mine):
		c.State = NoSide
	case equalNodes(base, mine):
		c.State = Theirs
	case equalNodes(base, theirs):
		c.State = Mine
	}
	return c
}

func equalNodes(a, b []Node) bool { return slices.EqualFunc(a, b, Node.equal) }

// Join makes a text of chunks, each as the side chosen for it has it. It returns an
// *Error if all that was chosen is too much for one text.
func Join(chunks []Chunk, chosen func(i int) Side) (Doc, error) {
	var blocks []Node
	for i, c := range chunks {
		side := chosen(i)
		if c.State != NoSide && (side == Theirs || side == BothSides) {
			blocks = append(blocks, c.Theirs...)
		}
		if c.State == NoSide || side == Mine || side == BothSides {
			blocks = append(blocks, c.Mine...)
		}
	}
	return New(blocks...)
}

// A strand is what one side made of a text: its blocks, and the changes that are in no
// chunk yet, in order.
type strand struct {
	blocks []Node
	hunks  []gap
	taken  int // of the changes at hand, how many the chunk has absorbed
	shift  int // how much further on a block stands than it did, after the changes in chunks
}

// newStrand finds the changes. A block in whose place a kindred one stands is a change
// by itself.
func newStrand(base, side Doc) *strand {
	s := &strand{blocks: side.blocks}
	m := match(base.blocks, side.blocks)
	i, j := 0, 0
	note := func(toI, toJ int) {
		if i < toI || j < toJ {
			s.hunks = append(s.hunks, gap{i, toI, j, toJ})
		}
		i, j = toI, toJ
	}
	for at := range side.blocks {
		if was := m.of[at]; was >= 0 && m.inPlace[was] {
			note(was, at)
			if !base.blocks[was].equal(side.blocks[at]) {
				note(was+1, at+1)
			}
			i, j = was+1, at+1
		}
	}
	note(len(base.blocks), len(side.blocks))
	return s
}

// first returns the place of the first change of two strands; what only adds comes first.
func (s *strand) first(other *strand) gap {
	var first []gap
	for _, t := range []*strand{s, other} {
		if len(t.hunks) > 0 {
			first = append(first, t.hunks[0])
		}
	}
	return slices.MinFunc(first, func(a, b gap) int {
		if a.i != b.i {
			return a.i - b.i
		}
		return a.toI - b.toI
	})
}

// absorb takes the next changes that touch the span, which grows to hold them.
func (s *strand) absorb(span *gap) (grown bool) {
	for s.taken < len(s.hunks) {
		h := s.hunks[s.taken]
		share := h.i < span.toI && span.i < h.toI
		same := h.i == span.i && h.toI == span.toI
		if !share && !same {
			return grown
		}
		span.i, span.toI = min(span.i, h.i), max(span.toI, h.toI)
		s.taken++
		grown = true
	}
	return grown
}

// cut returns the blocks that stand where the span of the old text stood, and goes on
// behind them.
func (s *strand) cut(span gap) []Node {
	from := span.i + s.shift
	for _, h := range s.hunks[:s.taken] {
		s.shift += (h.toJ - h.j) - (h.toI - h.i)
	}
	s.hunks, s.taken = s.hunks[s.taken:], 0
	return s.blocks[from : span.toI+s.shift]
}
