package admin_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/link"
)

// The calendar puts things on the day that it is for the institution, leads from month to month
// and says that nothing happens.
func TestCalendar(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	plan := func(at, action, outcome string) {
		t.Helper()
		d.exec(`INSERT INTO schedules (item_id, action, version, locales, at, what, actor, outcome, done_at, problem)
			VALUES ($1, $2, CASE $2 WHEN 'publish' THEN 1 END, '{es}', $3::text::timestamptz, '{}', (SELECT min(id) FROM users), nullif($4, ''), CASE WHEN $4 <> '' THEN $3::text::timestamptz END, CASE $4 WHEN 'refused' THEN '[]'::jsonb END)`, id, action, at, outcome)
	}
	d.says(d.is(d.get(link.Calendar+"?month=2031-02"), http.StatusOK), "Febrero de 2031", "No hay nada en febrero de 2031")
	plan("2031-02-09T23:30Z", "publish", "")
	plan("2031-01-31T23:30Z", "unpublish", "done")
	plan("2031-02-28T23:30Z", "publish", "") // of March
	plan("2031-02-20T10:00Z", "publish", "cancelled")
	plan("2031-02-21T10:00Z", "publish", "refused")
	d.exec(`INSERT INTO reminders (item_id, note, every, unit, next) VALUES ($1, 'Los teléfonos', 6, 'month', '2031-02-10')`, id)
	a := d.is(d.get(link.Calendar+"?month=2031-02"), http.StatusOK)
	d.says(a, "Lunes, 10 de febrero de 2031 00:30 se publica es Uno mirar otra vez Uno Los teléfonos", "Sábado, 1 de febrero de 2031 00:30 se retiró es Uno", "Viernes, 21 de febrero de 2031 11:00 no se pudo publicar es Uno")
	if body := text(a.page); strings.Contains(body, "20 de febrero de 2031 11:00") || strings.Contains(body, "No hay nada") {
		t.Error("what was cancelled is shown, or that there is nothing")
	}
	for _, want := range []string{"?month=2031-01", "?month=2031-03", link.AdminAct("articles", id, "schedule"), link.Reminders("articles", id)} {
		if !strings.Contains(a.Body.String(), want) {
			t.Errorf("no link to %s", want)
		}
	}
	for _, month := range []string{"2031-13", "2031", "x", "1999-12", "2101-01", "2031-02-01"} {
		d.is(d.get(link.Calendar+"?month="+month), http.StatusNotFound)
	}
	if a := d.get(link.Calendar); strings.Count(a.Body.String(), `aria-current="date"`) != 1 {
		t.Error("today is not marked, once")
	}
	for i := range 40 {
		plan(fmt.Sprintf("2031-05-05T%02d:%02dZ", 8+i/10, i%10), "unpublish", "")
	}
	d.says(d.get(link.Calendar+"?month=2031-05"), "36 más")
	d.exec(`UPDATE items SET trashed_at = now() WHERE id = $1`, id)
	d.says(d.get(link.Calendar+"?month=2031-02"), "No hay nada")
}

// A month has whole weeks, whatever day it begins on, also where clocks change.
func TestMonthsHaveWholeWeeks(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	for month := time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC); month.Year() < 2028; month = month.AddDate(0, 1, 0) {
		a := d.is(d.get(link.Calendar+"?month="+month.Format("2006-01")), http.StatusOK)
		days, last := strings.Count(a.Body.String(), "<time"), month.AddDate(0, 1, -1)
		if days%7 != 0 || days < last.Day() || days > last.Day()+12 || !strings.Contains(a.Body.String(), `datetime="`+last.Format(time.DateOnly)) {
			t.Errorf("%s has %d days", month.Format("2006-01"), days)
		}
	}
}
