package page

import (
	"context"
	"slices"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func peopleHead(ctx context.Context, v layout.View) layout.Head {
	h := listHead(v, "person", locale.T(ctx, msg.PeopleTitle), locale.T(ctx, msg.PeopleLead), layout.Secretariat, "json", "csv")
	h.Here, h.Crumbs = locale.T(ctx, msg.People), home(v)
	return h
}

func personHead(ctx context.Context, v layout.View, p content.Entry[content.Person]) layout.Head {
	crumbs := append(home(v), crumb(ctx, v, "person", msg.People))
	h := layout.Of(v, p, layout.Secretariat, crumbs...)
	h.Data = []any{layout.Person(v, p)}
	return h
}

// home is the page on the secretariat itself, which is above those of its people.
func home(v layout.View) []layout.Crumb {
	if root := v.Catalog.Root(); root != nil {
		return []layout.Crumb{{Name: root.Title, Href: layout.To(v, *root)}}
	}
	return nil
}

// term is the time in which somebody holds or held an office.
func term(ctx context.Context, l locale.Locale, p content.Person) string {
	if p.Until != "" {
		return partials(l, string(p.Since), string(p.Until))
	}
	if date := locale.Partial(l, string(p.Since)); len(p.Since) == len("2022-02-03") {
		return locale.T(ctx, msg.OfficeSinceDay, "Date", date)
	} else if date != "" {
		return locale.T(ctx, msg.OfficeSince, "Date", date)
	}
	return ""
}

// personRing joins somebody's country to all others.
func personRing(v layout.View, p content.Person) component.Drawing {
	return fan(codeOf(v.Catalog.State(p.CountryID)))
}

// terms parts people into those in office and those who were.
func terms(v layout.View) (now, before []content.Entry[content.Person]) {
	return content.Where(v.Catalog.People, func(p *content.Person) bool { return p.Until == "" }),
		content.Where(v.Catalog.People, func(p *content.Person) bool { return p.Until != "" })
}

// holder is who stands n places after somebody in the list of people, which begins
// with the latest.
func holder(v layout.View, p content.Entry[content.Person], n int) component.Neighbour {
	i := slices.IndexFunc(v.Catalog.People, func(o content.Entry[content.Person]) bool { return o.ID == p.ID })
	if i < 0 || i+n < 0 || i+n >= len(v.Catalog.People) {
		return component.Neighbour{}
	}
	o := v.Catalog.People[i+n]
	return component.Neighbour{Label: o.Facts.Role.In(v.L()), Name: o.Title, Href: layout.To(v, o)}
}
