package admin

import (
	"context"
	"strings"
	"time"

	"github.com/a-h/templ"

	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A When is the moment at which something shall happen, as it is proposed or was typed.
type When struct {
	Later bool      // not at once
	Date  string    // 2026-11-24
	Time  string    // 09:00
	Err   string    // form.NotDate, form.NotTime, form.Past, Skipped, or ""
	Next  time.Time // of Skipped: when clocks are put forward
}

// Later is the value of the input "when" for something that shall not happen at once.
const Later = "later"

// Skipped says that there is no such time: clocks are put forward over it.
const Skipped = "skipped"

// wrong says what is wrong with a moment, or "".
func (w When) wrong(ctx context.Context, f Frame) string {
	if w.Err == Skipped {
		return locale.T(ctx, msg.WhenSkipped, "Time", w.Time, "Next", locale.Clock(f.local(w.Next)))
	}
	if w.Err == "" {
		return ""
	}
	return layout.Initial(locale.T(ctx, msg.WhenProblem[w.Err], "Date", w.Date, "Time", w.Time))
}

// Moment writes a time, to come or past, to the minute and as the institution's clock
// shows it. In an hour that clocks show twice it says by which reckoning.
func (f Frame) Moment(ctx context.Context, t time.Time) string {
	t, now := f.local(t), f.local(f.Now)
	clock := locale.Clock(t)
	if twice(t) {
		name, _ := t.Zone()
		clock += " (" + name + ")"
	}
	switch t.Format(time.DateOnly) {
	case now.Format(time.DateOnly):
		return locale.T(ctx, msg.TodayAt, "Time", clock)
	case now.AddDate(0, 0, -1).Format(time.DateOnly):
		return locale.T(ctx, msg.YesterdayAt, "Time", clock)
	case now.AddDate(0, 0, 1).Format(time.DateOnly):
		return locale.T(ctx, msg.TomorrowAt, "Time", clock)
	}
	date := strings.TrimSuffix(locale.ShortDate(locale.From(ctx), t), now.Format(" 2006"))
	return locale.T(ctx, msg.DateAt, "Date", date, "Time", clock)
}

// twice reports whether clocks show the time of t once more, before or after it: they
// are put back.
func twice(t time.Time) bool {
	_, offset := t.Zone()
	start, end := t.ZoneBounds()
	if !end.IsZero() {
		if _, next := end.Zone(); next < offset && end.Sub(t) <= time.Duration(offset-next)*time.Second {
			return true
		}
	}
	if start.IsZero() {
		return false
	}
	_, previous := start.Add(-time.Second).Zone()
	return previous > offset && t.Sub(start) < time.Duration(previous-offset)*time.Second
}

// describedIf marks an input of a moment that is wrong.
func describedIf(wrong bool) templ.Attributes {
	if !wrong {
		return nil
	}
	return templ.Attributes{"aria-invalid": "true", "aria-describedby": "when-err"}
}
