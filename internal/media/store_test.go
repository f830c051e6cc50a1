package media

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func keyOf(b []byte) string {
	h := sha256.Sum256(b)
	return Key(hex.EncodeToString(h[:]), JPEG)
}

// stores are one of each kind, with nothing in them.
func stores(t *testing.T) map[string]Store {
	t.Helper()
	disk, err := OpenStore("file://" + filepath.ToSlash(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	return map[string]Store{"disk": disk, "s3": startS3(t).store(t, time.Minute)}
}

func put(t *testing.T, s Store, b []byte) string {
	t.Helper()
	key := keyOf(b)
	if err := s.Put(t.Context(), key, bytes.NewReader(b), int64(len(b))); err != nil {
		t.Fatal(err)
	}
	return key
}

func list(t *testing.T, s Store) map[string]Stored {
	t.Helper()
	all := map[string]Stored{}
	for o, err := range s.List(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all[o.Key] = o
	}
	return all
}

func TestStore(t *testing.T) {
	t.Parallel()
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			small, large := []byte("small"), bytes.Repeat([]byte("0123456789"), 2_000_000)
			key, other := put(t, s, large), put(t, s, small)
			put(t, s, large) // again

			o, err := s.Open(t.Context(), key)
			if err != nil {
				t.Fatal(err)
			}
			defer o.Close()
			if got, err := io.ReadAll(o); err != nil || !bytes.Equal(got, large) || o.Bytes != int64(len(large)) || time.Since(o.Put).Abs() > time.Minute {
				t.Errorf("%d bytes of %d, put %s, %v", len(got), o.Bytes, o.Put, err)
			}
			checkRange(t, o)

			if all := list(t, s); len(all) != 2 || all[key].Bytes != int64(len(large)) || all[other].Bytes != 5 || time.Since(all[key].Put).Abs() > time.Minute {
				t.Errorf("%v", all)
			}
			if _, err := s.Open(t.Context(), keyOf([]byte("nothing"))); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("what is not there: %v", err)
			}
			for _, bad := range []string{"", "a", "../../etc/passwd", "tmp/put-1", key + "/..", strings.ToUpper(key)} {
				if _, err := s.Open(t.Context(), bad); !errors.Is(err, fs.ErrNotExist) {
					t.Errorf("open %q: %v", bad, err)
				}
				if err := s.Put(t.Context(), bad, bytes.NewReader(small), 5); err == nil {
					t.Errorf("put %q", bad)
				}
			}
			for range s.List(t.Context()) {
				break // a list may end early
			}
		})
	}
}

// checkRange reads parts, as a server of ranges does.
func checkRange(t *testing.T, o *Object) {
	t.Helper()
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Header.Set("Range", "bytes=10000003-10000012")
	http.ServeContent(w, r, "", o.Put, o)
	if w.Code != http.StatusPartialContent || w.Body.String() != "3456789012" {
		t.Errorf("a range: %d %.100q", w.Code, w.Body.String())
	}
}

// What ends too soon is not stored, nor half of it.
func TestStoreCutOff(t *testing.T) {
	t.Parallel()
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := bytes.Repeat([]byte("x"), 1<<20)
			if err := s.Put(t.Context(), keyOf(b), bytes.NewReader(b), int64(len(b))+1); err == nil {
				t.Error("a file that is shorter than it says is stored")
			}
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			if err := s.Put(ctx, keyOf(b), bytes.NewReader(b), int64(len(b))); !errors.Is(err, context.Canceled) {
				t.Errorf("after its time: %v", err)
			}
			if all := list(t, s); len(all) > 0 {
				t.Errorf("%v", all)
			}
		})
	}
}

// A sweep removes what it saw, but not what was put again meanwhile.
func TestStoreRemove(t *testing.T) {
	t.Parallel()
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key, again := put(t, s, []byte("old")), put(t, s, []byte("again"))
			seen := list(t, s)
			time.Sleep(2 * time.Second) // times of S3 are in seconds
			put(t, s, []byte("again"))
			for _, k := range []string{key, again, key} {
				if err := s.Remove(t.Context(), seen[k]); err != nil {
					t.Error(err)
				}
			}
			if all := list(t, s); len(all) != 1 || all[again].Key == "" {
				t.Errorf("%v", all)
			}
		})
	}
}

// Many who put the same at once are no trouble, and what is read is whole at any time.
func TestStoreAtOnce(t *testing.T) {
	t.Parallel()
	b := bytes.Repeat([]byte("at once "), 10_000)
	for name, s := range stores(t) {
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				put(t, s, b)
				o, err := s.Open(t.Context(), keyOf(b))
				if err != nil {
					t.Errorf("%s: %v", name, err)
					return
				}
				defer o.Close()
				if got, err := io.ReadAll(o); err != nil || !bytes.Equal(got, b) {
					t.Errorf("%s: %d bytes, %v", name, len(got), err)
				}
			})
		}
		all.Wait()
		if n := len(list(t, s)); n != 1 {
			t.Errorf("%s: %d files", name, n)
		}
	}
}

// What lies beside a store's files is nobody's to sweep.
func TestDiskOfOthers(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	s, err := OpenStore("file://" + filepath.ToSlash(root))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README", "backup/dump.sql"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte("dear"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	key := put(t, s, []byte("ours"))
	if all := list(t, s); len(all) != 1 || all[key].Key == "" {
		t.Errorf("lists %v", all)
	}
}

// What a killed program left half written is listed, and can be removed.
func TestDiskUnfinished(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	s, err := OpenStore("file://" + filepath.ToSlash(root))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "tmp", "put-1"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, o := range list(t, s) {
		if o.Key != "tmp/put-1" {
			t.Errorf("%v", o)
		}
		if err := s.Remove(t.Context(), o); err != nil {
			t.Error(err)
		}
	}
	if left, _ := os.ReadDir(filepath.Join(root, "tmp")); len(left) > 0 {
		t.Errorf("%v", left)
	}
	if err := s.Remove(t.Context(), Stored{Key: "../x"}); err == nil {
		t.Error("what is outside can be removed")
	}
}

func TestOpenStore(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"", "file:", "s3://", "s3://key@host/bucket", "s3://key:hush@host", "s3://key:hush@host/a/b", "ftp://host/x", "s3://key:hu/sh@host/bucket"} {
		if s, err := OpenStore(bad); err == nil || strings.Contains(err.Error(), "hu") && strings.Contains(err.Error(), "sh@") {
			t.Errorf("%q: %v, %v", bad, s, err)
		}
	}
}
