package admin

import (
	"net/http"
	"slices"
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// compare shows what one version of an item changes of another. Either may be what
// readers see, which is the first where the address names none, as the second is the latest.
func (a *Admin) compare(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	from, err := versionOf(r, "from", 0)
	if err != nil {
		return err
	}
	to, err := versionOf(r, "to", row.Version)
	if err != nil {
		return err
	}
	live, err := postgres.FindLive(r.Context(), a.db, k, row.ID)
	if err != nil {
		return err
	}
	x := page.Versus{ID: row.ID, Title: row.Title, Live: live.Versions}
	versions, err := postgres.Versions(r.Context(), a.db, row.ID, from, to)
	if err != nil {
		return err
	}
	for _, v := range versions {
		x.Versions = append(x.Versions, page.Version{N: v.Version, At: v.At, By: v.Author})
	}
	var drafts [2]content.Draft
	for i, side := range []struct {
		n int
		v *page.Version
	}{{from, &x.From}, {to, &x.To}} {
		if side.n == 0 {
			drafts[i] = live.Draft
			continue
		}
		at := slices.IndexFunc(x.Versions, func(v page.Version) bool { return v.N == side.n })
		if at < 0 {
			return content.ErrNotFound
		}
		*side.v = x.Versions[at]
		if drafts[i], err = postgres.Revision(r.Context(), a.db, k, row.ID, side.n); err != nil {
			return err
		}
	}
	if x.Comparison, err = a.comparison(r, k, drafts[0], drafts[1]); err != nil {
		return err
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Compare(x))
}

// versionOf reads a version from an address: 0 is what readers see.
func versionOf(r *http.Request, name string, otherwise int) (int, error) {
	switch s := r.URL.Query().Get(name); s {
	case "":
		return otherwise, nil
	case link.Live:
		return 0, nil
	default:
		n, err := number(s)
		if n == 0 {
			return 0, content.ErrNotFound
		}
		return n, err
	}
}

// comparison returns two drafts of an item with the names of all that they refer to.
func (a *Admin) comparison(r *http.Request, k *content.Info, old, new content.Draft) (page.Comparison, error) {
	x := page.Comparison{Kind: k, Old: old, New: new}
	list, err := postgres.Choices(r.Context(), a.db, "", slices.Concat(refs(old), refs(new)), 0)
	x.Choices = page.Choices{"": chosen(list)}
	return x, err
}

// refs returns the ids of the items that a draft refers to.
func refs(d content.Draft) []int64 {
	ids := factRefs(d.Facts)
	for _, l := range locale.All {
		ids = append(ids, richtext.Refs(d.In(l).Body)...)
	}
	return ids
}

func factRefs(f content.Facts) (ids []int64) {
	for _, in := range form.Fill(f).Inputs {
		if in.Kind != form.KindRef && in.Kind != form.KindRefs {
			continue
		}
		for _, v := range in.Values {
			if id, err := strconv.ParseInt(v, 10, 64); err == nil {
				ids = append(ids, id)
			}
		}
	}
	return ids
}
