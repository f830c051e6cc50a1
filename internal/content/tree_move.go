package content

import (
	"slices"

	"segib.org/web/internal/form"
)

// Move returns the places that change when a page comes to a spot: first its own, then,
// where there was no room between two, those of its siblings. There is none if it stands
// there already. It returns an *InvalidError if it cannot, and ErrConflict if what it was
// to come before does not stand there.
func (t *Tree) Move(id int64, to Spot) ([]Placement, error) {
	if !t.Has(id) || to.Parent != 0 && !t.Has(to.Parent) {
		return nil, misplaced(form.NotRef)
	}
	if to.Parent != 0 && t.above(id, to.Parent) {
		return nil, misplaced(BelowItself)
	}
	if t.depth(to.Parent)+t.height(id) > MaxDepth {
		return nil, misplaced(TooDeep)
	}
	if to == t.Spot(id) || to.Before == id {
		return nil, nil
	}
	siblings := slices.DeleteFunc(slices.Clone(t.below[to.Parent]), func(x int64) bool { return x == id })
	at := len(siblings)
	if to.Before != 0 {
		if at = slices.Index(siblings, to.Before); at < 0 {
			return nil, ErrConflict
		}
	}
	p := t.pages[id]
	p.Parent = to.Parent
	var ok bool
	if p.Position, ok = t.between(siblings, at); ok {
		return []Placement{p}, nil
	}
	return t.renumber(slices.Insert(siblings, at, id), p), nil
}

func misplaced(code string) error {
	return &InvalidError{Problems: []Problem{{Field: "to", Code: code}}}
}

// between returns a position before the sibling i of some, behind the one before it, and
// false if there is no room.
func (t *Tree) between(siblings []int64, i int) (int, bool) {
	low, high := -1, maxPosition+1
	if i > 0 {
		low = t.pages[siblings[i-1]].Position
	}
	if i < len(siblings) {
		high = t.pages[siblings[i]].Position
	} else if low+gap <= maxPosition {
		return max(low, 0) + gap, true
	}
	mid := low + (high-low)/2
	return mid, low < mid && mid < high
}

// renumber gives siblings positions with gaps and returns those that change, that of the
// page p, which comes to them, first.
func (t *Tree) renumber(siblings []int64, p Placement) []Placement {
	step := min(gap, maxPosition/len(siblings))
	var changed []Placement
	for i, s := range siblings {
		position := (i + 1) * step
		if s == p.ID {
			p.Position = position
		} else if x := t.pages[s]; x.Position != position {
			x.Position = position
			changed = append(changed, x)
		}
	}
	return slices.Insert(changed, 0, p)
}

// depth is how many pages stand above the next below that one, which it counts; 0 at the root.
func (t *Tree) depth(id int64) (n int) {
	for ; id != 0; id = t.pages[id].Parent {
		n++
	}
	return n
}

// height is how many pages stand one below the other from that one on.
func (t *Tree) height(id int64) (n int) {
	for _, c := range t.below[id] {
		n = max(n, t.height(c))
	}
	return n + 1
}
