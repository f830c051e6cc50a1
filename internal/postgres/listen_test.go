package postgres_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// heard waits for a call of changed; quiet checks that none comes.
func heard(d desk, changes <-chan struct{}, what string) {
	d.Helper()
	select {
	case <-changes:
	case <-time.After(10 * time.Second):
		d.Fatalf("%s was not heard of", what)
	}
}

func quiet(d desk, changes <-chan struct{}, what string) {
	d.Helper()
	select {
	case <-changes:
		d.Errorf("%s was heard of", what)
	case <-time.After(150 * time.Millisecond):
	}
}

func TestChangesAreHeardOfAtCommit(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ctx, cancel := context.WithCancel(t.Context())
	changes, ended := make(chan struct{}, 100), make(chan struct{})
	go func() {
		postgres.Listen(ctx, d.pool.Config().ConnString(), func() { changes <- struct{}{} })
		close(ended)
	}()
	heard(d, changes, "the connection")

	id := d.create(articles)
	d.save(articles, id, 0, article("Uno", "uno"))
	quiet(d, changes, "a draft")
	d.must(func(tx pgx.Tx) error {
		if err := postgres.Publish(t.Context(), tx, articles, id, 1, es, 0); err != nil {
			return err
		}
		quiet(d, changes, "what is not committed")
		return nil
	})
	heard(d, changes, "a publication")
	d.unpublish(articles, id, es)
	heard(d, changes, "a withdrawal")
	undone := errors.New("undone")
	err := d.do(func(tx pgx.Tx) error {
		if err := postgres.Publish(t.Context(), tx, articles, id, 1, es, 0); err != nil {
			return err
		}
		return undone
	})
	if !errors.Is(err, undone) {
		t.Fatal(err)
	}
	quiet(d, changes, "what was rolled back")

	// A connection that is lost is made again, and what was missed meanwhile is supposed to have happened.
	if n := d.number(`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`); n != 1 {
		t.Fatalf("%d connections listen", n)
	}
	heard(d, changes, "the connection made again")
	d.publish(articles, id, 1, []locale.Locale{locale.ES})
	heard(d, changes, "a publication after that")

	cancel()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Fatal("Listen does not end")
	}
}
