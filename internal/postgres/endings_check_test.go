package postgres_test

import (
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

func TestWhatCannotEndLikeThat(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.published(articles, article("Uno", "uno"))
	draft := d.create(articles)
	d.save(articles, draft, 0, article("Dos", "dos"))
	for name, x := range map[string]struct {
		e    postgres.Ending
		want []string
	}{
		"no language":            {postgres.Ending{}, []string{"locales required"}},
		"no reason":              {postgres.Ending{Locales: es, How: content.Withdrawn, Reason: locale.Label{"es": " ", "pt": "x"}}, []string{"es.reason required"}},
		"what is not public":     {postgres.Ending{Locales: pt, How: content.Withdrawn, Reason: withdrawal}, []string{"locales not-choice"}},
		"no target":              {postgres.Ending{Locales: es, How: content.Moved}, []string{"target required"}},
		"to itself":              {postgres.Ending{Locales: es, How: content.Moved, Target: id}, []string{"target not-ref"}},
		"to a draft":             {postgres.Ending{Locales: es, How: content.Moved, Target: draft}, []string{"target not-ref"}},
		"to nothing":             {postgres.Ending{Locales: es, How: content.Moved, Target: 1 << 40}, []string{"target not-ref"}},
		"what never stood there": {postgres.Ending{Locales: pt, How: content.Moved, Target: id}, []string{"locales not-choice", "target not-ref"}},
		"another way":            {postgres.Ending{Locales: es, How: "burnt"}, []string{"how not-choice"}},
	} {
		if got := problems(d.end(articles, id, x.e)); !slices.Equal(got, x.want) {
			t.Errorf("%s: %v, not %v", name, got, x.want)
		}
	}
	d.expect(locale.ES, "uno", "es Uno")
	d.unpublish(articles, id, es)
	if got := problems(d.end(articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})); !slices.Equal(got, []string{"locales " + form.NotChoice}) {
		t.Errorf("what is not readable any more: %v", got)
	}
}

// An ending can be mended: another reason, another way.
func TestAnotherEnding(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id, other := d.published(articles, article("Uno", "uno")), d.published(articles, article("Dos", "dos"))
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: locale.Label{"es": "Por esto."}})
	d.expect(locale.ES, "uno", "es Uno (Por esto.)")
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Moved, Target: other})
	d.expect(locale.ES, "uno", "moved to dos")
	d.ended(articles, id, postgres.Ending{Locales: es})
	d.expect(locale.ES, "uno", "gone")
	d.ended(articles, id, postgres.Ending{Locales: es, How: content.Moved, Target: other})
	d.expect(locale.ES, "uno", "moved to dos")
	d.publish(articles, id, 1, es)
	d.expect(locale.ES, "uno", "es Uno")
}
