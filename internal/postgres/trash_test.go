package postgres_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

func (d desk) trash(k *content.Info, id, actor int64) error {
	return d.do(func(tx pgx.Tx) error { return postgres.Trash(d.Context(), tx, k, id, actor) })
}

func (d desk) empty(now time.Time) int64 {
	d.Helper()
	n, err := postgres.SweepItemsAt(d.Context(), d.pool, now)
	if err != nil {
		d.Fatal(err)
	}
	return n
}

// What is in the trash is met nowhere, and comes back as it was.
func TestTrash(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.published(articles, article("Uno", "uno"))
	d.unpublish(articles, id, es)
	there := func(when string, want bool) {
		t.Helper()
		has := func(list []postgres.Row, err error) bool { return err == nil && len(list) == 1 && list[0].ID == id }
		rows, err := postgres.Rows(t.Context(), d.pool, postgres.Query{Kind: "article", Limit: 9})
		n, err2 := postgres.CountRows(t.Context(), d.pool, postgres.Query{Kind: "article"}, 9)
		kinds, err3 := postgres.KindCounts(t.Context(), d.pool)
		choices, err4 := postgres.Choices(t.Context(), d.pool, "article", nil, 9)
		_, noRow := postgres.FindRow(t.Context(), d.pool, articles, id)
		_, noRevision := postgres.Revision(t.Context(), d.pool, articles, id, 1)
		acts, err5 := postgres.Activity(t.Context(), d.pool, 9)
		if err := errors.Join(err2, err3, err4, err5); err != nil {
			t.Fatal(err)
		}
		got := []bool{has(rows, err), n == 1, kinds["article"] == 1, len(choices) == 1, noRow == nil, noRevision == nil}
		if slices.Contains(got, !want) || !want && len(acts) != 0 {
			t.Errorf("%s: in rows, counted, counted by kind, to choose, by id, to read: %v; acts %v", when, got, acts)
		}
	}
	there("a draft", true)
	if err := d.trash(articles, id, ana); err != nil {
		t.Fatal(err)
	}
	there("trashed", false)
	for name, act := range map[string]func(pgx.Tx) error{
		"save": func(tx pgx.Tx) error {
			_, err := postgres.Save(t.Context(), tx, articles, id, 1, article("Dos", "dos"), ana)
			return err
		},
		"publish": func(tx pgx.Tx) error {
			return postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 1, Locales: es})
		},
		"trash": func(tx pgx.Tx) error { return postgres.Trash(t.Context(), tx, articles, id, ana) },
	} {
		if err := d.do(act); !errors.Is(err, content.ErrNotFound) {
			t.Errorf("%s in the trash: %v", name, err)
		}
	}
	list, err := postgres.TrashedItems(t.Context(), d.pool, postgres.Mark{}, 9)
	if err != nil || len(list) != 1 || list[0].ID != id || list[0].By != "ana" || list[0].Title["es"] != "Uno" {
		t.Errorf("the trash: %+v, %v", list, err)
	}
	d.must(func(tx pgx.Tx) error { return postgres.Untrash(t.Context(), tx, articles, id, ana) })
	there("back", true)
	d.publish(articles, id, 1, es)
	d.expect(locale.ES, "uno", "es Uno")
	if err := d.do(func(tx pgx.Tx) error { return postgres.Untrash(t.Context(), tx, articles, id, ana) }); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("what is not in the trash comes back: %v", err)
	}
}

