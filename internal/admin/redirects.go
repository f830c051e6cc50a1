package admin

import (
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// redirects lists addresses of another time and where they lead, the latest first.
func (a *Admin) redirects(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	x := page.Redirects{
		Terms: strings.TrimSpace(v.Get("q")), MayChange: may(user(r.Context()).Role, publish), Done: v.Get("done"),
		From: v.Get("from"), To: v.Get("to"), N: int(id64(v.Get("n"))),
	}
	if utf8.RuneCountInString(x.Terms) > maxTerms {
		return web.StatusError{Code: http.StatusRequestURITooLong}
	}
	list, err := postgres.Redirects(r.Context(), a.db, x.Terms, id64(v.Get("after")), perPage+1)
	if err != nil {
		return err
	}
	if len(list) > perPage {
		list = list[:perPage]
		x.Older = link.RedirectsAfter(x.Terms, list[perPage-1].ID)
	}
	if x.Rows, err = a.redirectRows(r, list); err != nil {
		return err
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	x.Section = link.Redirects
	return web.Render(w, r, http.StatusOK, page.RedirectList(x))
}

// redirectRows returns redirects as pages show them.
func (a *Admin) redirectRows(r *http.Request, list []postgres.Redirect) ([]page.Redirect, error) {
	refs, err := targets(r.Context(), a.db, list)
	if err != nil {
		return nil, err
	}
	var ids []int64
	var all []*weighed
	for _, x := range list {
		all = append(all, &weighed{Redirect: x})
		if x.Item != 0 {
			ids = append(ids, x.Item)
		}
	}
	if err := standing(r.Context(), a.db, all); err != nil {
		return nil, err
	}
	items, err := postgres.Choices(r.Context(), a.db, "", ids, 0)
	if err != nil {
		return nil, err
	}
	titles := map[int64]postgres.Choice{}
	for _, c := range items {
		titles[c.ID] = c
	}
	var rows []page.Redirect
	for i, x := range list {
		row := page.Redirect{
			ID: x.ID, From: link.Old{Path: x.Path, Query: x.Query}.String(), To: x.Address, Locale: x.Locale, Hits: x.Hits, HitAt: x.HitAt,
			By: x.By, Superseded: all[i].FromErr != "" || link.Fixed(x.Path) && x.Path != "/",
		}
		if x.Item != 0 {
			c := titles[x.Item]
			row.Item, row.Kind, row.Title = x.Item, content.ByName(c.Kind), c.Title
			ref, ok := refs[aimOf(x)]
			if row.Broken = !ok; ok {
				l := x.Locale
				if l == "" {
					l = locale.From(r.Context())
				}
				row.To = link.Item(l, ref.Kind, ref.Path)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// blankRedirect is the form of a redirect that does not exist yet.
func (a *Admin) blankRedirect(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	return a.showRedirect(w, r, http.StatusOK, page.RedirectForm{From: v.Get("from"), To: v.Get("to")})
}

func (a *Admin) showRedirect(w http.ResponseWriter, r *http.Request, status int, x page.RedirectForm) (err error) {
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	x.Section, x.MayChange = link.Redirects, may(user(r.Context()).Role, publish)
	return web.Render(w, r, status, page.RedirectPage(x))
}

// redirectOf returns the redirect that an address names, or content.ErrNotFound.
func (a *Admin) redirectOf(r *http.Request) (postgres.Redirect, error) {
	id := id64(chi.URLParam(r, "redirect"))
	if id == 0 {
		return postgres.Redirect{}, content.ErrNotFound
	}
	return postgres.FindRedirect(r.Context(), a.db, id)
}

// redirect shows one, to be changed.
func (a *Admin) redirect(w http.ResponseWriter, r *http.Request) error {
	x, err := a.redirectOf(r)
	if err != nil {
		return err
	}
	f, err := a.redirectForm(r, x)
	if err != nil {
		return err
	}
	return a.showRedirect(w, r, http.StatusOK, f)
}

// redirectForm is the form of a redirect, with what is kept of it.
func (a *Admin) redirectForm(r *http.Request, x postgres.Redirect) (page.RedirectForm, error) {
	refs, err := targets(r.Context(), a.db, []postgres.Redirect{x})
	if err != nil {
		return page.RedirectForm{}, err
	}
	rows, err := a.redirectRows(r, []postgres.Redirect{x})
	if err != nil {
		return page.RedirectForm{}, err
	}
	return page.RedirectForm{ID: x.ID, Version: x.Version, From: rows[0].From, To: typedTo(x, refs), Locale: x.Locale, Now: &rows[0]}, nil
}
