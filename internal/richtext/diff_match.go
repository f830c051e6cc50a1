package richtext

import "github.com/sergi/go-diff/diffmatchpatch"

// A matching tells which block of an old sequence became which of a new one.
type matching struct {
	of      []int  // by place in the new sequence: the place in the old one, or -1
	taken   []bool // by place in the old sequence: it became one of the new
	inPlace []bool // by place in the old sequence: and it did not move
}

// How alike two blocks are that are one, changed: in its place, and elsewhere.
const (
	alike     = 0.35
	veryAlike = 0.65
)

// mostPairs bounds how many pairs of blocks are tried.
const mostPairs = 40_000

// A gap is what lies between two blocks that stayed: old and new places, ends excluded.
type gap struct{ i, toI, j, toJ int }

// match finds, in this order: blocks that stayed; equal ones that moved; changed ones
// between two that stayed; changed ones that moved.
func match(old, new []Node) matching {
	m := matching{make([]int, len(new)), make([]bool, len(old)), make([]bool, len(old))}
	for j := range new {
		m.of[j] = -1
	}
	a, b := hashes(old), hashes(new)
	gaps := m.stayed(a, b)
	m.equal(a, b)
	for _, g := range gaps {
		m.changed(g, old, new)
	}
	m.moved(old, new)
	return m
}

func hashes(nodes []Node) []string {
	list := make([]string, len(nodes))
	for i := range nodes {
		list[i] = hash(nodes[i : i+1])
	}
	return list
}

func (m *matching) pair(i, j int, inPlace bool) {
	m.of[j], m.taken[i], m.inPlace[i] = i, true, inPlace
}

// stayed pairs the longest row of equal blocks, and returns what lies between them.
func (m *matching) stayed(a, b []string) (gaps []gap) {
	c, g := code{}, gap{}
	for _, d := range c.compare(a, b, false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			g.toI += n
		case diffmatchpatch.DiffInsert:
			g.toJ += n
		default:
			gaps = append(gaps, g)
			for k := range n {
				m.pair(g.toI+k, g.toJ+k, true)
			}
			g = gap{g.toI + n, g.toI + n, g.toJ + n, g.toJ + n}
		}
	}
	return append(gaps, g)
}

// equal pairs equal blocks wherever they stand.
func (m *matching) equal(a, b []string) {
	free := map[string][]int{}
	for i, h := range a {
		if !m.taken[i] {
			free[h] = append(free[h], i)
		}
	}
	for j, h := range b {
		if left := free[h]; m.of[j] < 0 && len(left) > 0 {
			m.pair(left[0], j, false)
			free[h] = left[1:]
		}
	}
}

// left returns the places of a gap that have no pair yet.
func (m *matching) left(g gap) (old, new []int) {
	for i := g.i; i < g.toI; i++ {
		if !m.taken[i] {
			old = append(old, i)
		}
	}
	for j := g.j; j < g.toJ; j++ {
		if m.of[j] < 0 {
			new = append(new, j)
		}
	}
	return old, new
}

// changed pairs blocks of a gap that are alike, in order, so that the likeness of all is
// the greatest.
func (m *matching) changed(g gap, old, new []Node) {
	was, is := m.left(g)
	if len(was)*len(is) > mostPairs {
		return
	}
	like := likeness(old, new, was, is)
	best := make([][]float64, len(was)+1) // of what follows each pair of places
	for i := range best {
		best[i] = make([]float64, len(is)+1)
	}
	for i := len(was) - 1; i >= 0; i-- {
		for j := len(is) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like[i][j] >= alike {
				best[i][j] = max(best[i][j], like[i][j]+best[i+1][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(was) && j < len(is); {
		switch best[i][j] {
		case best[i+1][j]:
			i++
		case best[i][j+1]:
			j++
		default:
			m.pair(was[i], is[j], true)
			i, j = i+1, j+1
		}
	}
}

// moved pairs blocks that are very alike, each with the likest, wherever they stand.
func (m *matching) moved(old, new []Node) {
	was, is := m.left(gap{0, len(old), 0, len(new)})
	if len(was)*len(is) > mostPairs {
		return
	}
	like := likeness(old, new, was, is)
	for j := range is {
		best := -1
		for i := range was {
			if !m.taken[was[i]] && like[i][j] >= veryAlike && (best < 0 || like[i][j] > like[best][j]) {
				best = i
			}
		}
		if best >= 0 {
			m.pair(was[best], is[j], false)
		}
	}
}
