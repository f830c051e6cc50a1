package library_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
	"segib.org/web/internal/postgres"
)

// get asks for a file as a reader does.
func (s shelf) get(id int64, name string, headers ...string) (*httptest.ResponseRecorder, error) {
	s.Helper()
	r := httptest.NewRequestWithContext(s.Context(), http.MethodGet, "/", nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	err := s.books.Serve(w, r, id, name, nil)
	return w, err
}

func (s shelf) shown(file []byte) int64 {
	s.Helper()
	id := s.add("foto.jpg", file)
	stop := s.work()
	defer stop()
	s.until("the picture is shown", func() bool { return !s.media(id).Preparing() })
	return id
}

// TestServe gives readers what they see and nothing else, for ever where it never changes,
// and never as anything that could run.
func TestServe(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	id := s.shown(photo(400, 300, 10))
	name := s.media(id).Shown.Files(picture.Wide)[0].String()
	if _, err := s.get(id, name); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("a picture that readers do not see: %v", err)
	}
	item := s.show(id)
	s.books.Expire()
	w, err := s.get(id, name)
	if err != nil {
		t.Fatal(err)
	}
	for header, want := range map[string]string{
		"Content-Type": "image/jpeg", "Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff",
		"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox", "Content-Disposition": "inline; filename=foto.jpg", "Accept-Ranges": "bytes",
	} {
		if got := w.Header().Get(header); got != want {
			t.Errorf("%s: %q, not %q", header, got, want)
		}
	}
	if again, err := s.get(id, name, "If-None-Match", w.Header().Get("ETag")); err != nil || again.Code != http.StatusNotModified {
		t.Errorf("what is known already: %d, %v", again.Code, err)
	}
	if part, err := s.get(id, name, "Range", "bytes=2-5"); err != nil || part.Code != http.StatusPartialContent || part.Body.String() != w.Body.String()[2:6] {
		t.Errorf("a part: %d, %v", part.Code, err)
	}
	if whole, err := s.get(id, "foto.jpg"); err != nil || whole.Header().Get("Cache-Control") != "public, no-cache" || whole.Header().Get("ETag") == "" {
		t.Errorf("the file itself: %v, %v", whole.Header(), err)
	}
	s.moved(id, "otro nombre.jpg", id, "foto.jpg")
	s.moved(id, "0123456789ab-wide480.webp", id, strings.Replace(name, ".jpg", ".webp", 1))
	for _, none := range []string{"0123456789ab-round480.webp", "0123456789ab-wide480.svg/x"} {
		if _, err := s.get(id+1, none); !errors.Is(err, content.ErrNotFound) {
			t.Errorf("%s: %v", none, err)
		}
	}
	s.ended(id, item, name)
	s.pool.Close()
	if w, err := s.get(id, "foto.jpg"); err != nil || w.Code != http.StatusOK { // asked for before, and unchanged for all that is known
		t.Errorf("while the database is away: %v", err)
	}
	if _, err := s.get(id, "x.jpg"); err == nil || errors.Is(err, content.ErrNotFound) {
		t.Errorf("what was never asked for, while the database is away: %v", err)
	}
}

// moved expects to be led from one name to another.
func (s shelf) moved(id int64, name string, to int64, want string) {
	s.Helper()
	_, err := s.get(id, name)
	var moved *library.MovedError
	if !errors.As(err, &moved) || moved.Media != to || moved.Name != want {
		s.Errorf("%s of %d: %v, not %s of %d", name, id, err, want, to)
	}
}

// ended has a file served no more when what showed it is not public any more.
func (s shelf) ended(id, item int64, name string) {
	s.Helper()
	err := postgres.Tx(s.Context(), s.pool, func(tx pgx.Tx) error {
		return postgres.Unpublish(s.Context(), tx, &content.Articles.Info, item, postgres.Ending{Locales: []locale.Locale{locale.ES}})
	})
	if err != nil {
		s.Fatal(err)
	}
	if _, err := s.get(id, name); err != nil { // no news of it yet
		s.Errorf("before the news: %v", err)
	}
	s.books.Expire()
	if _, err := s.get(id, name); !errors.Is(err, content.ErrNotFound) {
		s.Errorf("not public any more: %v", err)
	}
}

// TestEverywhereLeads leads from the addresses of a picture to what stands in its place.
func TestEverywhereLeads(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	old, next := s.shown(photo(60, 40, 10)), s.shown(photo(60, 40, 200))
	s.show(old)
	m := s.media(next)
	m.Decorative = true
	name := s.media(old).Shown.Files(picture.Whole)[0].String()
	err := postgres.Tx(t.Context(), s.pool, func(tx pgx.Tx) error {
		if err := postgres.DescribeMedia(t.Context(), tx, next, m.Version, m, 0); err != nil {
			return err
		}
		return postgres.PutMediaEverywhere(t.Context(), tx, old, next, 0)
	})
	if err != nil {
		t.Fatal(err)
	}
	s.moved(old, name, next, s.media(next).Shown.Files(picture.Whole)[0].String())
	s.moved(old, "foto.jpg", next, "foto.jpg")
	if w, err := s.get(next, "foto.jpg"); err != nil || w.Code != http.StatusOK {
		t.Errorf("what stands in its place: %d, %v", w.Code, err)
	}
}

// Of a picture that readers do not see nothing is said, not even what its files are called today.
func TestHiddenLeadsNowhere(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	id := s.shown(photo(60, 40, 10))
	const guessed = "000000000000-60.jpg"
	if _, err := s.get(id, guessed); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("a guess leads on: %v", err)
	}
	s.show(id)
	s.moved(id, guessed, id, s.media(id).Shown.Files(picture.Whole)[0].String())
}

// What is kept of a picture has the extension of its format, whatever its master's is.
func TestServedUnderItsExtension(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	id := s.shown(photo(60, 40, 10))
	s.show(id)
	file := s.media(id).Shown.Files(picture.Whole)[0].File
	for _, file.Ext = range []string{"jpg", "webp", "avif"} {
		if w, err := s.get(id, file.String()); err != nil || w.Header().Get("Content-Disposition") != "inline; filename=foto."+file.Ext {
			t.Errorf("%s: %s, %v", file, w.Header().Get("Content-Disposition"), err)
		}
	}
}
