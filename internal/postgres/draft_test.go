package postgres_test

import (
	"errors"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// A draft is nowhere that readers look, however they look.
func TestDraftIsInvisible(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ctx := t.Context()
	id := d.create(articles)
	draft := article("Secreto", "secreto")
	d.save(articles, id, 0, draft)
	if _, err := postgres.Find(ctx, d.pool, content.Articles, locale.ES, "secreto"); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("Find: %v", err)
	}
	if _, err := postgres.Get(ctx, d.pool, content.Articles, locale.ES, id); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("Get: %v", err)
	}
	list, err := postgres.List(ctx, d.pool, content.Articles, locale.ES)
	if err != nil || len(list) != 0 {
		t.Errorf("List: %v, %v", list, err)
	}
	news, err := postgres.Articles(ctx, d.pool, locale.ES, postgres.Place{}, false, 9)
	if err != nil || len(news) != 0 {
		t.Errorf("Articles: %v, %v", news, err)
	}
	refs, err := postgres.Refs(ctx, d.pool, locale.ES, []int64{id})
	if err != nil || len(refs) != 0 {
		t.Errorf("Refs: %v, %v", refs, err)
	}
	hits, err := postgres.Search(ctx, d.pool, locale.ES, "secreto", "", 0, 9)
	if err != nil || hits.Total != 0 || len(hits.List) != 0 || hits.Corrected {
		t.Errorf("Search: %+v, %v", hits, err)
	}
	if list, err := postgres.Addresses(ctx, d.pool, locale.ES, 0, 9); err != nil || len(list) != 0 {
		t.Errorf("Addresses: %v, %v", list, err)
	}
	if _, err := postgres.Permanent(ctx, d.pool, locale.ES, id); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("Permanent: %v", err)
	}
	if n := d.public("article", locale.ES); n != 0 {
		t.Errorf("PublicCounts: %d", n)
	}
	for _, table := range []string{"translations", "articles", "paths", "links", "search", "words"} {
		if n := d.number(`SELECT count(*) FROM ` + table); n != 0 {
			t.Errorf("%s has %d rows", table, n)
		}
	}
	// What is changed after publication is a draft too.
	d.publish(articles, id, 1, es)
	d.save(articles, id, 1, article("Cambiado", "cambiado"))
	if e, err := postgres.Find(ctx, d.pool, content.Articles, locale.ES, "secreto"); err != nil || e.Title != "Secreto" {
		t.Errorf("readers see %q, %v", e.Title, err)
	}
	if _, err := postgres.Find(ctx, d.pool, content.Articles, locale.ES, "cambiado"); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("Find: %v", err)
	}
}
