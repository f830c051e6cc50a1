package postgres_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

func TestLinks(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b, c := d.published(articles, article("A", "a")), d.published(articles, article("B", "b")), d.create(articles)
	links := func() string {
		rows, _ := d.pool.Query(t.Context(), `SELECT field || ' ' || target_id FROM links WHERE item_id = $1 ORDER BY 1`, c)
		list, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(list)
	}
	expect := func(when string, want ...string) {
		t.Helper()
		if got := links(); got != fmt.Sprint(want) {
			t.Errorf("%s: %s, not %s", when, got, want)
		}
	}
	draft := article("C", "c")
	draft.Facts.(*content.Article).Related = []int64{a, b}
	draft.In(locale.ES).Body = linking(t, a)
	draft.Translations[locale.PT] = &content.Translation{Title: "C", Slug: "c", Body: linking(t, b)}
	d.save(articles, c, 0, draft)
	expect("a draft")
	d.publish(articles, c, 1, es)
	expect("in one language", fmt.Sprint("es.body ", a), fmt.Sprint("facts.related ", a), fmt.Sprint("facts.related ", b))
	d.publish(articles, c, 1, []locale.Locale{locale.PT})
	expect("in two", fmt.Sprint("es.body ", a), fmt.Sprint("facts.related ", a), fmt.Sprint("facts.related ", b), fmt.Sprint("pt.body ", b))
	draft.Facts.(*content.Article).Related = []int64{b}
	draft.In(locale.ES).Body = richtext.Doc{}
	d.publish(articles, c, d.save(articles, c, 1, draft), es)
	expect("changed", fmt.Sprint("facts.related ", b), fmt.Sprint("pt.body ", b))
	about, err := postgres.Referrers(t.Context(), d.pool, b, 9)
	if err != nil || len(about) != 1 || about[0].ID != c {
		t.Errorf("about b: %v, %v", about, err)
	}
	d.unpublish(articles, c, []locale.Locale{locale.PT})
	expect("one language withdrawn", fmt.Sprint("facts.related ", b))
	d.unpublish(articles, c, es)
	expect("all withdrawn")
	draft.In(locale.ES).Body = linking(t, 999_999)
	if got := problems(d.tryPublish(articles, c, d.save(articles, c, 2, draft), es)); !slices.Equal(got, []string{"es.body not-ref"}) {
		t.Errorf("a link to nothing: %v", got)
	}
}

// linking returns a body with a link to an item.
func linking(t *testing.T, id int64) richtext.Doc {
	t.Helper()
	doc, err := richtext.Parse(fmt.Appendf(nil, `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"item":%d}}]}]}]}`, id))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
