package postgres_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

var (
	pt   = []locale.Locale{locale.PT}
	both = []locale.Locale{locale.ES, locale.PT}
)

func (d desk) end(k *content.Info, id int64, e postgres.Ending) error {
	return d.do(func(tx pgx.Tx) error { return postgres.Unpublish(d.Context(), tx, k, id, e) })
}

// ended fails the test if the texts cannot end like that.
func (d desk) ended(k *content.Info, id int64, e postgres.Ending) {
	d.Helper()
	if err := d.end(k, id, e); err != nil {
		d.Fatal(err)
	}
}

// reads says what readers of l find at an article's path: "es Uno", "es Uno (reason)",
// "moved to b", or the error.
func (d desk) reads(l locale.Locale, path string) string {
	e, err := postgres.Find(d.Context(), d.pool, content.Articles, l, path)
	var elsewhere *content.ElsewhereError
	switch {
	case errors.As(err, &elsewhere):
		return "moved to " + elsewhere.Ref.Path
	case errors.Is(err, content.ErrGone):
		return "gone"
	case err != nil:
		return err.Error()
	case e.Withdrawn != nil:
		return fmt.Sprintf("%s %s (%s)", e.Locale, e.Title, e.Withdrawn.Reason)
	}
	return fmt.Sprintf("%s %s", e.Locale, e.Title)
}

func (d desk) expect(l locale.Locale, path, want string) {
	d.Helper()
	if got := d.reads(l, path); got != want {
		d.Errorf("%s in %s is %q, not %q", path, l, got, want)
	}
}

// bilingual is an article in Spanish and Portuguese at the paths title-es and title-pt.
func bilingual(title string) content.Draft {
	draft := article(title, title+"-es")
	draft.Translations[locale.PT] = text(title, title+"-pt")
	return draft
}

var withdrawal = locale.Label{"es": "Porque sí.", "pt": "Porque sim."}

// What is withdrawn is read at its address and met nowhere else.
func TestWithdrawn(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	draft := bilingual("uno")
	draft.Facts.(*content.Article).Place = locale.Label{"es": "Montevideo"}
	id := d.published(articles, draft)
	first, _ := postgres.Get(t.Context(), d.pool, content.Articles, locale.ES, id)
	if err := postgres.SetShareImage(t.Context(), d.pool, id, locale.ES, []byte("png")); err != nil {
		t.Fatal(err)
	}
	d.save(articles, id, 1, article("Otro título", "otro")) // not published
	d.ended(articles, id, postgres.Ending{Locales: both, How: content.Withdrawn, Reason: withdrawal})

	d.expect(locale.ES, "uno-es", "es uno (Porque sí.)")
	d.expect(locale.PT, "uno-pt", "pt uno (Porque sim.)")
	d.expect(locale.EN, "uno-es", "es uno (Porque sí.)")
	e, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, "uno-es")
	if err != nil || e.Facts.Place["es"] != "Montevideo" || !e.PublishedAt.Equal(first.PublishedAt) || !e.UpdatedAt.Equal(first.UpdatedAt) ||
		fmt.Sprint(e.Paths) != "map[es:uno-es pt:uno-pt]" || e.Withdrawn.At.IsZero() {
		t.Errorf("%+v, %v", e, err)
	}
	if r, err := postgres.Permanent(t.Context(), d.pool, locale.PT, id); err != nil || r.Path != "uno-pt" || !r.Withdrawn {
		t.Errorf("at its permanent address: %+v, %v", r, err)
	}
	if png, err := postgres.ShareImage(t.Context(), d.pool, id, locale.ES); err != nil || string(png) != "png" {
		t.Errorf("its picture: %q, %v", png, err)
	}
	d.unlisted(id, locale.All...)
	if got := d.states(articles, id); got != "[es:withdrawn pt:withdrawn en:missing]" {
		t.Errorf("for editors: %s", got)
	}

	d.publish(articles, id, 1, es)
	d.expect(locale.ES, "uno-es", "es uno")
	d.expect(locale.PT, "uno-pt", "pt uno (Porque sim.)")
	again, _ := postgres.Get(t.Context(), d.pool, content.Articles, locale.ES, id)
	if !again.PublishedAt.Equal(first.PublishedAt) {
		t.Errorf("first published at %v, not %v", again.PublishedAt, first.PublishedAt)
	}
}

