package page

import (
	"context"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/ring"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func chartersHead(ctx context.Context, v layout.View) layout.Head {
	h := layout.For(locale.T(ctx, msg.ChartersTitle), locale.T(ctx, msg.ChartersLead), layout.Instruments, list("charter"))
	h.Here = locale.T(ctx, msg.Instruments)
	h.Formats = layout.Formats(link.List(v.L(), "charter"), "json", "csv")
	return h
}

func charterHead(ctx context.Context, v layout.View, c content.Entry[content.Charter]) layout.Head {
	h := layout.Of(v, c, layout.Instruments, layout.Crumb{Name: locale.T(ctx, msg.Instruments), Href: link.List(v.L(), "charter")})
	h.Data = []any{layout.Legislation(v, c, locale.T(ctx, msg.CharterClass[c.Facts.Class]))}
	return h
}

// An adoption is the instruments that were adopted on one occasion, of which Summit
// may be nil.
type adoption struct {
	Summit   *content.Entry[content.Summit]
	Charters []content.Entry[content.Charter]
}

// adoptions parts instruments, newest first, by the occasions of their adoption.
func adoptions(v layout.View) (list []adoption) {
	for _, c := range v.Catalog.Charters {
		n := len(list) - 1
		if n < 0 || list[n].Charters[0].Facts.AdoptedOn != c.Facts.AdoptedOn || list[n].Summit != v.Catalog.Summit(c.Facts.SummitID) {
			list = append(list, adoption{Summit: v.Catalog.Summit(c.Facts.SummitID)})
			n++
		}
		list[n].Charters = append(list[n].Charters, c)
	}
	return list
}

// heading is where and when: "Santo Domingo, 2023".
func (a adoption) heading(ctx context.Context, v layout.View) string {
	year := a.Charters[0].Facts.AdoptedOn.Format("2006")
	if a.Summit == nil {
		return year
	}
	return locale.T(ctx, msg.PlaceAndYear, "City", a.Summit.Facts.City.In(v.L()), "Year", year)
}

func (a adoption) date(v layout.View) string {
	return locale.Date(v.L(), a.Charters[0].Facts.AdoptedOn.Time)
}

// star is the ring of an instrument: one line through all countries.
func star(c content.Entry[content.Charter]) component.Drawing {
	return component.Drawing{Lines: ring.Star(c.ID), Lit: ring.Codes[:]}
}

// citation is how an instrument is referred to in a footnote.
func citation(ctx context.Context, v layout.View, c content.Entry[content.Charter]) string {
	date := locale.Date(v.L(), c.Facts.AdoptedOn.Time)
	s := v.Catalog.Summit(c.Facts.SummitID)
	if s == nil {
		return locale.T(ctx, msg.CitationBare, "Title", c.Title, "Date", date)
	}
	return locale.T(ctx, msg.Citation, "Title", c.Title, "Summit", s.Title, "City", s.Facts.City.In(v.L()), "Date", date)
}

// alike are the other instruments of the same summit.
func alike(v layout.View, c content.Entry[content.Charter]) (others []content.Entry[content.Charter]) {
	if c.Facts.SummitID == nil {
		return nil
	}
	for _, o := range v.Catalog.AdoptedAt(*c.Facts.SummitID) {
		if o.ID != c.ID {
			others = append(others, o)
		}
	}
	return others
}

// languages names languages by their tags, as a sentence does.
func languages(l locale.Locale, tags []string) string {
	var names []string
	for _, t := range tags {
		names = append(names, locale.Language(l, t))
	}
	return layout.Initial(locale.And(l, names...))
}
