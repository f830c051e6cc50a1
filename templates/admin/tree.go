package admin

import (
	"context"
	"slices"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Tree is all pages, each below the one that it is part of.
type Tree struct {
	Frame
	Leaves   []*Leaf // at the root
	Mark     string  // of how they are arranged
	MayMove  bool
	Chosen   *Leaf            // may be moved here; nil where none was chosen
	Steps    map[string]*Leaf // that it can take, with the page that it goes into or comes out of
	To       int64            // the page that it was to be moved below
	Last     string           // the step by which it has just come here
	Done     bool             // it has just been moved
	Shifts   int              // how many addresses changed by that
	Back     content.Spot
	Changed  bool   // nothing was moved, as somebody else had changed the tree
	Wrong    string // why it was not moved: a code, or ""
	Hindered []Hindered
}

// A Leaf is a page in the tree.
type Leaf struct {
	Row
	Paths   map[locale.Locale]string // in each language in which readers see it
	Planned bool                     // its draft stands elsewhere
	Level   int                      // 1 at the root
	Below   []*Leaf
}

// Hindered is an address that a page would have and that another has, or a section of the site.
type Hindered struct {
	ID         int64
	Title      locale.Label
	Locale     locale.Locale
	Address    string
	Other      int64 // 0 for a section
	OtherTitle locale.Label
}

// A Shift is an address that changes.
type Shift struct {
	Locale   locale.Locale
	From, To string
}

// A MoveQuestion asks whether a page shall move, as many addresses change by it.
type MoveQuestion struct {
	Tree
	Step   string
	Spot   content.Spot
	Shifts int
	Own    []Shift // the page's own
}

// steps are those that a page can take, in the order of their buttons.
var steps = []string{content.Up, content.Down, content.In, content.Out}

// Choose makes a page the one that may be moved, if there is such a page.
func (x *Tree) Choose(id int64, t *content.Tree) {
	all := x.all()
	i := slices.IndexFunc(all, func(l *Leaf) bool { return l.ID == id })
	if i < 0 {
		return
	}
	x.Chosen, x.Steps = all[i], map[string]*Leaf{}
	for _, step := range steps {
		if to, ok := t.Step(id, step); ok {
			x.Steps[step] = nil
			for _, l := range all {
				if step == content.In && l.ID == to.Parent || step == content.Out && l.ID == t.Spot(id).Parent {
					x.Steps[step] = l
				}
			}
		}
	}
}

// all lists the pages as they are read, from the top down.
func (x *Tree) all() (list []*Leaf) {
	var walk func([]*Leaf)
	walk = func(leaves []*Leaf) {
		for _, l := range leaves {
			list = append(list, l)
			walk(l.Below)
		}
	}
	walk(x.Leaves)
	return list
}

// targets are the pages below which the chosen one may be put.
func (x *Tree) targets() (list []*Leaf) {
	own := &Tree{Leaves: []*Leaf{x.Chosen}}
	for _, l := range x.all() {
		if !slices.Contains(own.all(), l) {
			list = append(list, l)
		}
	}
	return list
}

// chosen reports whether a page is the one that may be moved.
func (x *Tree) chosen(l *Leaf) bool { return x.MayMove && x.Chosen == l }

// address is where readers of the interface's language find a page, or ""; they are shown
// another language for want of theirs.
func (l *Leaf) address(ctx context.Context) string {
	here := locale.From(ctx)
	for _, in := range append([]locale.Locale{here}, locale.All...) {
		if p, ok := l.Paths[in]; ok {
			return link.Item(here, content.Pages.Name, p)
		}
	}
	return ""
}

// why says why a page was not moved.
func (x *Tree) why(ctx context.Context) string {
	switch x.Wrong {
	case content.BelowItself:
		return locale.T(ctx, msg.TreeBelowItself)
	case content.TooDeep:
		return locale.N(ctx, msg.TreeTooDeep, content.MaxDepth)
	case form.NotRef:
		return locale.T(ctx, msg.TreeNotThere)
	}
	return x.Wrong
}

// focused is the step whose button has the focus, so that a page can take several: the one
// that it has just taken, if there is another such, else the first, or "to" for the choice.
func (x *Tree) focused() string {
	if !x.Done {
		return ""
	}
	for _, step := range append([]string{x.Last}, steps...) {
		if _, ok := x.Steps[step]; ok {
			return step
		}
	}
	return "to"
}

// stepName says what a step does, and whether the chosen page can take it.
func (x *Tree) stepName(ctx context.Context, step string) (name string, ok bool) {
	l, ok := x.Steps[step]
	switch {
	case !ok:
		return "", false
	case l != nil:
		return locale.T(ctx, msg.TreeSteps[step], "Title", l.title(ctx)), true
	}
	return locale.T(ctx, msg.TreeSteps[step]), true
}

// title is what a page is called, whatever its language.
func (l *Leaf) title(ctx context.Context) string { return first(itemTitle(ctx, l.Title)) }
