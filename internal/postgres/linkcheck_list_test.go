package postgres_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// A link to an item is broken at once when readers cannot see that any more, and whole when
// they can.
func TestBrokenInside(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	target := d.published(articles, article("Meta", "meta"))
	draft := article("Uno", "uno")
	draft.In(locale.ES).Body = linking(t, target)
	draft.Facts.(*content.Article).Related = []int64{target}
	d.published(articles, draft)
	if got := d.bad(false); len(got) != 0 {
		t.Errorf("all is public: %q", got)
	}
	d.unpublish(articles, target, es)
	rows, err := postgres.BadLinks(t.Context(), d.pool, postgres.LinkQuery{Limit: 9})
	if err != nil || len(rows) != 2 {
		t.Fatalf("%+v, %v", rows, err)
	}
	for i, field := range []string{"es.body", "facts.related"} {
		b := rows[i]
		if b.Field != field || b.Target == nil || *b.Target != target || b.Other["es"] != "Meta" || b.Outcome != "hidden" || b.Since == nil || time.Since(*b.Since) > time.Hour {
			t.Errorf("%+v", b)
		}
	}
	d.publish(articles, target, 1, es)
	if got := d.bad(false); len(got) != 0 {
		t.Errorf("public again: %q", got)
	}
}

// Pages of the list show each link once, forward and back; people are told of what they wrote.
func TestBadLinksPaged(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, rui := d.user("ana"), d.user("rui")
	const n = 7
	for i := range 3 {
		var urls []string
		for j := range n {
			urls = append(urls, fmt.Sprintf("https://example.net/%d/%d", i, j))
		}
		id := d.create(articles)
		draft := article(fmt.Sprint("A", i), fmt.Sprint("a", i))
		draft.In(locale.ES).Body = leading(t, urls...)
		d.saveAs([]int64{ana, rui, ana}[i], articles, id, 0, draft)
		d.publish(articles, id, 1, es)
	}
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO external_links (url, outcome, failing, failures) SELECT DISTINCT url, 'broken', now(), 3 FROM external_uses`); err != nil {
		t.Fatal(err)
	}
	page := func(q postgres.LinkQuery) (urls []string, last, first postgres.LinkMark) {
		q.Limit = 4
		rows, err := postgres.BadLinks(t.Context(), d.pool, q)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) > q.Limit {
			if q.Before {
				rows = rows[1:]
			} else {
				rows = rows[:q.Limit]
			}
		}
		mark := func(b postgres.BadLink) postgres.LinkMark { return postgres.LinkMark{b.ItemID, b.Field, b.Mark} }
		for _, b := range rows {
			urls = append(urls, b.URL)
		}
		if len(rows) > 0 {
			first, last = mark(rows[0]), mark(rows[len(rows)-1])
		}
		return urls, last, first
	}
	var forward, back []string
	var first postgres.LinkMark
	for at := (postgres.LinkMark{}); ; {
		urls, last, f := page(postgres.LinkQuery{At: at})
		if len(urls) == 0 {
			break
		}
		forward, at, first = append(forward, urls...), last, f
	}
	if seen := slices.Compact(slices.Sorted(slices.Values(forward))); len(seen) != 3*n || len(forward) != 3*n {
		t.Errorf("%d seen, %d different", len(forward), len(seen))
	}
	for at := first; ; {
		urls, _, f := page(postgres.LinkQuery{At: at, Before: true})
		if len(urls) == 0 {
			break
		}
		back, at = append(urls, back...), f
	}
	if !slices.Equal(back, forward[:len(back)]) || len(back) != 20 {
		t.Errorf("back: %v, forward %v", back, forward)
	}
	if n, err := postgres.CountBadLinks(t.Context(), d.pool, false, 1000); err != nil || n != 21 {
		t.Errorf("%d, %v", n, err)
	}
	if n, err := postgres.CountBadLinks(t.Context(), d.pool, false, 5); err != nil || n != 5 {
		t.Errorf("%d, %v", n, err)
	}
	for who, want := range map[int64]int{ana: 2, rui: 1} {
		items, err := postgres.BadItemsOf(t.Context(), d.pool, who, 9)
		if err != nil || len(items) != want || items[0].Links != n || items[0].Field != "es.body" {
			t.Errorf("%+v, %v", items, err)
		}
	}
}
