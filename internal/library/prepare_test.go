package library_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/postgres"
)

func (s shelf) act(f func(pgx.Tx) error) {
	s.Helper()
	if err := postgres.Tx(s.Context(), s.pool, f); err != nil {
		s.Fatal(err)
	}
}

func (s shelf) jobs() (n int) {
	s.Helper()
	if err := s.pool.QueryRow(s.Context(), `SELECT count(*) FROM river_job WHERE finalized_at IS NULL`).Scan(&n); err != nil {
		s.Fatal(err)
	}
	return n
}

// A picture that was thrown away before it was prepared is prepared when it comes back.
func TestUntrashedIsPrepared(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	id := s.add("foto.jpg", photo(60, 40, 10))
	s.act(func(tx pgx.Tx) error { return postgres.TrashMedia(t.Context(), tx, id, 0) })
	stop := s.work()
	defer stop()
	s.until("the job is done", func() bool { return s.jobs() == 0 })
	s.act(func(tx pgx.Tx) error { return postgres.UntrashMedia(t.Context(), tx, id, 0) })
	s.until("the picture is shown", func() bool { return !s.media(id).Preparing() })
}

// A picture whose file cannot be read is given up, until it has another.
func TestHopelessUntilReplaced(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	id := s.add("foto.jpg", photo(60, 40, 10))
	if err := os.WriteFile(filepath.Join(s.files, s.media(id).Key), []byte("no picture"), 0o600); err != nil {
		t.Fatal(err)
	}
	stop := s.work()
	defer stop()
	s.until("it is given up", func() bool { return s.media(id).Failure != "" && s.jobs() == 0 })
	if err := s.books.Replace(t.Context(), id, 1, "otra.jpg", bytes.NewReader(photo(60, 40, 99)), 0); err != nil {
		t.Fatal(err)
	}
	s.until("the other is shown", func() bool { return !s.media(id).Preparing() })
	if why := s.media(id).Failure; why != "" {
		t.Errorf("still fails: %s", why)
	}
}
