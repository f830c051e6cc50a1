package pgtest

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// A Counter counts the queries that are made.
type Counter struct{ atomic.Int64 }

// TraceQueryStart implements pgx.QueryTracer.
func (c *Counter) TraceQueryStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceQueryStartData) context.Context {
	c.Add(1)
	return ctx
}

// TraceQueryEnd implements pgx.QueryTracer.
func (*Counter) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}

// Count returns another pool for the database of a pool, and what counts its queries.
func Count(t testing.TB, pool *pgxpool.Pool) (*pgxpool.Pool, *Counter) {
	t.Helper()
	counter := &Counter{}
	c := pool.Config()
	c.ConnConfig.Tracer = counter
	counted, err := pgxpool.NewWithConfig(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(counted.Close)
	return counted, counter
}
