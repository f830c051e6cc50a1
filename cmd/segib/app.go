package main

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/share"
	"segib.org/web/internal/site"
	"segib.org/web/internal/web"
	"segib.org/web/static"
)

// An app is the running program: what it serves, and what keeps that true.
type app struct {
	pool    *pgxpool.Pool
	site    *site.Site
	library *library.Library
	media   http.Handler
	cache   *web.Cache
	public  http.Handler
	admin   http.Handler
	desk    *admin.Admin
	machine http.Handler
	metrics *web.Metrics
	ready   atomic.Bool // the schema is up to date
}

func (c *serveCommand) newApp(pool *pgxpool.Pool, p *share.Painter, b *library.Library) *app {
	zone := c.Zone()
	s := site.New(pool, c.Base(), func() time.Time { return time.Now().In(zone) }, cover(p))
	headers := web.Headers(c.Secure(), web.PublicPolicy)
	a := &app{pool: pool, site: s, library: b}
	// Behind the cache: a page that is kept has its headers already.
	a.cache = web.NewCache(web.RequestID(web.Log(headers(s.Routes()))), c.CacheMB<<20)
	a.public = s.Remember(s.Counted(a.cache))
	a.media = web.RequestID(web.Log(headers(s.Media(b)))) // files are sent as they lie, not from memory
	a.machine = headers(a.machines())
	a.desk = admin.New(pool, admin.Options{Base: c.Base(), Idle: c.SessionIdle, TrustProxy: c.TrustProxy, Zone: zone, Preview: s.Preview, Library: b, Arranged: s.Arranged, ByMail: c.SMTPURL != ""})
	a.admin = web.RequestID(web.Log(web.Headers(c.Secure(), web.AdminPolicy)(web.Packed(a.desk.Routes()))))
	a.metrics = web.NewMetrics(a.cache, pool)
	return a
}

// ServeHTTP sends a request where its path says. Visitors' pages come first and meet
// as little as possible on their way.
func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch path := r.URL.Path; {
	case path == link.Admin || strings.HasPrefix(path, link.Admin+"/"), strings.HasPrefix(path, link.GuestRoot+"/"):
		a.admin.ServeHTTP(w, r)
	case strings.HasPrefix(path, link.MediaRoot+"/"):
		a.media.ServeHTTP(w, r)
	case strings.HasPrefix(path, "/static/"), path == "/favicon.ico", path == "/healthz", path == "/readyz":
		a.machine.ServeHTTP(w, r)
	default:
		a.public.ServeHTTP(w, r)
	}
}

// machines serves what no person asks for. It needs neither log nor cache.
func (a *app) machines() http.Handler {
	files := static.Handler()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/favicon.ico": // asked for by what does not read the page's own link
			http.Redirect(w, r, static.Path("images/touch-icon.png"), http.StatusMovedPermanently)
		case "/healthz":
			answer(w, http.StatusOK, "ok")
		case "/readyz":
			a.readiness(w, r)
		default:
			files.ServeHTTP(w, r)
		}
	})
}

// readiness says whether the program can serve all that it should, to those who decide
// whether it gets requests.
func (a *app) readiness(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	switch {
	case !a.ready.Load():
		answer(w, http.StatusServiceUnavailable, "starting")
	case a.pool.Ping(ctx) != nil:
		answer(w, http.StatusServiceUnavailable, "the database does not answer")
	default:
		answer(w, http.StatusOK, "ready")
	}
}

func answer(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Cache-Control", "no-store")
	_ = web.Write(w, status, "text/plain; charset=utf-8", []byte(text+"\n")) // the client has left
}
