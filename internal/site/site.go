// Package site serves what visitors see.
package site

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
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
	drawings map[string]drawing // by kind
	hits     hits
}

// A Cover draws the picture that stands for the site itself where it is shared, a PNG.
type Cover func(locale.Locale) ([]byte, error)

// New returns the site at base, whose content is in db. Now is the clock, in the institution's time zone.
func New(db *pgxpool.Pool, base string, now func() time.Time, cover Cover) *Site {
	return &Site{
		db: db, base: base, catalogs: catalogs{db: db, kept: map[locale.Locale]edition{}},
		now: now, cover: cover, drawings: map[string]drawing{},
	}
}

// Expire tells the site that content has changed.
func (s *Site) Expire() { s.catalogs.change.Add(1) }

// Routes returns the handler of every public address.
func (s *Site) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(web.Recover(s.errorPage), straight, web.Canonical, web.WellFormed(s.errorPage))
	r.NotFound(s.handle(func(http.ResponseWriter, *http.Request) error { return content.ErrNotFound }))
	r.MethodNotAllowed(s.handle(func(w http.ResponseWriter, _ *http.Request) error {
		w.Header().Set("Allow", "GET, HEAD")
		return web.StatusError{Code: http.StatusMethodNotAllowed}
	}))
	s.get(r, "/", s.rootOf(s.root))
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
	section(r, s, l, content.MemberStates, s.states, page.State)
	section(r, s, l, content.Observers, s.view(page.Observers), page.Observer)
	section(r, s, l, content.Summits, s.view(page.Summits), page.Summit)
	section(r, s, l, content.Plans, s.view(page.Cooperation), page.Plan)
	section(r, s, l, content.Axes, s.view(page.Axes), page.Axis)
	section(r, s, l, content.Programs, s.programs, page.Program)
	section(r, s, l, content.Charters, s.view(page.Charters), page.Charter)
	section(r, s, l, content.Articles, s.articles, page.Article)
	section(r, s, l, content.Meetings, s.view(page.Meetings), page.Meeting)
	section(r, s, l, content.People, s.view(page.People), page.Person)
	section(r, s, l, content.Offices, s.offices, page.Office)
	s.get(r, below(l, link.Press(l)), s.view(page.Press))
	s.get(r, below(l, link.Search(l, "", "", 1)), s.search)
	s.get(r, below(l, link.SiteMap(l)), s.view(page.SiteMap))
	s.get(r, below(l, link.SiteMap(l))+".{format}", listAs(s, content.Pages))
	s.get(r, "/*", item(s, l, content.Pages, page.Page)) // last: pages stand at the root
}

// below is an address as the routes of its language have it.
func below(l locale.Locale, address string) string { return strings.TrimPrefix(address, link.Home(l)) }

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
	previews(s, k, one)
	return func(w http.ResponseWriter, r *http.Request) error {
		path, format := splitFormat(chi.URLParam(r, "*"))
		if format != "" {
			share(w)
		}
		e, err := postgres.Find(r.Context(), s.db, k, l, path)
		var elsewhere *content.ElsewhereError
		if errors.As(err, &elsewhere) {
			return moved(l, elsewhere.Ref.Kind, elsewhere.Ref.Path, format)
		}
		if err != nil {
			return postgres.Err(err)
		}
		// For want of a text in this language, another stands at its own address.
		if e.Path != path && (e.Paths[l] != "" || e.Paths[e.Locale] != path) {
			return moved(l, k.Name, e.Path, format)
		}
		if e.Body.Lost != nil {
			slog.ErrorContext(r.Context(), "part of a text left out", "kind", k.Name, "item", e.ID, "locale", e.Locale, "err", e.Body.Lost)
		}
		if e.Withdrawn != nil && format != "" && format != "json" { // no calendar, map or address book shall have it
			return content.ErrGone
		}
		if format != "" {
			return answer(s, w, r, data[F]{kind: &k.Info, entries: []content.Entry[F]{e}, one: true}, format)
		}
		v, err := viewOfItem(s, r, e)
		if err != nil {
			return err
		}
		return s.render(w, r, v, one(v, e))
	}
}

// moved leads to where an item stands in l, in the same format.
func moved(l locale.Locale, kind, path, format string) error {
	to := link.Item(l, kind, path)
	if format != "" {
		to = link.As(to, format)
	}
	return &content.MovedError{To: to}
}

// get declares a page; HEAD is answered by the same handler, without the body.
func (s *Site) get(r chi.Router, pattern string, h web.Handler) {
	r.Get(pattern, s.handle(h))
	r.Head(pattern, s.handle(h))
}

func (s *Site) handle(h web.Handler) http.HandlerFunc { return web.Handle(s.errorPage, s.orElse(h)) }

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
// a body refers to, and those of the given ids.
func (s *Site) viewOf(r *http.Request, body richtext.Doc, ids ...int64) (layout.View, error) {
	c, err := s.catalogs.get(r.Context(), locale.From(r.Context()))
	if err != nil {
		return layout.View{}, err
	}
	v := layout.View{Catalog: c, Now: s.now(), Base: s.base, Until: new(time.Time)}
	v.Refs, err = s.refs(r.Context(), c, append(richtext.Refs(body), ids...))
	return v, err
}

// viewOfItem returns what the page of an item needs.
func viewOfItem[F any](s *Site, r *http.Request, e content.Entry[F]) (layout.View, error) {
	d := data[F]{entries: []content.Entry[F]{e}}
	v, err := s.viewOf(r, e.Body.Doc, d.references()...)
	if err != nil {
		return v, err
	}
	return v, s.show(r.Context(), &v, append(richtext.Media(e.Body.Doc), d.media()...))
}

// show adds media to what a page has.
func (s *Site) show(ctx context.Context, v *layout.View, ids []int64) (err error) {
	v.Media, err = postgres.MediaByID(ctx, s.db, ids)
	return postgres.Err(err)
}

// refs returns those of the items ids that a catalog does not have.
func (s *Site) refs(ctx context.Context, c *content.Catalog, ids []int64) (map[int64]content.Ref, error) {
	var missing []int64
	for _, id := range ids {
		if _, ok := c.Ref(id); !ok {
			missing = append(missing, id)
		}
	}
	refs, err := postgres.Refs(ctx, s.db, c.Locale, missing)
	return refs, postgres.Err(err)
}

// render answers with a page. One that shows something that passes holds until it has: a time of day, a notice.
func (s *Site) render(w http.ResponseWriter, r *http.Request, v layout.View, c templ.Component) error {
	return web.Render(w, r, http.StatusOK, templ.ComponentFunc(func(ctx context.Context, b io.Writer) error {
		err := c.Render(ctx, b)
		if !v.Until.IsZero() { // known only now; the header is written after the body is rendered
			w.Header().Set("Expires", v.Until.UTC().Format(http.TimeFormat))
		}
		return err
	}))
}
