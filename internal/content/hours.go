package content

import (
	"slices"
	"sync"
	"time"

	"segib.org/web/internal/form"
)

// Hours is a span of the day in which an office is open on some days of the week.
type Hours struct {
	Days   []int  `json:"days"`   // ISO 8601: Monday is 1, Sunday is 7
	Opens  string `json:"opens"`  // HH:MM, the office's own time
	Closes string `json:"closes"` // HH:MM, later than Opens
}

func hoursFields(f *form.Form, h *Hours) {
	f.Ints("days", &h.Days, 1, 7, form.Need)
	f.Clock("opens", &h.Opens, form.Need)
	f.Clock("closes", &h.Closes, form.Need)
	if f.Reading() && h.Opens != "" && h.Closes != "" && h.Closes <= h.Opens {
		f.Fail("closes", form.Reversed)
	}
}

// Opening is what an office's hours say about an instant.
type Opening struct {
	Known bool      // hours are known at all
	Open  bool      // at that instant
	Until time.Time // when that changes, in the office's time; zero if never within a week
}

// Now returns t in the office's time. An unknown zone is UTC.
func (o *Office) Now(t time.Time) time.Time {
	return t.In(zone(o.TimeZone))
}

// zones keeps what was read of the time zone database: reading a zone takes longer than
// rendering an office.
var zones sync.Map // name → *time.Location

func zone(name string) *time.Location {
	if z, ok := zones.Load(name); ok {
		return z.(*time.Location)
	}
	z, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC // not kept: names come from drafts too, and the map must not grow with them
	}
	zones.Store(name, z)
	return z
}

// Opening tells whether the office is open at t and until when that holds.
func (o *Office) Opening(t time.Time) Opening {
	if len(o.Hours) == 0 {
		return Opening{}
	}
	now := o.Now(t)
	s := Opening{Known: true, Open: o.openAt(now)}
	for _, c := range o.changes(now) {
		if o.openAt(c) != s.Open {
			s.Until = c
			break
		}
	}
	return s
}

// changes lists, in order, the instants of the coming week at which a span begins or ends.
func (o *Office) changes(now time.Time) (at []time.Time) {
	for d := range 8 {
		day := time.Date(now.Year(), now.Month(), now.Day()+d, 0, 0, 0, 0, now.Location())
		for _, h := range o.Hours {
			if !slices.Contains(h.Days, isoWeekday(day)) {
				continue
			}
			for _, s := range []string{h.Opens, h.Closes} {
				if c := clockOn(day, s); c.After(now) {
					at = append(at, c)
				}
			}
		}
	}
	slices.SortFunc(at, time.Time.Compare)
	return at
}

// OpenOn returns when the office is open in the 24 hours from an instant: spans of hours
// since then, each with its start and its end.
func (o *Office) OpenOn(from time.Time) (spans [][2]float64) {
	there := o.Now(from)
	for d := -1; d <= 1; d++ {
		day := time.Date(there.Year(), there.Month(), there.Day()+d, 0, 0, 0, 0, there.Location())
		for _, h := range o.Hours {
			start := max(0, clockOn(day, h.Opens).Sub(from).Hours())
			end := min(24, clockOn(day, h.Closes).Sub(from).Hours())
			if slices.Contains(h.Days, isoWeekday(day)) && start < end {
				spans = append(spans, [2]float64{start, end})
			}
		}
	}
	return spans
}

func (o *Office) openAt(t time.Time) bool {
	return slices.ContainsFunc(o.Hours, func(h Hours) bool {
		clock := t.Format("15:04")
		return slices.Contains(h.Days, isoWeekday(t)) && h.Opens <= clock && clock < h.Closes
	})
}

func isoWeekday(t time.Time) int {
	if t.Weekday() == time.Sunday {
		return 7
	}
	return int(t.Weekday())
}

// clockOn returns the instant of an HH:MM on a day, as clocks show it there.
func clockOn(day time.Time, hhmm string) time.Time {
	c, err := time.Parse("15:04", hhmm)
	if err != nil {
		return time.Time{}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), c.Hour(), c.Minute(), 0, 0, day.Location())
}
