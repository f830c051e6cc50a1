package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

var charters = &content.Charters.Info

// user makes a user and returns the id.
func (d desk) user(name string) int64 {
	d.Helper()
	id, err := postgres.AddUser(d.Context(), d.pool, postgres.User{Email: name + "@example.org", Name: name, Role: "publisher"}, "x")
	if err != nil {
		d.Fatal(err)
	}
	return id
}

func (d desk) saveAs(actor int64, k *content.Info, id int64, base int, draft content.Draft) {
	d.Helper()
	d.must(func(tx pgx.Tx) error {
		_, err := postgres.Save(d.Context(), tx, k, id, base, draft, actor)
		return err
	})
}

// step is Submit, Approve, Return or Recall.
type step func(context.Context, pgx.Tx, *content.Info, int64, postgres.Reading) error

func (d desk) review(do step, k *content.Info, id int64, version int, locales []locale.Locale, actor int64, note string) error {
	return d.do(func(tx pgx.Tx) error {
		return do(d.Context(), tx, k, id, postgres.Reading{Version: version, Locales: locales, Actor: actor, Note: note})
	})
}

func (d desk) publishAs(actor int64, k *content.Info, id int64, version int, locales []locale.Locale) error {
	return d.do(func(tx pgx.Tx) error {
		return postgres.Publish(d.Context(), tx, k, id, postgres.Publication{Version: version, Locales: locales, Actor: actor})
	})
}

// charter returns a draft of an instrument in Spanish and Portuguese.
func charter(title string) content.Draft {
	d := content.NewDraft(charters)
	f := d.Facts.(*content.Charter)
	f.Class, f.AdoptedOn = "charter", form.Day(2026, 11, 4)
	d.Translations[locale.ES], d.Translations[locale.PT] = text(title, "carta"), text(title, "carta")
	return d
}

// From a draft to readers and back, state by state.
func TestLifeOfAText(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis := d.user("ana"), d.user("luis")
	id := d.create(articles)
	draft := article("Uno", "uno")
	draft.Translations[locale.PT] = text("Um", "um")
	d.saveAs(ana, articles, id, 0, draft)
	both := []locale.Locale{locale.ES, locale.PT}
	for _, x := range []struct {
		when string
		do   func() error
		want string
	}{
		{"written", func() error { return nil }, "es:draft pt:draft"},
		{"handed in", func() error { return d.review(postgres.Submit, articles, id, 1, both, ana, "Para mañana") }, "es:review pt:review"},
		{"one is returned", func() error { return d.review(postgres.Return, articles, id, 1, es, luis, "Falta el lugar") }, "es:draft pt:review"},
		{"the other is approved", func() error { return d.review(postgres.Approve, articles, id, 1, both[1:], luis, "") }, "es:draft pt:approved"},
		{"a text changes", func() error {
			draft.In(locale.ES).Summary = "En Lima."
			d.saveAs(ana, articles, id, 1, draft)
			return nil
		}, "es:draft pt:approved"},
		{"handed in again", func() error { return d.review(postgres.Submit, articles, id, 2, es, ana, "") }, "es:review pt:approved"},
		{"what is read may change", func() error {
			draft.In(locale.ES).Summary = "En Quito."
			d.saveAs(luis, articles, id, 2, draft)
			return nil
		}, "es:review pt:approved"},
		{"approved as it is now", func() error { return d.review(postgres.Approve, articles, id, 3, es, luis, "") }, "es:approved pt:approved"},
		{"a fact changes", func() error {
			draft.Facts.(*content.Article).Topic = "summits"
			d.saveAs(ana, articles, id, 3, draft)
			return nil
		}, "es:draft pt:draft"},
		{"it is what was approved again", func() error {
			draft.Facts.(*content.Article).Topic = ""
			d.saveAs(ana, articles, id, 4, draft)
			return nil
		}, "es:approved pt:approved"},
		{"published", func() error { return d.publishAs(ana, articles, id, 5, both) }, "es:published pt:published"},
		{"changed", func() error { draft.In(locale.PT).Summary = "Lima."; d.saveAs(ana, articles, id, 5, draft); return nil }, "es:published pt:changes"},
		{"the change is handed in too soon", func() error { return d.review(postgres.Submit, articles, id, 6, both[1:], ana, "") }, "es:published pt:review"},
		{"nobody else takes it back", func() error {
			if err := d.review(postgres.Recall, articles, id, 6, both[1:], luis, ""); !errors.Is(err, content.ErrInvalid) {
				return fmt.Errorf("somebody else took it back: %w", err)
			}
			return nil
		}, "es:published pt:review"},
		{"its author does", func() error { return d.review(postgres.Recall, articles, id, 6, both[1:], ana, "") }, "es:published pt:changes"},
		{"the change is handed in", func() error { return d.review(postgres.Submit, articles, id, 6, both[1:], ana, "") }, "es:published pt:review"},
		{"published, it is decided", func() error { return d.publishAs(luis, articles, id, 6, both[1:]) }, "es:published pt:published"},
		{"nothing waits for review any more", func() error {
			draft.In(locale.PT).Summary = "Quito."
			d.saveAs(ana, articles, id, 6, draft)
			return nil
		}, "es:published pt:changes"},
		{"withdrawn", func() error {
			return d.do(func(tx pgx.Tx) error {
				return postgres.Unpublish(t.Context(), tx, articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: locale.Label{"es": "Ya no rige."}})
			})
		}, "es:withdrawn pt:changes"},
		{"gone", func() error { d.unpublish(articles, id, both); return nil }, "es:draft pt:draft"},
	} {
		if err := x.do(); err != nil {
			t.Fatalf("%s: %v", x.when, err)
		}
		if got := d.states(articles, id); got != "["+x.want+" en:missing]" {
			t.Fatalf("%s: %s, not %s", x.when, got, x.want)
		}
	}
}

