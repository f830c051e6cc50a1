package site

import (
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	"segib.org/web/templates/layout"
)

// splitFormat parts the path of an item from the format that it ends in, if any.
func splitFormat(path string) (item, format string) {
	if i := strings.LastIndexByte(path, '.'); i > 0 && layout.MediaType(path[i+1:]) != "" {
		return path[:i], path[i+1:]
	}
	return path, ""
}

// perFile is how many articles their list has as data: there is no end of them.
const perFile = 100

// listAs answers with a kind's list in another format.
func listAs[F any](s *Site, k content.Kind[F]) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		share(w)
		c, err := s.catalogs.get(r.Context(), locale.From(r.Context()))
		if err != nil {
			return err
		}
		d := data[F]{kind: &k.Info, entries: content.List[F](c)}
		if _, news := any(d.entries).([]content.Entry[content.Article]); news {
			articles, next, err := s.articlesAfter(r, c.Locale)
			if err != nil {
				return err
			}
			d.entries, d.next = any(articles).([]content.Entry[F]), next
		}
		return answer(s, w, r, d, chi.URLParam(r, "format"))
	}
}

// articlesAfter returns the articles that a query asks for as the list of news does, the
// latest if it names no other, and the query for those that follow, nil if there are none.
func (s *Site) articlesAfter(r *http.Request, l locale.Locale) ([]content.Entry[content.Article], url.Values, error) {
	q := r.URL.Query()
	_, at, before, err := readNews(q)
	if err != nil || before {
		return nil, nil, content.ErrNotFound
	}
	articles, err := postgres.Articles(r.Context(), s.db, l, at, false, perFile)
	if err != nil || len(articles) <= perFile {
		return articles, nil, postgres.Err(err)
	}
	q.Set("after", articleKey(articles[perFile-1]))
	return articles[:perFile], q, nil
}

// data is a resource to be written in other formats than a page: an item, or the list
// of a kind.
type data[F any] struct {
	view    layout.View
	kind    *content.Info
	path    string // of its page
	entries []content.Entry[F]
	next    url.Values // of the address of the entries that follow; nil if these are all
	one     bool       // the only entry, not a list that happens to have one
}

// share lets the pages of others read what is public anyway (https://fetch.spec.whatwg.org/#http-cors-protocol).
// It comes first, for a redirect must say so too.
func share(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
}

// answer writes d in a format, or returns content.ErrNotFound if it has no such form.
func answer[F any](s *Site, w http.ResponseWriter, r *http.Request, d data[F], format string) error {
	c, err := s.catalogs.get(r.Context(), locale.From(r.Context()))
	if err != nil {
		return err
	}
	d.path = strings.TrimSuffix(r.URL.Path, "."+format)
	d.view = layout.View{Catalog: c, Now: s.now(), Base: s.base}
	if d.view.Refs, err = s.refs(r.Context(), c, d.references()); err != nil {
		return err
	}
	body, err := d.encode(format)
	if err != nil {
		return err
	}
	switch format {
	case "csv", "ics", "vcf": // for another program to open
		w.Header().Set("Content-Disposition", `attachment; filename="segib-`+path.Base(r.URL.Path)+`"`)
	}
	return web.Write(w, http.StatusOK, contentType(format), body)
}

// contentType is the media type of a format, with its encoding where that is not
// settled by the type itself, as it is for JSON (RFC 8259, 8.1).
func contentType(format string) string {
	t := layout.MediaType(format)
	if strings.HasSuffix(t, "json") {
		return t
	}
	return t + "; charset=utf-8"
}

func (d data[F]) encode(format string) ([]byte, error) {
	switch format {
	case "json":
		return d.json()
	case "csv":
		if !d.one && d.kind.Name != content.Pages.Name {
			return d.csv()
		}
	case "geojson":
		switch list := any(d.entries).(type) {
		case []content.Entry[content.MemberState]:
			return geoJSON(d.view, list, stateFeature, d.one)
		case []content.Entry[content.Office]:
			return geoJSON(d.view, list, officeFeature, d.one)
		}
	case "ics":
		if list, ok := any(d.entries).([]content.Entry[content.Summit]); ok {
			return calendar(d.view, list), nil
		}
	case "vcf":
		if list, ok := any(d.entries).([]content.Entry[content.Office]); ok {
			return cards(d.view, list)
		}
	case "atom":
		if list, ok := any(d.entries).([]content.Entry[content.Article]); ok && !d.one {
			return feed(d.view, list)
		}
	}
	return nil, content.ErrNotFound
}

// references lists what the facts of d point to.
func (d data[F]) references() (ids []int64) {
	for i := range d.entries {
		for _, r := range form.References(facts(&d.entries[i])) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// media lists the media that the entries show by their facts.
func (d data[F]) media() (ids []int64) {
	for i := range d.entries {
		for _, r := range form.MediaOf(facts(&d.entries[i])) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// facts returns the facts of an entry as what describes them.
func facts[F any](e *content.Entry[F]) content.Facts { return any(&e.Facts).(content.Facts) }
