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
		paths = append(paths, link.Home(l))
	}
	for _, l := range locale.All {
		for _, k := range content.All {
			if link.Section(l, k.Name) != "" {
				paths = append(paths, link.List(l, k.Name))
			}
		}
		paths = append(paths, link.Press(l), link.SiteMap(l))
	}
	for _, l := range locale.All {
		for _, r := range catalogs[l].Refs() {
			paths = append(paths, link.Item(l, r.Kind, r.Path))
		}
	}
	return paths, nil
}
