package postgres_test

import (
	"fmt"
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// The numbers kept are those that counting would find.
func TestCounts(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	counted := func(when string, saved, inES, inPT int) {
		t.Helper()
		kinds, err := postgres.KindCounts(t.Context(), d.pool)
		if err != nil || kinds["article"] != saved {
			t.Errorf("%s: %d articles, not %d, %v", when, kinds["article"], saved, err)
		}
		for l, want := range map[locale.Locale]int{locale.ES: inES, locale.PT: inPT, locale.EN: 0} {
			if n := d.public("article", l); n != want || n != d.number(`SELECT count(*) FROM translations WHERE locale = $1`, l) {
				t.Errorf("%s: %d in %s, not %d", when, n, l, want)
			}
		}
	}
	draft := article("Uno", "uno")
	draft.Translations[locale.PT] = text("Um", "um")
	id := d.create(articles)
	counted("created", 0, 0, 0)
	d.save(articles, id, 0, draft)
	counted("saved", 1, 0, 0)
	d.save(articles, id, 1, draft)
	d.publish(articles, id, 2, es)
	counted("published", 1, 1, 0)
	d.publish(articles, id, 2, locales(draft))
	d.publish(articles, id, 2, locales(draft))
	counted("published again", 1, 1, 1)
	d.published(articles, article("Dos", "dos"))
	counted("another", 2, 2, 1)
	d.unpublish(articles, id, locale.All)
	d.unpublish(articles, id, locale.All)
	counted("withdrawn", 2, 1, 0)
}

func TestChoices(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	var ids []int64
	for i := range 4 {
		id := d.create(articles)
		d.save(articles, id, 0, article(fmt.Sprint(i), "a"))
		ids = append(ids, id)
	}
	p := d.create(pages)
	d.save(pages, p, 0, page("p", 0))
	for _, test := range []struct {
		kind string
		ids  []int64
		n    int
		want []int64
	}{
		{"article", nil, 2, ids[2:]},
		{"article", ids[:1], 2, []int64{ids[0], ids[2], ids[3]}},
		{"article", ids[3:], 2, ids[2:]},
		{"", nil, 2, []int64{ids[3], p}},
		{"page", ids[:1], 9, []int64{ids[0], p}},
	} {
		list, err := postgres.Choices(t.Context(), d.pool, test.kind, test.ids, test.n)
		var got []int64
		for _, c := range list {
			got = append(got, c.ID)
		}
		slices.Sort(got)
		if err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%q %v: %v, not %v, %v", test.kind, test.ids, got, test.want, err)
		}
	}
}

func TestArticlesByPages(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for i, day := range []int{1, 2, 2, 2, 3, 9} {
		draft := article(fmt.Sprint(i), fmt.Sprint("a", i))
		draft.Facts.(*content.Article).Date = form.Day(2026, 11, day)
		d.published(articles, draft)
	}
	at, before := postgres.Place{}, false
	read := func() (list []content.Entry[content.Article], titles string) {
		list, err := postgres.Articles(t.Context(), d.pool, locale.PT, at, before, 2)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			titles += e.Title
		}
		return list, titles
	}
	place := func(e content.Entry[content.Article]) postgres.Place {
		return postgres.Place{Date: e.Facts.Date, ID: e.ID}
	}
	list, titles := read()
	if titles != "543" {
		t.Errorf("the first page and one: %s", titles)
	}
	at = place(list[1])
	if list, titles = read(); titles != "321" {
		t.Errorf("the second: %s", titles)
	}
	at = place(list[1])
	if _, titles = read(); titles != "10" {
		t.Errorf("the third: %s", titles)
	}
	before, at = true, place(list[1])
	if _, titles = read(); titles != "543" {
		t.Errorf("back, and one before: %s", titles)
	}
}
