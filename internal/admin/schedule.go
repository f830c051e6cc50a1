package admin

import (
	"net/http"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askSchedule shows what will happen to an item by itself and, with what is sent to
// publish, gives its latest version a time.
func (a *Admin) askSchedule(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x, err := a.publication(r, k, row)
	if err != nil {
		return err
	}
	x.Chosen, x.Timed = meant(x), a.tomorrow()
	for _, p := range x.Plans {
		if p.Action == "publish" && !p.Refused { // another time for the same
			t := p.At.In(a.o.Zone)
			x.Timed.Date, x.Timed.Time = t.Format(time.DateOnly), t.Format("15:04")
		}
	}
	return web.Render(w, r, http.StatusOK, page.Schedule(x))
}

// cancelPlan calls off what was to happen to an item, or puts away what was refused.
func (a *Admin) cancelPlan(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	plan, err := strconv.ParseInt(chi.URLParam(r, "plan"), 10, 64)
	if err != nil {
		return content.ErrNotFound
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.Cancel(r.Context(), tx, k, row.ID, plan, user(r.Context()).ID)
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, done(&submission{kind: k, row: row}, page.Cancelled), http.StatusSeeOther)
	return nil
}

// plans returns what will happen to an item by itself, and what could not.
func (a *Admin) plans(r *http.Request, k *content.Info, row postgres.Row) (list []page.Plan, err error) {
	plans, err := postgres.PlansOf(r.Context(), a.db, row.ID)
	for _, s := range plans {
		list = append(list, planOf(k, row, s))
	}
	return list, err
}

func planOf(k *content.Info, row postgres.Row, s postgres.Scheduled) page.Plan {
	return page.Plan{
		ID: s.ID, Kind: k, Item: row.ID, Action: s.Action, Version: s.Version, Latest: row.Version, Locales: s.Locales,
		At: s.At, By: s.Actor, Refused: s.Outcome == "refused", Problems: s.Problem,
	}
}
