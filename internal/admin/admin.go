// Package admin serves the pages on which staff work: signing in, lists, forms,
// publishing, history. What each role may do is decided in roles.go; every route stands
// in the group of the act that it is.
package admin

import (
	"net/http"
	"strings"
	"time"

	"github.com/a-h/templ"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// A Previewer returns the public page of a draft in the language of the request.
// Its pictures stand at the addresses that file gives.
type Previewer func(r *http.Request, k *content.Info, id int64, d content.Draft, file func(media int64, name string) string) (templ.Component, error)

// Options are what the admin must be told.
type Options struct {
	Base       string         // the site's own address, without a slash at its end
	Idle       time.Duration  // how long a session lasts without use
	TrustProxy bool           // take a client's address from X-Forwarded-For
	Zone       *time.Location // the institution's: in which times are written and typed
	Preview    Previewer
	Library    *library.Library
	Arranged   Arranger
	ByMail     bool // people are written to of what they are to look at again
}

// An Admin serves everything below /admin.
type Admin struct {
	db        *pgxpool.Pool
	o         Options
	secure    bool // the site is served over TLS
	passwords *hasher
	strangers turns // of those whose form is given back
	uploads   *uploader
}

// New returns an admin whose content is in db.
func New(db *pgxpool.Pool, o Options) *Admin {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	a := &Admin{db: db, o: o, secure: strings.HasPrefix(o.Base, "https:"), passwords: newHasher(), strangers: make(turns, strangers)}
	a.uploads = a.newUploader()
	return a
}

// maxBody bounds a request, in bytes: a body of text of some MB is still read, so as to be
// refused beside its field and not lost.
const maxBody = 16 << 20

// What may be sent by who is not signed in, in bytes: an address and a password, or what
// a guest says, five times two texts of page.MostCommented characters.
const (
	maxKey    = 64 << 10
	maxAnswer = 1 << 20
)

// get declares a page; HEAD is answered by the same handler, without the body.
func (a *Admin) get(r chi.Router, pattern string, h web.Handler) {
	r.Get(pattern, a.handle(h))
	r.Head(pattern, a.handle(h))
}

func (a *Admin) handle(h web.Handler) http.HandlerFunc {
	return web.Handle(a.errorPage, func(w http.ResponseWriter, r *http.Request) error { return postgres.Err(h(w, r)) })
}

// noStore keeps what staff see out of every cache.
func noStore(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "private, no-store")
		next.ServeHTTP(w, r)
	})
}

// sameOrigin refuses what another site's page would have a browser send.
func (a *Admin) sameOrigin(next http.Handler) http.Handler {
	p := http.NewCrossOriginProtection()
	if err := p.AddTrustedOrigin(a.o.Base); err != nil {
		panic(err) // checked by package config
	}
	p.SetDenyHandler(a.handle(func(http.ResponseWriter, *http.Request) error { return content.ErrForbidden }))
	return p.Handler(next)
}

// client notes the address that a request comes from: the peer's or, behind a proxy of
// ours, the one that the proxy gives.
func (a *Admin) client() func(http.Handler) http.Handler {
	if a.o.TrustProxy {
		return middleware.ClientIPFromXFFTrustedProxies(1)
	}
	return middleware.ClientIPFromRemoteAddr
}
