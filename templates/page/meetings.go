package page

import (
	"context"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func meetingsHead(ctx context.Context, v layout.View) layout.Head {
	h := listHead(v, "meeting", locale.T(ctx, msg.Meetings), locale.T(ctx, msg.MeetingsLead), layout.Summits, "json", "csv")
	h.Crumbs = []layout.Crumb{crumb(ctx, v, "summit", msg.Summits)}
	return h
}

func meetingHead(ctx context.Context, v layout.View, m content.Entry[content.Meeting]) layout.Head {
	h := layout.Of(v, m, layout.Summits, crumb(ctx, v, "summit", msg.Summits), crumb(ctx, v, "meeting", msg.Meetings))
	h.Title = meetingTitle(m)
	h.Here = m.Title
	h.Data = []any{layout.Meeting(v, m)}
	return h
}

// meetingTitle tells a meeting from others of the same name by its year.
func meetingTitle(m content.Entry[content.Meeting]) string {
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
	country := ""
	if s := v.Catalog.StateByCode(m.Country); s != nil {
		country = s.Title
	} else if m.Country != "" {
		country = locale.Country(v.L(), m.Country)
	}
	return layout.Placed(m.City.In(v.L()), country)
}

// meetingRing joins the country where a meeting was held to all others.
func meetingRing(m content.Meeting) component.Drawing { return fan(m.Country) }

// besides are the other meetings on the way to the same summit.
func besides(v layout.View, m content.Entry[content.Meeting]) []content.Entry[content.Meeting] {
	if m.Facts.SummitID == nil {
		return nil
	}
	return others(v.Catalog.Before(*m.Facts.SummitID), m.ID)
}
