package admin

import (
	"errors"
	"net/http"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askPublish shows what would change for readers if they saw the latest version of an
// item, and lets them see it.
func (a *Admin) askPublish(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x, err := a.publication(r, k, row)
	if err != nil {
		return err
	}
	x.Chosen, x.Timed = meant(x), a.tomorrow()
	return web.Render(w, r, http.StatusOK, page.Publish(x))
}

// publish makes a version of an item what readers of the chosen languages see, now or at
// a time. Whatever is in the way, the same page comes back with what was answered.
func (a *Admin) publish(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	version, err := number(r.PostFormValue("version"))
	if err != nil {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	x, err := a.publication(r, k, row)
	if err != nil {
		return err
	}
	answered(r, &x)
	var at time.Time
	at, _, x.Timed = a.when(r)
	s := &submission{kind: k, row: row}
	if x.Why = refusal(x, version); x.Why == page.Already {
		http.Redirect(w, r, done(s, page.Already), http.StatusSeeOther)
		return nil
	}
	if x.Why == "" {
		did, err := a.release(r, &x, at)
		if err != nil {
			return err
		}
		if did != "" {
			http.Redirect(w, r, done(s, did), http.StatusSeeOther)
			return nil
		}
	}
	status := http.StatusUnprocessableEntity
	if x.Why == page.Overtaken {
		status = http.StatusConflict
	}
	return web.Render(w, r, status, page.Publish(x))
}

// refusal says why what was answered is not done, that it was done before, or "".
func refusal(x page.Publication, version int) string {
	switch {
	case version != x.Version:
		return page.Overtaken
	case len(x.Chosen) == 0:
		return page.NoLanguage
	case slices.ContainsFunc(x.Chosen, func(l locale.Locale) bool { return gate.Blocks(x.Found, l) }):
		return page.Blocked
	case !slices.ContainsFunc(x.Chosen, func(l locale.Locale) bool { return slices.Contains(x.Changed, l) }):
		return page.Already
	case x.Timed.Err != "":
		return page.WrongTime
	case x.Reason == "" && len(gate.Fresh(x.Found, x.Known, x.Chosen)) > 0:
		return page.NoReason
	}
	return ""
}

// release does what was answered, or has it done at a time, and returns what was done. If it cannot be done, x says
// why, and what was done is "".
func (a *Admin) release(r *http.Request, x *page.Publication, at time.Time) (did string, err error) {
	p := postgres.Publication{
		Version: x.Version, Locales: x.Chosen, Actor: user(r.Context()).ID, Reason: x.Reason, Notes: x.Notes, Minor: x.Minor,
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		row, err := postgres.Lock(r.Context(), tx, x.Kind, x.ID)
		if err != nil {
			return err
		}
		if row.Version != p.Version {
			return content.ErrConflict
		}
		live, err := postgres.FindLive(r.Context(), tx, x.Kind, x.ID)
		if err != nil {
			return err
		}
		if changed := changed(live, x.New); !slices.ContainsFunc(p.Locales, func(l locale.Locale) bool { return slices.Contains(changed, l) }) {
			did = page.Already // somebody else has just done it
			return nil
		}
		if x.Timed.Later {
			did = page.Planned
			_, err := postgres.Schedule(r.Context(), tx, x.Kind, x.ID, at, postgres.Plan{Publication: &p})
			return err
		}
		did = page.Published
		return postgres.Publish(r.Context(), tx, x.Kind, x.ID, p)
	})
	var invalid *content.InvalidError
	switch {
	case errors.As(err, &invalid):
		x.Why, x.Found = page.Blocked, append(x.Found, gate.Errors(invalid.Problems)...)
		return "", nil
	case errors.Is(err, content.ErrConflict):
		return "", a.overtaken(r, x)
	}
	return did, err
}

// overtaken gathers anew what would change: somebody has saved another version.
func (a *Admin) overtaken(r *http.Request, x *page.Publication) error {
	row, err := postgres.FindRow(r.Context(), a.db, x.Kind, x.ID)
	if err != nil {
		return err
	}
	timed := x.Timed
	if *x, err = a.publication(r, x.Kind, row); err != nil {
		return err
	}
	answered(r, x)
	x.Timed, x.Why = timed, page.Overtaken
	return nil
}
