package site

import (
	"net/http"
	"net/url"
	"strings"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// cookie remembers the language that a visitor chose. It is the only one that visitors get.
const cookie = "lang"

// root leads to the home page in the visitor's language.
func (s *Site) root(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Vary", "Accept-Language, Cookie")
	w.Header().Set("Cache-Control", "private, no-store")
	http.Redirect(w, r, link.Home(preferred(r)), http.StatusFound)
	return nil
}

// preferred is the language in which to answer a visitor whose address names none.
func preferred(r *http.Request) locale.Locale {
	chosen := ""
	if c, err := r.Cookie(cookie); err == nil {
		chosen = c.Value
	}
	return locale.Negotiate(chosen, r.Header.Get("Accept-Language"))
}

// speak sets the language of a request.
func speak(l locale.Locale) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Language", string(l))
			next.ServeHTTP(w, r.WithContext(locale.With(r.Context(), l)))
		})
	}
}

// Remember keeps a visitor's choice of language in a cookie. A choice is a page of one
// language reached from the site's own page in another: the switch is a plain link, and
// pages are the same for everybody. It stands before the page cache.
func (s *Site) Remember(next http.Handler) http.Handler {
	secure := strings.HasPrefix(s.base, "https:")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if from := r.Header["Referer"]; len(from) == 1 {
			if here, ok := localeOf(r.URL.Path); ok && chose(from[0], r.Host, here) {
				http.SetCookie(w, &http.Cookie{
					Name: cookie, Value: string(here), Path: "/", MaxAge: 365 * 24 * 3600,
					SameSite: http.SameSiteLaxMode, HttpOnly: true, Secure: secure,
				})
			}
		}
		next.ServeHTTP(w, r)
	})
}

func chose(referrer, host string, here locale.Locale) bool {
	u, err := url.Parse(referrer)
	if err != nil || u.Host != host {
		return false
	}
	there, ok := localeOf(u.Path)
	return ok && there != here
}

// localeOf returns the language that a path begins with.
func localeOf(path string) (locale.Locale, bool) {
	first, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return locale.Parse(first)
}
