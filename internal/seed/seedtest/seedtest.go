// Package seedtest gives each test a database with the first content in it: a copy of
// one that is filled once for each state of the content and of the schema.
package seedtest

import (
	"context"
	"log/slog"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/seed"
)

var filled = sync.OnceValues(func() (string, error) {
	return pgtest.Make("seed_"+seed.Hash(), func(pool *pgxpool.Pool) error {
		return seed.Load(context.Background(), pool, slog.New(slog.DiscardHandler))
	})
})

// New returns a pool for a database of the test's own with the first content published.
func New(t testing.TB) *pgxpool.Pool {
	t.Helper()
	name, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	return pgtest.Copy(t, name)
}
