package site

import (
	"context"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// Paths lists the site's pages, most important first: the home pages, the lists, then
// the items, in every language.
func (s *Site) Paths(ctx context.Context) (paths []string, err error) {
	catalogs := map[locale.Locale]*content.Catalog{}
	for _, l := range locale.All {
		if catalogs[l], err = s.catalogs.get(ctx, l); err != nil {
			return nil, err
		}
	}
	for _, path := range lists {
		for _, l := range locale.All {
			paths = append(paths, path(l))
		}
	}
	for _, l := range locale.All {
		for _, r := range catalogs[l].Refs() {
			paths = append(paths, link.Item(l, r.Kind, r.Path))
		}
	}
	return paths, nil
}
