package admin

import (
	"net/http"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askTags shows the tags of an item, to be changed.
func (a *Admin) askTags(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	return a.tagPage(w, r, http.StatusOK, page.Tagging{Kind: k, ID: row.ID, Title: row.Title, Typed: strings.Join(row.Tags, ", ")})
}

// tag gives an item the tags that were typed, and no others.
func (a *Admin) tag(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	tags, err := content.Tags(r.PostFormValue("tags"))
	if err != nil {
		x := page.Tagging{Kind: k, ID: row.ID, Title: row.Title, Typed: r.PostFormValue("tags"), Wrong: true}
		return a.tagPage(w, r, http.StatusUnprocessableEntity, x)
	}
	without := func(list, others []string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(t string) bool { return slices.Contains(others, t) })
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.Tag(r.Context(), tx, k, row.ID, without(tags, row.Tags), without(row.Tags, tags), user(r.Context()).ID)
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, link.AdminItem(k.Table, row.ID), http.StatusSeeOther)
	return nil
}

func (a *Admin) tagPage(w http.ResponseWriter, r *http.Request, status int, x page.Tagging) (err error) {
	if x.Known, err = postgres.KnownTags(r.Context(), a.db, x.Kind.Name); err != nil {
		return err
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, status, page.Tag(x))
}
