package admin

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// reminders shows the reminders of an item, with the form of a new one or of the one that is
// to be changed.
func (a *Admin) reminders(w http.ResponseWriter, r *http.Request) error {
	x, err := a.reminderPage(r)
	if err != nil {
		return err
	}
	if change := r.URL.Query().Get("change"); change != "" {
		id, _ := strconv.ParseInt(change, 10, 64) // none: it is in no list
		list, err := postgres.RemindersOf(r.Context(), a.db, x.ID)
		if err != nil {
			return err
		}
		for _, m := range list {
			if m.ID == id {
				x.Typed = typedOf(m)
			}
		}
	}
	return web.Render(w, r, http.StatusOK, page.RemindersPage(x))
}

// typedOf is what the form of a reminder holds before anybody types.
func typedOf(m postgres.Reminder) page.ReminderTyped {
	t := page.ReminderTyped{ID: m.ID, Version: m.Version, Note: m.Note, Every: strconv.Itoa(m.Every), Unit: m.Unit, Next: m.Next.Format(time.DateOnly)}
	if m.ForUser != nil {
		t.For = strconv.FormatInt(*m.ForUser, 10)
	}
	return t
}

// remind sets a reminder, or changes one. Whatever is in the way, the same page comes back
// with what was typed.
func (a *Admin) remind(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	x, err := a.reminderPage(r)
	if err != nil {
		return err
	}
	m, err := a.readReminder(r, &x)
	if err != nil {
		return err
	}
	if len(x.Wrong) > 0 {
		return web.Render(w, r, http.StatusUnprocessableEntity, page.RemindersPage(x))
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.Remind(r.Context(), tx, x.Kind, x.ID, m, a.day(), user(r.Context()).ID)
	})
	return a.reminded(w, r, x, err)
}

// A reminderAct is something done to a reminder of an item.
type reminderAct func(ctx context.Context, tx pgx.Tx, k *content.Info, item int64, m postgres.Reminder, actor int64) error

// looked notes that a reminder was heeded today.
func (a *Admin) looked(ctx context.Context, tx pgx.Tx, k *content.Info, item int64, m postgres.Reminder, actor int64) error {
	return postgres.LookedAt(ctx, tx, k, item, m, a.day(), actor)
}

// withReminder does something to the reminder that an address names.
func (a *Admin) withReminder(do reminderAct) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		id, err := strconv.ParseInt(chi.URLParam(r, "reminder"), 10, 64)
		if err != nil {
			return content.ErrNotFound
		}
		if err := readForm(r); err != nil {
			return err
		}
		version, err := number(r.PostFormValue("version"))
		if err != nil {
			return web.StatusError{Code: http.StatusBadRequest}
		}
		x, err := a.reminderPage(r)
		if err != nil {
			return err
		}
		err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
			return do(r.Context(), tx, x.Kind, x.ID, postgres.Reminder{ID: id, Version: version}, user(r.Context()).ID)
		})
		return a.reminded(w, r, x, err)
	}
}

// reminded answers to a change of a reminder: with the list or, if somebody else was faster,
// with that and what was typed, which would now change what the list says.
func (a *Admin) reminded(w http.ResponseWriter, r *http.Request, x page.Reminders, err error) error {
	if !errors.Is(err, content.ErrConflict) {
		if err == nil {
			http.Redirect(w, r, link.Reminders(x.Kind.Table, x.ID), http.StatusSeeOther)
		}
		return err
	}
	x.Late = true
	typed := x.Typed
	typed.ID, typed.Version = 0, 0 // it is gone, unless it is in the list
	for _, m := range x.List {
		if m.ID == x.Typed.ID {
			typed.ID, typed.Version = m.ID, m.Version
		}
	}
	x.Typed = typed
	return web.Render(w, r, http.StatusConflict, page.RemindersPage(x))
}

// reminderPage returns the page of an item's reminders, with the form of a new one.
func (a *Admin) reminderPage(r *http.Request) (x page.Reminders, err error) {
	k, row, err := a.rowOf(r)
	if err != nil {
		return x, err
	}
	x = page.Reminders{Kind: k, ID: row.ID, Title: row.Title, ByMail: a.o.ByMail, Wrong: map[string]string{}, Typed: page.ReminderTyped{Every: "6", Unit: "month"}}
	if x.List, err = a.remindersOf(r, row.ID); err != nil {
		return x, err
	}
	staff, err := postgres.Staff(r.Context(), a.db)
	if err != nil {
		return x, err
	}
	for _, u := range staff {
		if !u.Disabled && may(u.Role, write) {
			x.Staff = append(x.Staff, page.Member{ID: u.ID, Name: u.Name})
		}
	}
	x.Frame, err = a.frame(r)
	return x, err
}

// day is today, of the institution, as a UTC midnight.
func (a *Admin) day() time.Time {
	return page.Frame{Now: time.Now(), Zone: a.o.Zone}.Today()
}

// remindersOf returns the reminders of an item.
func (a *Admin) remindersOf(r *http.Request, id int64) (list []page.Reminder, err error) {
	found, err := postgres.RemindersOf(r.Context(), a.db, id)
	for _, m := range found {
		list = append(list, reminderOf(m))
	}
	return list, err
}

func reminderOf(m postgres.Reminder) page.Reminder {
	return page.Reminder{
		ID: m.ID, Version: m.Version, Note: m.Note, Every: m.Every, Unit: m.Unit, Next: m.Next,
		Keeper: m.KeeperName, LookedBy: m.LookedBy, LookedAt: m.LookedAt,
	}
}
