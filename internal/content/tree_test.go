package content_test

import (
	"errors"
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// order lists a tree as 1(2 3(4)).
func order(t *content.Tree, id int64) (s string) {
	for i, c := range t.Below(id) {
		if i > 0 {
			s += " "
		}
		s += string(rune('0' + c))
		if below := order(t, c); below != "" {
			s += "(" + below + ")"
		}
	}
	return s
}

// grown is 1(2 3(4)) 5, as the first content numbers pages: without gaps.
func grown() []content.Placement {
	return []content.Placement{{1, 0, 1, "A"}, {2, 1, 1, "B"}, {3, 1, 2, "C"}, {4, 3, 0, "D"}, {5, 0, 2, "E"}}
}

func moved(pages []content.Placement, changed []content.Placement) []content.Placement {
	pages = slices.Clone(pages)
	for _, c := range changed {
		i := slices.IndexFunc(pages, func(p content.Placement) bool { return p.ID == c.ID })
		pages[i] = c
	}
	return pages
}

func TestTreeSteps(t *testing.T) {
	t.Parallel()
	tree := content.NewTree(locale.ES, grown())
	for _, c := range []struct {
		id   int64
		step string
		want string
	}{
		{3, content.Up, "1(3(4) 2) 5"}, {2, content.Down, "1(3(4) 2) 5"}, {5, content.In, "1(2 3(4) 5)"}, {3, content.Out, "1(2) 3(4) 5"},
		{4, content.Out, "1(2 3 4) 5"}, {5, content.Up, "5 1(2 3(4))"}, {1, content.Down, "5 1(2 3(4))"}, {3, content.In, "1(2(3(4))) 5"},
		{1, content.Up, ""}, {5, content.Down, ""}, {2, content.In, ""}, {1, content.Out, ""},
	} {
		to, ok := tree.Step(c.id, c.step)
		if !ok {
			if c.want != "" {
				t.Errorf("%d cannot go %s", c.id, c.step)
			}
			continue
		}
		changed, err := tree.Move(c.id, to)
		if err != nil {
			t.Fatal(err)
		}
		after := content.NewTree(locale.ES, moved(grown(), changed))
		if got := order(after, 0); got != c.want || after.Mark() == tree.Mark() {
			t.Errorf("%d %s: %s, not %s", c.id, c.step, got, c.want)
		}
		back, err := after.Move(c.id, tree.Spot(c.id))
		if got := order(content.NewTree(locale.ES, moved(moved(grown(), changed), back)), 0); err != nil || got != order(tree, 0) {
			t.Errorf("%d %s and back: %s, %v", c.id, c.step, got, err)
		}
	}
}

func TestTreeRefuses(t *testing.T) {
	t.Parallel()
	deep := grown()
	for i := range int64(content.MaxDepth) { // 6 below 0, 7 below 6, …
		parent := i + 5
		if i == 0 {
			parent = 0
		}
		deep = append(deep, content.Placement{ID: i + 6, Parent: parent})
	}
	tree := content.NewTree(locale.ES, deep)
	for to, want := range map[content.Spot]string{{Parent: 4}: content.BelowItself, {Parent: 1}: content.BelowItself, {Parent: 99}: form.NotRef, {Parent: 24}: content.TooDeep} {
		_, err := tree.Move(1, to)
		var invalid *content.InvalidError
		if !errors.As(err, &invalid) || invalid.Problems[0].Code != want {
			t.Errorf("to %v: %v, not %s", to, err, want)
		}
	}
	if _, err := tree.Move(5, content.Spot{Parent: 1, Before: 4}); !errors.Is(err, content.ErrConflict) {
		t.Errorf("before what does not stand there: %v", err)
	}
	if changed, err := tree.Move(2, content.Spot{Parent: 1, Before: 3}); err != nil || changed != nil {
		t.Errorf("where it stands: %v, %v", changed, err)
	}
}

// Rings and parents that are not there leave pages at the root, where they can be seen and moved.
func TestTreeOfWhatDoesNotHang(t *testing.T) {
	t.Parallel()
	tree := content.NewTree(locale.ES, []content.Placement{{1, 2, 0, "A"}, {2, 3, 0, "B"}, {3, 1, 0, "C"}, {4, 9, 0, "D"}, {5, 5, 0, "E"}})
	if got := order(tree, 0); got != "1(3(2)) 4 5" {
		t.Error(got)
	}
}

// A move between two that have a gap touches no other page; without one all get gaps.
func TestTreeGaps(t *testing.T) {
	t.Parallel()
	pages := []content.Placement{{1, 0, 0, "A"}, {2, 0, 0, "B"}, {3, 0, 0, "C"}}
	n := func(id int64, before int64) int {
		t.Helper()
		changed, err := content.NewTree(locale.ES, pages).Move(id, content.Spot{Before: before})
		if err != nil || changed[0].ID != id {
			t.Fatal(changed, err)
		}
		pages = moved(pages, changed)
		return len(changed)
	}
	if got := []int{n(3, 1), n(2, 1), n(1, 3), n(1, 0)}; !slices.Equal(got, []int{3, 1, 1, 1}) {
		t.Errorf("changed %v", got)
	}
	if got := order(content.NewTree(locale.ES, pages), 0); got != "3 2 1" {
		t.Error(got)
	}
}
