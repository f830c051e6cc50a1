package admin

import (
	"net/http"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
	"segib.org/web/templates/msg"
)

// mostEvery bounds an interval, in days or months.
const mostEvery = 1000

// readReminder reads the form of a reminder into x, with what is wrong with it, and returns
// what it says.
func (a *Admin) readReminder(r *http.Request, x *page.Reminders) (m postgres.Reminder, err error) {
	value := func(name string) string { return strings.TrimSpace(r.PostFormValue(name)) }
	x.Typed = page.ReminderTyped{Note: value("note"), Every: value("every"), Unit: value("unit"), Next: value("next"), For: value("for")}
	if x.Typed.ID, err = strconv.ParseInt(value("reminder"), 10, 64); err != nil || x.Typed.ID < 0 {
		return m, web.StatusError{Code: http.StatusBadRequest}
	}
	if x.Typed.Version, err = number(value("version")); err != nil || msg.Unit[x.Typed.Unit] == nil {
		return m, web.StatusError{Code: http.StatusBadRequest}
	}
	m = postgres.Reminder{ID: x.Typed.ID, Version: x.Typed.Version, Note: x.Typed.Note, Unit: x.Typed.Unit}
	if utf8.RuneCountInString(m.Note) > page.MostNote {
		x.Wrong["note"] = "too-long"
	}
	if m.Every, err = strconv.Atoi(x.Typed.Every); err != nil || m.Every < 1 || m.Every > mostEvery {
		x.Wrong["every"] = "times"
	}
	if x.Typed.Next != "" {
		if m.Next, err = time.Parse(time.DateOnly, x.Typed.Next); err != nil {
			x.Wrong["next"] = "not-day"
		} else if !m.Next.After(a.day()) {
			x.Wrong["next"] = "past"
		}
	}
	for _, u := range x.Staff {
		if strconv.FormatInt(u.ID, 10) == x.Typed.For {
			m.ForUser = &u.ID
		}
	}
	if x.Typed.For != "" && m.ForUser == nil {
		x.Wrong["for"] = "not-staff"
	}
	return m, nil
}
