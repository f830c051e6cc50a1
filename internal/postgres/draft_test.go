package postgres_test

import (
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// A draft is nowhere that readers look, however they look and however far it has come.
func TestDraftIsInvisible(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ctx := t.Context()
	ana, luis := d.user("ana"), d.user("luis")
	id := d.create(articles)
	draft := article("Secreto", "secreto")
	d.saveAs(ana, articles, id, 0, draft)
	d.invisible("a draft", id)
	if err := d.review(postgres.Submit, articles, id, 1, es, ana, ""); err != nil {
		t.Fatal(err)
	}
	d.invisible("in review", id)
	if err := d.review(postgres.Approve, articles, id, 1, es, luis, ""); err != nil {
		t.Fatal(err)
	}
	d.invisible("approved", id)
	schedule := d.toPublish(articles, id, time.Hour, 1, es, luis)
	d.invisible("scheduled", id)
	// A job that wakes too early goes to sleep again.
	var early *river.JobSnoozeError
	if err := d.do(func(tx pgx.Tx) error { return postgres.Fulfil(ctx, tx, schedule, nil) }); !errors.As(err, &early) || early.Duration < 59*time.Minute {
		t.Errorf("too early: %v", err)
	}
	d.invisible("not due yet", id)
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

// invisible fails the test if readers find anything of an article called Secreto.
func (d desk) invisible(when string, id int64) {
	d.Helper()
	ctx := d.Context()
	if _, err := postgres.Find(ctx, d.pool, content.Articles, locale.ES, "secreto"); !errors.Is(err, content.ErrNotFound) {
		d.Errorf("%s: Find: %v", when, err)
	}
	if _, err := postgres.Get(ctx, d.pool, content.Articles, locale.ES, id); !errors.Is(err, content.ErrNotFound) {
		d.Errorf("%s: Get: %v", when, err)
	}
	list, err := postgres.List(ctx, d.pool, content.Articles, locale.ES)
	if err != nil || len(list) != 0 {
		d.Errorf("%s: List: %v, %v", when, list, err)
	}
	news, err := postgres.Articles(ctx, d.pool, locale.ES, postgres.Place{}, false, 9)
	if err != nil || len(news) != 0 {
		d.Errorf("%s: Articles: %v, %v", when, news, err)
	}
	refs, err := postgres.Refs(ctx, d.pool, locale.ES, []int64{id})
	if err != nil || len(refs) != 0 {
		d.Errorf("%s: Refs: %v, %v", when, refs, err)
	}
	hits, err := postgres.Search(ctx, d.pool, locale.ES, "secreto", "", 0, 9)
	if err != nil || hits.Total != 0 || len(hits.List) != 0 || hits.Corrected {
		d.Errorf("%s: Search: %+v, %v", when, hits, err)
	}
	if list, err := postgres.Addresses(ctx, d.pool, locale.ES, 0, 9); err != nil || len(list) != 0 {
		d.Errorf("%s: Addresses: %v, %v", when, list, err)
	}
	if _, err := postgres.Permanent(ctx, d.pool, locale.ES, id); !errors.Is(err, content.ErrNotFound) {
		d.Errorf("%s: Permanent: %v", when, err)
	}
	if n := d.public("article", locale.ES); n != 0 {
		d.Errorf("%s: PublicCounts: %d", when, n)
	}
	for _, table := range []string{"translations", "articles", "paths", "links", "search", "words", "withdrawn", "notes", "share_images"} {
		if n := d.number(`SELECT count(*) FROM ` + table); n != 0 {
			d.Errorf("%s: %s has %d rows", when, table, n)
		}
	}
}
