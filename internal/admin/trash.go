package admin

import (
	"context"
	"errors"
	"net/http"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// trash puts an item in the trash, or says what keeps it out.
func (a *Admin) trash(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.Trash(r.Context(), tx, k, row.ID, user(r.Context()).ID)
	})
	var invalid *content.InvalidError
	if errors.As(err, &invalid) {
		return a.notTrashed(w, r, k, row, invalid)
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, link.TrashAfter(page.TrashedNow, row.ID), http.StatusSeeOther)
	return nil
}

// notTrashed says what keeps an item out of the trash.
func (a *Admin) notTrashed(w http.ResponseWriter, r *http.Request, k *content.Info, row postgres.Row, e *content.InvalidError) (err error) {
	x := page.Untrashable{Kind: k, ID: row.ID, Title: row.Title}
	for _, p := range e.Problems {
		if l, ok := locale.Parse(p.Field); ok {
			x.Public = append(x.Public, l)
		}
	}
	if x.Referrers, err = a.referrers(r, row.ID); err != nil {
		return err
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusUnprocessableEntity, page.NotTrashed(x))
}

// trashed lists what is in the trash, the latest first.
func (a *Admin) trashed(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	after, err := parseMark(v.Get("after"))
	if err != nil {
		return err
	}
	list, err := postgres.TrashedItems(r.Context(), a.db, after, perPage)
	if err != nil {
		return err
	}
	x := page.Trash{Done: v.Get("done"), MayDelete: may(user(r.Context()).Role, manage)}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	x.Section = link.Trash
	if len(list) > perPage {
		list = list[:perPage]
		last := list[perPage-1]
		x.Older = link.Trash + "?after=" + markOf(last.At, last.ID)
	}
	for _, t := range list {
		x.Rows = append(x.Rows, trashRow(t))
	}
	return web.Render(w, r, http.StatusOK, page.TrashPage(x))
}

func trashRow(t postgres.Trashed) page.Row {
	return page.Row{Kind: content.ByName(t.Kind), ID: t.ID, Title: t.Title, At: t.At, By: t.By}
}

// untrash takes an item out of the trash, and leads to its form.
func (a *Admin) untrash(w http.ResponseWriter, r *http.Request) error {
	return a.outOfTrash(w, r, postgres.Untrash, func(k *content.Info, id int64) string {
		return done(&submission{kind: k, row: postgres.Row{ID: id}}, page.Untrashed)
	})
}

// delete removes an item in the trash for ever.
func (a *Admin) delete(w http.ResponseWriter, r *http.Request) error {
	return a.outOfTrash(w, r, postgres.Delete, func(*content.Info, int64) string { return link.TrashAfter(page.Deleted, 0) })
}

func (a *Admin) outOfTrash(w http.ResponseWriter, r *http.Request,
	act func(ctx context.Context, tx pgx.Tx, k *content.Info, id, actor int64) error, to func(*content.Info, int64) string) error {

	k, t, err := a.trashedOf(r)
	if err != nil {
		return err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error { return act(r.Context(), tx, k, t.ID, user(r.Context()).ID) })
	if err != nil {
		return err
	}
	http.Redirect(w, r, to(k, t.ID), http.StatusSeeOther)
	return nil
}

// askDelete says what goes if an item in the trash is deleted for ever.
func (a *Admin) askDelete(w http.ResponseWriter, r *http.Request) error {
	k, t, err := a.trashedOf(r)
	if err != nil {
		return err
	}
	x := page.Deletion{Row: trashRow(t)}
	if x.Versions, x.Comments, x.Addresses, err = postgres.Hanging(r.Context(), a.db, t.ID); err != nil {
		return err
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	x.Section, x.Kind = link.Trash, k
	return web.Render(w, r, http.StatusOK, page.Delete(x))
}

// trashedOf returns the item in the trash that an address names, or content.ErrNotFound.
func (a *Admin) trashedOf(r *http.Request) (*content.Info, postgres.Trashed, error) {
	k, id, err := itemOf(r)
	if err != nil {
		return nil, postgres.Trashed{}, err
	}
	t, err := postgres.FindTrashed(r.Context(), a.db, k, id)
	return k, t, err
}
