package admin

import (
	"net/http"
	"slices"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// compare shows what one version of an item changes of another.
func (a *Admin) compare(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x := page.Comparison{Kind: k, ID: row.ID, Title: row.Title}
	events, err := postgres.History(r.Context(), a.db, row.ID, remembered)
	if err != nil {
		return err
	}
	for _, e := range events {
		if e.Action == "save" {
			x.Versions = append(x.Versions, page.Version{N: e.Version, At: e.At, By: e.Actor})
		}
	}
	for name, of := range map[string]struct {
		version *page.Version
		draft   *content.Draft
	}{"from": {&x.From, &x.Old}, "to": {&x.To, &x.New}} {
		n, err := number(r.URL.Query().Get(name))
		if err != nil {
			return err
		}
		i := slices.IndexFunc(x.Versions, func(v page.Version) bool { return v.N == n })
		if i < 0 {
			return content.ErrNotFound
		}
		*of.version = x.Versions[i]
		if *of.draft, err = postgres.Revision(r.Context(), a.db, k, row.ID, n); err != nil {
			return err
		}
	}
	old, err := a.choices(r, fill(x.Old))
	if err != nil {
		return err
	}
	if x.Choices, err = a.choices(r, fill(x.New)); err != nil {
		return err
	}
	x.Choices["old"] = old[""]
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Compare(x))
}

// preview shows a version of an item as its readers would see it.
func (a *Admin) preview(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	version, err := number(chi.URLParam(r, "version"))
	if err != nil {
		return err
	}
	l, ok := locale.Parse(chi.URLParam(r, "locale"))
	if !ok || version == 0 {
		return content.ErrNotFound
	}
	d, err := postgres.Revision(r.Context(), a.db, k, row.ID, version)
	if err != nil {
		return err
	}
	r = r.WithContext(locale.With(r.Context(), l))
	c, err := a.o.Preview(r, k, row.ID, d)
	if err != nil {
		return err
	}
	w.Header().Set("X-Robots-Tag", "noindex")
	w.Header().Set("Content-Language", string(l))
	return web.Render(w, r, http.StatusOK, c)
}
