package admin

import (
	"context"
	"net/url"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// standing marks old addresses that an item has or had.
func standing(ctx context.Context, db postgres.DB, all []*weighed) error {
	at := func(c *weighed) (postgres.Location, bool) {
		_, kind, rest, ok := link.Parse(c.Path)
		return postgres.Location{Kind: kind, Path: rest}, ok && c.FromErr == ""
	}
	var places []postgres.Location
	for _, c := range all {
		if p, ok := at(c); ok {
			places = append(places, p)
		}
	}
	known, err := postgres.Known(ctx, db, places)
	for _, c := range all {
		if p, ok := at(c); ok && known[p] != 0 {
			c.FromErr = "known"
		}
	}
	return err
}

// leading finds what leads from the same addresses already, and what leads on from targets.
func leading(ctx context.Context, db postgres.DB, all []*weighed) error {
	var paths []string
	var queries [][]string
	typed := map[string]*weighed{}
	for _, c := range all {
		if c.FromErr == "" {
			paths, queries = append(paths, c.Path), append(queries, c.Query)
			typed[c.old().String()] = c
		}
		if u, err := url.Parse(c.own); err == nil && c.own != "" {
			o := link.OldOf(u)
			paths, queries = append(paths, o.Path), append(queries, o.Query)
		}
	}
	list, err := postgres.RedirectsAt(ctx, db, paths, queries)
	if err != nil {
		return err
	}
	refs, err := targets(ctx, db, list)
	if err != nil {
		return err
	}
	there := map[string]*postgres.Redirect{}
	for i, x := range list {
		there[link.Old{Path: x.Path, Query: x.Query}.String()] = &list[i]
	}
	for _, c := range all {
		if x := there[c.old().String()]; x != nil && c.FromErr == "" && x.ID != c.asked.ID {
			c.Was = x
		}
		if other := typed[c.own]; other != nil && other != c {
			c.ToErr, c.End = "chain", other.To
		} else if x := there[c.own]; x != nil && x.ID != c.asked.ID {
			c.ToErr, c.End = "chain", typedTo(*x, refs)
		}
	}
	return nil
}

// aimed finds the items at the addresses to which redirects are to lead.
func aimed(ctx context.Context, db postgres.DB, all []*weighed) error {
	var places []postgres.Location
	for _, c := range all {
		if c.place.Kind != "" {
			places = append(places, c.place)
		}
	}
	at, err := postgres.At(ctx, db, places...)
	for _, c := range all {
		if id := at[c.place]; c.place.Kind != "" && id != 0 {
			if c.Item, c.ToErr, c.End = id, "", ""; c.Redirect.Locale == "" { // a page wins over what leads on
				c.Redirect.Locale = c.place.Locale
			}
		}
		if c.Item == 0 && c.Address == "" && c.ToErr == "" {
			c.ToErr = "nothing"
		}
	}
	return err
}

// readable marks redirects to items that readers do not see.
func readable(ctx context.Context, db postgres.DB, all []*weighed) error {
	var list []postgres.Redirect
	for _, c := range all {
		list = append(list, c.Redirect)
	}
	refs, err := targets(ctx, db, list)
	for _, c := range all {
		if _, ok := refs[aimOf(c.Redirect)]; !ok && c.Item != 0 && c.ToErr == "" {
			c.ToErr = "unseen"
		}
	}
	return err
}

// An aim is an item in a language; "" is the reader's.
type aim struct {
	item int64
	l    locale.Locale
}

func aimOf(r postgres.Redirect) aim { return aim{r.Item, r.Locale} }

// targets returns what readers find where redirects lead them to items.
func targets(ctx context.Context, db postgres.DB, list []postgres.Redirect) (map[aim]content.Ref, error) {
	ids := map[locale.Locale][]int64{}
	for _, r := range list {
		if r.Item != 0 {
			ids[r.Locale] = append(ids[r.Locale], r.Item)
		}
	}
	found := map[aim]content.Ref{}
	for l, ids := range ids {
		in := l
		if in == "" {
			in = locale.From(ctx)
		}
		refs, err := postgres.Refs(ctx, db, in, ids)
		if err != nil {
			return nil, err
		}
		for id, ref := range refs {
			found[aim{id, l}] = ref
		}
	}
	return found, nil
}

// typedTo is where a redirect leads, as somebody would type it.
func typedTo(r postgres.Redirect, refs map[aim]content.Ref) string {
	if r.Item == 0 {
		return r.Address
	}
	if ref, ok := refs[aimOf(r)]; ok && r.Locale != "" && ref.ID == r.Item {
		return link.Item(r.Locale, ref.Kind, ref.Path)
	}
	return link.Permanent(r.Item)
}
