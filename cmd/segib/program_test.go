package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/seed"
)

// A program is the whole of segib as it is shipped, on a database of its own that holds
// the first content and the fixtures.
type program struct {
	url   string
	pool  *pgxpool.Pool
	items map[string]item // by their keys: "summit/29"
	media string          // the folder of the files
	stock func() int64    // fills the library, once, and returns a picture of it
}

// An item is where a published item stands.
type item struct {
	id    int64
	kind  string
	paths locale.Label
}

// start runs the program until the test ends.
func start(t *testing.T) *program {
	t.Helper()
	pool := pgtest.Copy(t, seeded(t))
	address := freeAddress(t)
	p := &program{url: "http://" + address, pool: pool, items: items(t, pool), media: t.TempDir()}
	p.stock = sync.OnceValue(func() int64 { return p.stocked(t) })
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- run(ctx, []string{"serve", "--database-url=" + pool.Config().ConnString(), "--listen=" + address,
			"--base-url=" + p.url, "--media-url=file://" + p.media, "--upload-dir=" + filepath.Join(p.media, "desk"), "--metrics-listen=", "--no-link-check", "--log-level=error"}, strings.NewReader(""), io.Discard)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		res, err := http.Get(p.url + "/readyz")
		if err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return p
			}
		}
		if time.Now().After(deadline) {
			t.Fatalf("the program is not ready: %v", err)
		}
	}
}

// freeAddress returns an address on which nobody listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// item returns the address of an item in a language by its key.
func (p *program) item(t *testing.T, l locale.Locale, key string) string {
	t.Helper()
	it, ok := p.items[key]
	if !ok {
		t.Fatalf("there is no item %s", key)
	}
	path := it.paths.In(l) // where it is not published in l, the one that there is
	return link.Item(l, it.kind, path)
}

func items(t *testing.T, pool *pgxpool.Pool) map[string]item {
	t.Helper()
	rows, err := pool.Query(t.Context(), `
		SELECT i.key, i.id, i.kind, jsonb_object_agg(t.locale, t.path)
		FROM   items i
		JOIN   translations t ON t.item_id = i.id
		WHERE  i.key IS NOT NULL
		GROUP  BY i.id`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	all := map[string]item{}
	for rows.Next() {
		var key string
		var it item
		if err := rows.Scan(&key, &it.id, &it.kind, &it.paths); err != nil {
			t.Fatal(err)
		}
		all[key] = it
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// seeded returns the name of a database with the first content and the fixtures, which
// is made once for each state of both.
func seeded(t *testing.T) string {
	t.Helper()
	name, err := seedOnce()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

var seedOnce = sync.OnceValues(func() (string, error) {
	hash := sha256.New()
	for _, dir := range []string{"../../internal/seed", "../../internal/content", "../../internal/postgres", "."} {
		if err := digest(hash, dir); err != nil {
			return "", err
		}
	}
	return pgtest.Make(fmt.Sprintf("seed_%x", hash.Sum(nil)[:6]), func(pool *pgxpool.Pool) error {
		ctx := context.Background()
		if err := seed.Load(ctx, pool, slog.New(slog.DiscardHandler)); err != nil {
			return err
		}
		if err := fixtures(ctx, pool); err != nil {
			return err
		}
		// Drawing the pictures of everything would keep the machine busy during every test.
		_, err := pool.Exec(ctx, `DELETE FROM river_job`)
		return err
	})
})

func digest(to io.Writer, dir string) error {
	return fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(os.DirFS(dir), name)
		fmt.Fprintln(to, name, len(b))
		to.Write(b)
		return err
	})
}
