// Package postgres is the only package that speaks SQL: reading what is published,
// keeping what is edited, and the door between them, publishing.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river/rivertype"

	"segib.org/web/internal/content"
)

// DB is what a pool and a transaction have in common.
type DB interface {
	Exec(context.Context, string, ...any) (pgconn.CommandTag, error)
	Query(context.Context, string, ...any) (pgx.Rows, error)
	QueryRow(context.Context, string, ...any) pgx.Row
	SendBatch(context.Context, *pgx.Batch) pgx.BatchResults
}

// Open returns a pool for the database at url. It does not connect: the program
// starts, and serves what it can, while the database is away.
func Open(ctx context.Context, url string) (*pgxpool.Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("database URL: %w", err)
	}
	if !strings.Contains(url, "pool_max_conns=") {
		c.MaxConns = max(c.MaxConns, 10) // jobs may hold seven, see package config; readers must not wait for them
	}
	c.ConnConfig.ConnectTimeout = 3 * time.Second
	c.HealthCheckPeriod = 5 * time.Second
	c.MaxConnIdleTime = 5 * time.Minute
	p := c.ConnConfig.RuntimeParams
	p["application_name"] = "segib"
	p["statement_timeout"] = "10s"
	p["lock_timeout"] = "5s"
	p["idle_in_transaction_session_timeout"] = "30s"
	p["timezone"] = "UTC"
	p["jit"] = "off"                          // compiling takes ten times as long as any statement here
	p["pg_trgm.similarity_threshold"] = "0.2" // two letters exchanged leave little of a short word alike
	return pgxpool.NewWithConfig(ctx, c)
}

// Tx runs f in a transaction, which commits if f returns nil.
func Tx(ctx context.Context, pool *pgxpool.Pool, f func(pgx.Tx) error) error {
	return pgx.BeginFunc(ctx, pool, f)
}

// Err gives a failure to reach the database its meaning: the error that it returns
// then is content.ErrUnavailable too.
func Err(err error) error {
	if err == nil || errors.Is(err, content.ErrUnavailable) || !unavailable(err) {
		return err
	}
	return fmt.Errorf("%w: %w", content.ErrUnavailable, err)
}

func unavailable(err error) bool {
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) { // whatever the server said: nobody got in
		return true
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		// Classes 08 (connection), 53 (resources), 57 (operator: shutdown, timeout) of
		// https://www.postgresql.org/docs/current/errcodes-appendix.html, and locks: not had in time, or given up in a deadlock.
		return strings.HasPrefix(pg.Code, "08") || strings.HasPrefix(pg.Code, "53") ||
			strings.HasPrefix(pg.Code, "57") || pg.Code == "55P03" || pg.Code == "40P01"
	}
	var network net.Error
	return errors.As(err, &network) || pgconn.SafeToRetry(err) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, context.DeadlineExceeded)
}

// tries is how often a statement may take too long before it is taken for one that always will.
const tries = 5

// hopeless reports whether a job has failed tries times now because a statement took too
// long, in what its errors begin with.
func hopeless(err error, before []rivertype.AttemptError, what string) bool {
	const tooLong = "57014" // query_canceled
	var pg *pgconn.PgError
	if !errors.As(err, &pg) || pg.Code != tooLong {
		return false
	}
	n := 1
	for _, e := range before {
		if strings.HasPrefix(e.Error, what) && strings.Contains(e.Error, "SQLSTATE "+tooLong) {
			n++
		}
	}
	return n >= tries
}

// storable returns s without what PostgreSQL refuses in a text: NUL, and bytes that
// are not UTF-8.
func storable(s string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", ""), "")
}

// violates returns the constraint that err says was violated, or "".
func violates(err error) string {
	var pg *pgconn.PgError
	if errors.As(err, &pg) && strings.HasPrefix(pg.Code, "23") {
		return pg.ConstraintName
	}
	return ""
}
