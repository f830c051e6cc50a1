package admin

import (
	"net/http"
	"strings"
	"time"

	"segib.org/web/internal/form"
	page "segib.org/web/templates/admin"
)

// nine is the hour for which things are scheduled unless another is typed.
const nine = 9

// tomorrow is what a form proposes: the next morning in the institution's time zone.
func (a *Admin) tomorrow() page.When {
	t := time.Now().In(a.o.Zone).AddDate(0, 0, 1)
	return page.When{Date: t.Format(time.DateOnly), Time: time.Date(t.Year(), t.Month(), t.Day(), nine, 0, 0, 0, time.UTC).Format("15:04")}
}

// when reads when something shall happen: at once or, if later is true, at that time. It
// keeps what was typed, with what is wrong with it (w.Err), to be shown again.
func (a *Admin) when(r *http.Request) (at time.Time, later bool, w page.When) {
	if r.PostFormValue("when") != page.Later {
		return time.Time{}, false, a.tomorrow()
	}
	w = page.When{Later: true, Date: strings.TrimSpace(r.PostFormValue("date")), Time: strings.TrimSpace(r.PostFormValue("time"))}
	day, err := time.Parse(time.DateOnly, w.Date)
	if err != nil {
		w.Err = form.NotDate
		return at, true, w
	}
	clock, err := time.Parse("15:04", w.Time)
	if err != nil {
		w.Err = form.NotTime
		return at, true, w
	}
	wall := day.Add(time.Duration(clock.Hour())*time.Hour + time.Duration(clock.Minute())*time.Minute)
	at, times := moment(wall, a.o.Zone)
	switch {
	case times == 0:
		w.Err, w.Next = page.Skipped, at
	case !at.After(time.Now()):
		w.Err = form.Past
	}
	return at, true, w
}

// moment returns when clocks in a zone show the wall time, which is given as if it were
// UTC, and how often they do: where they are put back twice (the moment is the first),
// where they are put forward never (it is when they are put forward).
func moment(wall time.Time, zone *time.Location) (at time.Time, times int) {
	const day = 24 * time.Hour // no zone changes its clocks twice within two days
	_, before := wall.Add(-day).In(zone).Zone()
	_, after := wall.Add(day).In(zone).Zone()
	for _, offset := range []int{after, before} { // the earlier one last: clocks that are put back were ahead
		t := wall.Add(-time.Duration(offset) * time.Second).In(zone)
		if shown := t.Format(time.DateTime); shown == wall.Format(time.DateTime) && !t.Equal(at) {
			at, times = t, times+1
		}
	}
	if times == 0 {
		_, at = wall.Add(-day).In(zone).ZoneBounds()
	}
	return at, times
}
