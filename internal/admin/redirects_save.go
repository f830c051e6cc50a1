package admin

import (
	"errors"
	"net/http"
	"net/url"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// putRedirect keeps a redirect, a new one or one that an address names.
func (a *Admin) putRedirect(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	x := asked{From: r.PostForm.Get("from"), To: r.PostForm.Get("to"), ID: id64(chi.URLParam(r, "redirect"))}
	x.Locale, _ = locale.Parse(r.PostForm.Get("locale"))
	if end := r.PostForm.Get("end"); end != "" { // the button that takes where a chain ends
		x.To = end
	}
	f := page.RedirectForm{ID: x.ID, Version: int(id64(r.PostForm.Get("version"))), From: x.From, To: x.To, Locale: x.Locale}
	var c *weighed
	err := postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		if err := postgres.LockRedirects(r.Context(), tx); err != nil {
			return err
		}
		list, err := a.checkRedirects(r.Context(), tx, []asked{x})
		if err != nil {
			return err
		}
		if c = list[0]; c.Was != nil {
			c.FromErr = "exists"
		}
		if c.FromErr != "" || c.ToErr != "" {
			return content.ErrInvalid
		}
		c.Redirect.Version = f.Version
		return postgres.PutRedirects(r.Context(), tx, []postgres.Redirect{c.Redirect}, user(r.Context()).ID)
	})
	switch {
	case errors.Is(err, content.ErrConflict):
		return a.redirectClash(w, r, f)
	case errors.Is(err, content.ErrInvalid):
		f.FromErr, f.ToErr, f.End = c.FromErr, c.ToErr, c.End
		if c.Was != nil {
			f.Other = c.Was.ID
		}
		return a.showRedirect(w, r, http.StatusUnprocessableEntity, f)
	case err != nil:
		return err
	}
	done := "added"
	if x.ID != 0 {
		done = "changed"
	}
	http.Redirect(w, r, link.With(link.Redirects, url.Values{"done": {done}, "from": {c.old().String()}}), http.StatusSeeOther)
	return nil
}

// redirectClash shows what somebody else made of a redirect beside what was typed.
func (a *Admin) redirectClash(w http.ResponseWriter, r *http.Request, f page.RedirectForm) error {
	now, err := a.redirectOf(r)
	if err != nil {
		return err // it was deleted
	}
	theirs, err := a.redirectForm(r, now)
	if err != nil {
		return err
	}
	f.Version, f.Now, f.Clash = theirs.Version, theirs.Now, true
	return a.showRedirect(w, r, http.StatusConflict, f)
}

// dropRedirect deletes a redirect.
func (a *Admin) dropRedirect(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	x, err := a.redirectOf(r)
	if err != nil {
		return err
	}
	f, err := a.redirectForm(r, x)
	if err != nil {
		return err
	}
	x.Version = int(id64(r.PostForm.Get("version")))
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error { return postgres.DropRedirect(r.Context(), tx, x, user(r.Context()).ID) })
	if errors.Is(err, content.ErrConflict) {
		return a.redirectClash(w, r, f)
	} else if err != nil {
		return err
	}
	http.Redirect(w, r, link.With(link.Redirects, url.Values{"done": {"deleted"}, "from": {f.From}, "to": {f.To}}), http.StatusSeeOther)
	return nil
}
