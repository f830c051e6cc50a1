package site

import (
	"fmt"
	"net/http"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
)

// A drawing makes the page of a draft of one kind, in the language of the request.
type drawing func(*http.Request, int64, content.Draft) (templ.Component, error)

// previews notes how drafts of a kind are shown: as items are.
func previews[F any](s *Site, k content.Kind[F], one func(layout.View, content.Entry[F]) templ.Component) {
	s.drawings[k.Name] = func(r *http.Request, id int64, d content.Draft) (templ.Component, error) {
		e := content.EntryOf(k, id, d, locale.From(r.Context()))
		v, err := s.viewOf(r, e.Body, data[F]{entries: []content.Entry[F]{e}}.references()...)
		v.Preview = true
		return one(v, e), err
	}
}

// Preview returns the public page of a draft, as readers in the language of the request
// would see it were it published now. It knows the kinds that Routes has declared.
func (s *Site) Preview(r *http.Request, k *content.Info, id int64, d content.Draft) (templ.Component, error) {
	draw, ok := s.drawings[k.Name]
	if !ok {
		return nil, fmt.Errorf("preview of %s: %w", k.Name, content.ErrNotFound)
	}
	return draw(r, id, d)
}
