package postgres_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// bulkWorkers start a program that works on acts on many items.
func (d desk) bulkWorkers(gate postgres.Gate) *river.Client[pgx.Tx] {
	d.Helper()
	workers := river.NewWorkers()
	river.AddWorker(workers, postgres.NewBulkWorker(d.pool, gate))
	client, err := river.NewClient(riverpgxv5.New(d.pool), &river.Config{
		Queues: map[string]river.QueueConfig{postgres.BulkQueue: {MaxWorkers: 1}}, Workers: workers,
		FetchPollInterval: 50 * time.Millisecond, FetchCooldown: 20 * time.Millisecond, JobTimeout: 10 * time.Second, RescueStuckJobsAfter: 11 * time.Second,
		Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		d.Fatal(err)
	}
	if err := client.Start(context.WithoutCancel(d.Context())); err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() { _ = client.StopAndCancel(context.Background()) }) // stopped already, or ended with its database
	return client
}

// bulk starts an act on the items that a query selects.
func (d desk) bulk(actor int64, action string, q postgres.Query, x postgres.Decision) (id int64) {
	d.Helper()
	d.must(func(tx pgx.Tx) (err error) {
		if id, err = postgres.PrepareBulk(d.Context(), tx, actor, action, q); err != nil {
			return err
		}
		return postgres.StartBulk(d.Context(), tx, id, actor, x)
	})
	return id
}

func (d desk) finished(bulk int64) postgres.Bulk {
	d.Helper()
	var b postgres.Bulk
	d.until("the act on many is done", func() (done bool) {
		var err error
		if b, err = postgres.FindBulk(d.Context(), d.pool, bulk); err != nil {
			d.Fatal(err)
		}
		return b.FinishedAt != nil
	})
	return b
}

// A program that is killed in the middle leaves the rest to the next one, and no item has
// it done twice, nor by two programs at once.
func TestBulkSurvivesARestart(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	const n = 25
	for i := range n {
		d.save(articles, d.create(articles), 0, article(fmt.Sprint(i), fmt.Sprint("a", i)))
	}
	reached, asked := make(chan struct{}), 0
	first := d.bulkWorkers(func(ctx context.Context, _ pgx.Tx, _ *content.Info, _ int64, _ postgres.Publication) error {
		if asked++; asked <= 10 {
			return nil
		}
		close(reached)
		<-ctx.Done()
		return ctx.Err()
	})
	id := d.bulk(ana, "publish", postgres.Query{Kind: "article"}, postgres.Decision{Locales: locale.All})
	<-reached
	if err := first.StopAndCancel(context.WithoutCancel(t.Context())); err != nil {
		t.Log(err)
	}
	if got := d.number(`SELECT count(*) FROM translations`); got != 10 {
		t.Fatalf("the first program published %d", got)
	}
	// As if it had been killed: it has told nobody that it does not work on the job any more.
	if _, err := d.pool.Exec(t.Context(), `UPDATE river_job SET state = 'running', attempted_at = now() - interval '1 minute' WHERE kind = 'bulk'`); err != nil {
		t.Fatal(err)
	}
	d.bulkWorkers(nil)
	d.bulkWorkers(nil)
	if b := d.finished(id); b.Total != n || b.Done != n || b.Failed+b.Part != 0 {
		t.Errorf("%+v", b)
	}
	if acts, items := d.number(`SELECT count(*) FROM audit WHERE action = 'publish'`), d.number(`SELECT count(DISTINCT item_id) FROM audit WHERE action = 'publish'`); acts != n || items != n {
		t.Errorf("%d acts on %d items", acts, items)
	}
}