func TestWhatReadersSeeIsNotTrashed(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	a, b := d.published(articles, bilingual("a")), d.published(articles, article("B", "b"))
	d.ended(articles, a, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	if got := problems(d.trash(articles, a, ana)); len(got) != 2 || !slices.Contains(got, "es still-public") || !slices.Contains(got, "pt still-public") {
		t.Errorf("public in one language, withdrawn in another: %v", got)
	}
	draft := article("B", "b")
	draft.Facts.(*content.Article).Related = []int64{a}
	d.publish(articles, b, d.save(articles, b, 1, draft), es)
	d.ended(articles, a, postgres.Ending{Locales: both})
	if got := problems(d.trash(articles, a, ana)); !slices.Equal(got, []string{"mentioned still-mentioned"}) {
		t.Errorf("mentioned by what is published: %v", got)
	}
	d.unpublish(articles, b, es)
	if err := d.trash(articles, a, ana); err != nil {
		t.Fatal(err)
	}
	if got := problems(d.tryPublish(articles, b, 2, es)); !slices.Equal(got, []string{"facts.related not-ref"}) {
		t.Errorf("what refers to the trash is published: %v", got)
	}
}

// After 30 days everything goes that hangs on an item; its address and the audit remember.
func TestTheTrashIsEmptied(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	a, b, c := d.published(articles, article("A", "a")), d.published(articles, article("B", "b")), d.published(articles, article("C", "c"))
	d.ended(articles, a, postgres.Ending{Locales: es, How: content.Moved, Target: b})
	d.ended(articles, b, postgres.Ending{Locales: es, How: content.Moved, Target: c})
	gone := d.published(articles, article("D", "d"))
	d.unpublish(articles, gone, es)
	for _, id := range []int64{a, b, gone} {
		if err := d.trash(articles, id, ana); err != nil {
			t.Fatal(err)
		}
	}
	if n := d.empty(time.Now().AddDate(0, 0, content.TrashDays-1)); n != 0 {
		t.Errorf("%d went a day early", n)
	}
	if n := d.empty(time.Now().AddDate(0, 0, content.TrashDays+1)); n != 3 {
		t.Errorf("%d went, not 3", n)
	}
	for _, table := range []string{"revisions", "share_images", "notes"} {
		if n := d.number(`SELECT count(*) FROM `+table+` WHERE item_id = ANY($1)`, []int64{a, b, gone}); n != 0 {
			t.Errorf("%d rows are left in %s", n, table)
		}
	}
	d.expect(locale.ES, "a", "moved to c")
	d.expect(locale.ES, "b", "moved to c")
	d.expect(locale.ES, "d", "gone")
	if _, err := postgres.Permanent(t.Context(), d.pool, locale.ES, gone); !errors.Is(err, content.ErrGone) {
		t.Errorf("at its permanent address: %v", err)
	}
	if n := d.number(`SELECT count(*) FROM audit WHERE item_id = $1 AND action = 'trash'`, gone); n != 1 {
		t.Errorf("the audit has %d lines of who trashed it", n)
	}
	var title string
	err := d.pool.QueryRow(t.Context(), `SELECT was #>> '{title,es}' FROM audit WHERE item_id = $1 AND action = 'delete'`, gone).Scan(&title)
	if err != nil || title != "D" {
		t.Errorf("the audit says that it was %q, %v", title, err)
	}
}

// What was begun a week ago and never saved goes too, but for what somebody is writing.
func TestWhatWasNeverWrittenGoes(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	d.create(articles)
	written, begun := d.create(articles), d.create(articles)
	d.save(articles, written, 0, article("A", "a"))
	if _, err := d.pool.Exec(t.Context(), `
		INSERT INTO working_copies (item_id, user_id, part, base, typed, saved_at) VALUES ($1, $2, 'es', 0, '{}', now())`, begun, ana); err != nil {
		t.Fatal(err)
	}
	if _, _, err := postgres.Reserve(t.Context(), d.pool, articles, "article/first"); err != nil {
		t.Fatal(err)
	}
	if n := d.empty(time.Now().AddDate(0, 0, 6)); n != 0 {
		t.Errorf("%d went early", n)
	}
	if n := d.empty(time.Now().AddDate(0, 0, 8)); n != 1 || d.number(`SELECT count(*) FROM items`) != 3 {
		t.Errorf("%d went, not 1", n)
	}
}

func TestDeletedForEver(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.save(articles, id, 0, article("A", "a"))
	remove := func() error {
		return d.do(func(tx pgx.Tx) error { return postgres.Delete(t.Context(), tx, articles, id, ana) })
	}
	if err := remove(); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("not in the trash: %v", err)
	}
	if err := d.trash(articles, id, ana); err != nil {
		t.Fatal(err)
	}
	if err := remove(); err != nil || d.number(`SELECT count(*) FROM items`) != 0 {
		t.Errorf("in the trash: %v", err)
	}
}
