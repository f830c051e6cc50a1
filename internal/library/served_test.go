package library

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"segib.org/web/internal/media"
	"segib.org/web/internal/postgres/pgtest"
)

// However a file is called in what is asked for, it is remembered once.
func TestServedOnce(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	store, err := media.OpenStore("file:" + t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	b, err := New(pool, store, t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	sum := fmt.Sprintf("%064d", 0)
	var id int64
	if err := pool.QueryRow(t.Context(), `
		INSERT INTO media (class, name, type, key, sha256, bytes) VALUES ('document', 'a.pdf', 'application/pdf', $1, $2, 1) RETURNING id`,
		media.Key(sum, media.PDF), sum).Scan(&id); err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
		var moved *MovedError
		if err := b.Serve(httptest.NewRecorder(), r, id, fmt.Sprint(i), func(int64) bool { return true }); !errors.As(err, &moved) {
			t.Errorf("%d: %v", i, err)
		}
	}
	if n := len(b.served.files); n != 1 {
		t.Errorf("%d files are remembered", n)
	}
}
