package postgres_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// endless is a gate whose statement takes too long with some of the items.
func endless(of ...int64) postgres.Gate {
	return func(ctx context.Context, tx pgx.Tx, _ *content.Info, id int64, _ postgres.Publication) error {
		if !slices.Contains(of, id) {
			return nil
		}
		if _, err := tx.Exec(ctx, `SET LOCAL statement_timeout = '10ms'`); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `SELECT pg_sleep(9)`)
		return err
	}
}

// What always takes too long with one of many items is tried five times, and then left: the
// rest is done. Each item has its own tries.
func TestBulkLeavesWhatTakesTooLong(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	var ids []int64
	for range 3 {
		id := d.create(articles)
		d.save(articles, id, 0, article("Uno", "uno"))
		ids = append(ids, id)
	}
	d.save(articles, ids[2], 1, article("Dos", "dos"))
	id := d.bulk(ana, "publish", postgres.Query{Kind: "article"}, postgres.Decision{Locales: es})
	w := postgres.NewBulkWorker(d.pool, endless(ids[:2]...))
	job := &river.Job[postgres.BulkJob]{JobRow: &rivertype.JobRow{}, Args: postgres.BulkJob{Bulk: id}}
	for err := w.Work(t.Context(), job); err != nil && len(job.Errors) < 20; err = w.Work(t.Context(), job) {
		job.Errors = append(job.Errors, rivertype.AttemptError{Error: err.Error()})
	}
	b, err := postgres.FindBulk(t.Context(), d.pool, id)
	if err != nil || b.FinishedAt == nil || b.Done != 1 || b.Failed != 2 || len(job.Errors) != 8 {
		t.Errorf("%+v after %d failures, %v", b, len(job.Errors), err)
	}
	items, err := postgres.BulkItems(t.Context(), d.pool, id, 0, true, 1)
	if err != nil || len(items) != 1 || items[0].Problems[0].Code != content.Broken {
		t.Errorf("%+v, %v", items, err)
	}
}

// A plan that always takes too long is refused in the end, so that somebody is told.
func TestDueIsGivenUp(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	schedule := d.toPublish(articles, id, time.Hour, 1, es, ana)
	d.due(schedule)
	if _, err := d.pool.Exec(t.Context(), `
		UPDATE river_job SET scheduled_at = now(), state = 'available', errors = array_fill(
			'{"at": "2026-11-25T09:00:00Z", "attempt": 1, "error": "ERROR: canceling statement due to statement timeout (SQLSTATE 57014)", "trace": ""}'::jsonb, ARRAY[4])
		WHERE kind = 'due'`); err != nil {
		t.Fatal(err)
	}
	d.workers(endless(id))
	d.until("it is refused", func() bool { return slices.Equal(d.plans(id), []string{"publish 1 [es] refused: item broken"}) })
	d.until("its job ends", func() bool {
		return d.number(`SELECT count(*) FROM river_job WHERE kind = 'due' AND state = 'completed'`) == 1
	})
}

// The pool has connections enough for what holds one and asks for another, unless it was told how many.
func TestConnections(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]func(int32) bool{"": func(n int32) bool { return n >= 8 }, "?pool_max_conns=6": func(n int32) bool { return n == 6 }} {
		pool, err := postgres.Open(t.Context(), "postgres://nobody@127.0.0.1:1/nothing"+query)
		if err != nil {
			t.Fatal(err)
		}
		defer pool.Close()
		if n := pool.Config().MaxConns; !want(n) {
			t.Errorf("%q: %d", query, n)
		}
	}
}
