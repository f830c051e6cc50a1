package site

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/web"
)

// Media returns the handler of the files that pages show and offer.
func (s *Site) Media(b *library.Library) http.Handler {
	r := chi.NewRouter()
	r.Use(web.Recover(s.errorPage), web.WellFormed(s.errorPage), negotiated)
	r.NotFound(s.handle(func(http.ResponseWriter, *http.Request) error { return content.ErrNotFound }))
	s.get(r, link.MediaRoot+"/{media}/{name}", func(w http.ResponseWriter, r *http.Request) error {
		id, err := strconv.ParseInt(chi.URLParam(r, "media"), 10, 64)
		if err != nil {
			return content.ErrNotFound
		}
		share(w)
		err = b.Serve(w, r, id, web.FileName(r, "name"), nil)
		var moved *library.MovedError
		if errors.As(err, &moved) {
			w.Header().Set("Cache-Control", "no-cache")
			http.Redirect(w, r, link.MediaFile(moved.Media, moved.Name), http.StatusFound)
			return nil
		}
		return err
	})
	return r
}

// negotiated has what goes wrong with a file said in the visitor's language, as its
// address names none.
func negotiated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(locale.With(r.Context(), preferred(r))))
	})
}
