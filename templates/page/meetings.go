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

func meetingsHead(ctx context.Context, v layout.View) layout.Head {
	h := layout.For(locale.T(ctx, msg.Meetings), locale.T(ctx, msg.MeetingsLead), layout.Summits, list("meeting"), summitsCrumb(ctx, v))
	h.Formats = layout.Formats(link.List(v.L(), "meeting"), "json", "csv")
	return h
}

func meetingHead(ctx context.Context, v layout.View, m content.Entry[content.Meeting]) layout.Head {
	h := layout.Of(v, m, layout.Summits, summitsCrumb(ctx, v),
		layout.Crumb{Name: locale.T(ctx, msg.Meetings), Href: link.List(v.L(), "meeting")})
	h.Title = meetingTitle(v, m)
	h.Here = m.Title
	h.Data = []any{layout.Meeting(v, m)}
	return h
}

func summitsCrumb(ctx context.Context, v layout.View) layout.Crumb {
	return layout.Crumb{Name: locale.T(ctx, msg.Summits), Href: link.List(v.L(), "summit")}
}

// meetingTitle tells a meeting from others of the same name by its year.
func meetingTitle(v layout.View, m content.Entry[content.Meeting]) string {
	if y := m.Facts.Starts.Year(); y != "" {
		return m.Title + ", " + y
	}
	return m.Title
}

// meetingKind is the class of a meeting, where its title does not say it already.
func meetingKind(ctx context.Context, m content.Entry[content.Meeting]) string {
	if class := locale.T(ctx, msg.MeetingClass[m.Facts.Class]); class != m.Title {
		return class
	}
	return locale.T(ctx, msg.Kind["meeting"])
}

// A meetingClass is the meetings of one class, newest first.
type meetingClass struct {
	Name     string
	Meetings []content.Entry[content.Meeting]
}

func meetingClasses(v layout.View) (list []meetingClass) {
	for _, name := range content.MeetingClasses {
		of := content.Where(v.Catalog.Meetings, func(m *content.Meeting) bool { return m.Class == name })
		if len(of) > 0 {
			list = append(list, meetingClass{name, of})
		}
	}
	return list
}

// where is the city and the country of a meeting, as far as they are known.
func where(v layout.View, m content.Meeting) string {
	city := m.City.In(v.L())
	if m.Country == "" {
		return city
	}
	country := locale.Country(v.L(), m.Country)
	for _, s := range v.Catalog.States {
		if s.Facts.ISO2 == m.Country {
			country = s.Title
		}
	}
	if city == "" {
		return country
	}
	return city + ", " + country
}

// meetingRing joins the country where a meeting was held to all others.
func meetingRing(m content.Meeting) component.Drawing {
	if fan := ring.Fan(m.Country); fan != nil {
		return component.Drawing{Lines: fan, Lit: ring.Codes[:], One: m.Country}
	}
	return component.Drawing{Lit: ring.Codes[:]}
}

// besides are the other meetings on the way to the same summit.
func besides(v layout.View, m content.Entry[content.Meeting]) (others []content.Entry[content.Meeting]) {
	if m.Facts.SummitID == nil {
		return nil
	}
	for _, o := range v.Catalog.Before(*m.Facts.SummitID) {
		if o.ID != m.ID {
			others = append(others, o)
		}
	}
	return others
}
