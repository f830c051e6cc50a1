package page

import (
	"context"
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func homeHead(ctx context.Context, v layout.View) layout.Head {
	h := layout.For("", locale.T(ctx, msg.HomeLead), "", link.Home)
	h.Data = []any{layout.Organization(ctx, v)}
	return h
}

// A figure is a number computed from what is published, and where it leads.
type figure struct {
	N    int
	Of   string
	Note string
	Href string
}

func figures(ctx context.Context, v layout.View) (list []figure) {
	c, l := v.Catalog, v.L()
	if n := len(c.States); n > 0 {
		list = append(list, figure{n, locale.N(ctx, msg.FigureStates, n),
			locale.T(ctx, msg.FromTo, "First", c.States[0].Title, "Last", c.States[n-1].Title), link.List(l, "member_state")})
	}
	list = append(list, figure{len(c.Programs), locale.N(ctx, msg.FigurePrograms, len(c.Programs)),
		locale.T(ctx, msg.FigureTakePart), link.List(l, "program")})
	if n := len(c.Summits); n > 0 {
		held := content.Count(c.Summits, func(s *content.Summit) bool { return s.Status == content.Held })
		list = append(list, figure{n, locale.N(ctx, msg.FigureSummits, n, "Year", firstYear(v)),
			locale.N(ctx, msg.HeldOf, held), link.List(l, "summit")})
	}
	if len(c.Plans) > 0 {
		p := c.Plans[0]
		axes := content.Count(c.Axes, func(a *content.Axis) bool {
			return a.Class == content.AxisClass && a.PlanID != nil && *a.PlanID == p.ID
		})
		list = append(list, figure{axes, locale.N(ctx, msg.FigureAxes, axes),
			locale.T(ctx, msg.PlanYears, "Roman", content.Roman(p.Facts.Number), "From", p.Facts.Starts, "To", p.Facts.Ends), link.Cooperation(l)})
	}
	return list
}

// firstYear is the year of the first summit.
func firstYear(v layout.View) string {
	if n := len(v.Catalog.Summits); n > 0 {
		return strconv.Itoa(v.Catalog.Summits[n-1].Facts.Starts.Year())
	}
	return ""
}

// cities names where the offices are.
func cities(v layout.View) (names []string) {
	for _, o := range v.Catalog.Offices {
		names = append(names, o.Facts.City.In(v.L()))
	}
	return names
}

// inWords writes the number of member states as a sentence does, in one line; any other
// than today's stands in figures.
func inWords(l locale.Locale, n int) string {
	if n == 22 {
		return locale.Label{"es": "veintidós", "pt": "vinte e dois", "en": "twenty\u2011two"}[l]
	}
	return strconv.Itoa(n)
}
