// Package pgtest gives each test a database of its own, migrated and empty: a copy
// of a template that is made once for each state of the migrations. A copy takes
// some 40 ms, so tests use real databases and run in parallel.
package pgtest

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/postgres"
	"segib.org/web/migrations"
)

// New returns a pool for a database that exists until the test ends; one of a test
// that failed is kept, and its address logged.
func New(t testing.TB) *pgxpool.Pool {
	t.Helper()
	return Copy(t, Template(t))
}

// Template returns the name of the migrated, empty database that New copies.
func Template(t testing.TB) string {
	t.Helper()
	name, err := empty()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// Copy returns a pool for a copy of the database of that name.
func Copy(t testing.TB, name string) *pgxpool.Pool {
	t.Helper()
	ctx := context.Background()
	copied := fmt.Sprintf("test_%d_%d", os.Getpid(), serial.Add(1))
	if err := admin(ctx, `CREATE DATABASE `+copied+` TEMPLATE `+name); err != nil {
		t.Fatal(err)
	}
	pool, err := postgres.Open(ctx, URL(copied))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		pool.Close()
		if t.Failed() {
			t.Logf("kept %s", URL(copied))
		} else if err := admin(ctx, `DROP DATABASE `+copied+` WITH (FORCE)`); err != nil {
			t.Log(err)
		}
	})
	return pool
}

// Away makes the database of a pool unreachable, as if its server had gone: what is
// connected is cut off, and nobody gets in.
func Away(t testing.TB, pool *pgxpool.Pool) {
	t.Helper()
	name := pool.Config().ConnConfig.Database
	for _, sql := range []string{
		`ALTER DATABASE ` + name + ` ALLOW_CONNECTIONS false`,
		`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '` + name + `'`,
	} {
		if err := admin(context.Background(), sql); err != nil {
			t.Fatal(err)
		}
	}
}

var serial atomic.Int32

// URL returns the address of a database of the server that tests use.
func URL(database string) string {
	u, err := url.Parse(os.Getenv("DATABASE_URL"))
	if err != nil || u.Scheme == "" {
		return ""
	}
	u.Path = "/" + database
	return u.String()
}

func admin(ctx context.Context, sql string) error {
	conn, err := pgx.Connect(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, sql)
	return err
}

// empty makes the template once a process, and once a server by its lock.
var empty = sync.OnceValues(func() (string, error) { return Make("tmpl", func(*pgxpool.Pool) error { return nil }) })

// Make returns the name of a template, made by migrating a database and filling it
// unless the server has it. The name must stand for what fill does.
func Make(name string, fill func(*pgxpool.Pool) error) (string, error) {
	if os.Getenv("DATABASE_URL") == "" {
		return "", fmt.Errorf("no database to test with: run `make test`, or set DATABASE_URL to a server on which databases may be made")
	}
	name = fmt.Sprintf("%s_%x", name, migrationsHash())
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		return "", err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock(hashtext($1))`, name); err != nil {
		return "", err
	}
	var ready bool
	err = conn.QueryRow(ctx, `SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1 AND datistemplate)`, name).Scan(&ready)
	if err != nil || ready {
		return name, err
	}
	for _, sql := range []string{`DROP DATABASE IF EXISTS ` + name, `CREATE DATABASE ` + name} {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return "", err
		}
	}
	pool, err := postgres.Open(ctx, URL(name))
	if err != nil {
		return "", err
	}
	if err := postgres.Migrate(ctx, pool); err != nil {
		return "", err
	}
	err = fill(pool)
	pool.Close() // a database in use cannot be copied
	if err != nil {
		return "", err
	}
	_, err = conn.Exec(ctx, `ALTER DATABASE `+name+` IS_TEMPLATE true`)
	return name, err
}

func migrationsHash() []byte {
	h := sha256.New()
	names, _ := fs.Glob(migrations.FS, "*.sql")
	for _, n := range names {
		b, _ := fs.ReadFile(migrations.FS, n)
		h.Write(b)
	}
	return h.Sum(nil)[:6]
}
