package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

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
		if err := postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 1, Locales: es}); err != nil {
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
		if err := postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 1, Locales: es}); err != nil {
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

// TestSilentConnectionIsNoticed listens through a wire that is cut without either end
// hearing of it, as when a machine vanishes.
func TestSilentConnectionIsNoticed(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	url, cut := wire(d)
	changes := make(chan struct{}, 100)
	go postgres.ListenOn(t.Context(), url, 200*time.Millisecond, func() { changes <- struct{}{} })
	heard(d, changes, "the connection")
	for range 4 {
		quiet(d, changes, "nothing")
	}
	d.published(articles, article("Uno", "uno"))
	heard(d, changes, "a publication after a silence")
	cut()
	heard(d, changes, "the connection made again")
	d.published(articles, article("Dos", "dos"))
	heard(d, changes, "a publication after that")
}

// wire returns an address that leads to the test's database, and what makes the first
// connection to it carry nothing any more.
func wire(d desk) (url string, cut func()) {
	d.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() { l.Close() })
	to := d.pool.Config().ConnConfig
	network, address := pgconn.NetworkAddress(to.Host, to.Port)
	first, dead := true, make(chan struct{})
	go func() {
		for {
			here, err := l.Accept()
			if err != nil {
				return
			}
			there, err := net.Dial(network, address)
			if err != nil {
				d.Error(err)
				return
			}
			d.Cleanup(func() { here.Close(); there.Close() })
			var until <-chan struct{}
			if first {
				first, until = false, dead
			}
			go carry(here, there, until)
			go carry(there, here, until)
		}
	}()
	return fmt.Sprintf("postgres://%s:%s@%s/%s?sslmode=disable", to.User, to.Password, l.Addr(), to.Database), func() { close(dead) }
}

// carry copies bytes until its end, or until it is dead: then it swallows them.
func carry(to, from net.Conn, dead <-chan struct{}) {
	b := make([]byte, 4096)
	for {
		n, err := from.Read(b)
		if err != nil {
			return
		}
		select {
		case <-dead:
			_, _ = io.Copy(io.Discard, from) // until the test ends
			return
		default:
			if _, err := to.Write(b[:n]); err != nil {
				return
			}
		}
	}
}
