package site

import (
	"context"
	"io"
	"net/http"

	"github.com/a-h/templ"

	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/page"
)

// errorPage is the page for a status, in the language of the address or, where that
// names none, of the visitor. It needs no database.
func (s *Site) errorPage(r *http.Request, status int, _ error) templ.Component {
	l, ok := localeOf(r.URL.Path)
	if !ok {
		l = preferred(r)
	}
	v := layout.View{Catalog: s.catalogs.last(l), Now: s.now(), Base: s.base}
	return inLocale(l, page.Error(v, status))
}

// inLocale renders c in l, whatever the language of the request.
func inLocale(l locale.Locale, c templ.Component) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return c.Render(locale.With(ctx, l), w)
	})
}
