package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
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

func (d desk) plan(k *content.Info, id int64, in time.Duration, what postgres.Plan) (schedule int64, err error) {
	err = d.do(func(tx pgx.Tx) error {
		schedule, err = postgres.Schedule(d.Context(), tx, k, id, time.Now().Add(in), what)
		return err
	})
	return schedule, err
}

func (d desk) toPublish(k *content.Info, id int64, in time.Duration, version int, locales []locale.Locale, actor int64) int64 {
	d.Helper()
	schedule, err := d.plan(k, id, in, postgres.Plan{Publication: &postgres.Publication{Version: version, Locales: locales, Actor: actor}})
	if err != nil {
		d.Fatal(err)
	}
	return schedule
}

// due makes the time of a plan come.
func (d desk) due(schedule int64) {
	d.Helper()
	if _, err := d.pool.Exec(d.Context(), `UPDATE schedules SET at = now() WHERE id = $1 AND outcome IS NULL`, schedule); err != nil {
		d.Fatal(err)
	}
}

func (d desk) fulfil(schedule int64) {
	d.Helper()
	d.due(schedule)
	d.must(func(tx pgx.Tx) error { return postgres.Fulfil(d.Context(), tx, schedule, nil) })
}

// plans returns what is open of an item: "publish 1 [es]", "publish 1 [es] refused: es.slug taken".
func (d desk) plans(id int64) (list []string) {
	d.Helper()
	plans, err := postgres.PlansOf(d.Context(), d.pool, id)
	if err != nil {
		d.Fatal(err)
	}
	for _, s := range plans {
		line := fmt.Sprint(s.Action, " ", s.Version, " ", s.Locales)
		for _, p := range s.Problem {
			line += fmt.Sprint(" ", s.Outcome, ": ", p.Field, " ", p.Code)
		}
		list = append(list, line)
	}
	return list
}

