package postgres_test

import (
	"fmt"
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// What is saved while items are read batch by batch is met all the same, and once.
func TestWholesWhileOthersSave(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	var want, got []int64
	draft := article("Uno", "uno")
	draft.In(locale.ES).Summary = "Resumen."
	for range 5 {
		id := d.create(articles)
		d.save(articles, id, 0, draft)
		want = append(want, id)
	}
	for after, version := int64(0), 1; ; version++ {
		list, err := postgres.Wholes(t.Context(), d.pool, postgres.Query{Kind: "article"}, after, 2)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			break
		}
		for _, w := range list {
			got, after = append(got, w.ID), w.ID
			if w.Version != version || w.Title["es"] != "Uno" || w.Summary["es"] != "Resumen." || w.Facts.(*content.Article).Date != draft.Facts.(*content.Article).Date {
				t.Errorf("%+v", w)
			}
		}
		for _, id := range want {
			d.save(articles, id, version, draft)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// However many items a page refers to, and wherever they have gone, what its readers are
// led to is found at once.
func TestRefsAtOnce(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	end := d.published(articles, article("Fin", "fin"))
	ids, want := []int64{end}, []int64{end}
	for i := range 3 { // one that leads to what came before, and one that is withdrawn
		moved, withdrawn := d.published(articles, article("Uno", fmt.Sprint("uno-", i))), d.published(articles, article("Dos", fmt.Sprint("dos-", i)))
		d.ended(articles, moved, postgres.Ending{Locales: es, How: content.Moved, Target: ids[len(ids)-1]})
		d.ended(articles, withdrawn, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
		want = append(want, ids[len(ids)-1], withdrawn)
		ids = append(ids, moved, withdrawn)
	}
	pool, queries := pgtest.Count(t, d.pool)
	asked := func(ids []int64) (found []int64) {
		t.Helper()
		refs, err := postgres.Refs(t.Context(), pool, locale.ES, ids)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			found = append(found, refs[id].ID)
		}
		return found
	}
	asked(ids[:2])
	few := queries.Swap(0)
	if got := asked(ids); !slices.Equal(got, want) || queries.Load() != few {
		t.Errorf("%d queries for two, %d for %d: %v, not %v", few, queries.Load(), len(ids), got, want)
	}
}
