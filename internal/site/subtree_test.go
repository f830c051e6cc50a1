package site

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// A forest is pages that a test makes, and every address that they ever had.
type forest struct {
	*visitor
	ids []int64
	was map[string]was // by address
}

// A was is whose an address was, in which language.
type was struct {
	id int64
	l  locale.Locale
}

var pages = &content.Pages.Info

// grow publishes n pages in all languages: the first at the root, the others each below another.
func (f *forest) grow(n int) {
	f.t.Helper()
	f.act(func(tx pgx.Tx) error {
		for i := range n {
			d := content.NewDraft(pages)
			if i > 0 {
				d.Facts.(*content.Page).ParentID = &f.ids[(i-1)/4]
			}
			for _, l := range locale.All {
				*d.In(l) = content.Translation{Title: fmt.Sprintf("%s %d", l, i), Slug: fmt.Sprintf("%s-%d", l, i), Summary: "…"}
			}
			id, err := postgres.Create(f.t.Context(), tx, pages)
			if err == nil {
				_, err = postgres.Save(f.t.Context(), tx, pages, id, 0, d, 0)
			}
			if err == nil {
				err = postgres.Publish(f.t.Context(), tx, pages, id, postgres.Publication{Version: 1, Locales: locale.All})
			}
			if err != nil {
				return err
			}
			f.ids = append(f.ids, id)
		}
		return nil
	})
}

// act does something and notes where the pages stand then.
func (f *forest) act(do func(pgx.Tx) error) {
	f.t.Helper()
	if err := postgres.Tx(f.t.Context(), f.db, do); err != nil {
		f.t.Fatal(err)
	}
	f.site.Expire()
	for l, at := range f.stand() {
		for id, address := range at {
			f.was[address] = was{id, l}
		}
	}
}

// stand returns where the pages stand now, by language and id.
func (f *forest) stand() map[locale.Locale]map[int64]string {
	f.t.Helper()
	at := map[locale.Locale]map[int64]string{}
	for _, l := range locale.All {
		at[l] = map[int64]string{}
		for _, id := range f.ids {
			ref, ok := f.catalog(l).Ref(id)
			if !ok || ref.Locale != l {
				f.t.Fatalf("page %d is not published in %s", id, l)
			}
			at[l][id] = link.Item(l, "page", ref.Path)
		}
	}
	return at
}

// move moves a page below another, 0 for the root.
func (f *forest) move(id, parent int64) {
	f.t.Helper()
	f.act(func(tx pgx.Tx) error {
		list, err := postgres.LockedTree(f.t.Context(), tx)
		if err != nil {
			return err
		}
		var places []content.Placement
		for _, p := range list {
			places = append(places, content.Placement{ID: p.ID, Parent: p.Parent, Position: p.Position, Title: p.Title.In(locale.ES)})
		}
		changed, err := content.NewTree(locale.ES, places).Move(id, content.Spot{Parent: parent})
		if err != nil {
			return err
		}
		return postgres.PlacePages(f.t.Context(), tx, changed, 0)
	})
}

// rename gives a page other slugs in all languages.
func (f *forest) rename(id int64, slug string) {
	f.t.Helper()
	f.act(func(tx pgx.Tx) error {
		row, err := postgres.FindRow(f.t.Context(), tx, pages, id)
		if err != nil {
			return err
		}
		d, err := postgres.Revision(f.t.Context(), tx, pages, id, row.Version)
		if err != nil {
			return err
		}
		for _, l := range locale.All {
			d.In(l).Slug = slug + "-" + string(l)
		}
		version, err := postgres.Save(f.t.Context(), tx, pages, id, row.Version, d, 0)
		if err != nil {
			return err
		}
		return postgres.Publish(f.t.Context(), tx, pages, id, postgres.Publication{Version: version, Locales: locale.All})
	})
}

// A subtree of 200 pages is moved and renamed in three languages, and so are parts of it:
// every address that a page ever had leads in one hop to where it stands, in that language.
func TestSubtreeMovesWithItsAddresses(t *testing.T) {
	t.Parallel()
	f := &forest{visit(t), nil, map[string]was{}}
	other := f.catalog(locale.ES).Root().ID
	f.grow(200)
	top, part := f.ids[0], f.ids[2]
	f.move(top, other)
	f.rename(top, "renombrada")
	f.move(part, 0)
	f.rename(part, "parte")
	f.move(f.ids[1], part)
	f.move(top, 0)
	f.move(part, f.ids[13])
	now := f.stand()
	if len(f.was) < 2500 {
		t.Fatalf("%d addresses in all: too few have changed", len(f.was))
	}
	for address, x := range f.was {
		to := now[x.l][x.id]
		res := f.get(address)
		switch {
		case address == to && res.StatusCode != http.StatusOK:
			t.Errorf("%s: %d", address, res.StatusCode)
		case address == to:
			if title := fmt.Sprintf(`<h1>%s `, x.l); !strings.Contains(res.body, title) {
				t.Errorf("%s lacks %s", address, title)
			}
		case res.StatusCode != http.StatusMovedPermanently || res.Header.Get("Location") != to:
			t.Errorf("%s: %d to %q, not %s", address, res.StatusCode, res.Header.Get("Location"), to)
		}
	}
}
