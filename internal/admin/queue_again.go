package admin

import (
	"net/http"
	"time"

	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// contactDays is how long a contact is relied on that somebody has verified.
const contactDays = 90

// againQueue fills a queue with what the user is to look at again; who publishes sees what
// anybody is.
func (a *Admin) againQueue(r *http.Request, q *page.Queue, n int) error {
	me := user(r.Context())
	id := me.ID
	if may(me.Role, publish) {
		id = 0
	}
	list, err := postgres.DueReminders(r.Context(), a.db, a.day(), id, page.Most)
	if err != nil {
		return err
	}
	return each(a, r, q, list, n, func(m postgres.Reminder) int64 { return m.ItemID },
		func(x *page.Waiting, _ postgres.Row, m postgres.Reminder) {
			reminder := reminderOf(m)
			x.Reminder = &reminder
		})
}

// contactQueue fills a queue with the offices that nobody has verified for
// long, for those who may.
func (a *Admin) contactQueue(r *http.Request, q *page.Queue, n int) error {
	if !may(user(r.Context()).Role, write) {
		return nil
	}
	list, err := postgres.OldContacts(r.Context(), a.db, a.day().AddDate(0, 0, -contactDays), page.Most)
	if err != nil {
		return err
	}
	return each(a, r, q, list, n, func(c postgres.Contact) int64 { return c.ItemID },
		func(x *page.Waiting, _ postgres.Row, c postgres.Contact) {
			x.Verified = &time.Time{}
			if c.Verified != nil {
				x.Verified = c.Verified
			}
			x.Href += "#facts.verified"
		})
}
