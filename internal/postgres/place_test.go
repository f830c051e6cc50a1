package postgres_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

var pages = &content.Pages.Info

// leads checks where an address leads now: at once, however often it has moved.
func (d desk) leads(path, to string) {
	d.Helper()
	e, err := postgres.Find(d.Context(), d.pool, content.Pages, locale.ES, path)
	if err != nil || e.Path != to {
		d.Errorf("%s leads to %q (%v), not to %q", path, e.Path, err, to)
	}
}

// move publishes a page in Spanish with that slug and parent.
func (d desk) move(id int64, slug string, parent int64) error {
	d.Helper()
	version := d.number(`SELECT version FROM items WHERE id = $1`, id)
	return d.tryPublish(pages, id, d.save(pages, id, version, page(slug, parent)), es)
}

func TestOldSlugsLeadToTheCurrentOne(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.published(articles, article("Uno", "uno"))
	for i, slug := range []string{"dos", "tres", "uno", "cuatro"} {
		d.publish(articles, id, d.save(articles, id, i+1, article("Uno", slug)), es)
	}
	for _, old := range []string{"uno", "dos", "tres", "cuatro"} {
		e, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, old)
		if err != nil || e.ID != id || e.Path != "cuatro" {
			t.Errorf("%s leads to %q, %v", old, e.Path, err)
		}
	}
	// An address that another item takes is its own from then on.
	heir := d.published(articles, article("Heredero", "dos"))
	if e, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, "dos"); err != nil || e.ID != heir {
		t.Errorf("dos leads to %q, %v", e.Title, err)
	}
	// In its own language an address comes before the same one in another.
	other := article("", "")
	other.Translations = map[locale.Locale]*content.Translation{locale.PT: text("Três", "tres")}
	d.published(articles, other)
	if e, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, "tres"); err != nil || e.ID != id {
		t.Errorf("tres leads to %q, %v", e.Title, err)
	}
}

func TestMovingAPageMovesWhatIsBelow(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b := d.published(pages, page("a", 0)), d.published(pages, page("b", 0))
	c := d.published(pages, page("c", a))
	d.published(pages, page("d", c))
	d.leads("a/c/d", "a/c/d")
	report(d, d.move(c, "c", b)) // moved
	d.leads("a/c/d", "b/c/d")
	report(d, d.move(b, "z", 0)) // its parent renamed
	report(d, d.move(c, "y", b)) // renamed
	for _, old := range []string{"a/c", "b/c", "z/c"} {
		d.leads(old, "z/y")
		d.leads(old+"/d", "z/y/d")
	}
	d.unpublish(pages, b, locale.All) // what is left stands at the root, as long as it must
	d.leads("z/y/d", "y/d")
	report(d, d.move(b, "z", a))
	d.leads("y/d", "a/z/y/d")
	d.leads("b/c/d", "a/z/y/d")
	if _, err := postgres.Find(t.Context(), d.pool, content.Pages, locale.ES, "a/d"); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("a/d never was: %v", err)
	}
}

func TestPagesExchangePlaces(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b := d.published(pages, page("a", 0)), d.published(pages, page("b", 0))
	x, y := d.published(pages, page("x", a)), d.published(pages, page("x", b))
	version := d.save(pages, x, 1, page("x", b))
	d.save(pages, y, 1, page("x", a))
	d.must(func(tx pgx.Tx) error {
		// Both parents go first, so that the children exchange their addresses in one act.
		if err := postgres.Unpublish(t.Context(), tx, pages, x, postgres.Ending{Locales: es}); err != nil {
			return err
		}
		if err := postgres.Publish(t.Context(), tx, pages, y, postgres.Publication{Version: 2, Locales: es}); err != nil {
			return err
		}
		return postgres.Publish(t.Context(), tx, pages, x, postgres.Publication{Version: version, Locales: es})
	})
	for path, id := range map[string]int64{"a/x": y, "b/x": x} {
		e, err := postgres.Find(t.Context(), d.pool, content.Pages, locale.ES, path)
		if err != nil || e.ID != id || e.Path != path {
			t.Errorf("%s leads to %d at %s, %v", path, e.ID, e.Path, err)
		}
	}
	// Renaming a and b the one as the other moves all four addresses at once.
	d.unpublish(pages, a, es)
	report(d, d.move(b, "a", 0))
	report(d, d.move(a, "b", 0))
	d.leads("a/x", "a/x")
	d.leads("b/x", "b/x")
}

func TestPathsFollowTheLanguageOfAncestors(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	top := page("raiz", 0)
	top.Translations[locale.PT] = text("Raiz", "raiz-pt")
	parent := d.published(pages, top)
	below := page("hija", parent)
	below.Translations[locale.PT] = text("Filha", "filha")
	below.Translations[locale.EN] = text("Child", "child")
	id := d.published(pages, below)
	e, err := postgres.Get(t.Context(), d.pool, content.Pages, locale.EN, id)
	if err != nil || asJSON(t, e.Paths) != `{"en":"raiz/child","es":"raiz/hija","pt":"raiz-pt/filha"}` {
		t.Errorf("%v, %v", e.Paths, err)
	}
}

func TestTreesAreRefused(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a := d.published(pages, page("a", 0))
	b := d.published(pages, page("b", a))
	c := d.published(pages, page("c", b))
	for name, test := range map[string]struct {
		err  error
		want string
	}{
		"below what is below it": {d.move(a, "a", c), "facts.parent_id not-ref"},
		"below its child":        {d.move(b, "b", c), "facts.parent_id not-ref"},
		"below itself":           {d.move(a, "a", a), "facts.parent_id malformed"},
		"below no page":          {d.move(a, "a", d.published(articles, article("N", "n"))), "facts.parent_id not-ref"},
		"a sibling's slug":       {d.move(c, "b", a), "es.slug taken"},
	} {
		if got := problems(test.err); !slices.Equal(got, []string{test.want}) {
			t.Errorf("%s: %v", name, test.err)
		}
	}
	d.leads("a/b/c", "a/b/c")
	// Two siblings' children may have one slug; their parents' going would make it one address.
	d.published(pages, page("c", a))
	err := d.do(func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, pages, b, postgres.Ending{Locales: es})
	})
	if err != nil {
		t.Error(err)
	}
	d.leads("a/b/c", "c")
	d.leads("a/c", "a/c")
	err = d.do(func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, pages, a, postgres.Ending{Locales: es})
	})
	if got := problems(err); !slices.Equal(got, []string{"es.slug taken"}) {
		t.Errorf("two pages at one address: %v", err)
	}
}
