package admin

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// preview shows a version of an item, or what the user is writing, as its readers would see it.
func (a *Admin) preview(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	l, ok := locale.Parse(chi.URLParam(r, "locale"))
	if !ok {
		return content.ErrNotFound
	}
	d, err := a.previewed(r, k, row)
	if err != nil {
		return err
	}
	r = r.WithContext(locale.With(r.Context(), l))
	c, err := a.o.Preview(r, k, row.ID, d, link.AdminMediaFile)
	if err != nil {
		return err
	}
	w.Header().Set("X-Robots-Tag", "noindex")
	w.Header().Set("Content-Language", string(l))
	return web.Render(w, r, http.StatusOK, c)
}

// previewed returns the draft that the address of a preview names.
func (a *Admin) previewed(r *http.Request, k *content.Info, row postgres.Row) (d content.Draft, err error) {
	if chi.URLParam(r, "version") == link.AtWork {
		d, _, _, err = a.current(r, k, row)
		return d, err
	}
	version, err := number(chi.URLParam(r, "version"))
	if err != nil || version == 0 {
		return d, content.ErrNotFound
	}
	return postgres.Revision(r.Context(), a.db, k, row.ID, version)
}
