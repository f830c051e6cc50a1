package admin

import (
	"net/http"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askDiscard asks whether what the user has typed and not saved shall be forgotten.
func (a *Admin) askDiscard(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	_, base, c, err := a.working(r, k, row)
	if err != nil {
		return err
	}
	x := page.Discarding{Kind: k, ID: row.ID, Version: row.Version, Title: row.Title, Working: unsaved(row, base, c)}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Discard(x))
}

// discard forgets what the user has typed and not saved, as far as the question showed it.
func (a *Admin) discard(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		if err := forget(r, tx, row.ID); err != nil {
			return err
		}
		return postgres.DropUnwritten(r.Context(), tx, row.ID)
	})
	if err != nil {
		return err
	}
	to := done(&submission{kind: k, row: row}, page.Discarded)
	if row.Version == 0 {
		to = link.AdminList(k.Table)
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
	return nil
}
