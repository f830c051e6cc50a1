package admin

import (
	"net/http"
	"strings"
	"unicode/utf8"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// search shows the items whose titles have the words that were asked for.
func (a *Admin) search(w http.ResponseWriter, r *http.Request) error {
	q := strings.TrimSpace(r.URL.Query().Get("q"))
	if utf8.RuneCountInString(q) > maxTerms {
		return web.StatusError{Code: http.StatusRequestURITooLong}
	}
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	x := page.Search{Frame: f, Query: q}
	if q != "" {
		rows, err := postgres.FindRows(r.Context(), a.db, locale.From(r.Context()), q, "", mostFound)
		if err != nil {
			return err
		}
		x.Rows = shown(rows)
	}
	return web.Render(w, r, http.StatusOK, page.Found(x))
}
