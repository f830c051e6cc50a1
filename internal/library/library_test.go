package library_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"io/fs"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/media"
	"segib.org/web/internal/picture"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

// shelf is a library in a new database and in folders of its own.
type shelf struct {
	*testing.T
	pool  *pgxpool.Pool
	books *library.Library
	files string
}

func newShelf(t *testing.T) shelf {
	t.Helper()
	s := shelf{T: t, pool: pgtest.New(t), files: t.TempDir()}
	store, err := media.OpenStore("file:" + s.files)
	if err != nil {
		t.Fatal(err)
	}
	if s.books, err = library.New(s.pool, store, t.TempDir(), nil); err != nil {
		t.Fatal(err)
	}
	return s
}

// photo is a JPEG of these measures, in a shade of its own.
func photo(width, height int, shade uint8) []byte {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.Set(x, y, color.RGBA{uint8(x * 255 / width), uint8(y * 255 / height), shade, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		panic(err) // into memory
	}
	return b.Bytes()
}

// add takes in a file.
func (s shelf) add(name string, file []byte) int64 {
	s.Helper()
	id, err := s.books.Add(s.Context(), name, bytes.NewReader(file), 0)
	if err != nil {
		s.Fatal(err)
	}
	return id
}

func (s shelf) media(id int64) content.Media {
	s.Helper()
	m, err := postgres.FindMedia(s.Context(), s.pool, id)
	if err != nil {
		s.Fatal(err)
	}
	return m
}

// work has jobs done until stop is called.
func (s shelf) work() (stop func()) {
	s.Helper()
	workers := river.NewWorkers()
	river.AddWorker(workers, library.Preparer{Library: s.books})
	client, err := river.NewClient(riverpgxv5.New(s.pool), &river.Config{
		Queues:  map[string]river.QueueConfig{postgres.MediaQueue: {MaxWorkers: 1}},
		Workers: workers, FetchPollInterval: 50 * time.Millisecond, FetchCooldown: 10 * time.Millisecond,
	})
	if err == nil {
		err = client.Start(context.WithoutCancel(s.Context()))
	}
	if err != nil {
		s.Fatal(err)
	}
	return func() {
		if err := client.StopAndCancel(context.WithoutCancel(s.Context())); err != nil {
			s.Error(err)
		}
	}
}

// until waits for what holds sooner or later.
func (s shelf) until(what string, holds func() bool) {
	s.Helper()
	for end := time.Now().Add(2 * time.Minute); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			s.Fatalf("not in time: %s", what)
		}
	}
}

// show publishes a piece of news with a picture.
func (s shelf) show(id int64) (item int64) {
	s.Helper()
	k := &content.Articles.Info
	body, err := richtext.New(richtext.Node{Type: richtext.Image, Attrs: richtext.Attrs{Media: id, Decorative: true}})
	if err != nil {
		s.Fatal(err)
	}
	d := content.NewDraft(k)
	d.Facts.(*content.Article).Date.Time = time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)
	d.Translations[locale.ES] = &content.Translation{Title: "A", Slug: "a", Body: body}
	err = postgres.Tx(s.Context(), s.pool, func(tx pgx.Tx) error {
		if item, err = postgres.Create(s.Context(), tx, k); err != nil {
			return err
		}
		if _, err = postgres.Save(s.Context(), tx, k, item, 0, d, 0); err != nil {
			return err
		}
		return postgres.Publish(s.Context(), tx, k, item, postgres.Publication{Version: 1, Locales: []locale.Locale{locale.ES}})
	})
	if err != nil {
		s.Fatal(err)
	}
	return item
}

