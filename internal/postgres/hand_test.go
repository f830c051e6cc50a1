package postgres_test

import (
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// What waits is of whoever wrote it, language by language: not of whoever saved last, nor of
// one whose words readers see already.
func TestWhoseDrafts(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis := d.user("ana"), d.user("luis")
	pt := []locale.Locale{locale.PT}
	id, version := d.create(articles), 0
	save := func(by int64, change func(*content.Draft)) {
		t.Helper()
		draft := article("uno", "uno")
		if version > 0 {
			draft = *d.revision(articles, id, version)
		}
		change(&draft)
		d.saveAs(by, articles, id, version, draft)
		version++
	}
	finds := func(when, query string, q postgres.Query, want bool) {
		t.Helper()
		q.Limit = 9
		rows, err := postgres.Rows(t.Context(), d.pool, q)
		n, err2 := postgres.CountRows(t.Context(), d.pool, q, 9)
		if err != nil || err2 != nil || n != len(rows) || (n == 1) != want {
			t.Errorf("%s, %s finds %d and counts %d, %v, %v", when, query, len(rows), n, err, err2)
		}
	}
	// whose says of whom there is something among what waits, and what is not.
	whose := func(when string, anas, luiss, notAnas, notLuiss bool) {
		t.Helper()
		states := []string{"draft", "changes"}
		finds(when, "Ana's", postgres.Query{States: states, By: ana}, anas)
		finds(when, "Luis's", postgres.Query{States: states, By: luis}, luiss)
		finds(when, "not Ana's", postgres.Query{States: states, NotBy: ana}, notAnas)
		finds(when, "not Luis's", postgres.Query{States: states, NotBy: luis}, notLuiss)
	}
	save(ana, func(x *content.Draft) { x.Translations[locale.PT] = text("um", "um") })
	whose("both texts are Ana's", true, false, false, true)
	d.publish(articles, id, version, es)
	whose("hers in Portuguese is left", true, false, false, true)
	save(luis, func(x *content.Draft) { x.In(locale.ES).Summary = "Otro." })
	whose("Luis changes the Spanish", true, true, true, true)
	finds("Luis changes the Spanish", "a draft of Luis's", postgres.Query{States: []string{"draft"}, By: luis}, false)
	d.publish(articles, id, version, es)
	whose("which is public", true, false, false, true)
	save(luis, func(x *content.Draft) { x.Sources = []content.Source{{Text: "Acta"}} })
	whose("what only staff see", true, false, false, true)
	d.publish(articles, id, 2, pt)
	whose("all is public", false, false, false, false)
	save(luis, func(x *content.Draft) { x.Facts.(*content.Article).Date = form.Day(2026, 1, 2) })
	whose("a fact is Luis's", false, true, true, false)
	save(ana, func(x *content.Draft) { x.In(locale.ES).Summary = "Otro más." })
	whose("and Ana saved after him", true, true, true, false)
	d.unpublish(articles, id, pt)
	finds("hers again, and nobody else's", "a draft of Ana's", postgres.Query{States: []string{"draft"}, By: ana}, true)
	finds("hers again, and nobody else's", "a draft of Luis's", postgres.Query{States: []string{"draft"}, By: luis}, false)
}
