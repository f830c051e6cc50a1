package site

import (
	"fmt"
	"net/http"
	"net/url"
	"path"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/page"
)

// A drawing makes the page of a draft of one kind, in the language of the request.
type drawing func(r *http.Request, id int64, d content.Draft, file func(int64, string) string) (templ.Component, error)

// previews notes how drafts of a kind are shown: as items are.
func previews[F any](s *Site, k content.Kind[F], one func(layout.View, content.Entry[F]) templ.Component) {
	s.drawings[k.Name] = func(r *http.Request, id int64, d content.Draft, file func(int64, string) string) (templ.Component, error) {
		e := content.EntryOf(k, id, d, locale.From(r.Context()))
		v, err := viewOfItem(s, r, e)
		v.File, v.Preview, v.Previews = file, true, previewsIn(r.URL, locale.From(r.Context()))
		if scheme := r.URL.Query().Get("scheme"); scheme == "light" || scheme == "dark" {
			v.Scheme = scheme
		}
		return one(v, e), err
	}
}

// Preview returns the public page of a draft, as readers in the language of the request
// would see it were it published now, with pictures at the addresses that file gives. It
// knows the kinds that Routes has declared.
func (s *Site) Preview(r *http.Request, k *content.Info, id int64, d content.Draft, file func(int64, string) string) (templ.Component, error) {
	draw, ok := s.drawings[k.Name]
	if !ok {
		return nil, fmt.Errorf("preview of %s: %w", k.Name, content.ErrNotFound)
	}
	return draw(r, id, d, file)
}

// Arranged returns the home page as readers in the language of the request would see it were
// a setting so.
func (s *Site) Arranged(r *http.Request, name string, d form.Describer) (templ.Component, error) {
	v, err := s.viewOf(r, richtext.Doc{})
	if err != nil {
		return nil, err
	}
	c := *v.Catalog
	c.Arrangement.Put(name, d)
	if c.Leads, err = s.refs(r.Context(), &c, c.Elsewhere()); err != nil {
		return nil, err
	}
	v.Catalog, v.Preview = &c, true
	return page.Home(v), nil
}

// previewsIn returns the addresses in each language of the preview at u, which is in l:
// they differ in their last segment. One whose address does not end so has one language.
func previewsIn(u *url.URL, l locale.Locale) map[locale.Locale]string {
	dir, last := path.Split(u.Path)
	if last != string(l) {
		return nil
	}
	in := map[locale.Locale]string{}
	for _, l := range locale.All {
		in[l] = link.With(dir+string(l), u.Query())
	}
	return in
}
