package admin

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

// at returns the id of the item whose public page has an address: of this site, in any
// language, permanent or not. It returns 0 where there is none, or another site's.
func (a *Admin) at(r *http.Request, address string) (int64, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host != "" && u.Host != r.Host && !a.isOurs(address) {
		return 0, nil
	}
	at, err := a.items(r.Context(), []string{u.Path})
	return at[u.Path], err
}

// isOurs reports whether an address is of this site.
func (a *Admin) isOurs(address string) bool { return strings.HasPrefix(address, a.o.Base+"/") }

// ours returns the items of this site to which the texts of a draft link by their addresses,
// by address. One that leads to a part of a page has no other way to say so.
func (a *Admin) ours(ctx context.Context, d content.Draft, locales []locale.Locale) (map[string]int64, error) {
	paths := map[string]string{} // by address
	var list []string
	for _, l := range locales {
		t := d.Translations[l]
		if t == nil {
			continue
		}
		for _, href := range richtext.Hrefs(t.Body) {
			if u, err := url.Parse(href); err == nil && a.isOurs(href) && u.Fragment == "" {
				paths[href] = u.Path
				list = append(list, u.Path)
			}
		}
	}
	at, err := a.items(ctx, list)
	if err != nil || len(at) == 0 {
		return nil, err
	}
	rows, err := postgres.RowsOf(ctx, a.db, slices.Collect(maps.Values(at)))
	own := map[string]int64{}
	for href, path := range paths {
		if slices.ContainsFunc(rows, func(r postgres.Row) bool { return r.ID == at[path] }) {
			own[href] = at[path]
		}
	}
	return own, err
}

// items returns the items whose public pages have these paths, by path.
func (a *Admin) items(ctx context.Context, paths []string) (map[string]int64, error) {
	ids := map[string]int64{}
	places := map[string]postgres.Location{}
	for _, path := range paths {
		if id, ok := link.ParsePermanent(path); ok {
			ids[path] = id
		} else if l, kind, rest, ok := link.Parse(path); ok {
			places[path] = postgres.Location{Kind: kind, Locale: l, Path: rest}
		}
	}
	at, err := postgres.At(ctx, a.db, slices.Collect(maps.Values(places))...)
	for path, p := range places {
		ids[path] = at[p]
	}
	return ids, err
}
