package site

import (
	"context"
	"net/http"
	"path"
	"strings"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
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

// recent is how many articles their lists have as data: there is no end of them.
const recent = 100

// listAs answers with a kind's list in another format.
func listAs[F any](s *Site, k content.Kind[F]) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		v, err := s.viewOf(r, richtext.Doc{})
		if err != nil {
			return err
		}
		list := content.List[F](v.Catalog)
		if _, news := any(list).([]content.Entry[content.Article]); news {
			articles, err := postgres.Articles(r.Context(), s.db, v.L(), postgres.Place{}, false, recent-1)
			if err != nil {
				return postgres.Err(err)
			}
			list = any(articles).([]content.Entry[F])
		}
		return answer(w, r, s, v, content.Listing[F]{Kind: k, Entries: list}, chi.URLParam(r, "format"))
	}
}