// TestPrepared has pages show a picture when all of its files are there, once each, though
// the worker was stopped in the middle; and after it was replaced, and its focus moved.
func TestPrepared(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	id := s.add("../Reunión de ministras.JPG", photo(700, 500, 10))
	if m := s.media(id); m.Name != "Reunión de ministras.jpg" || m.Shown != nil || !m.Preparing() {
		t.Fatalf("taken in: %+v", m)
	}
	stop := s.work()
	s.until("a few files are there", func() bool { return len(s.renditions(id)) >= 3 })
	stop()
	before := s.renditions(id)
	stop = s.work()
	defer func() { stop() }()
	s.until("the picture is shown", func() bool { return !s.media(id).Preparing() })
	s.complete(id)
	for _, r := range before {
		if !slices.Contains(s.renditions(id), r) {
			t.Errorf("%v was made twice", r)
		}
	}
	first := s.media(id)
	if err := s.books.Replace(t.Context(), id, first.Version, "otra.jpg", bytes.NewReader(photo(600, 600, 200)), 0); err != nil {
		t.Fatal(err)
	}
	if m := s.media(id); m.Shown == nil || m.Shown.SHA256 != first.SHA256 {
		t.Error("the picture that was shown is not, before the next one is there")
	}
	s.until("the next picture is shown", func() bool { return !s.media(id).Preparing() })
	s.complete(id)
	whole := picture.Stamp(s.media(id).SHA256, picture.Middle, picture.Whole)
	m := s.media(id)
	m.Focus = picture.Focus{X: 0.2, Y: 0.9}
	if err := postgres.Tx(t.Context(), s.pool, func(tx pgx.Tx) error {
		return postgres.DescribeMedia(t.Context(), tx, id, m.Version, m, 0)
	}); err != nil {
		t.Fatal(err)
	}
	s.until("the new crops are shown", func() bool { return !s.media(id).Preparing() })
	s.complete(id)
	if !slices.ContainsFunc(s.renditions(id), func(r postgres.Rendition) bool { return r.Stamp == whole }) {
		t.Error("what does not depend on the focus has another address")
	}
}

func (s shelf) renditions(id int64) []postgres.Rendition {
	s.Helper()
	list, err := postgres.Renditions(s.Context(), s.pool, id)
	if err != nil {
		s.Fatal(err)
	}
	return list
}

// complete expects each size of a shown picture in each format once, whole in the store.
func (s shelf) complete(id int64) {
	s.Helper()
	m := s.media(id)
	have := map[picture.File]bool{}
	for _, r := range s.renditions(id) {
		have[r.File] = true
		if info, err := fs.Stat(root(s.files), r.Key); err != nil || info.Size() != r.Bytes {
			s.Errorf("%v: not whole in the store: %v", r, err)
		}
	}
	n := 0
	for _, shape := range picture.Shapes {
		for _, f := range m.Shown.Files(shape.Crop) {
			for _, ext := range []string{"jpg", "webp", "avif"} {
				f.Ext = ext
				n++
				if !have[f.File] {
					s.Errorf("%v is not there", f.File)
				}
			}
		}
	}
	if n != len(have) {
		s.Errorf("%d files for %d sizes and formats", len(have), n)
	}
}

// TestTidy removes what nothing has any more, when it is old enough, and nothing else.
func TestTidy(t *testing.T) {
	t.Parallel()
	s := newShelf(t)
	kept, gone := s.add("a.jpg", photo(40, 40, 1)), s.add("b.jpg", photo(40, 40, 2))
	keep, drop := s.media(kept).Key, s.media(gone).Key
	if _, err := s.pool.Exec(t.Context(), `DELETE FROM media WHERE id = $1`, gone); err != nil {
		t.Fatal(err)
	}
	there := func(key string) bool {
		_, err := fs.Stat(root(s.files), key)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		return err == nil
	}
	for _, step := range []struct {
		before time.Time
		left   bool
	}{{time.Now().Add(-time.Hour), true}, {time.Now().Add(time.Hour), false}} {
		if err := s.books.TidyBefore(t.Context(), step.before); err != nil {
			t.Fatal(err)
		}
		if !there(keep) || there(drop) != step.left {
			t.Errorf("what is used is there: %t; what is not: %t, not %t", there(keep), there(drop), step.left)
		}
	}
}

func root(dir string) fs.FS { return os.DirFS(dir) }