func TestReviewRefuses(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis := d.user("ana"), d.user("luis")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	pt := []locale.Locale{locale.PT}
	expect := func(what string, err error, want ...string) {
		t.Helper()
		if got := problems(err); !slices.Equal(got, want) {
			t.Errorf("%s: %v (%v), not %v", what, got, err, want)
		}
	}
	expect("no language", d.review(postgres.Submit, articles, id, 1, nil, ana, ""), "locales required")
	expect("no text", d.review(postgres.Submit, articles, id, 1, pt, ana, ""), "pt.review nothing-new")
	expect("approving what nobody handed in", d.review(postgres.Approve, articles, id, 1, es, luis, ""), "es.review not-asked")
	expect("handed in", d.review(postgres.Submit, articles, id, 1, es, ana, ""))
	expect("twice", d.review(postgres.Submit, articles, id, 1, es, luis, ""), "es.review nothing-new")
	expect("returned without a word", d.review(postgres.Return, articles, id, 1, es, luis, ""), "note required")
	d.saveAs(ana, articles, id, 1, article("Dos", "uno"))
	for name, do := range map[string]step{"submit": postgres.Submit, "approve": postgres.Approve, "return": postgres.Return} {
		if err := d.review(do, articles, id, 1, es, luis, "x"); !errors.Is(err, content.ErrConflict) {
			t.Errorf("%s what is not the latest: %v", name, err)
		}
		if err := d.review(do, articles, 99, 1, es, luis, "x"); !errors.Is(err, content.ErrNotFound) {
			t.Errorf("%s nothing: %v", name, err)
		}
	}
	expect("approved", d.review(postgres.Approve, articles, id, 2, es, ana, "")) // two eyes are enough for an article
	expect("approved twice", d.review(postgres.Approve, articles, id, 2, es, luis, ""), "es.review not-asked")
	expect("handed in, approved", d.review(postgres.Submit, articles, id, 2, es, ana, ""), "es.review nothing-new")
}

