package layout

import (
	"context"

	"github.com/a-h/templ"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A MenuDoor is a link of a menu as readers see it, with those below it. One without an
// address is the name of what is below it.
type MenuDoor struct {
	Door
	Named locale.Locale // the language of its name, where that is not the page's
	Leads locale.Locale // that of what it leads to, likewise
	Below []MenuDoor
}

// here reports whether the page is what the door leads to, or of its section.
func (d MenuDoor) here(v View, h Head) bool {
	return d.Section != "" && d.Section == h.Section || d.Href != "" && d.Href == h.Paths[v.L()]
}

// within reports whether the page is behind the door or one below it.
func (d MenuDoor) within(v View, h Head) bool {
	for _, b := range d.Below {
		if b.here(v, h) {
			return true
		}
	}
	return d.here(v, h)
}

// attributes are those of the door's link.
func (d MenuDoor) attributes(here bool) templ.Attributes {
	a := templ.Attributes{}
	if d.Named != "" {
		a["lang"] = string(d.Named)
	}
	if d.Leads != "" {
		a["hreflang"] = string(d.Leads)
	}
	if here {
		a["aria-current"] = "true"
	}
	return a
}

// Navigation returns the main navigation.
func Navigation(ctx context.Context, v View) []MenuDoor {
	m := v.Catalog.Arrangement.Menu
	if m == nil {
		m = Default("menu").(*content.Menu)
	}
	return doors(ctx, v, m)
}

// Foot returns the groups of links at the foot of every page.
func Foot(ctx context.Context, v View) []MenuDoor {
	m := v.Catalog.Arrangement.Footer
	if m == nil {
		m = Default("footer").(*content.Menu)
	}
	return doors(ctx, v, m)
}

// doors opens a menu to readers. A link to what they cannot read is left out. What is below
// it stays: under its own label, if it has one in their language, else in its place. A link
// that leads nowhere, with nothing below it, is left out too.
func doors(ctx context.Context, v View, m *content.Menu) (list []MenuDoor) {
	for _, b := range m.Branches() {
		d, ok := door(ctx, v, b.MenuLink)
		for _, l := range b.Below {
			if under, ok := door(ctx, v, l); ok && under.Href != "" {
				d.Below = append(d.Below, under)
			}
		}
		switch {
		case !ok && b.Label[v.L()] == "":
			list = append(list, d.Below...)
		case d.Href != "" || len(d.Below) > 0:
			list = append(list, d)
		}
	}
	return list
}

// door opens one link. It reports false, and returns a door without an address, where that
// leads to something that readers cannot read.
func door(ctx context.Context, v View, l content.MenuLink) (d MenuDoor, ok bool) {
	d.Name, d.Named = labelled(v, l.Label)
	switch {
	case l.Section != "":
		s, known := sections[l.Section]
		if d.Section = s.head; known {
			d.Href = s.href(v)
		}
		if name := l.Label[v.L()]; name == "" && known {
			d.Name, d.Named = locale.T(ctx, s.name), ""
		}
	case l.ItemID != nil:
		r, public := v.Catalog.Lead(*l.ItemID)
		if !public {
			return d, false
		}
		d.Href = v.Href(r)
		if r.Locale != v.L() {
			d.Leads = r.Locale
		}
		if l.Label[v.L()] == "" {
			d.Name, d.Named = r.Title, d.Leads
		}
	default:
		d.Href = l.URL
		return d, true // it may be a heading
	}
	return d, d.Href != ""
}

// labelled is a label in the language of the page or, for want of it, in another, which it names.
func labelled(v View, label locale.Label) (text string, other locale.Locale) {
	if text = label[v.L()]; text != "" {
		return text, ""
	}
	for _, l := range locale.All {
		if label[l] != "" {
			return label[l], l
		}
	}
	return "", ""
}

// A section is a page or a file of the site that is not an item's: the entry of the main
// navigation that it belongs to, its name, and where it stands, "" for nowhere.
type section struct {
	head string
	name *i18n.Message
	href func(View) string
}

var sections = map[string]section{
	"home":         {"", msg.Home, func(v View) string { return link.Home(v.L()) }},
	"secretariat":  {Secretariat, msg.Secretariat, toRoot},
	"member_state": {Countries, msg.Countries, list("member_state")},
	"observer":     {"", msg.Observers, list("observer")},
	"summit":       {Summits, msg.Summits, list("summit")},
	"meeting":      {"", msg.Meetings, list("meeting")},
	"plan":         {Cooperation, msg.Cooperation, list("plan")},
	"axis":         {"", msg.Kinds["axis"], list("axis")},
	"program":      {"", msg.Kinds["program"], list("program")},
	"matrix":       {"", msg.MatrixLink, func(v View) string { return link.Matrix(v.L(), link.ProgramQuery{}) }},
	"charter":      {Instruments, msg.Instruments, list("charter")},
	"article":      {News, msg.News, list("article")},
	"office":       {Offices, msg.Offices, list("office")},
	"person":       {"", msg.People, list("person")},
	"press":        {Press, msg.Press, func(v View) string { return link.Press(v.L()) }},
	"search":       {"", msg.Search, func(v View) string { return link.Search(v.L(), "", "", 1) }},
	"site_map":     {"", msg.SiteMap, func(v View) string { return link.SiteMap(v.L()) }},
	"states_csv":   {"", msg.StatesCSV, file("member_state", "csv")},
	"programs_csv": {"", msg.ProgramsCSV, file("program", "csv")},
	"summits_ics":  {"", msg.CalendarLink, file("summit", "ics")},
	"news_atom":    {"", msg.FeedLink, file("article", "atom")},
}

func list(kind string) func(View) string {
	return func(v View) string { return link.List(v.L(), kind) }
}

func file(kind, format string) func(View) string {
	return func(v View) string { return link.As(link.List(v.L(), kind), format) }
}

func toRoot(v View) string {
	if root := v.Catalog.Root(); root != nil {
		return To(v, *root)
	}
	return ""
}

// SectionName names a section in the language of ctx, as links to it are called.
func SectionName(ctx context.Context, name string) string {
	if s, ok := sections[name]; ok {
		return locale.T(ctx, s.name)
	}
	return name
}
