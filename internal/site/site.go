// Package site serves what visitors see.
package site

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/a-h/templ"
	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/web"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/page"
)

// A Site is the public pages. Base is its own address, without a slash at the end.
type Site struct {
	db       *pgxpool.Pool
	base     string
	catalogs catalogs
	now      func() time.Time
	cover    Cover
}

// A Cover draws the picture that stands for the site itself where it is shared, a PNG.
type Cover func(locale.Locale) ([]byte, error)

// New returns the site at base, whose content is in db. Now is the clock: time.Now.
func New(db *pgxpool.Pool, base string, now func() time.Time, cover Cover) *Site {
	return &Site{db: db, base: base, catalogs: catalogs{db: db}, now: now, cover: cover}
}

// Expire tells the site that content has changed.
func (s *Site) Expire() { s.catalogs.change.Add(1) }

// Routes returns the handler of every public address.
func (s *Site) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(web.Recover(s.errorPage), web.Canonical, s.wellFormed)
	r.NotFound(s.handle(func(http.ResponseWriter, *http.Request) error { return content.ErrNotFound }))
	r.MethodNotAllowed(s.handle(func(w http.ResponseWriter, _ *http.Request) error {
		w.Header().Set("Allow", "GET, HEAD")
		return web.StatusError{Code: http.StatusMethodNotAllowed}
	}))
	s.get(r, "/", s.root)
	s.get(r, "/id/{id}", s.permanent)
	s.get(r, "/share/{name}.png", s.shareImage)
	s.get(r, "/robots.txt", s.robots)
	s.get(r, "/sitemap.xml", s.sitemapIndex)
	s.get(r, "/sitemap-{name}.xml", s.sitemap)
	s.get(r, "/.well-known/security.txt", s.security)
	for _, l := range locale.All {
		r.Route(link.Home(l), func(r chi.Router) {
			r.Use(speak(l))
			s.localized(r, l)
		})
	}
	return r
}

// localized declares the pages of one language.
func (s *Site) localized(r chi.Router, l locale.Locale) {
	s.get(r, "/", s.view(page.Home))
	section(r, s, l, content.Summits, s.view(page.Summits), page.Summit)
}

// section declares the list of a kind and the pages of its items, each also as data.
func section[F any](r chi.Router, s *Site, l locale.Locale, k content.Kind[F], list web.Handler,
	one func(layout.View, content.Entry[F]) templ.Component) {

	path := "/" + link.Section(l, k.Name)
	s.get(r, path, list)
	s.get(r, path+".{format}", listAs(s, k))
	s.get(r, path+"/*", item(s, l, k, one))
}

// item answers with the page of one item, or with the item in another format where its
// address ends in one.
func item[F any](s *Site, l locale.Locale, k content.Kind[F], one func(layout.View, content.Entry[F]) templ.Component) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		path, format := splitFormat(chi.URLParam(r, "*"))
		e, err := postgres.Find(r.Context(), s.db, k, l, path)
		if err != nil {
			return postgres.Err(err)
		}
		if e.Path != path {
			to := link.Item(l, k.Name, e.Path)
			if e.Paths[l] == "" && e.Paths[e.Locale] == path {
				to = "" // it stands here for want of a text in this language
			}
			if format != "" && to != "" {
				to = link.As(to, format)
			}
			if to != "" {
				return &content.MovedError{To: to}
			}
		}
		v, err := s.viewOf(r, e.Body)
		if err != nil {
			return err
		}
		if format != "" {
			return itemAs(w, v, e, format)
		}
		return s.render(w, r, v, one(v, e))
	}
}

// get declares a page; HEAD is answered by the same handler, without the body.
func (s *Site) get(r chi.Router, pattern string, h web.Handler) {
	r.Get(pattern, s.handle(h))
	r.Head(pattern, s.handle(h))
}

func (s *Site) handle(h web.Handler) http.HandlerFunc { return web.Handle(s.errorPage, h) }

// view adapts a page that needs nothing but the catalog.
func (s *Site) view(p func(layout.View) templ.Component) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		v, err := s.viewOf(r, richtext.Doc{})
		if err != nil {
			return err
		}
		return s.render(w, r, v, p(v))
	}
}

// viewOf returns what a page in the language of the request needs, with the items that
// a body refers to.
func (s *Site) viewOf(r *http.Request, body richtext.Doc) (layout.View, error) {
	c, err := s.catalogs.get(r.Context(), locale.From(r.Context()))
	if err != nil {
		return layout.View{}, err
	}
	v := layout.View{Catalog: c, Now: s.now(), Base: s.base, Ticks: new(bool)}
	var missing []int64
	for _, id := range richtext.Refs(body) {
		if _, ok := c.Ref(id); !ok {
			missing = append(missing, id)
		}
	}
	v.Refs, err = postgres.Refs(r.Context(), s.db, c.Locale, missing)
	return v, postgres.Err(err)
}

// render answers with a page. One that shows a time of day holds until the minute is over.
func (s *Site) render(w http.ResponseWriter, r *http.Request, v layout.View, c templ.Component) error {
	return web.Render(w, r, http.StatusOK, templ.ComponentFunc(func(ctx context.Context, b io.Writer) error {
		err := c.Render(ctx, b)
		if *v.Ticks { // known only now; the header is written after the body is rendered
			w.Header().Set("Expires", v.Now.Truncate(time.Minute).Add(time.Minute).UTC().Format(http.TimeFormat))
		}
		return err
	}))
}
