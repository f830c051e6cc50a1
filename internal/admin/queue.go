package admin

import (
	"net/http"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// queue returns the first n things of one sort that wait, or content.ErrNotFound if there
// is no such sort.
func (a *Admin) queue(r *http.Request, name string, n int) (q page.Queue, err error) {
	q.Name = name
	me := user(r.Context()).ID
	switch name {
	case page.QueueReview:
		err = a.readingQueue(r, &q, n, func(n int) ([]postgres.Review, error) { return postgres.ToReview(r.Context(), a.db, n) })
	case page.QueueReturned:
		err = a.readingQueue(r, &q, n, func(n int) ([]postgres.Review, error) { return postgres.ReturnedTo(r.Context(), a.db, me, n) })
	case page.QueueAnswered:
		err = a.answerQueue(r, &q, n)
	case page.QueueUnsaved:
		err = a.unsavedQueue(r, &q, n)
	case page.QueuePlans:
		err = a.planQueue(r, &q, n)
	case page.QueueMine:
		err = a.rowQueue(r, &q, n, postgres.Query{States: []string{"draft", "changes"}, By: me})
	case page.QueueReady:
		err = a.rowQueue(r, &q, n, postgres.Query{States: []string{"approved"}})
	case page.QueueDrafts:
		err = a.rowQueue(r, &q, n, postgres.Query{States: []string{"draft"}, NotBy: me})
	case page.QueueChanges:
		err = a.rowQueue(r, &q, n, postgres.Query{States: []string{"changes"}, NotBy: me})
	case page.QueueBroken:
		err = a.brokenQueue(r, &q, n)
	case page.QueueAgain:
		err = a.againQueue(r, &q, n)
	case page.QueueContacts:
		err = a.contactQueue(r, &q, n)
	case page.QueueUnverified:
		err = a.rowQueue(r, &q, n, postgres.Query{Unverified: true})
	case page.QueueLast:
		var rows []postgres.Row
		rows, err = postgres.WorkedOn(r.Context(), a.db, me, n)
		q.Waiting = a.waiting(r, name, rows)
	default:
		return q, content.ErrNotFound
	}
	if q.N > len(q.Waiting) && n < many {
		q.More = link.TodayQueue(name)
	}
	return q, err
}

// rowQueue fills a queue with the items that a query selects.
func (a *Admin) rowQueue(r *http.Request, q *page.Queue, n int, x postgres.Query) (err error) {
	x.Limit = n - 1
	rows, err := postgres.Rows(r.Context(), a.db, x)
	if err != nil {
		return err
	}
	q.Waiting = a.waiting(r, q.Name, rows)
	q.N, err = postgres.CountRows(r.Context(), a.db, x, page.Most)
	return err
}

// readingQueue fills a queue with what was handed in or returned.
func (a *Admin) readingQueue(r *http.Request, q *page.Queue, n int, find func(int) ([]postgres.Review, error)) error {
	list, err := find(page.Most)
	if err != nil {
		return err
	}
	return each(a, r, q, list, n, func(v postgres.Review) int64 { return v.ItemID },
		func(x *page.Waiting, _ postgres.Row, v postgres.Review) {
			reading := readingOf(v)
			x.Reading = &reading
		})
}

// planQueue fills a queue with what will happen by itself, after what could not.
func (a *Admin) planQueue(r *http.Request, q *page.Queue, n int) error {
	list, err := postgres.Plans(r.Context(), a.db, page.Most)
	if err != nil {
		return err
	}
	return each(a, r, q, list, n, func(s postgres.Scheduled) int64 { return s.ItemID },
		func(x *page.Waiting, row postgres.Row, s postgres.Scheduled) {
			plan := planOf(x.Kind, row, s)
			x.Plan = &plan
		})
}

// answerQueue fills a queue with what guests answered to whoever showed them a draft, or
// writes it.
func (a *Admin) answerQueue(r *http.Request, q *page.Queue, n int) error {
	list, err := postgres.Answered(r.Context(), a.db, user(r.Context()).ID, page.Most)
	if err != nil {
		return err
	}
	return each(a, r, q, list, n, func(g postgres.Guest) int64 { return g.Item },
		func(x *page.Waiting, _ postgres.Row, g postgres.Guest) {
			answer := a.shownTo(g)
			x.Answer = &answer
			if g.Verdict == "corrections" {
				x.Deed = page.Deed{Do: page.DoRead, Href: link.AdminAct(x.Kind.Table, x.ID, "comments"), Over: true}
			}
		})
}

// unsavedQueue fills a queue with what the user has typed and not saved.
func (a *Admin) unsavedQueue(r *http.Request, q *page.Queue, n int) error {
	list, err := postgres.UnsavedOf(r.Context(), a.db, user(r.Context()).ID, page.Most)
	q.N = len(list)
	for _, u := range list[:min(n, len(list))] {
		w := page.Waiting{
			Row:  page.Row{Kind: content.ByName(u.Kind), ID: u.ID, Title: u.Title},
			Deed: page.Deed{Do: page.DoGoOn, Href: link.AdminItem(content.ByName(u.Kind).Table, u.ID)}, Kept: u.At,
		}
		if time.Now().After(u.At.AddDate(0, 0, content.UnsavedLate)) {
			w.Until = u.At.AddDate(0, 0, content.UnsavedDays)
		}
		q.Waiting = append(q.Waiting, w)
	}
	return err
}

// each fills a queue with the first n of a list of things that concern items: add says of
// an item in the queue what the thing is.
func each[T any](a *Admin, r *http.Request, q *page.Queue, list []T, n int, item func(T) int64, add func(*page.Waiting, postgres.Row, T)) error {
	q.N = len(list)
	list = list[:min(n, len(list))]
	var ids []int64
	for _, t := range list {
		ids = append(ids, item(t))
	}
	rows, err := a.rowsOf(r, ids)
	for _, t := range list {
		if row, ok := rows[item(t)]; ok {
			x := a.waiting(r, q.Name, []postgres.Row{row})[0]
			add(&x, row, t)
			q.Waiting = append(q.Waiting, x)
		}
	}
	return err
}

// rowsOf returns the rows of items by their ids.
func (a *Admin) rowsOf(r *http.Request, ids []int64) (map[int64]postgres.Row, error) {
	list, err := postgres.RowsOf(r.Context(), a.db, ids)
	rows := map[int64]postgres.Row{}
	for _, row := range list {
		rows[row.ID] = row
	}
	return rows, err
}

// waiting returns rows with what the user can do with them in a queue.
func (a *Admin) waiting(r *http.Request, queue string, rows []postgres.Row) (list []page.Waiting) {
	mayPublish := may(user(r.Context()).Role, publish)
	for _, x := range shown(rows) {
		deed := func(do, act string) page.Deed {
			return page.Deed{Do: do, Href: link.AdminAct(x.Kind.Table, x.ID, act), Over: true}
		}
		open := page.Deed{Do: page.DoGoOn, Href: link.AdminItem(x.Kind.Table, x.ID)}
		w := page.Waiting{Row: x, Deed: open}
		switch {
		case queue == page.QueueReview && mayPublish:
			w.Deed = deed(page.DoRead, "review")
		case queue == page.QueueReview:
			w.Deed = deed(page.DoSee, "review")
		case queue == page.QueuePlans && mayPublish:
			w.Deed = deed(page.DoSee, "schedule")
		case queue == page.QueuePlans:
			w.Deed.Do = page.DoSee
		case queue == page.QueueReady && mayPublish:
			w.Deed, w.Also = deed(page.DoPublish, "publish"), []page.Deed{deed(page.DoSchedule, "schedule")}
		case queue == page.QueueUnverified:
			w.Deed.Do = page.DoVerify
		case queue == page.QueueAgain && may(user(r.Context()).Role, write):
			w.Deed.Do, w.Also = page.DoLook, []page.Deed{deed(page.DoRight, "reminders")}
		case queue == page.QueueContacts:
			w.Deed.Do = page.DoVerify
		case queue == page.QueueBroken:
			w.Deed.Do = page.DoMend
		case queue == page.QueueAnswered && may(user(r.Context()).Role, write):
			w.Deed = deed(page.DoSee, "guests")
		case queue == page.QueueLast, queue == page.QueueAnswered:
		case mayPublish && !x.Kind.FourEyes:
			w.Also = []page.Deed{deed(page.DoPublish, "publish"), deed(page.DoSchedule, "schedule")}
		default:
			w.Also = []page.Deed{deed(page.DoSend, "review")}
		}
		list = append(list, w)
	}
	return list
}
