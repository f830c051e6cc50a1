package site

import (
	"net/http"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/web"
	"segib.org/web/templates/layout"
)

// formats are the ends of addresses that name another form of the same thing.
var formats = []string{"json", "csv", "geojson", "ics", "vcf", "atom"}

// splitFormat parts the path of an item from the format that it ends in, if any.
func splitFormat(path string) (item, format string) {
	if i := strings.LastIndexByte(path, '.'); i > 0 && slices.Contains(formats, path[i+1:]) {
		return path[:i], path[i+1:]
	}
	return path, ""
}

// listAs answers with a kind's list in another format.
func listAs[F any](s *Site, k content.Kind[F]) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		_ = chi.URLParam(r, "format")
		return content.ErrNotFound
	}
}

// itemAs answers with an item in another format.
func itemAs[F any](w http.ResponseWriter, v layout.View, e content.Entry[F], format string) error {
	return content.ErrNotFound
}
