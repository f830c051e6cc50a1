package page

import (
	"context"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func pressHead(ctx context.Context, v layout.View) layout.Head {
	h := layout.For(locale.T(ctx, msg.Press), locale.T(ctx, msg.PressLead), layout.Press, link.Press)
	h.Data = []any{layout.Organization(ctx, v)}
	return h
}

// facts are the numbers that journalists ask for, counted when the page is written.
func facts(ctx context.Context, v layout.View) []figure {
	c, l := v.Catalog, v.L()
	held := content.Where(c.Summits, func(s *content.Summit) bool { return s.Status == content.Held })
	return []figure{
		{N: len(c.States), Of: locale.T(ctx, msg.FactMembers), Href: link.List(l, "member_state")},
		{N: len(c.Observers), Of: locale.T(ctx, msg.FactObservers), Href: link.List(l, "observer")},
		{N: len(held), Of: locale.T(ctx, msg.FactHeld), Href: link.List(l, "summit")},
		{N: len(c.Programs), Of: locale.T(ctx, msg.FactPrograms), Href: link.List(l, "program")},
		{N: len(c.Charters), Of: locale.T(ctx, msg.FactCharters), Href: link.List(l, "charter")},
	}
}

// names are who is in office, and the last summit and the next, with place and dates.
func names(ctx context.Context, v layout.View) (list []component.Neighbour) {
	now, _ := terms(v)
	for _, p := range now {
		list = append(list, component.Neighbour{Label: p.Facts.Role.In(v.L()), Name: p.Title, Href: layout.To(v, p)})
	}
	summit := func(label *i18n.Message, s *content.Entry[content.Summit]) {
		if s != nil {
			name := content.Roman(s.Facts.Number) + ", " + s.Facts.City.In(v.L()) + ", " + locale.Days(v.L(), s.Facts.Starts.Time, s.Facts.Ends.Time)
			list = append(list, component.Neighbour{Label: locale.T(ctx, label), Name: name, Href: layout.To(v, *s)})
		}
	}
	held, announced := v.Catalog.Latest()
	summit(msg.LastHeld, held)
	summit(msg.AnnouncedNext, announced)
	return list
}

// A source is something to read or to work with: a page, the same in other formats, or both.
type source struct {
	Name, Href string
	For        string // what it is good for, or ""
	Formats    []layout.Format
}

func sources(ctx context.Context, v layout.View) []source {
	of := func(kind string, name, purpose *i18n.Message, formats ...string) source {
		path := link.List(v.L(), kind)
		s := source{Name: locale.T(ctx, name), Href: path, Formats: layout.Formats(path, formats...)}
		if purpose != nil {
			s.For = locale.T(ctx, purpose)
		}
		return s
	}
	return []source{
		of("charter", msg.DocCharters, nil, "json", "csv"),
		of("summit", msg.DocCalendar, msg.DocCalendarFor, "ics", "json", "csv"),
		of("program", msg.DocPrograms, msg.DocProgramsFor, "csv", "json"),
		of("member_state", msg.DocStates, msg.DocStatesFor, "csv", "geojson", "json"),
		of("office", msg.DocOffices, msg.DocOfficesFor, "vcf", "csv", "geojson", "json"),
		of("article", msg.DocNews, msg.DocNewsFor, "atom", "json"),
	}
}

// plainContact is how an office is reached, in lines of text to be copied.
func plainContact(ctx context.Context, v layout.View, o content.Entry[content.Office]) string {
	lines := []string{o.Title}
	if o.Facts.Class != content.Headquarters {
		lines = append(lines, v.Institution())
	}
	for _, p := range o.Facts.Phones {
		lines = append(lines, locale.T(ctx, msg.PhoneIs)+" "+p.Display)
	}
	lines = append(lines, locale.T(ctx, msg.EmailIs)+" "+o.Facts.Email)
	return strings.Join(append(lines, layout.AddressLines(v, o.Facts)...), "\n")
}
