package postgres_test

import (
	"fmt"
	"slices"
	"testing"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// rows returns the Spanish titles that a query selects.
func (d desk) rows(q postgres.Query) (list []postgres.Row, titles []string) {
	d.Helper()
	list, err := postgres.Rows(d.Context(), d.pool, q)
	if err != nil {
		d.Fatal(err)
	}
	for _, r := range list {
		titles = append(titles, r.Title[locale.ES])
	}
	return list, titles
}

func mark(r postgres.Row) postgres.Mark { return postgres.Mark{UpdatedAt: r.UpdatedAt, ID: r.ID} }

// A list is read forth and back by the key of the row at its border; that many rows
// changed in one instant disturbs nothing.
func TestRowsByPages(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for i := range 7 {
		d.save(articles, d.create(articles), 0, article(fmt.Sprint(i), fmt.Sprint("a", i)))
	}
	d.save(pages, d.create(pages), 0, page("otra", 0))
	d.create(articles) // has no revision: there is nothing to list
	if _, err := d.pool.Exec(t.Context(), `UPDATE items SET updated_at = '2026-11-04' WHERE title->>'es' IN ('2', '3', '4')`); err != nil {
		t.Fatal(err)
	}
	q := postgres.Query{Kind: "article", Limit: 3}
	first, titles := d.rows(q)
	if want := []string{"6", "5", "1", "0"}; !slices.Equal(titles, want) {
		t.Errorf("the first page and one: %v", titles)
	}
	q.At = mark(first[2])
	second, titles := d.rows(q)
	if want := []string{"0", "4", "3", "2"}; !slices.Equal(titles, want) {
		t.Errorf("the second: %v", titles)
	}
	q.At = mark(second[2])
	if _, titles = d.rows(q); !slices.Equal(titles, []string{"2"}) {
		t.Errorf("the third: %v", titles)
	}
	q.At, q.Before = mark(second[0]), true
	if _, titles = d.rows(q); !slices.Equal(titles, []string{"6", "5", "1"}) {
		t.Errorf("back: %v", titles)
	}
	q.At = mark(second[2])
	if _, titles = d.rows(q); !slices.Equal(titles, []string{"5", "1", "0", "4"}) {
		t.Errorf("back from the middle, and one: %v", titles)
	}
	if _, titles = d.rows(postgres.Query{Limit: 99}); len(titles) != 8 {
		t.Errorf("all kinds: %v", titles)
	}
	for limit, want := range map[int]int{100: 7, 5: 5} {
		if n, err := postgres.CountRows(t.Context(), d.pool, postgres.Query{Kind: "article"}, limit); n != want || err != nil {
			t.Errorf("%d rows counted up to %d, %v", n, limit, err)
		}
	}
}

func TestRowsByWhatTheyAre(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for _, title := range []string{"Crece 100 %", "Crece 100", "a_b", "axb", `c\d`, "Cooperación sur-sur", "Ñandú"} {
		draft := article(title, "a")
		draft.Translations[locale.PT] = text("Cúpula", "cupula")
		d.save(articles, d.create(articles), 0, draft)
	}
	public := article("Pública", "publica")
	public.Unverified = []string{"facts.date"}
	public.Translations[locale.PT] = text("Pública", "publica")
	id := d.create(articles)
	d.publish(articles, id, d.save(articles, id, 0, public), es)
	for _, test := range []struct {
		q    postgres.Query
		want []string
	}{
		{postgres.Query{Terms: "100 %"}, []string{"Crece 100 %"}},
		{postgres.Query{Terms: "%"}, []string{"Crece 100 %"}},
		{postgres.Query{Terms: "a_b"}, []string{"a_b"}},
		{postgres.Query{Terms: `c\d`}, []string{`c\d`}},
		{postgres.Query{Terms: "SUR cooperacion"}, []string{"Cooperación sur-sur"}},
		{postgres.Query{Terms: "cooperación norte"}, nil},
		{postgres.Query{Terms: "ñan"}, []string{"Ñandú"}},
		{postgres.Query{Terms: "publica"}, []string{"Pública"}},
		{postgres.Query{Terms: "' \x00 \xff \""}, nil},
		{postgres.Query{State: "published"}, []string{"Pública"}},
		{postgres.Query{State: "published", Locale: "pt"}, nil},
		{postgres.Query{State: "draft", Locale: "es", Terms: "crece"}, []string{"Crece 100", "Crece 100 %"}},
		{postgres.Query{State: "draft", Locale: "pt", Terms: "pub"}, []string{"Pública"}},
		{postgres.Query{State: "missing", Locale: "en", Terms: "pub"}, []string{"Pública"}},
		{postgres.Query{State: "unheard-of"}, nil},
		{postgres.Query{Unverified: true}, []string{"Pública"}},
		{postgres.Query{Unverified: true, Kind: "page"}, nil},
	} {
		test.q.Limit = 20
		if _, titles := d.rows(test.q); !slices.Equal(titles, test.want) {
			t.Errorf("%+v: %q, not %q", test.q, titles, test.want)
		}
		if n, err := postgres.CountRows(t.Context(), d.pool, test.q, 20); n != len(test.want) || err != nil {
			t.Errorf("%+v: %d counted, %v", test.q, n, err)
		}
	}
	r, err := postgres.FindRow(t.Context(), d.pool, articles, id)
	if err != nil || r.State(locale.ES) != "published" || r.State(locale.PT) != "draft" || r.State("fr") != "missing" || !slices.Equal(r.Unverified, []string{"facts.date"}) {
		t.Errorf("%+v, %v", r, err)
	}
}
