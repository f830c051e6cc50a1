package component

import (
	"context"
	"slices"
	"time"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// opening says whether an office is open at an instant, and until when or from when.
func opening(ctx context.Context, v layout.View, o content.Office, at time.Time) string {
	s := o.Opening(at)
	switch {
	case s.Until.IsZero():
		return locale.T(ctx, msg.Closed)
	case s.Open:
		return locale.T(ctx, msg.OpenUntil, "Time", locale.Clock(s.Until))
	case s.Until.Format(time.DateOnly) == o.Now(at).Format(time.DateOnly):
		return locale.T(ctx, msg.OpensAt, "Time", locale.Clock(s.Until))
	}
	iso := (int(s.Until.Weekday())+6)%7 + 1
	return locale.T(ctx, msg.OpensOn, "Day", locale.Weekday(v.L(), iso), "Time", locale.Clock(s.Until))
}

// ends tells the script when what an office's state says is over, and what it is then.
func ends(ctx context.Context, v layout.View, o content.Office, s content.Opening) templ.Attributes {
	if s.Until.IsZero() {
		return nil
	}
	return templ.Attributes{"data-until": s.Until.UTC().Format(time.RFC3339), "data-then": opening(ctx, v, o, s.Until)}
}

// hours writes when an office is open, a line for each span: "Monday to Friday, 09:00–17:30".
func hours(ctx context.Context, o content.Office) (lines []string) {
	for _, h := range o.Hours {
		lines = append(lines, layout.Initial(weekdays(ctx, h.Days))+", "+h.Opens+"–"+h.Closes)
	}
	return lines
}

// weekdays names days of the week: three or more in a row by the first and the last.
func weekdays(ctx context.Context, days []int) string {
	l := locale.From(ctx)
	var names []string
	sorted := slices.Sorted(slices.Values(days))
	for i := 0; i < len(sorted); {
		end := i
		for end+1 < len(sorted) && sorted[end+1] == sorted[end]+1 {
			end++
		}
		if end-i < 2 {
			end = i
			names = append(names, locale.Weekday(l, sorted[i]))
		} else {
			names = append(names, locale.T(ctx, msg.WeekdaySpan, "From", locale.Weekday(l, sorted[i]), "To", locale.Weekday(l, sorted[end])))
		}
		i = end + 1
	}
	return locale.And(l, names...)
}

// doors are the other forms in which an office can be had, and where it is on a map.
func doors(ctx context.Context, v layout.View, o content.Entry[content.Office]) []layout.Format {
	list := layout.Formats(layout.To(v, o), "vcf", "json")
	if o.Facts.Lat != 0 || o.Facts.Lon != 0 {
		list = append(list,
			layout.Format{Name: locale.T(ctx, msg.OnMap), Href: link.Map(o.Facts.Lat, o.Facts.Lon)},
			layout.Format{Name: locale.T(ctx, msg.Coordinates), Href: link.Geo(o.Facts.Lat, o.Facts.Lon)})
	}
	return list
}
