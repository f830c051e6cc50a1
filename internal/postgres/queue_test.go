package postgres_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// What waits for somebody is found, and nothing else.
func TestQueues(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana, luis := d.user("ana"), d.user("luis")
	both := []locale.Locale{locale.ES, locale.PT}
	bilingual := func(by int64, title string) int64 {
		id := d.create(articles)
		draft := article(title, title)
		draft.Translations[locale.PT] = text(title, title)
		d.saveAs(by, articles, id, 0, draft)
		return id
	}
	first, second, third := bilingual(ana, "uno"), bilingual(ana, "dos"), bilingual(luis, "tres")
	for _, id := range []int64{first, second} {
		if err := d.review(postgres.Submit, articles, id, 1, both, ana, "Nota"); err != nil {
			t.Fatal(err)
		}
	}
	reviews := func(when string, list []postgres.Review, err error, want ...string) {
		t.Helper()
		var got []string
		for _, v := range list {
			got = append(got, fmt.Sprint(v.ItemID, v.Locales, v.Author, v.Note, v.DecidedBy, v.Decision))
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q, %v", when, got, want, err)
		}
	}
	list, err := postgres.ToReview(t.Context(), d.pool, 9)
	reviews("to review", list, err, fmt.Sprint(first, both, "ana", "Nota", "", ""), fmt.Sprint(second, both, "ana", "Nota", "", ""))
	if err := d.review(postgres.Return, articles, first, 1, both, luis, "Falta"); err != nil {
		t.Fatal(err)
	}
	list, err = postgres.ToReview(t.Context(), d.pool, 1)
	reviews("one is left", list, err, fmt.Sprint(second, both, "ana", "Nota", "", ""))
	list, err = postgres.ReturnedTo(t.Context(), d.pool, ana, 9)
	reviews("returned", list, err, fmt.Sprint(first, both, "ana", "Nota", "luis", "Falta"))
	list, err = postgres.ReturnedTo(t.Context(), d.pool, luis, 9)
	reviews("to another", list, err)
	if err := d.review(postgres.Submit, articles, first, 1, es, ana, ""); err != nil {
		t.Fatal(err)
	}
	d.publish(articles, first, 1, both[1:])
	list, err = postgres.ReturnedTo(t.Context(), d.pool, ana, 9)
	reviews("handed in again, or published", list, err)
	d.must(func(tx pgx.Tx) error { return postgres.Trash(t.Context(), tx, articles, second, ana) })
	list, err = postgres.ToReview(t.Context(), d.pool, 9)
	reviews("in the trash", list, err, fmt.Sprint(first, es, "ana", "", "", ""))
	list, err = postgres.ReviewsOf(t.Context(), d.pool, first, 9)
	reviews("of one", list, err, fmt.Sprint(first, es, "ana", "", "", ""), fmt.Sprint(first, both, "ana", "Nota", "luis", "Falta"))

	refused := d.toPublish(articles, third, 2*time.Hour, 1, es, ana)
	d.published(articles, article("tres", "tres"))
	d.toPublish(articles, third, time.Hour, 1, both[1:], ana)
	d.fulfil(refused)
	plans, err := postgres.Plans(t.Context(), d.pool, 9)
	if err != nil || len(plans) != 2 || plans[0].ID != refused || plans[0].Actor != "ana" || plans[1].Outcome != "" {
		t.Errorf("plans: %+v, %v", plans, err)
	}
	for _, x := range []struct {
		q    postgres.Query
		want []int64
	}{
		{postgres.Query{States: []string{"draft", "changes"}, By: luis}, []int64{third}},
		{postgres.Query{States: []string{"draft", "scheduled"}, NotBy: ana}, []int64{third}},
		{postgres.Query{States: []string{"review"}, By: ana}, []int64{first}},
		{postgres.Query{State: "scheduled", Locale: "pt"}, []int64{third}},
		{postgres.Query{State: "scheduled", Locale: "es"}, nil},
	} {
		x.q.Limit = 9
		rows, err := postgres.Rows(t.Context(), d.pool, x.q)
		var got []int64
		for _, r := range rows {
			got = append(got, r.ID)
		}
		if err != nil || !slices.Equal(got, x.want) {
			t.Errorf("%+v: %v, not %v, %v", x.q, got, x.want, err)
		}
	}
}
