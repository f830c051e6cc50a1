package postgres_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

type parts = map[string]map[string][]string

// typed keeps a working copy and returns when.
func (d desk) typed(id, user int64, w postgres.WorkingCopy) (at time.Time, err error) {
	d.Helper()
	err = d.do(func(tx pgx.Tx) error {
		at, err = postgres.KeepWorkingCopy(d.Context(), tx, id, user, w)
		return err
	})
	return at, err
}

// A working copy is its user's, holds what was typed last, part by part, and goes when
// it is dropped.
func TestWorkingCopy(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	k := &content.Articles.Info
	id, ana, rui := d.create(k), d.user("Ana"), d.user("Rui")
	find := func(user int64) postgres.WorkingCopy {
		t.Helper()
		w, err := postgres.FindWorkingCopy(t.Context(), d.pool, id, user)
		if err != nil && !errors.Is(err, content.ErrNotFound) {
			t.Fatal(err)
		}
		return w
	}
	first := parts{"es": {"title": {"Uno"}, "slug": {"¡así no!"}}, "facts": {"date": {"ayer"}}}
	at, err := d.typed(id, ana, postgres.WorkingCopy{Base: 3, Page: "p", Parts: first})
	if err != nil {
		t.Fatal(err)
	}
	if w := find(ana); w.Base != 3 || w.Page != "p" || !w.At.Equal(at) || !reflect.DeepEqual(w.Parts, first) {
		t.Errorf("found %+v", w)
	}
	if w := find(rui); len(w.Parts) != 0 {
		t.Errorf("another user finds %+v", w)
	}
	if _, err := d.typed(id, rui, postgres.WorkingCopy{Parts: parts{"pt": {"title": {"Um"}}}}); err != nil {
		t.Fatal(err)
	}
	second := parts{"es": {"title": {"Dos"}}}
	at, err = d.typed(id, ana, postgres.WorkingCopy{Base: 3, Page: "p", Parts: second})
	if w := find(ana); err != nil || !reflect.DeepEqual(w.Parts, second) {
		t.Errorf("then found %+v, %v", w, err)
	}
	if err := postgres.DropWorkingCopy(t.Context(), d.pool, id, ana, "", at.Add(-time.Microsecond)); err != nil || len(find(ana).Parts) != 1 {
		t.Errorf("a newer copy was dropped, %v", err)
	}
	if err := postgres.DropWorkingCopy(t.Context(), d.pool, id, ana, "", at); err != nil || len(find(ana).Parts) != 0 || len(find(rui).Parts) != 1 {
		t.Errorf("after dropping Ana has %v, Rui %v, %v", find(ana), find(rui), err)
	}
}

// Of two pages of one user the one that does not know what the other has kept is told,
// and keeps nothing; a page whose answer was lost may go on.
func TestWorkingCopyOfTwoPages(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id, ana := d.create(&content.Articles.Info), d.user("Ana")
	keep := func(page, title string, seen time.Time) (time.Time, error) {
		return d.typed(id, ana, postgres.WorkingCopy{Page: page, At: seen, Parts: parts{"es": {"title": {title}}}})
	}
	first, err := keep("one", "a", time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := keep("two", "b", time.Time{}); !errors.Is(err, content.ErrConflict) {
		t.Errorf("the second page: %v", err)
	}
	if _, err := keep("one", "c", time.Time{}); err != nil {
		t.Errorf("the same page: %v", err)
	}
	if _, err := keep("two", "d", first); !errors.Is(err, content.ErrConflict) {
		t.Errorf("the second page knows an older copy: %v", err)
	}
	w, err := postgres.FindWorkingCopy(t.Context(), d.pool, id, ana)
	if err != nil || w.Parts["es"]["title"][0] != "c" {
		t.Errorf("kept %v, %v", w, err)
	}
	if _, err := keep("two", "e", w.At); err != nil {
		t.Errorf("the second page has seen it: %v", err)
	}
	if err := postgres.DropWorkingCopy(t.Context(), d.pool, id, ana, "one", w.At); err != nil {
		t.Fatal(err)
	}
	if w, err = postgres.FindWorkingCopy(t.Context(), d.pool, id, ana); err != nil || w.Parts["es"]["title"][0] != "e" {
		t.Errorf("saving the first page dropped what the second has: %v, %v", w, err)
	}
}

// An item that was never saved is in no list but that of what its author has not saved,
// and goes with the last copy.
func TestUnwritten(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id, ana := d.create(&content.Articles.Info), d.user("Ana")
	at, err := d.typed(id, ana, postgres.WorkingCopy{Parts: parts{"pt": {"title": {"Um"}}, "facts": {"title": {"no"}}}})
	if err != nil {
		t.Fatal(err)
	}
	list, err := postgres.UnsavedOf(t.Context(), d.pool, ana, 9)
	if err != nil || len(list) != 1 || list[0].ID != id || list[0].Title.In(locale.PT) != "Um" || len(list[0].Title) != 1 || !list[0].At.Equal(at) {
		t.Errorf("unsaved: %+v, %v", list, err)
	}
	if rows, err := postgres.Rows(t.Context(), d.pool, postgres.Query{Limit: 9}); err != nil || len(rows) != 0 {
		t.Errorf("the list has %v, %v", rows, err)
	}
	items := func() (n int) {
		t.Helper()
		if err := d.pool.QueryRow(t.Context(), `SELECT count(*) FROM items`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	d.must(func(tx pgx.Tx) error { return postgres.DropUnwritten(t.Context(), tx, id) })
	if items() != 1 {
		t.Fatal("an item with a working copy was deleted")
	}
	if err := postgres.DropWorkingCopy(t.Context(), d.pool, id, ana, "", at); err != nil {
		t.Fatal(err)
	}
	d.must(func(tx pgx.Tx) error { return postgres.DropUnwritten(t.Context(), tx, id) })
	if n := items(); n != 0 {
		t.Errorf("%d items are left", n)
	}
}

func TestPresence(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id, ana, rui := d.create(&content.Articles.Info), d.user("Ana"), d.user("Rui")
	attend := func(user int64, part string) []postgres.Present {
		t.Helper()
		list, err := postgres.Attend(t.Context(), d.pool, id, user, part)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	if list := attend(ana, "es"); len(list) != 0 {
		t.Errorf("Ana sees %v", list)
	}
	if list := attend(rui, "pt"); len(list) != 1 || list[0].Name != "Ana" || list[0].Part != "es" {
		t.Errorf("Rui sees %v", list)
	}
	if list := attend(ana, ""); len(list) != 1 || list[0].Name != "Rui" || list[0].Part != "pt" {
		t.Errorf("Ana sees %v", list)
	}
	if _, err := d.pool.Exec(t.Context(), `UPDATE presence SET seen_at = seen_at - interval '61 seconds'`); err != nil {
		t.Fatal(err)
	}
	if list := attend(rui, "pt"); len(list) != 0 {
		t.Errorf("Rui still sees %v", list)
	}
}
