package admin

import (
	"net/http"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
	"segib.org/web/templates/msg"
)

// duplicate makes a draft of the latest version of an item, and leads to its form.
func (a *Admin) duplicate(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	original, err := postgres.Revision(r.Context(), a.db, k, row.ID, row.Version)
	if err != nil {
		return err
	}
	d, err := original.Copy(k, func(l locale.Locale, title string) string { return locale.Say(l, msg.CopyOf, "Title", title) })
	if err != nil {
		return err
	}
	s := &submission{kind: k}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		id, err := postgres.Create(r.Context(), tx, k)
		if err != nil {
			return err
		}
		s.row.ID = id
		_, err = postgres.Save(r.Context(), tx, k, id, 0, d, user(r.Context()).ID, original)
		return err
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, done(s, page.Duplicated), http.StatusSeeOther)
	return nil
}
