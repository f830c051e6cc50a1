package postgres_test

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// What was left goes when it is old enough, whoever left it; nobody's signing in takes
// anything from anybody.
func TestSweep(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, rui := d.user("ana"), d.user("rui")
	id := d.create(articles)
	if _, err := d.typed(id, ana, postgres.WorkingCopy{Parts: parts{"pt": {"title": {"Um"}}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := postgres.Attend(t.Context(), d.pool, id, ana, "pt"); err != nil {
		t.Fatal(err)
	}
	d.must(func(tx pgx.Tx) error {
		_, err := postgres.PrepareBulk(t.Context(), tx, ana, "tag", postgres.Query{Kind: "article"})
		return err
	})
	started := d.bulk(ana, "tag", postgres.Query{Kind: "article"}, postgres.Decision{Tags: []string{"x"}})
	if err := postgres.SignIn(t.Context(), d.pool, ana, "secret", time.Hour); err != nil {
		t.Fatal(err)
	}
	const left = `SELECT (SELECT count(*) FROM sessions) * 10000 + (SELECT count(*) FROM presence) * 1000 + (SELECT count(*) FROM bulks) * 100
		+ (SELECT count(*) FROM working_copies) * 10 + (SELECT count(*) FROM items)`
	for _, step := range []struct {
		days, want int
	}{{0, 11211}, {2, 111}, {89, 111}, {91, 100}} {
		if err := postgres.SweepAt(t.Context(), d.pool, time.Now().AddDate(0, 0, step.days)); err != nil {
			t.Fatal(err)
		}
		if got := d.number(left); got != step.want {
			t.Errorf("after %d days: sessions, presences, acts on many, working copies, items: %05d, not %05d", step.days, got, step.want)
		}
	}
	if _, err := postgres.FindBulk(t.Context(), d.pool, started); err != nil {
		t.Errorf("what was done is forgotten: %v", err)
	}
	id = d.create(articles)
	at, err := d.typed(id, ana, postgres.WorkingCopy{Parts: parts{"pt": {"title": {"Um"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.pool.Exec(t.Context(), `UPDATE working_copies SET saved_at = $1`, at.AddDate(-1, 0, 0)); err != nil {
		t.Fatal(err)
	}
	if err := postgres.SignIn(t.Context(), d.pool, rui, "another", time.Hour); err != nil || d.number(`SELECT count(*) FROM working_copies`) != 1 {
		t.Errorf("somebody signs in, and what another has typed is gone: %v", err)
	}
}

// An item that cannot be deleted stays, and keeps no other.
func TestSweepGoesOn(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	bad, good := d.create(articles), d.create(articles)
	for _, id := range []int64{bad, good} {
		if err := d.trash(articles, id, ana); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.pool.Exec(t.Context(), `CREATE TABLE clings (item_id bigint REFERENCES items)`); err != nil {
		t.Fatal(err)
	}
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO clings VALUES ($1)`, bad); err != nil {
		t.Fatal(err)
	}
	n, err := postgres.SweepItemsAt(t.Context(), d.pool, time.Now().AddDate(0, 0, content.TrashDays+1))
	if n != 1 || err == nil || d.number(`SELECT count(*) FROM items WHERE id = $1`, bad) != 1 {
		t.Errorf("%d went, %v", n, err)
	}
}
