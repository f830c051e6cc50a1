package admin

import (
	"context"
	"errors"
	"log/slog"
	"strconv"
	"time"

	"github.com/riverqueue/river"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/mail"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// A Post sends a letter, as mail.Sender does.
type Post func(context.Context, mail.Letter) error

// A Postman writes to people what they are to look at again.
type Postman struct {
	river.WorkerDefaults[postgres.SendReminders]
	admin *Admin
	post  Post
}

// Postman returns a worker that sends letters by post; by nil it sends none.
func (a *Admin) Postman(post Post) *Postman { return &Postman{admin: a, post: post} }

// The least and the most that is waited for a server that does not take letters.
const soonest, latest = time.Minute, 30 * time.Minute

// NextRetry implements river.Worker.
func (*Postman) NextRetry(job *river.Job[postgres.SendReminders]) time.Time {
	return time.Now().Add(min(soonest<<min(job.Attempt, 8), latest))
}

// Work writes what is to be written today.
func (p *Postman) Work(ctx context.Context, job *river.Job[postgres.SendReminders]) error {
	err := p.Write(ctx, time.Now())
	if err != nil {
		slog.WarnContext(ctx, "not all reminders were sent; it will be tried again", "attempt", job.Attempt, "err", err)
	}
	return err
}

// Write writes to each person, once a day, what is due: on the days on which something more
// falls due, and on Mondays. Who could be written to is not kept waiting by who could not.
func (p *Postman) Write(ctx context.Context, now time.Time) error {
	if now = now.In(p.admin.o.Zone); p.post == nil || now.Hour() < postgres.LettersFrom {
		return nil
	}
	day := page.Frame{Now: now, Zone: p.admin.o.Zone}.Today()
	due, err := postgres.DueReminders(ctx, p.admin.db, day, 0, page.Most)
	if err != nil {
		return err
	}
	staff, err := postgres.Staff(ctx, p.admin.db)
	if err != nil {
		return err
	}
	last, err := postgres.LastLetters(ctx, p.admin.db)
	if err != nil {
		return err
	}
	var errs []error
	for _, u := range staff {
		list := of(u, due)
		if u.Disabled || !news(list, last[u.ID], day) {
			continue
		}
		errs = append(errs, postgres.Posted(ctx, p.admin.db, u.ID, day, func() error { return p.send(ctx, u, day, list) }))
	}
	return errors.Join(errs...)
}

// of returns those of the reminders that a user is told of: what nobody in particular is, those
// are who may publish.
func of(u postgres.User, due []postgres.Reminder) (list []postgres.Reminder) {
	for _, m := range due {
		if m.Keeper != nil && *m.Keeper == u.ID || m.Keeper == nil && may(u.Role, publish) {
			list = append(list, m)
		}
	}
	return list
}

// news reports whether a person is written to on a day who was last written to on another.
func news(list []postgres.Reminder, last, day time.Time) bool {
	for _, m := range list {
		if m.Next.After(last) || day.Weekday() == time.Monday {
			return last.Before(day)
		}
	}
	return false
}

// send writes to a user in the language of their interface. An address that is refused for good
// is reported and not tried again that day: the first page has it all.
func (p *Postman) send(ctx context.Context, u postgres.User, day time.Time, list []postgres.Reminder) error {
	ctx = locale.With(ctx, u.Locale)
	x := page.ReminderLetter{Name: u.Name, Base: p.admin.o.Base, Day: day}
	for _, m := range list {
		row := page.Row{Kind: content.ByName(m.Kind), ID: m.ItemID, Title: m.Title}
		x.List = append(x.List, page.Remembered{Row: row, Reminder: reminderOf(m)})
	}
	err := p.post(ctx, mail.Letter{
		Name: u.Name, To: u.Email, Subject: x.Subject(ctx), Text: x.Text(ctx),
		ID: "reminders-" + strconv.FormatInt(u.ID, 10) + "-" + day.Format(time.DateOnly),
	})
	if errors.Is(err, mail.ErrRefused) {
		slog.ErrorContext(ctx, "a letter is refused for good", "user", u.ID, "err", err)
		return nil
	}
	return err
}
