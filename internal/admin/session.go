package admin

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// Cookies, which go with requests for the admin only: the secret of a session, and the
// language of the interface of whoever used this browser last.
const (
	cookie         = "session"
	languageCookie = "interface"
)

// lifetime is how long a session lasts, however much it is used.
const lifetime = 12 * time.Hour

type userKey struct{}

// user is who a request comes from; the zero User is nobody.
func user(ctx context.Context) postgres.User {
	u, _ := ctx.Value(userKey{}).(postgres.User)
	return u
}

// disowned returns the request without its user, for a form that is somebody else's.
func disowned(r *http.Request) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), userKey{}, postgres.User{}))
}

// recognized returns the request with its user, in the user's language, or
// content.ErrNotFound if nobody is signed in.
func (a *Admin) recognized(r *http.Request) (*http.Request, error) {
	c, err := r.Cookie(cookie)
	if err != nil {
		return r, content.ErrNotFound
	}
	u, err := postgres.SessionUser(r.Context(), a.db, c.Value, a.o.Idle)
	if err != nil {
		return r, postgres.Err(err)
	}
	ctx := context.WithValue(r.Context(), userKey{}, u)
	return r.WithContext(locale.With(ctx, u.Locale)), nil
}

// only lets those through who may do something. Who is not signed in is asked to be;
// what was typed into a form is given back, whatever keeps it from being saved.
func (a *Admin) only(do act) func(http.Handler) http.Handler {
	bounded := a.throttled()
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			known, err := a.recognized(r)
			switch {
			case err != nil && asJSON(r):
				failJSON(w, r, stranded(err))
			case err == nil && may(user(known.Context()).Role, do):
				w.Header().Set("Content-Language", string(locale.From(known.Context())))
				next.ServeHTTP(w, known)
			case err == nil && asJSON(r):
				failJSON(w, known, content.ErrForbidden)
			case err == nil:
				web.Fail(w, known, a.errorPage, content.ErrForbidden)
			case saves(r):
				bounded(a.returned(err)).ServeHTTP(w, stranger(r))
			case errors.Is(err, content.ErrNotFound):
				a.handle(unknown)(w, stranger(r))
			default:
				web.Fail(w, stranger(r), a.errorPage, err)
			}
		})
	}
}

// unknown answers somebody who is not signed in.
func unknown(w http.ResponseWriter, r *http.Request) error {
	v := url.Values{}
	if r.Method == http.MethodGet && r.URL.Path != link.Admin {
		v.Set("to", r.URL.RequestURI())
	}
	http.Redirect(w, r, link.With(link.SignIn, v), http.StatusSeeOther)
	return nil
}

// stranger returns the request in the language that somebody unknown prefers, or whom
// nobody can recognize as the database is away: the one chosen on the page for signing
// in, or last in the admin, or on the site, or in the browser.
func stranger(r *http.Request) *http.Request {
	chosen := r.URL.Query().Get("lang")
	for _, name := range []string{languageCookie, "lang"} {
		if c, err := r.Cookie(name); chosen == "" && err == nil {
			chosen = c.Value
		}
	}
	return r.WithContext(locale.With(r.Context(), locale.Negotiate(chosen, r.Header.Get("Accept-Language"))))
}

// begin starts a session of a user and ends the one that the request had, so that a
// secret from before signing in is worth nothing afterwards.
func (a *Admin) begin(w http.ResponseWriter, r *http.Request, user int64) error {
	if err := a.end(r); err != nil {
		return err
	}
	secret := rand.Text()
	if err := postgres.SignIn(r.Context(), a.db, user, secret, lifetime); err != nil {
		return err
	}
	http.SetCookie(w, a.cookie(cookie, secret, 0))
	return nil
}

// end ends the session of a request, if there is one.
func (a *Admin) end(r *http.Request) error {
	c, err := r.Cookie(cookie)
	if err != nil {
		return nil
	}
	return postgres.SignOut(r.Context(), a.db, c.Value)
}

// remember keeps the language of a user's interface in the browser for a year.
func (a *Admin) remember(w http.ResponseWriter, l locale.Locale) {
	http.SetCookie(w, a.cookie(languageCookie, string(l), 365*24*60*60))
}

func (a *Admin) cookie(name, value string, maxAge int) *http.Cookie {
	return &http.Cookie{
		Name: name, Value: value, Path: link.Admin, MaxAge: maxAge,
		HttpOnly: true, Secure: a.secure, SameSite: http.SameSiteLaxMode,
	}
}

// local returns an address of the admin, or that of its first page if to is none.
func local(to string) string {
	u, err := url.Parse(to)
	if err != nil || u.IsAbs() || u.Host != "" || strings.Contains(to, "\\") || strings.Contains(to, "..") ||
		u.Path != link.Admin && !strings.HasPrefix(u.Path, link.Admin+"/") {
		return link.Admin
	}
	return u.RequestURI()
}
