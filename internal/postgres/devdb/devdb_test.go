package devdb_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/postgres/devdb"
)

// A server is killed while it is used and starts again on the same data, under the
// same address; a second server on them is refused, and all is deleted in the end.
func TestServer(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it makes a database of its own")
	}
	root, err := os.MkdirTemp("", "segib-devdb-") // t.TempDir's parent is closed to the user that PostgreSQL runs as
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(root) })
	if err := os.Chmod(root, 0o755); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(root, "made", "on", "the", "way")
	s, err := devdb.New(data, devdb.Fast...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Remove)
	for range 5 {
		if err := s.Start(t.Context()); err != nil {
			t.Fatal(err)
		}
		conn, err := pgx.Connect(t.Context(), s.URL("postgres"))
		if err != nil {
			t.Fatal(err)
		}
		busy := make(chan error, 1)
		go func() {
			_, err := conn.Exec(context.WithoutCancel(t.Context()), `SELECT sum(sqrt(n)) FROM generate_series(1, 30000000) n`)
			busy <- err
		}()
		time.Sleep(50 * time.Millisecond)
		s.Kill()
		if err := <-busy; err == nil {
			t.Error("the server goes on after it was killed")
		}
	}
	if err := s.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	other, err := devdb.New(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(t.Context()); err == nil {
		t.Error("two servers run on the same data")
	}
	if conn, err := pgx.Connect(t.Context(), s.URL("postgres")); err != nil {
		t.Error("the first is gone: ", err)
	} else {
		conn.Close(t.Context())
	}
	s.Remove()
	if _, err := os.Stat(data); !os.IsNotExist(err) {
		t.Error("the data are still there")
	}
}
