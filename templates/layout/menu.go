package layout

import (
	"context"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
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
