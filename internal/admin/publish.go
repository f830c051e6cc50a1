package admin

import (
	"net/http"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// publish keeps what was typed and makes it what readers of the chosen languages see.
func (a *Admin) publish(w http.ResponseWriter, r *http.Request) error {
	return a.answer(w, r, func(s *submission, version int) (string, error) {
		err := postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
			return postgres.Publish(r.Context(), tx, s.kind, s.row.ID, postgres.Publication{Version: version, Locales: localesOf(r), Actor: user(r.Context()).ID})
		})
		return done(s, page.Published), err
	})
}

// referrers is how many items that mention one are listed.
const referrers = 50

// askUnpublish says what will happen if readers shall not see an item any more.
func (a *Admin) askUnpublish(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x := page.Withdrawal{Kind: k, ID: row.ID, Title: row.Title}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	if x.Public, err = a.public(r, k, row.ID); err != nil {
		return err
	}
	list, err := postgres.Referrers(r.Context(), a.db, row.ID, referrers)
	if err != nil {
		return err
	}
	for _, c := range list {
		x.Referrers = append(x.Referrers, shown([]postgres.Row{{ID: c.ID, Kind: c.Kind, Title: c.Title}})...)
	}
	return web.Render(w, r, http.StatusOK, page.Unpublish(x))
}

// unpublish takes an item away from readers of the chosen languages.
func (a *Admin) unpublish(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	locales := localesOf(r)
	if len(locales) == 0 { // nothing was chosen: ask again
		http.Redirect(w, r, link.AdminAct(k.Table, row.ID, "unpublish"), http.StatusSeeOther)
		return nil
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.Unpublish(r.Context(), tx, k, row.ID, locales, user(r.Context()).ID)
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, done(&submission{kind: k, row: row}, page.Withdrawn), http.StatusSeeOther)
	return nil
}
