package library

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"segib.org/web/internal/media"
	"segib.org/web/internal/postgres/pgtest"
)

// Files of which the rest never came are swept when they are old enough, and not before.
func TestTidyUnfinished(t *testing.T) {
	t.Parallel()
	store, err := media.OpenStore("file:" + t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	b, err := New(pgtest.New(t), store, t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	for name, age := range map[string]time.Duration{"old": 25 * time.Hour, "old.info": 25 * time.Hour, "new": time.Hour, "new.info": 25 * time.Hour} {
		path := filepath.Join(b.Unfinished(), name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := (Tidier{Library: b}).Work(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(b.Unfinished()); err != nil || len(left) != 2 || left[0].Name() != "new" {
		t.Errorf("%v is left: %v", left, err)
	}
}