// What cannot be done is left and named, language by language; the rest is done.
func TestBulkLeavesWhatCannotGo(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	good, bad, later, trashed := d.create(articles), d.create(articles), d.create(articles), d.create(articles)
	draft := article("Uno", "uno")
	draft.Translations[locale.PT] = text("Um", "um")
	d.save(articles, good, 0, draft)
	d.save(articles, bad, 0, article("Dos", "dos"))
	d.save(articles, later, 0, article("Tres", "tres"))
	d.save(articles, trashed, 0, article("Cuatro", "cuatro"))
	public := d.published(articles, article("Cinco", "cinco"))
	var id int64
	d.must(func(tx pgx.Tx) (err error) {
		id, err = postgres.PrepareBulk(t.Context(), tx, ana, "publish", postgres.Query{Kind: "article"})
		return err
	})
	d.save(articles, later, 1, article("Tres y pico", "tres"))
	d.must(func(tx pgx.Tx) error { return postgres.Trash(t.Context(), tx, articles, trashed, ana) })
	b, err := postgres.FindBulk(t.Context(), d.pool, id)
	if err != nil {
		t.Fatal(err)
	}
	forecast, err := postgres.Forecast(t.Context(), d.pool, b)
	if err != nil || !slices.Contains(forecast, postgres.Verdict{L: "es", Verdict: content.Goes, N: 2}) || !slices.Contains(forecast, postgres.Verdict{L: "pt", Verdict: content.Goes, N: 1}) ||
		!slices.Contains(forecast, postgres.Verdict{L: "es", Verdict: "changed-since", N: 1}) {
		t.Errorf("forecast: %v, %v", forecast, err)
	}
	d.must(func(tx pgx.Tx) error {
		return postgres.StartBulk(t.Context(), tx, id, ana, postgres.Decision{Locales: locale.All})
	})
	d.bulkWorkers(func(_ context.Context, _ pgx.Tx, _ *content.Info, item int64, p postgres.Publication) error {
		if item == bad || item == good && slices.Contains(p.Locales, locale.PT) {
			return &content.InvalidError{Problems: []content.Problem{{Field: string(p.Locales[0]) + ".body", Code: "alt"}}}
		}
		return nil
	})
	if b = d.finished(id); b.Total != 5 || b.Done != 1 || b.Part != 1 || b.Failed != 3 {
		t.Errorf("%+v", b)
	}
	got := map[int64]string{}
	items, err := postgres.BulkItems(t.Context(), d.pool, id, 0, false, 9)
	for _, i := range items {
		got[i.ItemID] = fmt.Sprint(i.Outcome, i.Locales, i.Problems)
	}
	for item, want := range map[int64]string{
		good: "part[es] [{pt.body alt}]", bad: "failed[] [{es.body alt}]", later: "failed[] [{es changed-since}]",
		trashed: "failed[] [{item not-there}]", public: "done[] []",
	} {
		if got[item] != want {
			t.Errorf("item %d: %s, not %s (%v)", item, got[item], want, err)
		}
	}
	if troubled, _ := postgres.BulkItems(t.Context(), d.pool, id, 0, true, 9); len(troubled) != 4 {
		t.Errorf("%d are in trouble", len(troubled))
	}
}

// An act can be ended where it is: what was done stays done. It is started once.
func TestBulkIsCancelled(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	for i := range 3 {
		d.published(articles, article(fmt.Sprint(i), fmt.Sprint("a", i)))
	}
	id := d.bulk(ana, "unpublish", postgres.Query{Kind: "article"}, postgres.Decision{Locales: es, How: content.Gone})
	d.must(func(tx pgx.Tx) error {
		return postgres.StartBulk(t.Context(), tx, id, ana, postgres.Decision{Locales: es, How: content.Moved})
	})
	if err := postgres.CancelBulk(t.Context(), d.pool, id); err != nil {
		t.Fatal(err)
	}
	d.bulkWorkers(nil)
	d.until("the job ends", func() bool {
		return d.number(`SELECT count(*) FROM river_job WHERE kind = 'bulk' AND state = 'completed'`) == 1
	})
	b, err := postgres.FindBulk(t.Context(), d.pool, id)
	if err != nil || !b.Cancelled || b.Done != 0 || b.Decision.How != content.Gone || d.number(`SELECT count(*) FROM translations`) != 3 {
		t.Errorf("%+v, %v", b, err)
	}
}

func TestTags(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	for i := range 3 {
		d.published(articles, article(fmt.Sprint(i), fmt.Sprint("a", i)))
	}
	d.bulkWorkers(nil)
	d.finished(d.bulk(ana, "tag", postgres.Query{Kind: "article"}, postgres.Decision{Tags: []string{"memoria", "por revisar"}}))
	d.finished(d.bulk(ana, "untag", postgres.Query{Kind: "article", IDs: []int64{1, 2}}, postgres.Decision{Tags: []string{"memoria", "otra"}}))
	if rows, _ := d.rows(postgres.Query{Tag: "memoria", Limit: 9}); len(rows) != 1 || !slices.Equal(rows[0].Tags, []string{"memoria", "por revisar"}) {
		t.Errorf("%+v", rows)
	}
	if known, err := postgres.KnownTags(t.Context(), d.pool, "article"); err != nil || !slices.Equal(known, []string{"por revisar", "memoria"}) {
		t.Errorf("%v, %v", known, err)
	}
	if n := d.number(`SELECT count(*) FROM audit WHERE action = 'tag'`); n != 5 {
		t.Errorf("%d acts", n)
	}
}
