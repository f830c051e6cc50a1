package admin

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askRestore shows what would change if parts of an older version were brought back.
func (a *Admin) askRestore(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	version, err := number(r.URL.Query().Get("version"))
	if err != nil || version == 0 {
		return content.ErrNotFound
	}
	now, err := postgres.Revision(r.Context(), a.db, k, row.ID, row.Version)
	if err != nil {
		return err
	}
	then, err := postgres.Revision(r.Context(), a.db, k, row.ID, version)
	if err != nil {
		return err
	}
	x := page.Return{ID: row.ID, Title: row.Title, Base: row.Version, Version: version, Can: can(r)}
	asked := r.URL.Query()["part"]
	for _, p := range page.Parts {
		if !mayChange(can(r), p) || now.With(then, p).Equal(now) {
			continue
		}
		c, err := a.comparison(r, k, now, now.With(then, p))
		if err != nil {
			return err
		}
		x.Parts = append(x.Parts, page.Returned{Comparison: c, Part: p, Chosen: len(asked) == 0 || slices.Contains(asked, p)})
	}
	x.Kind = k
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Restoring(x))
}

// restore brings parts of an older version back, as a draft, and leads on to its publication if that was asked for.
func (a *Admin) restore(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	base, err := number(r.PostFormValue("base"))
	older, err2 := number(r.PostFormValue("version"))
	if err != nil || err2 != nil {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	parts := r.PostForm["part"]
	for _, p := range parts {
		if !slices.Contains(page.Parts, p) || !mayChange(can(r), p) {
			return content.ErrForbidden
		}
	}
	version := base
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) (err error) {
		version, err = postgres.Restore(r.Context(), tx, k, row.ID, base, older, parts, user(r.Context()).ID)
		return err
	})
	if err != nil {
		return err
	}
	if r.PostFormValue("then") == "publish" {
		http.Redirect(w, r, link.AdminAct(k.Table, row.ID, "publish"), http.StatusSeeOther)
		return nil
	}
	what := page.Restored
	if version == base {
		what = page.Nothing
	}
	http.Redirect(w, r, link.With(link.AdminAct(k.Table, row.ID, "history"), url.Values{"done": {what}}), http.StatusSeeOther)
	return nil
}
