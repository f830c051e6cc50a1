package ring

import "slices"

// A Path is lines through points, given by their numbers. A line of one point is a
// dot; one that ends where it began is closed.
type Path [][]int

// Dots returns a dot at each lit point.
func Dots(lit ...string) Path {
	var p Path
	ks := numbers(lit)
	for i := range ks {
		p = append(p, ks[i:i+1])
	}
	return p
}

// Chords joins the lit points, each with each: those who take part in something together.
func Chords(lit []string) Path {
	var p Path
	ks := numbers(lit)
	for i, from := range ks {
		for _, to := range ks[i+1:] {
			p = append(p, []int{from, to})
		}
	}
	return p
}

// Fan joins one point to those of others, or to all if none are given: a state, the
// host of a summit, an office and the states it serves. An unknown one joins nothing.
func Fan(one string, others ...string) Path {
	from := slices.Index(Codes[:], one)
	if from < 0 {
		return nil
	}
	if len(others) == 0 {
		others = Codes[:]
	}
	var p Path
	for _, to := range numbers(others) {
		if to != from {
			p = append(p, []int{from, to})
		}
	}
	return p
}

// Star is one line that passes through every point, the star polygon {22/k}: a text
// of all. The item's id chooses k among those that have no factor in common with 22,
// the only ones whose line does not close before it has met all.
func Star(id int64) Path {
	steps := [...]int{3, 5, 7, 9}
	step := steps[uint64(id)%uint64(len(steps))]
	line := make([]int, len(Codes)+1)
	for i := range line {
		line[i] = i * step % len(Codes)
	}
	return Path{line}
}

// Hull is the outline of the lit points, which stays clear where chords would blur:
// at small sizes.
func Hull(lit []string) Path {
	ks := numbers(lit)
	switch {
	case len(ks) == 0:
		return nil
	case len(ks) > 2:
		ks = append(ks, ks[0])
	}
	return Path{ks}
}

// String returns the path as SVG path data. A dot is a line of no length, which a
// round cap makes visible.
func (p Path) String() string {
	b := make([]byte, 0, 16*p.points())
	for _, line := range p {
		op := byte('M')
		for i, k := range line {
			if i > 1 && i == len(line)-1 && k == line[0] {
				b = append(b, 'Z')
				break
			}
			b = append(b, op)
			b = append(b, written[k]...)
			op = 'L'
		}
		if len(line) == 1 {
			b = append(b, "h0"...)
		}
	}
	return string(b)
}

// points is how many points the path's lines go through.
func (p Path) points() (n int) {
	for _, line := range p {
		n += len(line)
	}
	return n
}
