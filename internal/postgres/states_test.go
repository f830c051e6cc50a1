package postgres_test

import (
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres/pgtest"
)

func TestStates(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	id := d.create(articles)
	expect := func(when, want string) {
		t.Helper()
		if got := d.states(articles, id); got != "["+want+"]" {
			t.Errorf("%s: %s, not [%s]", when, got, want)
		}
	}
	draft := article("Uno", "uno")
	d.save(articles, id, 0, draft)
	expect("a draft", "es:draft pt:missing en:missing")
	d.publish(articles, id, 1, es)
	expect("published", "es:published pt:missing en:missing")
	draft.Translations[locale.PT] = text("Um", "um")
	d.save(articles, id, 1, draft)
	expect("translated", "es:published pt:draft en:missing")
	d.publish(articles, id, 2, []locale.Locale{locale.PT})
	expect("both", "es:published pt:published en:missing")
	draft.In(locale.PT).Summary = "Resumo"
	d.save(articles, id, 2, draft)
	expect("one text changed", "es:published pt:changes en:missing")
	draft.Facts.(*content.Article).Topic = "summits"
	d.save(articles, id, 3, draft)
	expect("a fact changed", "es:changes pt:changes en:missing")
	d.publish(articles, id, 4, es)
	expect("the fact is public for all", "es:published pt:changes en:missing")
	d.publish(articles, id, 1, es)
	expect("an old version published again: facts do not go back", "es:published pt:changes en:missing")
	d.publish(articles, id, 4, []locale.Locale{locale.ES, locale.PT})
	d.unpublish(articles, id, es)
	expect("one language withdrawn", "es:draft pt:published en:missing")
	d.unpublish(articles, id, locale.All)
	expect("all withdrawn", "es:draft pt:draft en:missing")
	d.publish(articles, id, 2, []locale.Locale{locale.PT})
	expect("an old version published alone", "es:draft pt:changes en:missing")
}

// Where the source is written last, the other texts reflect it without having changed.
func TestReflectingIsNoChange(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	draft := article("", "")
	draft.Translations = map[locale.Locale]*content.Translation{locale.PT: text("Um", "um")}
	id := d.published(articles, draft)
	draft.Translations[locale.ES] = text("Uno", "uno")
	d.save(articles, id, 1, draft)
	if got := d.states(articles, id); got != "[es:draft pt:published en:missing]" {
		t.Error(got)
	}
	kept := d.revision(articles, id, 2)
	if stale := kept.Stale(locale.PT); stale != nil {
		t.Errorf("%v is stale", stale)
	}
	draft.In(locale.ES).Title = "Otro"
	d.save(articles, id, 2, draft)
	kept = d.revision(articles, id, 3)
	if stale := kept.Stale(locale.PT); !slices.Equal(stale, []string{"title"}) {
		t.Errorf("stale: %v", stale)
	}
}
