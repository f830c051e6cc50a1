package admin

import (
	"context"
	"slices"
	"time"

	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
)

// A date is the events of one day.
type date struct{ events []Event }

// days parts a history by days, as they are counted in Madrid.
func days(x Story) (list []date) {
	for i, e := range x.Events {
		if i == 0 || e.At.In(madrid).Format(time.DateOnly) != x.Events[i-1].At.In(madrid).Format(time.DateOnly) {
			list = append(list, date{})
		}
		d := &list[len(list)-1]
		d.events = append(d.events, e)
	}
	return list
}

// name is the weekday and the date, in words.
func (d date) name(ctx context.Context, f Frame) string {
	l, t := locale.From(ctx), d.events[0].At.In(madrid)
	iso := (int(t.Weekday())+6)%7 + 1
	return layout.Initial(locale.Weekday(l, iso)) + ", " + locale.Date(l, t)
}

func digit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func contains(list []string, s string) bool { return slices.Contains(list, s) }