// workers start a program that works on what is due, as often as they are called.
func (d desk) workers(gate postgres.Gate) *river.Client[pgx.Tx] {
	d.Helper()
	workers := river.NewWorkers()
	river.AddWorker(workers, postgres.NewDueWorker(d.pool, gate))
	client, err := river.NewClient(riverpgxv5.New(d.pool), &river.Config{
		Queues: map[string]river.QueueConfig{postgres.DueQueue: {MaxWorkers: 2}}, Workers: workers,
		FetchPollInterval: 100 * time.Millisecond, JobTimeout: time.Second, RescueStuckJobsAfter: 2 * time.Second,
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

// until waits for a condition, for at most a quarter of a minute.
func (d desk) until(what string, holds func() bool) {
	d.Helper()
	for end := time.Now().Add(15 * time.Second); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			d.Fatalf("waited in vain: %s", what)
		}
	}
}

// Two programs do what is due, each thing once and none before its time.
func TestDueIsDoneOnce(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	const n = 12
	for i := range n {
		id := d.create(articles)
		d.saveAs(ana, articles, id, 0, article(fmt.Sprint(i), fmt.Sprint("a", i)))
		d.toPublish(articles, id, 2*time.Second, 1, es, ana)
	}
	d.workers(nil)
	d.workers(nil)
	d.until("all are public", func() bool {
		if early := d.number(`SELECT count(*) FROM translations t JOIN schedules s USING (item_id) WHERE s.at > clock_timestamp()`); early > 0 {
			t.Fatalf("%d are public before their time", early)
		}
		return d.number(`SELECT count(*) FROM translations`) == n
	})
	d.until("all jobs are ended", func() bool {
		return d.number(`SELECT count(*) FROM river_job WHERE kind = 'due' AND state = 'completed'`) == n
	})
	for what, sql := range map[string]string{
		"publications":         `SELECT count(*) FROM audit WHERE action = 'publish' AND actor IS NULL AND schedule_id IS NOT NULL`,
		"plans done":           `SELECT count(*) FROM schedules WHERE outcome = 'done' AND done_at >= at`,
		"published in time":    `SELECT count(*) FROM translations t JOIN schedules s USING (item_id) WHERE t.published_at >= s.at`,
		"states":               `SELECT count(*) FROM items WHERE states @> '{es:published}'`,
		"within seven seconds": `SELECT count(*) FROM schedules WHERE done_at < at + interval '7 s'`,
	} {
		if got := d.number(sql); got != n {
			t.Errorf("%s: %d, not %d", what, got, n)
		}
	}
	var worst float64
	if err := d.pool.QueryRow(t.Context(), `SELECT extract(epoch FROM max(done_at - at)) FROM schedules`).Scan(&worst); err != nil {
		t.Fatal(err)
	}
	t.Logf("the latest was done %.2f s after its time", worst)
}

// A program that ends in the middle leaves what it did undone, and the next one does it.
func TestDueSurvivesARestart(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	d.toPublish(articles, id, 10*time.Millisecond, 1, es, ana)
	reached := make(chan struct{}, 9)
	first := d.workers(func(ctx context.Context, _ pgx.Tx, _ *content.Info, _ int64, _ postgres.Publication) error {
		reached <- struct{}{}
		<-ctx.Done()
		return ctx.Err()
	})
	<-reached
	if err := first.StopAndCancel(context.WithoutCancel(t.Context())); err != nil {
		t.Log(err)
	}
	if got := d.states(articles, id); got != "[es:scheduled pt:missing en:missing]" {
		t.Fatalf("after the first program: %s", got)
	}
	// As if it had been killed: it has told nobody that it does not work on the job any more.
	if _, err := d.pool.Exec(t.Context(), `UPDATE river_job SET state = 'running', attempted_at = now() - interval '1 minute' WHERE kind = 'due'`); err != nil {
		t.Fatal(err)
	}
	d.workers(nil)
	d.until("it is public", func() bool { return d.states(articles, id) == "[es:published pt:missing en:missing]" })
	if n := d.number(`SELECT count(*) FROM audit WHERE action = 'publish'`); n != 1 {
		t.Errorf("published %d times", n)
	}
}

// While the database cannot do it, the program goes on trying, and does it once.
func TestDueIsTriedAgain(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	d.toPublish(articles, id, 10*time.Millisecond, 1, es, ana)
	var tried atomic.Int32
	d.workers(func(context.Context, pgx.Tx, *content.Info, int64, postgres.Publication) error {
		if tried.Add(1) < 3 {
			return content.ErrUnavailable
		}
		return nil
	})
	d.until("it is public", func() bool { return d.states(articles, id) == "[es:published pt:missing en:missing]" })
	if n := d.number(`SELECT count(*) FROM audit WHERE action IN ('publish', 'refuse')`); n != 1 || tried.Load() != 3 {
		t.Errorf("tried %d times, done or refused %d times", tried.Load(), n)
	}
}

// A person and the program at the same moment: one comes first, and what follows is right.
func TestPersonAndProgramAtOnce(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	for i := range 15 {
		id := d.create(articles)
		d.saveAs(ana, articles, id, 0, article("Viejo", fmt.Sprint("a", i)))
		d.saveAs(ana, articles, id, 1, article("Nuevo", fmt.Sprint("a", i)))
		schedule := d.toPublish(articles, id, time.Hour, 1, es, ana)
		d.due(schedule)
		ends := i%3 == 2
		var all sync.WaitGroup
		for range 2 { // and two programs
			all.Go(func() {
				report(d, d.do(func(tx pgx.Tx) error { return postgres.Fulfil(t.Context(), tx, schedule, nil) }))
			})
		}
		all.Go(func() {
			err := d.do(func(tx pgx.Tx) error {
				if ends {
					return postgres.Cancel(t.Context(), tx, articles, id, schedule, ana)
				}
				return postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 2, Locales: es, Actor: ana})
			})
			if err != nil && !(ends && errors.Is(err, content.ErrNotFound)) {
				t.Error(err)
			}
		})
		all.Wait()
		var outcome string
		var done int
		if err := d.pool.QueryRow(t.Context(), `SELECT outcome, (SELECT count(*) FROM audit a WHERE a.schedule_id = s.id AND a.action = 'publish') FROM schedules s WHERE id = $1`, schedule).Scan(&outcome, &done); err != nil {
			t.Fatal(err)
		}
		state := d.states(articles, id)
		switch {
		case ends && outcome == "cancelled" && done == 0 && state == "[es:draft pt:missing en:missing]":
		case ends && outcome == "done" && done == 1 && state == "[es:changes pt:missing en:missing]":
		case !ends && outcome == "superseded" && done == 0 && state == "[es:published pt:missing en:missing]":
		case !ends && outcome == "done" && done == 1 && state == "[es:published pt:missing en:missing]":
		default:
			t.Errorf("%d: %s, done %d times, %s", i, outcome, done, state)
		}
	}
}

