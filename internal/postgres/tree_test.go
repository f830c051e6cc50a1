package postgres_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// put moves a page, as its tree stands.
func (d desk) put(id, actor int64, to content.Spot) error {
	return d.do(func(tx pgx.Tx) error {
		list, err := postgres.LockedTree(d.Context(), tx)
		if err != nil {
			return err
		}
		var places []content.Placement
		for _, p := range list {
			places = append(places, content.Placement{ID: p.ID, Parent: p.Parent, Position: p.Position, Title: p.Title.In(locale.ES)})
		}
		changed, err := content.NewTree(locale.ES, places).Move(id, to)
		if err != nil {
			return err
		}
		return postgres.PlacePages(d.Context(), tx, changed, actor)
	})
}

// The facts of a page are its place: settle makes those of a draft public.
func TestFactsOfAPageAreItsPlace(t *testing.T) {
	t.Parallel()
	b, err := json.Marshal(pages.New())
	if err != nil {
		t.Fatal(err)
	}
	var keys map[string]any
	if err := json.Unmarshal(b, &keys); err != nil || fmt.Sprint(keys) != "map[parent_id:<nil> position:0]" {
		t.Errorf("%v, %v", keys, err)
	}
}

// A draft of a page that readers see stays a draft where it moves to, with its approval;
// readers see the text that they had, and no day of a last update that is not one.
func TestMovedPageKeepsItsDraft(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis := d.user("ana"), d.user("luis")
	a := d.published(pages, page("a", 0))
	id := d.published(pages, page("b", 0))
	updated := func() (at time.Time) {
		if err := d.pool.QueryRow(t.Context(), `SELECT updated_at FROM translations WHERE item_id = $1`, id).Scan(&at); err != nil {
			t.Fatal(err)
		}
		return at
	}
	before := updated()
	draft := page("b", 0)
	draft.In(locale.ES).Title = "Otro título"
	d.saveAs(ana, pages, id, 1, draft)
	d.must(func(tx pgx.Tx) error {
		return postgres.Submit(t.Context(), tx, pages, id, postgres.Reading{Version: 2, Locales: es, Actor: ana})
	})
	d.must(func(tx pgx.Tx) error {
		return postgres.Approve(t.Context(), tx, pages, id, postgres.Reading{Version: 2, Locales: es, Actor: luis})
	})
	report(d, d.put(id, luis, content.Spot{Parent: a}))
	d.leads("b", "a/b")
	if e, err := postgres.Find(t.Context(), d.pool, content.Pages, locale.ES, "a/b"); err != nil || e.Title != "b" || !updated().Equal(before) {
		t.Errorf("readers see %q (%v), updated %v, not %v", e.Title, err, updated(), before)
	}
	if got := d.states(pages, id); got != "[es:approved pt:missing en:missing]" {
		t.Errorf("states are %s", got)
	}
	r, err := postgres.Revision(t.Context(), d.pool, pages, id, 3)
	if err != nil || r.In(locale.ES).Title != "Otro título" || *r.Facts.(*content.Page).ParentID != a {
		t.Errorf("the draft is %+v %+v, %v", r.In(locale.ES), r.Facts, err)
	}
	events, err := postgres.History(t.Context(), d.pool, id, 1)
	if err != nil || events[0].Action != "place" || events[0].Actor != "luis" || events[0].Version != 3 {
		t.Errorf("history says %+v, %v", events, err)
	}
	report(d, d.tryPublish(pages, id, 3, es))
	d.leads("b", "a/b")
}

// What is planned of a page that readers do not see yet goes public where it has moved to.
func TestMovedPageKeepsItsPlans(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	a := d.published(pages, page("a", 0))
	id := d.create(pages)
	d.save(pages, id, 0, page("b", 0))
	plan := d.toPublish(pages, id, time.Hour, 1, es, ana)
	later := page("b", 0)
	later.In(locale.ES).Title = "Más tarde"
	d.save(pages, id, 1, later)
	report(d, d.put(id, ana, content.Spot{Parent: a}))
	if got := d.plans(id); !slices.Equal(got, []string{"publish 3 [es]"}) {
		t.Errorf("planned: %v", got)
	}
	d.fulfil(plan)
	if e, err := postgres.Find(t.Context(), d.pool, content.Pages, locale.ES, "a/b"); err != nil || e.Title != "b" {
		t.Errorf("readers see %q, %v", e.Title, err)
	}
	if r, err := postgres.Revision(t.Context(), d.pool, pages, id, 4); err != nil || r.In(locale.ES).Title != "Más tarde" {
		t.Errorf("the draft is %+v, %v", r.In(locale.ES), err)
	}
}

// Siblings that make room keep what their drafts are to become.
func TestSiblingsMakeRoom(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ids := []int64{d.published(pages, page("a", 0)), d.published(pages, page("b", 0)), d.published(pages, page("c", 0))}
	d.save(pages, ids[1], 1, page("b", ids[0])) // to stand below a, one day
	report(d, d.put(ids[2], 0, content.Spot{Before: ids[0]}))
	list, err := postgres.List(t.Context(), d.pool, content.Pages, locale.ES)
	if err != nil || list[0].ID != ids[2] || list[1].ID != ids[0] || list[2].ID != ids[1] {
		t.Errorf("%+v, %v", list, err)
	}
	if r, err := postgres.Revision(t.Context(), d.pool, pages, ids[1], 4); err != nil || *r.Facts.(*content.Page).ParentID != ids[0] {
		t.Errorf("the draft of b stands at %+v, %v", r.Facts, err)
	}
}

// A page goes nowhere where another stands, published or withdrawn, and nothing changes.
func TestPlacesThatAreTaken(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a := d.published(pages, page("a", 0))
	theirs := d.published(pages, page("b", a))
	id := d.published(pages, page("b", 0))
	for _, how := range []string{"published", content.Withdrawn} {
		x, err := postgres.Foresee(t.Context(), d.pool, id, a)
		if err != nil || len(x.Clashes) != 1 || x.Clashes[0] != (postgres.Clash{ID: id, Locale: locale.ES, Path: "a/b", Other: theirs}) {
			t.Errorf("%s: foreseen %+v, %v", how, x, err)
		}
		var invalid *content.InvalidError
		if err := d.put(id, 0, content.Spot{Parent: a}); !errors.As(err, &invalid) {
			t.Errorf("%s: %v", how, err)
		}
		if how != content.Withdrawn {
			d.ended(pages, theirs, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: locale.Label{"es": "Ya no."}})
		}
	}
	d.leads("b", "b")
	if n := d.number(`SELECT version FROM items WHERE id = $1`, id); n != 1 {
		t.Errorf("version %d", n)
	}
}
