package admin

import (
	"context"
	"strings"
	"time"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A ReminderLetter tells somebody what is to be looked at again.
type ReminderLetter struct {
	Name string // of whom it is to
	Base string // the site's own address
	Day  time.Time
	List []Remembered
}

// A Remembered is a reminder that is due, with its item.
type Remembered struct {
	Row
	Reminder
}

// mostRemembered is how many reminders a letter tells of; the first page has the others.
const mostRemembered = 50

// Subject is that of the letter.
func (x ReminderLetter) Subject(ctx context.Context) string {
	if len(x.List) > 1 {
		return locale.N(ctx, msg.LetterSubject, len(x.List))
	}
	return locale.T(ctx, msg.LetterAbout, "Title", first(itemTitle(ctx, x.List[0].Title)))
}

// Text is the letter, in lines.
func (x ReminderLetter) Text(ctx context.Context) string {
	now := Frame{Now: x.Day}
	parts := []string{locale.T(ctx, msg.LetterLead, "Name", x.Name)}
	for _, r := range x.List[:min(mostRemembered, len(x.List))] {
		title, _ := itemTitle(ctx, r.Title)
		parts = append(parts, strings.Join([]string{
			title + " (" + strings.ToLower(say(ctx, msg.Kind, r.Kind.Name)) + ")",
			r.what(ctx), r.when(ctx, now), x.Base + link.Reminders(r.Kind.Table, r.Row.ID),
		}, "\n"))
	}
	if more := len(x.List) - mostRemembered; more > 0 {
		parts = append(parts, locale.N(ctx, msg.LetterMore, more))
	}
	parts = append(parts, locale.T(ctx, msg.LetterEnd, "Address", x.Base+link.Admin),
		"-- \n"+locale.T(ctx, msg.Institution)+"\n"+locale.T(ctx, msg.LetterSender))
	return strings.Join(parts, "\n\n") + "\n"
}
