package content

import (
	"encoding/json"
	"fmt"
	"slices"

	"segib.org/web/internal/form"
)

// A Setting describes one thing that staff decide about the site as a whole. It is kept
// in versions, as items are, but it is none: it has no address and no state, and what is
// saved is what readers see.
type Setting struct {
	Name   string                // "menu": in the table, in addresses of the admin and in messages
	Manage bool                  // only who manages the site decides it; else whoever publishes
	New    func() form.Describer // with nothing in it
}

// Settings lists them in the order in which the admin shows them.
var Settings = []*Setting{
	{Name: "menu", New: func() form.Describer { return new(Menu) }},
	{Name: "footer", New: func() form.Describer { return new(Menu) }},
	{Name: "home", New: func() form.Describer { return new(Home) }},
	{Name: "notice", New: func() form.Describer { return &Notice{Tone: Information} }},
	{Name: "identity", Manage: true, New: func() form.Describer { return new(Identity) }},
}

// SettingNamed returns the setting of that name, or nil.
func SettingNamed(name string) *Setting {
	for _, s := range Settings {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// Decode returns the setting as a version of it was kept. Keys that it does not know are
// of another version of the program and say nothing; a value that is none is an error.
func (s *Setting) Decode(value []byte) (form.Describer, error) {
	d := s.New()
	if err := json.Unmarshal(value, d); err != nil {
		return nil, fmt.Errorf("setting %s: %w", s.Name, err)
	}
	return d, nil
}

// An Arrangement is all settings as they hold. One that is nil is as the site has it
// built in, see layout.Default.
type Arrangement struct {
	Menu, Footer *Menu
	Home         *Home
	Notice       *Notice
	Identity     *Identity
}

// Put sets the setting of a name. It panics on one that is not of Settings.
func (a *Arrangement) Put(name string, d form.Describer) {
	switch name {
	case "menu":
		a.Menu = d.(*Menu)
	case "footer":
		a.Footer = d.(*Menu)
	case "home":
		a.Home = d.(*Home)
	case "notice":
		a.Notice = d.(*Notice)
	case "identity":
		a.Identity = d.(*Identity)
	default:
		panic("no setting " + name)
	}
}

// Items lists the items that the arrangement leads to.
func (a *Arrangement) Items() (ids []int64) {
	add := func(id *int64) {
		if id != nil {
			ids = append(ids, *id)
		}
	}
	for _, m := range []*Menu{a.Menu, a.Footer} {
		if m != nil {
			for _, l := range m.Links {
				add(l.ItemID)
			}
		}
	}
	if a.Home != nil {
		ids = append(ids, a.Home.Featured...)
	}
	if a.Notice != nil {
		add(a.Notice.ItemID)
	}
	return ids
}

// Elsewhere lists the items that the arrangement leads to and no list of the catalog has.
func (c *Catalog) Elsewhere() []int64 {
	return slices.DeleteFunc(c.Arrangement.Items(), func(id int64) bool { _, ok := c.refs[id]; return ok })
}

// Lead returns the item of that id that the arrangement leads to. What is not public, or was
// withdrawn, is none: a menu is no place to say so. For what was moved it is what took its place.
func (c *Catalog) Lead(id int64) (Ref, bool) {
	r, ok := c.refs[id]
	if !ok {
		r, ok = c.Leads[id]
	}
	return r, ok && !r.Withdrawn
}
