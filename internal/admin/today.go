package admin

import (
	"net/http"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// How many items of each sort, and acts, the first page shows.
const (
	few  = 5
	acts = 12
)

// today shows what waits for somebody and what has been done.
func (a *Admin) today(w http.ResponseWriter, r *http.Request) error {
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	d := page.Day{Frame: f, MayWrite: may(user(r.Context()).Role, write)}
	for q, some := range map[*postgres.Query]*page.Some{
		{State: "draft"}:   &d.Drafts,
		{State: "changes"}: &d.Changed,
		{Unverified: true}: &d.Unverified,
	} {
		if *some, err = a.some(r, *q); err != nil {
			return err
		}
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
			Did: x.Action, Who: x.Actor, When: x.At, Locales: x.Locales,
		})
	}
	return web.Render(w, r, http.StatusOK, page.Today(d))
}

// some returns the first few items that a query selects, and how many there are.
func (a *Admin) some(r *http.Request, q postgres.Query) (s page.Some, err error) {
	q.Limit = few - 1
	rows, err := postgres.Rows(r.Context(), a.db, q)
	if err != nil {
		return s, err
	}
	s.Rows = shown(rows)
	s.N, err = postgres.CountRows(r.Context(), a.db, q, page.Most)
	return s, err
}