// unlisted fails the test if readers of the locales meet an item in any list.
func (d desk) unlisted(id int64, locales ...locale.Locale) {
	d.Helper()
	for _, l := range locales {
		list, err := postgres.Articles(d.Context(), d.pool, l, postgres.Place{}, false, 9)
		if err != nil || slices.ContainsFunc(list, func(e content.Entry[content.Article]) bool { return e.ID == id }) {
			d.Errorf("among the articles in %s: %v", l, err)
		}
		c, err := postgres.Catalog(d.Context(), d.pool, l)
		if err != nil {
			d.Fatal(err)
		}
		if _, ok := c.Ref(id); ok {
			d.Errorf("in the catalog in %s", l)
		}
		if _, err := postgres.Get(d.Context(), d.pool, content.Articles, l, id); !errors.Is(err, content.ErrNotFound) {
			d.Errorf("as published in %s: %v", l, err)
		}
		hits, err := postgres.Search(d.Context(), d.pool, l, "uno", "", 0, 9)
		if err != nil || hits.Total != 0 {
			d.Errorf("found in %s: %+v, %v", l, hits, err)
		}
		if d.public("article", l) != d.number(`SELECT count(*) FROM translations WHERE locale = $1`, l) {
			d.Errorf("counted in %s", l)
		}
		addresses, err := postgres.Addresses(d.Context(), d.pool, l, 0, 9)
		if err != nil || len(addresses) != d.public("article", l) {
			d.Errorf("addresses in %s: %v, %v", l, addresses, err)
		}
	}
}

// Readers of the language in which an item was withdrawn are not shown another instead.
func TestWithdrawnInOneLanguage(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.published(articles, bilingual("uno"))
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	d.expect(locale.ES, "uno-es", "es uno (Porque sí.)")
	d.expect(locale.ES, "uno-pt", "es uno (Porque sí.)")
	d.expect(locale.PT, "uno-pt", "pt uno")
	d.expect(locale.EN, "uno-es", "pt uno")
	d.unlisted(id, locale.ES)
	for l, want := range map[locale.Locale]int{locale.ES: 0, locale.PT: 1, locale.EN: 1} {
		list, err := postgres.Articles(t.Context(), d.pool, l, postgres.Place{}, false, 9)
		hits, err2 := postgres.Search(t.Context(), d.pool, l, "uno", "", 0, 9)
		if err != nil || err2 != nil || len(list) != want || hits.Total != want {
			t.Errorf("%s: %d listed, %d found, not %d", l, len(list), hits.Total, want)
		}
	}
	refs, err := postgres.Refs(t.Context(), d.pool, locale.ES, []int64{id})
	if err != nil || !refs[id].Withdrawn || refs[id].Path != "uno-es" {
		t.Errorf("a link to it in Spanish: %+v, %v", refs, err)
	}
	if got := d.states(articles, id); got != "[es:withdrawn pt:published en:missing]" {
		t.Errorf("for editors: %s", got)
	}
}

func TestAWithdrawnTextKeepsItsAddress(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a := d.published(articles, article("Uno", "uno"))
	d.ended(articles, a, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	b := d.create(articles)
	if got := problems(d.tryPublish(articles, b, d.save(articles, b, 0, article("Dos", "uno")), es)); !slices.Equal(got, []string{"es.slug taken"}) {
		t.Errorf("another article at its address: %v", got)
	}
	p := d.published(pages, page("pagina", 0))
	d.ended(pages, p, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	q := d.create(pages)
	if got := problems(d.tryPublish(pages, q, d.save(pages, q, 0, page("pagina", 0)), es)); !slices.Equal(got, []string{"es.slug taken"}) {
		t.Errorf("another page at its address: %v", got)
	}
}
