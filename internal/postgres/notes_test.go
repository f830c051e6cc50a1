package postgres_test

import (
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

// What readers are told of a change, and when they are told that there was one.
func TestNotes(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.published(articles, bilingual("uno"))
	at := func(l locale.Locale) (time.Time, string) {
		t.Helper()
		e, err := postgres.Get(t.Context(), d.pool, content.Articles, l, id)
		if err != nil {
			t.Fatal(err)
		}
		var notes []string
		for _, n := range e.Notes {
			notes = append(notes, string(n.Locale)+" "+n.Text)
		}
		return e.UpdatedAt, fmt.Sprint(notes)
	}
	publish := func(p postgres.Publication) error {
		return d.do(func(tx pgx.Tx) error { return postgres.Publish(t.Context(), tx, articles, id, p) })
	}
	first, notes := at(locale.ES)
	if notes != "[]" {
		t.Errorf("at first: %s", notes)
	}
	d.save(articles, id, 1, bilingual("dos"))
	for _, step := range []struct {
		name           string
		p              postgres.Publication
		moves          bool
		inES, inPT     string
		refusedBecause []string
	}{
		{name: "a minor edit", p: postgres.Publication{Version: 2, Locales: both, Minor: true}, inES: "[]", inPT: "[]"},
		{name: "a note in each", p: postgres.Publication{Version: 2, Locales: both, Notes: locale.Label{"es": "Cambia.", "pt": "Muda."}}, moves: true, inES: "[es Cambia.]", inPT: "[pt Muda.]"},
		{name: "a note for both", p: postgres.Publication{Version: 2, Locales: both, Notes: locale.Label{"es": " Otra vez. ", "pt": " "}}, moves: true, inES: "[es Otra vez. es Cambia.]", inPT: "[es Otra vez. pt Muda.]"},
		{name: "a note in one", p: postgres.Publication{Version: 2, Locales: es, Notes: locale.Label{"es": "Aquí."}}, moves: true, inES: "[es Aquí. es Otra vez. es Cambia.]", inPT: "[es Otra vez. pt Muda.]"},
		{name: "no note", p: postgres.Publication{Version: 2, Locales: es}, moves: true, inES: "[es Aquí. es Otra vez. es Cambia.]", inPT: "[es Otra vez. pt Muda.]"},
		{name: "a note on what is minor", p: postgres.Publication{Version: 2, Locales: es, Minor: true, Notes: locale.Label{"es": "No."}}, refusedBecause: []string{"es.note malformed"}, inES: "[es Aquí. es Otra vez. es Cambia.]", inPT: "[es Otra vez. pt Muda.]"},
	} {
		before, _ := at(locale.ES)
		if got := problems(publish(step.p)); !slices.Equal(got, step.refusedBecause) {
			t.Errorf("%s: %v", step.name, got)
		}
		after, inES := at(locale.ES)
		_, inPT := at(locale.PT)
		if inES != step.inES || inPT != step.inPT || after.After(before) != step.moves {
			t.Errorf("%s: %s, %s, and the date moves: %v", step.name, inES, inPT, after.After(before))
		}
	}
	if now, _ := at(locale.ES); !now.After(first) {
		t.Error("the date of the last update never moved")
	}
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	e, err := postgres.Find(t.Context(), d.pool, content.Articles, locale.ES, "dos-es")
	if err != nil || len(e.Notes) != 3 || e.Title != "dos" {
		t.Errorf("withdrawn: %+v, %v", e, err)
	}
}
