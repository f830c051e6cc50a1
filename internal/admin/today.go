package admin

import (
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// How many things of each sort, and acts, the first page shows; and how many of one sort
// the page of that sort.
const (
	few  = 8
	acts = 12
	many = 200
)

// today shows what waits for somebody, what will happen and what has been done.
func (a *Admin) today(w http.ResponseWriter, r *http.Request) error {
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	role := user(r.Context()).Role
	d := page.Day{Frame: f, MayWrite: may(role, write), Decides: may(role, publish), Done: r.URL.Query().Get("done")}
	above := map[int64]bool{}
	for _, name := range page.Queues {
		q, err := a.queue(r, name, few)
		if err != nil {
			return err
		}
		if name == page.QueueLast { // a reminder of what is not in sight
			q.Waiting = slices.DeleteFunc(q.Waiting, func(w page.Waiting) bool { return above[w.ID] })
		}
		for _, w := range q.Waiting {
			above[w.ID] = true
		}
		d.Queues = append(d.Queues, q)
	}
	if d.Public, err = postgres.PublicCounts(r.Context(), a.db); err != nil {
		return err
	}
	last, err := postgres.Activity(r.Context(), a.db, acts)
	if err != nil {
		return err
	}
	for _, x := range last {
		d.Acts = append(d.Acts, page.Act{
			Row: page.Row{Kind: content.ByName(x.Kind), ID: x.Item, Title: x.Title},
			Did: x.Action, Who: x.Actor, When: x.At, Locales: x.Locales, Plan: x.Plan,
		})
	}
	return web.Render(w, r, http.StatusOK, page.Today(d))
}

// oneQueue shows all that waits in a queue of the first page, as far as a page can.
func (a *Admin) oneQueue(w http.ResponseWriter, r *http.Request) error {
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	q, err := a.queue(r, chi.URLParam(r, "queue"), many)
	if err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.OneQueue(page.Day{Frame: f, Queues: []page.Queue{q}, Decides: may(user(r.Context()).Role, publish)}))
}
