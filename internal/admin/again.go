package admin

import (
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// refuse shows the form again, with what was typed and what is wrong with it.
func (a *Admin) refuse(w http.ResponseWriter, r *http.Request, s *submission) error {
	if err := a.keepTyped(r, s); err != nil {
		return a.unlessAway(w, r, err)
	}
	x, err := a.form(r, s.kind, s.row, s.edit)
	if err != nil {
		return a.unlessAway(w, r, err)
	}
	x.Version, x.Why = s.base, page.Refused
	return web.Render(w, r, http.StatusUnprocessableEntity, page.Form(x))
}

// unlessAway returns err, unless it says that the database is away: then what was typed
// comes back.
func (a *Admin) unlessAway(w http.ResponseWriter, r *http.Request, err error) error {
	if err := postgres.Err(err); web.Unavailable(err) {
		return a.again(w, r, page.Away, err)
	}
	return err
}

// strangers is how many forms of somebody unknown are given back at a time: each may be
// as large as a form can be, and anybody can send one.
const strangers = 2

// saves reports whether a request sends the form of an item, of a media or of a setting.
func saves(r *http.Request) bool {
	pattern := chi.RouteContext(r.Context()).RoutePattern()
	return r.Method == http.MethodPost && slices.Contains([]string{"/admin/{table}", "/admin/{table}/{id}", link.Media + "/{media}"}, pattern) || settingSent(r) != nil
}

// returned gives the form of an item back to somebody unknown: err says that the session
// has ended, or that the database, which would tell whose it is, is away.
func (a *Admin) returned(err error) http.HandlerFunc {
	return a.handle(func(w http.ResponseWriter, r *http.Request) error {
		done, late := a.strangers.take(r.Context())
		if late != nil {
			return late
		}
		defer done()
		if errors.Is(err, content.ErrNotFound) {
			return a.again(w, r, page.SessionOver, content.ErrForbidden)
		}
		return a.unlessAway(w, r, err)
	})
}

// again shows what was typed into the form of an item, out of the request alone, as
// nothing can be read or nothing may be. It returns err where no such form was sent.
func (a *Admin) again(w http.ResponseWriter, r *http.Request, why string, err error) error {
	if err := readForm(r); err != nil {
		return err
	}
	if s := settingSent(r); s != nil {
		return a.settingAgain(w, r, s, why, err)
	}
	if chi.URLParam(r, "media") != "" {
		return a.held(w, r, why, err)
	}
	k, none := kindOf(r)
	if none != nil || !r.PostForm.Has(string(locale.Source)+".title") && !r.PostForm.Has(string(locale.PT)+".title") {
		if why == page.SessionOver {
			http.Redirect(w, r, link.SignIn, http.StatusSeeOther)
			return nil
		}
		return err
	}
	id, _ := strconv.ParseInt(chi.URLParam(r, "id"), 10, 64) // none: of an item to be made
	version, _ := strconv.Atoi(r.PostFormValue("version"))
	d := content.NewDraft(k)
	d.Unverified = r.PostForm["notes.unverified"]
	e := read(k, d, addressed(r.PostForm), page.Can{Facts: true})
	e.forgive()
	x := a.blind(r, k, id, version, e)
	x.Why = why
	if id != 0 {
		x.Here = link.AdminItem(k.Table, id)
	}
	status := web.Status(err)
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "10")
	}
	return web.Render(w, r, status, page.Form(x))
}