// What people do meanwhile, and what becomes of what was to happen.
func TestPlansMeetActs(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	draft := article("Uno", "uno")
	draft.Translations[locale.PT] = text("Um", "um")
	both := []locale.Locale{locale.ES, locale.PT}
	for version := range 4 {
		draft.In(locale.ES).Summary = fmt.Sprint(version)
		d.saveAs(ana, articles, id, version, draft)
	}
	expect := func(when string, want ...string) {
		t.Helper()
		if got := d.plans(id); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", when, got, want)
		}
	}
	d.toPublish(articles, id, time.Hour, 2, both, ana)
	expect("scheduled", "publish 2 [es pt]")
	d.publish(articles, id, 1, both)
	expect("an older version goes public meanwhile", "publish 2 [es pt]")
	later := d.toPublish(articles, id, 2*time.Hour, 3, es, ana)
	expect("another for one language", "publish 2 [pt]", "publish 3 [es]")
	end, err := d.plan(articles, id, 3*time.Hour, postgres.Plan{Ending: &postgres.Ending{Locales: es, Actor: ana}})
	if err != nil {
		t.Fatal(err)
	}
	expect("and its end", "publish 2 [pt]", "publish 3 [es]", "unpublish 0 [es]")
	d.publish(articles, id, 4, []locale.Locale{locale.PT})
	expect("a later version goes public", "publish 3 [es]", "unpublish 0 [es]")
	d.fulfil(later)
	expect("published in its time", "unpublish 0 [es]")
	if got := d.states(articles, id); got != "[es:changes pt:published en:missing]" {
		t.Errorf("what was written after the scheduled version is public: %s", got)
	}
	d.fulfil(end)
	expect("ended")
	if got := d.states(articles, id); got != "[es:draft pt:published en:missing]" {
		t.Errorf("ended: %s", got)
	}
	d.toPublish(articles, id, time.Hour, 4, es, ana)
	d.unpublish(articles, id, both)
	expect("what a person takes away does not come back by itself")
	again := d.toPublish(articles, id, time.Hour, 4, es, ana)
	d.must(func(tx pgx.Tx) error { return postgres.Cancel(t.Context(), tx, articles, id, again, ana) })
	d.fulfil(again)
	if got := d.states(articles, id); got != "[es:draft pt:draft en:missing]" {
		t.Errorf("cancelled: %s", got)
	}
	if err := d.do(func(tx pgx.Tx) error { return postgres.Cancel(t.Context(), tx, articles, id, again, ana) }); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("cancelled twice: %v", err)
	}
}

// What is refused at its time is kept with its reason, and changes nothing else.
func TestDueIsRefused(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis := d.user("ana"), d.user("luis")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	schedule := d.toPublish(articles, id, time.Hour, 1, es, ana)
	d.published(articles, article("Otro", "uno"))
	d.fulfil(schedule)
	d.must(func(tx pgx.Tx) error { return postgres.Fulfil(t.Context(), tx, schedule, nil) })
	if got := d.plans(id); !slices.Equal(got, []string{"publish 1 [es] refused: es.slug taken"}) {
		t.Errorf("taken: %q", got)
	}
	if got := d.states(articles, id); got != "[es:draft pt:missing en:missing]" {
		t.Errorf("refused: %s", got)
	}
	if n := d.number(`SELECT count(*) FROM audit WHERE action = 'refuse' AND actor IS NULL AND schedule_id = $1`, schedule); n != 1 {
		t.Errorf("refused %d times", n)
	}
	d.must(func(tx pgx.Tx) error { return postgres.Cancel(t.Context(), tx, articles, id, schedule, ana) })
	if got := d.plans(id); len(got) != 0 {
		t.Errorf("put away: %q", got)
	}

	// An approval that was lost: the version was taken from readers after it was scheduled.
	c := d.create(charters)
	d.saveAs(ana, charters, c, 0, charter("Carta"))
	if _, err := d.plan(charters, c, time.Hour, postgres.Plan{Publication: &postgres.Publication{Version: 1, Locales: es, Actor: luis}}); !slices.Equal(problems(err), []string{"es.review unapproved"}) {
		t.Errorf("scheduled without approval: %v", err)
	}
	if err := d.review(postgres.Submit, charters, c, 1, es, ana, ""); err != nil {
		t.Fatal(err)
	}
	if err := d.review(postgres.Approve, charters, c, 1, es, luis, ""); err != nil {
		t.Fatal(err)
	}
	schedule = d.toPublish(charters, c, time.Hour, 1, es, luis)
	if _, err := d.pool.Exec(t.Context(), `UPDATE reviews SET state = 'ended'`); err != nil {
		t.Fatal(err)
	}
	d.fulfil(schedule)
	if got := d.plans(c); !slices.Equal(got, []string{"publish 1 [es] refused: es.review unapproved"}) {
		t.Errorf("unapproved: %q", got)
	}
}

// What can be known to be wrong is said when it is scheduled.
func TestScheduleRefuses(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", ""))
	publication := func(version int, locales ...locale.Locale) postgres.Plan {
		return postgres.Plan{Publication: &postgres.Publication{Version: version, Locales: locales, Actor: ana}}
	}
	for _, x := range []struct {
		in   time.Duration
		what postgres.Plan
		want string
	}{
		{-time.Second, publication(1, locale.ES), "[at past]"},
		{time.Hour, publication(1), "[locales required]"},
		{time.Hour, publication(1, locale.ES), "[es.slug required]"},
		{time.Hour, postgres.Plan{Ending: &postgres.Ending{Actor: ana}}, "[locales required]"},
	} {
		if _, err := d.plan(articles, id, x.in, x.what); fmt.Sprint(problems(err)) != x.want {
			t.Errorf("%v, not %s", err, x.want)
		}
	}
	if _, err := d.plan(articles, id, time.Hour, publication(7, locale.ES)); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("a version that is not: %v", err)
	}
	if _, err := d.plan(articles, 99, time.Hour, publication(1, locale.ES)); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("an item that is not: %v", err)
	}
	if n := d.number(`SELECT count(*) FROM river_job WHERE kind = 'due'`); n != 0 {
		t.Errorf("%d jobs", n)
	}
}
