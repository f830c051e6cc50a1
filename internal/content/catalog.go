package content

import (
	"cmp"
	"maps"
	"slices"

	"segib.org/web/internal/locale"
)

// A Catalog is everything published of which there are dozens, without bodies, as
// readers of one locale see it, with names sorted as they expect. Pages derive from it
// what nobody types: who hosted, who takes part, how many there are.
type Catalog struct {
	Locale    locale.Locale
	States    []Entry[MemberState]
	Observers []Entry[Observer]
	Summits   []Entry[Summit] // newest first
	Meetings  []Entry[Meeting]
	Programs  []Entry[Program]
	Plans     []Entry[Plan] // newest first
	Axes      []Entry[Axis]
	Charters  []Entry[Charter]
	Offices   []Entry[Office] // headquarters first
	People    []Entry[Person]
	Pages     []Entry[Page]
	News      []Entry[Article] // the latest few
	Media     map[int64]Media  // the pictures of all these

	Arrangement Arrangement
	Leads       map[int64]Ref // items that the arrangement leads to and no list above has

	lists []any // all of the above, each as its own type
	refs  map[int64]Ref
}

// A Ref is what a link to a published item needs: where it stands and what it is called.
type Ref struct {
	ID        int64
	Kind      string
	Locale    locale.Locale // which may not be the one asked for
	Title     string
	Path      string
	Summary   string
	Withdrawn bool // it is still readable, and says that it does not hold any more
}

// Arrange sorts what is sorted by name, as the database's order of letters is that of no
// language, and prepares List and Ref. It is called once, when the catalog has been read.
func (c *Catalog) Arrange() {
	locale.Sort(c.Locale, c.States, Entry[MemberState].Name)
	locale.Sort(c.Locale, c.Observers, Entry[Observer].Name)
	locale.Sort(c.Locale, c.Programs, func(e Entry[Program]) string { return e.Facts.Name(c.Locale, e.Title) })
	locale.Sort(c.Locale, c.Offices, func(e Entry[Office]) string { return e.Facts.City.In(c.Locale) })
	slices.SortStableFunc(c.Offices, func(a, b Entry[Office]) int { return cmp.Compare(a.Facts.Class, b.Facts.Class) })
	locale.Sort(c.Locale, c.Pages, Entry[Page].Name)
	slices.SortStableFunc(c.Pages, func(a, b Entry[Page]) int { return cmp.Compare(a.Facts.Position, b.Facts.Position) })
	c.refs = map[int64]Ref{}
	note(c, c.States)
	note(c, c.Observers)
	note(c, c.Summits)
	note(c, c.Meetings)
	note(c, c.Programs)
	note(c, c.Plans)
	note(c, c.Axes)
	note(c, c.Charters)
	note(c, c.Offices)
	note(c, c.People)
	note(c, c.Pages)
	note(c, c.News)
}

func note[F any](c *Catalog, list []Entry[F]) {
	c.lists = append(c.lists, list)
	for _, e := range list {
		c.refs[e.ID] = Ref{e.ID, e.Kind, e.Locale, e.Title, e.Path, e.Summary, false}
	}
}

// Ref returns the item of that id, if it is in the catalog.
func (c *Catalog) Ref(id int64) (Ref, bool) {
	r, ok := c.refs[id]
	return r, ok
}

// State returns the member state of that id, or nil.
func (c *Catalog) State(id *int64) *Entry[MemberState] { return By(c.States, id) }

// Office returns the office of that id, or nil.
func (c *Catalog) Office(id *int64) *Entry[Office] { return By(c.Offices, id) }

// Summit returns the summit of that id, or nil.
func (c *Catalog) Summit(id *int64) *Entry[Summit] { return By(c.Summits, id) }

// SummitNumber returns the summit of that number, or nil.
func (c *Catalog) SummitNumber(n int) *Entry[Summit] {
	for i := range c.Summits {
		if c.Summits[i].Facts.Number == n {
			return &c.Summits[i]
		}
	}
	return nil
}

