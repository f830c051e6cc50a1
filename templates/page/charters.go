package page

import (
	"context"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func chartersHead(ctx context.Context, v layout.View) layout.Head {
	h := listHead(v, "charter", locale.T(ctx, msg.ChartersTitle), locale.T(ctx, msg.ChartersLead), layout.Instruments, "json", "csv")
	h.Here = locale.T(ctx, msg.Instruments)
	return h
}

func charterHead(ctx context.Context, v layout.View, c content.Entry[content.Charter]) layout.Head {
	h := layout.Of(v, c, layout.Instruments, crumb(ctx, v, "charter", msg.Instruments))
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
func alike(v layout.View, c content.Entry[content.Charter]) []content.Entry[content.Charter] {
	if c.Facts.SummitID == nil {
		return nil
	}
	return others(v.Catalog.AdoptedAt(*c.Facts.SummitID), c.ID)
}

// languages names languages by their tags, as a sentence does.
func languages(l locale.Locale, tags []string) string {
	var names []string
	for _, t := range tags {
		names = append(names, locale.Language(l, t))
	}
	return layout.Initial(locale.And(l, names...))
}
