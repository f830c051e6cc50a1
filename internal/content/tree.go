package content

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"

	"segib.org/web/internal/locale"
)

// MaxDepth is how many pages, one below the other, a tree may have.
const MaxDepth = 20

// What keeps a page from a place in the tree: problems of the field "to", as is form.NotRef.
const (
	BelowItself = "below-itself" // it would be its own ancestor
	TooDeep     = "too-deep"     // more than MaxDepth would stand one below the other
)

// Positions of siblings leave gaps, so that what is put between two moves no other.
const (
	gap         = 100
	maxPosition = 9999
)

// A Placement is where a page stands in the tree: below the page Parent, 0 at the root,
// among its siblings by Position.
type Placement struct {
	ID       int64
	Parent   int64
	Position int
	Title    string // in the language of whoever looks: siblings of the same position sort by it
}

// A Spot is a place between others: below Parent and before the page Before, 0 for the last.
type Spot struct{ Parent, Before int64 }

// A Tree is pages in their places.
type Tree struct {
	pages map[int64]Placement
	below map[int64][]int64
}

// NewTree arranges pages as readers of l see them. One whose parent is not among them, or
// that is its own ancestor, stands at the root.
func NewTree(l locale.Locale, pages []Placement) *Tree {
	t := &Tree{pages: map[int64]Placement{}, below: map[int64][]int64{}}
	pages = slices.Clone(pages)
	locale.Sort(l, pages, func(p Placement) string { return p.Title })
	slices.SortStableFunc(pages, func(a, b Placement) int { return cmp.Compare(a.Position, b.Position) })
	for _, p := range pages {
		t.pages[p.ID] = p
	}
	for _, p := range pages {
		if _, ok := t.pages[p.Parent]; !ok || t.above(p.ID, p.Parent) {
			p.Parent = 0
			t.pages[p.ID] = p
		}
		t.below[p.Parent] = append(t.below[p.Parent], p.ID)
	}
	return t
}

// above reports whether a page stands above another, or is it.
func (t *Tree) above(id, other int64) bool {
	for range len(t.pages) + 1 {
		if other == id {
			return true
		}
		if other == 0 {
			return false
		}
		other = t.pages[other].Parent
	}
	return false // a ring of others, which will be broken at one of them
}

// Below returns the pages below one, 0 for those at the root, in their order.
func (t *Tree) Below(id int64) []int64 { return t.below[id] }

// Has reports whether the tree has that page.
func (t *Tree) Has(id int64) bool { _, ok := t.pages[id]; return ok }

// Mark is short and differs for trees that are arranged otherwise.
func (t *Tree) Mark() string {
	h := sha256.New()
	var walk func(int64)
	walk = func(id int64) {
		for _, c := range t.below[id] {
			fmt.Fprintln(h, c, id, t.pages[c].Position)
			walk(c)
		}
	}
	walk(0)
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:9])
}

// Spot returns where a page stands now.
func (t *Tree) Spot(id int64) Spot {
	parent := t.pages[id].Parent
	return Spot{parent, t.sibling(id, 1)}
}

// sibling returns the page that is n places after another, or 0.
func (t *Tree) sibling(id int64, n int) int64 {
	if id == 0 {
		return 0
	}
	list := t.below[t.pages[id].Parent]
	if i := slices.Index(list, id) + n; i >= 0 && i < len(list) {
		return list[i]
	}
	return 0
}

// The steps by which a page moves.
const (
	Up   = "up"   // before the page above it
	Down = "down" // behind the one below it
	In   = "in"   // under the one above it, as its last
	Out  = "out"  // behind the one that it is under
)

// Step returns where a page would stand after a step, and false if there is none.
func (t *Tree) Step(id int64, step string) (Spot, bool) {
	p, before, after := t.pages[id], t.sibling(id, -1), t.sibling(id, 1)
	switch step {
	case Up:
		return Spot{p.Parent, before}, before != 0
	case Down:
		return Spot{p.Parent, t.sibling(after, 1)}, after != 0
	case In:
		return Spot{before, 0}, before != 0
	case Out:
		return Spot{t.pages[p.Parent].Parent, t.sibling(p.Parent, 1)}, p.Parent != 0
	}
	return Spot{}, false
}
