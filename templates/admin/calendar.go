package admin

import (
	"context"
	"time"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A Calendar is a month with what happens by itself, and what is to be looked at again, in
// whole weeks.
type Calendar struct {
	Frame
	month time.Time // its first day; days are UTC midnights
	days  []CalendarDay
	n     int // what happens in the month
}

// A CalendarDay is a day of a calendar.
type CalendarDay struct {
	Date   time.Time
	Events []Happening
}

// A Happening is what happens on a day.
type Happening struct {
	Row
	What    string // publish, unpublish or remind
	Outcome string // of what was to happen by itself: "" to come, done or refused
	Locales []locale.Locale
	At      *time.Time // nil: some time that day
	Note    string     // what is to be looked at
	Href    string
}

// NewCalendar returns the month that begins on a day, with nothing in it.
func NewCalendar(f Frame, month time.Time) *Calendar {
	x := &Calendar{Frame: f, month: month}
	day := month.AddDate(0, 0, -(int(month.Weekday())+6)%7) // a Monday
	for next := month.AddDate(0, 1, 0); day.Before(next) || day.Weekday() != time.Monday; day = day.AddDate(0, 0, 1) {
		x.days = append(x.days, CalendarDay{Date: day})
	}
	return x
}

// Bounds are the first day that is shown, and the first that is not any more.
func (x *Calendar) Bounds() (from, to time.Time) {
	return x.days[0].Date, x.days[len(x.days)-1].Date.AddDate(0, 0, 1)
}

// Add adds what happens on a day, which is what t says in its own zone.
func (x *Calendar) Add(t time.Time, h Happening) {
	for i, d := range x.days {
		if d.Date.Format(time.DateOnly) == t.Format(time.DateOnly) {
			x.days[i].Events = append(x.days[i].Events, h)
			if x.within(d) {
				x.n++
			}
		}
	}
}

// weeks returns the days, seven by seven.
func (x *Calendar) weeks() (list [][]CalendarDay) {
	for i := 0; i < len(x.days); i += 7 {
		list = append(list, x.days[i:i+7])
	}
	return list
}

// within reports whether a day is of the month itself.
func (x *Calendar) within(d CalendarDay) bool { return d.Date.Month() == x.month.Month() }

func (x *Calendar) today(d CalendarDay) bool { return d.Date.Equal(x.Today()) }

// name is the month: "noviembre de 2026".
func (x *Calendar) name(ctx context.Context) string {
	return locale.Partial(locale.From(ctx), x.month.Format("2006-01"))
}

// beside is the address of the month that lies so many months away.
func (x *Calendar) beside(months int) string {
	return link.Calendar + "?month=" + x.month.AddDate(0, months, 0).Format("2006-01")
}

// full names a day as one says it: "miércoles, 25 de noviembre de 2026".
func (d CalendarDay) full(ctx context.Context) string {
	l := locale.From(ctx)
	return layout.Initial(locale.Weekday(l, (int(d.Date.Weekday())+6)%7+1) + ", " + locale.Date(l, d.Date))
}

// inSight is how many things of a day are shown at once; the rest is opened.
const inSight = 4

// parted parts what happens on a day in what is shown at once and the rest.
func (d CalendarDay) parted() (seen, rest []Happening) {
	if len(d.Events) <= inSight+1 { // one more is no shorter than saying that there is one more
		return d.Events, nil
	}
	return d.Events[:inSight], d.Events[inSight:]
}

// mark is the state that stands for it.
func (h Happening) mark() string {
	switch {
	case h.Outcome == "refused":
		return "error"
	case h.What == "remind":
		return "review"
	case h.What == "unpublish":
		return "withdrawn"
	case h.Outcome == "done":
		return "published"
	}
	return "scheduled"
}

// says says what happens, and at what time.
func (h Happening) says(ctx context.Context, f Frame) string {
	s := say(ctx, msg.CalendarDoes, h.What+h.Outcome)
	if h.At == nil {
		return s
	}
	return locale.Clock(f.local(*h.At)) + " " + s
}
