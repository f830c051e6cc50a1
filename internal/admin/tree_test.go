package admin_test

import (
	"net/http"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// Before the slug of a page stands the address of the page above it, as far as readers see one.
func TestAddressBelowAnother(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	pages := &content.Pages.Info
	above := content.NewDraft(pages)
	*above.In(locale.ES) = content.Translation{Title: "La Secretaría", Slug: "la-secretaria", Summary: "Qué es."}
	parent := d.saved(pages, above)
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, pages, parent, postgres.Publication{Version: 1, Locales: []locale.Locale{"es"}})
	})
	below := content.NewDraft(pages)
	below.Facts.(*content.Page).ParentID = &parent
	*below.In(locale.ES) = content.Translation{Title: "Historia", Slug: "historia"}
	a := d.is(d.get(link.AdminItem("pages", d.saved(pages, below))), http.StatusOK)
	d.says(a, "/es/la-secretaria/ ", "/pt/ ")
}
