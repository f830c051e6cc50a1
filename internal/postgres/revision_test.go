package postgres_test

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

var articles = &content.Articles.Info

func TestSaveOnAnOldVersionIsAConflict(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.create(articles)
	d.save(articles, id, 0, article("Uno", "uno"))
	d.save(articles, id, 1, article("Dos", "dos"))
	var latest int
	err := d.do(func(tx pgx.Tx) (err error) {
		latest, err = postgres.Save(t.Context(), tx, articles, id, 1, article("Otro", "otro"), 0)
		return err
	})
	if !errors.Is(err, content.ErrConflict) || latest != 2 {
		t.Errorf("version %d, %v", latest, err)
	}
	if got := d.revision(articles, id, 2).In(locale.ES).Title; got != "Dos" {
		t.Errorf("the latest version is %q", got)
	}
	if got := d.revision(articles, id, 1).In(locale.ES).Title; got != "Uno" {
		t.Errorf("the first version is %q", got)
	}
}

func TestOfManySaversAtOnceOneWins(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.create(articles)
	d.save(articles, id, 0, article("Uno", "uno"))
	const savers = 12
	errs := make([]error, savers)
	var all sync.WaitGroup
	for i := range savers {
		all.Go(func() {
			errs[i] = d.do(func(tx pgx.Tx) error {
				_, err := postgres.Save(t.Context(), tx, articles, id, 1, article("Dos", "dos"), 0)
				time.Sleep(5 * time.Millisecond) // so that the others come before the end
				return err
			})
		})
	}
	all.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !errors.Is(err, content.ErrConflict) {
			t.Error(err)
		}
	}
	if n := d.number(`SELECT count(*) FROM revisions`); won != 1 || n != 2 {
		t.Errorf("%d savers won, there are %d revisions", won, n)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	summit := d.create(&content.Summits.Info)
	for name, f := range map[string]func(pgx.Tx) error{
		"save": func(tx pgx.Tx) error {
			_, err := postgres.Save(t.Context(), tx, articles, 99, 0, article("A", "a"), 0)
			return err
		},
		"save kind": func(tx pgx.Tx) error {
			_, err := postgres.Save(t.Context(), tx, articles, summit, 0, article("A", "a"), 0)
			return err
		},
		"publish": func(tx pgx.Tx) error {
			return postgres.Publish(t.Context(), tx, articles, 99, postgres.Publication{Version: 1, Locales: es})
		},
		"version": func(tx pgx.Tx) error {
			return postgres.Publish(t.Context(), tx, &content.Summits.Info, summit, postgres.Publication{Version: 7, Locales: es})
		},
		"unpublish": func(tx pgx.Tx) error {
			return postgres.Unpublish(t.Context(), tx, articles, summit, postgres.Ending{Locales: es})
		},
		"revision": func(tx pgx.Tx) error { _, err := postgres.Revision(t.Context(), tx, articles, summit, 0); return err },
		"row":      func(tx pgx.Tx) error { _, err := postgres.FindRow(t.Context(), tx, articles, summit); return err },
		"get": func(tx pgx.Tx) error {
			_, err := postgres.Get(t.Context(), tx, content.Summits, locale.ES, summit)
			return err
		},
		"no path": func(tx pgx.Tx) error {
			_, err := postgres.Find(t.Context(), tx, content.Summits, locale.ES, "x")
			return err
		},
		"bad path": func(tx pgx.Tx) error {
			_, err := postgres.Find(t.Context(), tx, content.Summits, locale.ES, "x\x00\xff")
			return err
		},
	} {
		if err := d.do(f); !errors.Is(err, content.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if draft := d.revision(&content.Summits.Info, summit, 0); !draft.In(locale.ES).Empty() || draft.Facts.(*content.Summit).City == nil {
		t.Error("version 0 is not an empty draft")
	}
}

func TestHistory(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, err := postgres.AddUser(t.Context(), d.pool, postgres.User{Email: "Ana@example.org", Name: "Ana", Role: "editor"}, "x")
	if err != nil {
		t.Fatal(err)
	}
	id := d.create(articles)
	d.must(func(tx pgx.Tx) error {
		if _, err := postgres.Save(t.Context(), tx, articles, id, 0, article("Uno", "uno"), ana); err != nil {
			return err
		}
		return postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 1, Locales: es, Actor: ana})
	})
	d.unpublish(articles, id, locale.All)
	events, err := postgres.History(t.Context(), d.pool, id, 9)
	if err != nil {
		t.Fatal(err)
	}
	for i := range events {
		events[i].At = events[0].At
	}
	if want := []postgres.Event{
		{At: events[0].At, Action: "unpublish", Locales: locale.All},
		{At: events[0].At, Actor: "Ana", Action: "publish", Version: 1, Locales: es},
		{At: events[0].At, Actor: "Ana", Action: "save", Version: 1, Locales: []locale.Locale{}},
	}; !slices.EqualFunc(events, want, func(a, b postgres.Event) bool { return asJSON(t, a) == asJSON(t, b) }) {
		t.Errorf("history: %+v", events)
	}
	if r, err := postgres.FindRow(t.Context(), d.pool, articles, id); err != nil || r.UpdatedBy != "Ana" || r.Title[locale.ES] != "Uno" {
		t.Errorf("row: %+v, %v", r, err)
	}
	err = d.do(func(tx pgx.Tx) error {
		if _, err := postgres.Save(t.Context(), tx, articles, id, 1, article("Dos", "dos"), ana); err != nil {
			return err
		}
		return errors.New("something else fails")
	})
	if n := d.number(`SELECT count(*) FROM audit`); err == nil || n != 3 {
		t.Errorf("an act that did not happen is in the audit: %d rows", n)
	}
}

// A body is kept as it is, and a translation without one is no obstacle.
func TestBodies(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	body, err := richtext.Parse([]byte(`{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"A\u00a0b \"c\" \\ 😀"}]},{"type":"embed","attrs":{"item":1}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	draft := article("Uno", "uno")
	draft.Facts.(*content.Article).Date = form.Day(2026, 2, 28)
	draft.In(locale.ES).Body = body
	draft.Translations[locale.PT] = text("Um", "um")
	d.published(articles, draft)
	e, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, "uno")
	if err != nil || !e.Body.Equal(body) || e.Facts.Date.String() != "2026-02-28" {
		t.Errorf("%+v, %v", e, err)
	}
	e, err = postgres.Find(t.Context(), d.pool, content.Articles, locale.PT, "um")
	if err != nil || !e.Body.Empty() {
		t.Errorf("%+v, %v", e, err)
	}
}

// An item of a kind that this version of the program does not know is an error, and no kind.
func TestKindOf(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.create(articles)
	if k, err := postgres.KindOf(t.Context(), d.pool, id); err != nil || k.Name != "article" {
		t.Errorf("%v, %v", k, err)
	}
	if _, err := d.pool.Exec(t.Context(), `UPDATE items SET kind = 'from-the-future'`); err != nil {
		t.Fatal(err)
	}
	if k, err := postgres.KindOf(t.Context(), d.pool, id); err == nil || errors.Is(err, content.ErrNotFound) {
		t.Errorf("of an unknown kind: %v, %v", k, err)
	}
	if _, err := postgres.KindOf(t.Context(), d.pool, 99); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("of nothing: %v", err)
	}
}
