package main

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/config"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/devdb"
	"segib.org/web/internal/seed"
)

// TestDatabaseKilledUnderLoad kills the database while the site is read: no reader
// notices, those who route requests are told, and all recovers by itself.
func TestDatabaseKilledUnderLoad(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it starts a database of its own")
	}
	ctx := t.Context()
	dir, err := os.MkdirTemp("", "segib-outage-") // t.TempDir's parent is closed to the user that PostgreSQL runs as
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	server, err := devdb.New(filepath.Join(dir, "data"), devdb.Fast...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Remove(); os.RemoveAll(dir) })
	if err := server.Start(ctx); err != nil {
		t.Fatal(err)
	}
	a := running(t, server.URL("postgres"))
	site := httptest.NewServer(a)
	t.Cleanup(site.Close)
	paths, err := a.site.Paths(ctx)
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "all pages are rendered", func() bool { _, pages := a.cache.Bytes(); return pages >= len(paths) })
	if got := status(t, site.URL+"/readyz"); got != http.StatusOK {
		t.Fatalf("readyz before: %d", got)
	}

	var failed, asked atomic.Int64
	loadCtx, stop := context.WithCancel(ctx)
	var readers sync.WaitGroup
	for n := range 8 {
		readers.Go(func() {
			for i := n; loadCtx.Err() == nil; i++ {
				asked.Add(1)
				if status(t, site.URL+paths[i%len(paths)]) != http.StatusOK {
					failed.Add(1)
				}
			}
		})
	}
	time.Sleep(200 * time.Millisecond)
	server.Kill()
	eventually(t, "readyz says so", func() bool { return status(t, site.URL+"/readyz") == http.StatusServiceUnavailable })
	if got := status(t, site.URL+"/healthz"); got != http.StatusOK {
		t.Errorf("healthz while the database is away: %d", got)
	}
	time.Sleep(500 * time.Millisecond)
	if err := server.Start(ctx); err != nil {
		t.Fatal(err)
	}
	eventually(t, "readyz recovers", func() bool { return status(t, site.URL+"/readyz") == http.StatusOK })
	eventually(t, "a page that needs the database recovers", func() bool { return status(t, site.URL+"/es/buscar?q=lima") == http.StatusOK })
	stop()
	readers.Wait()
	if n := failed.Load(); n > 0 {
		t.Errorf("%d of %d requests failed", n, asked.Load())
	}
	t.Logf("%d requests", asked.Load())
}

// running runs the program on a new database with the first content, until the test ends.
func running(t *testing.T, url string) *app {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	pool, err := postgres.Open(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, pool)
	c := &serveCommand{config.Server{Database: config.Database{DatabaseURL: url}, Address: config.Address{BaseURL: "http://example.org"}, MediaURL: "file:" + t.TempDir(), UploadDir: t.TempDir(), CacheMB: 256, Migrate: true, SessionIdle: time.Hour}}
	painter, err := newPainter()
	if err != nil {
		t.Fatal(err)
	}
	books, err := c.newLibrary(ctx, pool)
	if err != nil {
		t.Fatal(err)
	}
	a := c.newApp(pool, painter, books)
	done := make(chan error, 1)
	go func() { done <- a.work(ctx, c, painter) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		a.cache.Wait()
		pool.Close()
	})
	return a
}

func fill(t *testing.T, pool *pgxpool.Pool) {
	t.Helper()
	if err := postgres.Migrate(t.Context(), pool); err != nil {
		t.Fatal(err)
	}
	if err := seed.Load(t.Context(), pool, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
}

func status(t *testing.T, url string) int {
	res, err := http.Get(url)
	if err != nil {
		t.Error(err)
		return 0
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		t.Error(err)
	}
	return res.StatusCode
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Fatalf("it never came true that %s", what)
}
