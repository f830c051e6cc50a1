package admin

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// restore brings parts of an older version back, as a draft.
func (a *Admin) restore(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	base, err := strconv.Atoi(r.PostFormValue("base"))
	version, err2 := strconv.Atoi(r.PostFormValue("version"))
	if err != nil || err2 != nil {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	s := &submission{kind: k, row: row, base: base}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		now, err := postgres.Revision(r.Context(), tx, k, row.ID, base)
		if err != nil {
			return err
		}
		then, err := postgres.Revision(r.Context(), tx, k, row.ID, version)
		if err != nil {
			return err
		}
		before := said(now)
		for _, p := range r.PostForm["part"] {
			if !slices.Contains(page.Parts, p) || !mayChange(can(r), p) {
				return content.ErrForbidden
			}
			bring(&now, then, p)
		}
		if s.same = string(before) == string(said(now)); s.same {
			return nil
		}
		_, err = postgres.Save(r.Context(), tx, k, row.ID, base, now, user(r.Context()).ID, then)
		return err
	})
	if err != nil {
		return err
	}
	what := page.Restored
	if s.same {
		what = page.Nothing
	}
	http.Redirect(w, r, done(s, what), http.StatusSeeOther)
	return nil
}

// bring puts a part of one draft into another. The facts come with their sources.
func bring(now *content.Draft, then content.Draft, part string) {
	l, isText := locale.Parse(part)
	if isText {
		*now.In(l) = *then.In(l)
		return
	}
	now.Facts, now.Sources = then.Facts, then.Sources
}