// An instrument goes public only as somebody else has read it, whoever publishes.
func TestFourEyes(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis, eva := d.user("ana"), d.user("luis"), d.user("eva")
	id := d.create(charters)
	draft := charter("Carta")
	d.saveAs(ana, charters, id, 0, draft)
	both := []locale.Locale{locale.ES, locale.PT}
	expect := func(what string, err error, want ...string) {
		t.Helper()
		if got := problems(err); !slices.Equal(got, want) {
			t.Errorf("%s: %v (%v), not %v", what, got, err, want)
		}
	}
	expect("without approval", d.publishAs(luis, charters, id, 1, both), "es.review unapproved", "pt.review unapproved")
	expect("handed in", d.review(postgres.Submit, charters, id, 1, both, luis, ""))
	expect("by the author", d.review(postgres.Approve, charters, id, 1, both, ana, ""), "es.review own-work", "pt.review own-work")
	expect("by who handed it in", d.review(postgres.Approve, charters, id, 1, es, luis, ""), "es.review own-work")
	expect("by a third", d.review(postgres.Approve, charters, id, 1, es, eva, ""))
	expect("the other language", d.publishAs(ana, charters, id, 1, both), "pt.review unapproved")
	expect("published", d.publishAs(ana, charters, id, 1, es))
	expect("published again, as it is", d.publishAs(ana, charters, id, 1, es))

	// Who saved before what is public has no part in what has changed since.
	draft.In(locale.ES).Summary = "Resumen"
	d.saveAs(eva, charters, id, 1, draft)
	expect("changed since", d.publishAs(luis, charters, id, 2, es), "es.review unapproved")
	expect("handed in", d.review(postgres.Submit, charters, id, 2, es, eva, ""))
	expect("read by who wrote the public text", d.review(postgres.Approve, charters, id, 2, es, ana, ""))
	draft.In(locale.ES).Summary = "Otro"
	d.saveAs(ana, charters, id, 2, draft)
	expect("changed after approval", d.publishAs(ana, charters, id, 3, es), "es.review unapproved")
	expect("what was approved", d.publishAs(ana, charters, id, 2, es))

	// Taken from readers, it is read again before it comes back.
	d.unpublish(charters, id, es)
	expect("back without approval", d.publishAs(luis, charters, id, 2, es), "es.review unapproved")
	expect("the first content is exempt", d.tryPublish(charters, id, 2, es))
}

// What makes no sense does not get into the tables, whoever writes it.
func TestNonsenseOfReviewsAndSchedules(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	for i, sql := range []string{
		`INSERT INTO reviews (item_id, locale, version, author) VALUES ($1, 'es', 9, $2)`,
		`INSERT INTO reviews (item_id, locale, version, author) VALUES ($1, 'español', 1, $2)`,
		`INSERT INTO reviews (item_id, locale, version, author) VALUES ($1, 'es', 1, $2), ($1, 'es', 1, $2)`,
		`INSERT INTO reviews (item_id, locale, version, author, state) VALUES ($1, 'es', 1, $2, 'approved')`,
		`INSERT INTO reviews (item_id, locale, version, author, decided_by) VALUES ($1, 'es', 1, $2, $2)`,
		`INSERT INTO reviews (item_id, locale, version, author, state, decided_at) VALUES ($1, 'es', 1, $2, 'returned', now())`,
		`INSERT INTO schedules (item_id, action, locales, at, what, actor) VALUES ($1, 'publish', '{es}', now(), '{}', $2)`,
		`INSERT INTO schedules (item_id, action, version, locales, at, what, actor) VALUES ($1, 'unpublish', 1, '{es}', now(), '{}', $2)`,
		`INSERT INTO schedules (item_id, action, version, locales, at, what, actor) VALUES ($1, 'publish', 1, '{}', now(), '{}', $2)`,
		`INSERT INTO schedules (item_id, action, version, locales, at, what, actor, outcome) VALUES ($1, 'publish', 1, '{es}', now(), '{}', $2, 'done')`,
		`INSERT INTO schedules (item_id, action, version, locales, at, what, actor, outcome, done_at) VALUES ($1, 'publish', 1, '{es}', now(), '{}', $2, 'refused', now())`,
		`INSERT INTO schedules (item_id, action, version, locales, at, what, actor, outcome, done_at) VALUES ($1, 'publish', 1, '{es}', now() + interval '1 s', '{}', $2, 'done', now())`,
	} {
		if _, err := d.pool.Exec(t.Context(), sql, id, ana); err == nil {
			t.Errorf("%d is taken: %s", i, sql)
		}
	}
	if n := d.number(`SELECT count(*) FROM reviews`) + d.number(`SELECT count(*) FROM schedules`); n != 0 {
		t.Errorf("%d rows", n)
	}
}