// HostedBy returns the summits that a state hosted or is to host, newest first.
func (c *Catalog) HostedBy(state int64) []Entry[Summit] {
	return Where(c.Summits, func(s *Summit) bool { return is(s.HostID, state) })
}

// HeldIn returns those of the summits that a state hosted which have been held.
func (c *Catalog) HeldIn(state int64) []Entry[Summit] {
	return Where(c.HostedBy(state), func(s *Summit) bool { return s.Status == Held })
}

// JoinedBy returns the programs whose published list of participants has the state.
func (c *Catalog) JoinedBy(state int64) []Entry[Program] {
	return Where(c.Programs, func(p *Program) bool { return slices.Contains(p.Participants, state) })
}

// ServedBy returns the states that an office serves.
func (c *Catalog) ServedBy(office int64) []Entry[MemberState] {
	return Where(c.States, func(m *MemberState) bool { return is(m.OfficeID, office) })
}

// Before returns the meetings that prepared a summit, first first, and then those of
// which no date is known.
func (c *Catalog) Before(summit int64) []Entry[Meeting] {
	dated := Where(c.Meetings, func(m *Meeting) bool { return is(m.SummitID, summit) && m.Starts != "" })
	slices.Reverse(dated)
	return append(dated, Where(c.Meetings, func(m *Meeting) bool { return is(m.SummitID, summit) && m.Starts == "" })...)
}

// AdoptedAt returns the instruments that a summit adopted.
func (c *Catalog) AdoptedAt(summit int64) []Entry[Charter] {
	return Where(c.Charters, func(x *Charter) bool { return is(x.SummitID, summit) })
}

// ApprovedAt returns the programs that a summit approved.
func (c *Catalog) ApprovedAt(summit int64) []Entry[Program] {
	return Where(c.Programs, func(p *Program) bool { return is(p.ApprovedAtID, summit) })
}

// AxesOf returns the axes, or the approaches, of a plan.
func (c *Catalog) AxesOf(plan int64, class string) []Entry[Axis] {
	return Where(c.Axes, func(a *Axis) bool { return is(a.PlanID, plan) && a.Class == class })
}

// Latest returns the last summit that was held, and the announced one that follows it;
// either may be nil.
func (c *Catalog) Latest() (held, announced *Entry[Summit]) {
	for i := range c.Summits {
		s := &c.Summits[i]
		if s.Facts.Status == Held {
			return s, announced
		}
		announced = s
	}
	return nil, announced
}

// Children returns the pages below a page, nil for those at the root.
func (c *Catalog) Children(parent *int64) []Entry[Page] {
	return Where(c.Pages, func(p *Page) bool {
		return p.ParentID == nil && parent == nil || parent != nil && is(p.ParentID, *parent)
	})
}

// Root returns the first page at the root of the tree, which is on the institution
// itself, or nil.
func (c *Catalog) Root() *Entry[Page] {
	for i := range c.Pages {
		if c.Pages[i].Facts.ParentID == nil {
			return &c.Pages[i]
		}
	}
	return nil
}

// PageNamed returns the page that the first content gave that key, or nil. Texts of the
// interface lead to such a page while it is published, wherever staff have moved it.
func (c *Catalog) PageNamed(key string) *Entry[Page] {
	for i := range c.Pages {
		if c.Pages[i].Key == key {
			return &c.Pages[i]
		}
	}
	return nil
}

// Ancestors returns the pages above a page, the root first.
func (c *Catalog) Ancestors(p *Page) (above []Entry[Page]) {
	for e := By(c.Pages, p.ParentID); e != nil && len(above) < len(c.Pages); e = By(c.Pages, e.Facts.ParentID) {
		above = append(above, *e)
	}
	slices.Reverse(above)
	return above
}

func is(ref *int64, id int64) bool { return ref != nil && *ref == id }

// Refs returns all items of the catalog, in the order in which they were made.
func (c *Catalog) Refs() []Ref {
	return slices.SortedFunc(maps.Values(c.refs), func(a, b Ref) int { return cmp.Compare(a.ID, b.ID) })
}
