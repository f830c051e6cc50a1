package admin

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Reminders are those of an item, with the form of a new one or of one that is changed.
type Reminders struct {
	Frame
	Kind   *content.Info
	ID     int64
	Title  locale.Label
	List   []Reminder
	Typed  ReminderTyped
	Staff  []Member          // whom one may be for
	Wrong  map[string]string // codes of msg.ReminderWrong, by input
	Late   bool              // somebody else changed it meanwhile
	ByMail bool              // people are written to
}

// A Reminder asks somebody to look at an item again. Days are UTC midnights.
type Reminder struct {
	ID       int64
	Version  int
	Note     string // "" for all of the item
	Every    int
	Unit     string // a key of msg.Unit
	Next     time.Time
	Keeper   string // who is told; "" for nobody in particular
	LookedBy string
	LookedAt *time.Time
}

// A ReminderTyped is what the form of a reminder holds.
type ReminderTyped struct {
	ID                           int64 // 0 for a new one
	Version                      int
	Note, Every, Unit, Next, For string
}

// Units lists the units of an interval.
var Units = []string{"day", "month"}

// MostNote bounds what a reminder says, in characters.
const MostNote = 300

// due reports whether it is time to look.
func (r Reminder) due(f Frame) bool { return !r.Next.After(f.Today()) }

// Today is the day of the institution as a UTC midnight.
func (f Frame) Today() time.Time {
	y, m, d := f.local(f.Now).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// what says what is to be looked at.
func (r Reminder) what(ctx context.Context) string {
	if r.Note == "" {
		return locale.T(ctx, msg.ReminderWhole)
	}
	return r.Note
}

// when says how often, and when it is or was due.
func (r Reminder) when(ctx context.Context, f Frame) string {
	m := msg.ReminderComes
	switch {
	case r.Next.Equal(f.Today()):
		m = msg.ReminderToday
	case r.due(f):
		m = msg.ReminderDue
	}
	return locale.T(ctx, m, "Every", locale.N(ctx, msg.EveryUnit[r.Unit], r.Every), "Date", locale.Date(locale.From(ctx), r.Next))
}

// whose says who takes care of it.
func (r Reminder) whose(ctx context.Context) string {
	if r.Keeper == "" {
		return locale.T(ctx, msg.ReminderNobody)
	}
	return locale.T(ctx, msg.ReminderKeeper, "Name", r.Keeper)
}

// wrong says what is wrong with an input of the form, or "".
func (x Reminders) wrong(ctx context.Context, field string) string {
	if x.Wrong[field] == "" {
		return ""
	}
	return locale.T(ctx, msg.ReminderWrong[x.Wrong[field]], "Value", x.Typed.Next)
}

// changing reports whether a reminder is the one that the form changes.
func (x Reminders) changing(r Reminder) bool { return r.ID == x.Typed.ID }

func (m Member) value() string { return strconv.FormatInt(m.ID, 10) }

// says ties an input of the form to what is said of it.
func (x Reminders) says(ctx context.Context, name string, hint bool) templ.Attributes {
	var by []string
	a := templ.Attributes{}
	if x.wrong(ctx, name) != "" {
		a["aria-invalid"] = "true"
		by = append(by, "r-"+name+"-error")
	}
	if hint {
		by = append(by, "r-"+name+"-hint")
	}
	if len(by) > 0 {
		a["aria-describedby"] = strings.Join(by, " ")
	}
	return a
}

// verified says when a contact was last verified, if ever.
func verified(ctx context.Context, day time.Time) string {
	if day.IsZero() {
		return locale.T(ctx, msg.VerifiedNever)
	}
	return locale.T(ctx, msg.VerifiedOn, "Date", locale.Date(locale.From(ctx), day))
}
