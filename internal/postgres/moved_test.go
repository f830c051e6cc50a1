package postgres_test

import (
	"errors"
	"slices"
	"sync"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// An address leads to where the target stands now, through however many, in one hop.
func TestMoved(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b, c := d.published(articles, bilingual("a")), d.published(articles, bilingual("b")), d.published(articles, bilingual("c"))
	d.publish(articles, a, d.save(articles, a, 1, article("a", "a-new")), es) // an older address leads there too
	d.ended(articles, a, postgres.Ending{Locales: both, How: content.Moved, Target: b})
	d.expect(locale.ES, "a-es", "moved to b-es")
	d.expect(locale.ES, "a-new", "moved to b-es")
	d.expect(locale.PT, "a-pt", "moved to b-pt")
	d.expect(locale.EN, "a-pt", "moved to b-es")
	d.unlisted(a, locale.ES, locale.PT, locale.EN)
	if got := d.states(articles, a); got != "[es:withdrawn pt:withdrawn en:missing]" {
		t.Errorf("for editors: %s", got)
	}
	for l, want := range map[locale.Locale]string{locale.ES: "b-es", locale.PT: "b-pt", locale.EN: "b-es"} {
		r, err := postgres.Permanent(t.Context(), d.pool, l, a)
		refs, err2 := postgres.Refs(t.Context(), d.pool, l, []int64{a})
		if err != nil || err2 != nil || r.Path != want || refs[a] != r {
			t.Errorf("in %s: %+v, %v, a link %+v, %v", l, r, err, refs, err2)
		}
	}

	d.ended(articles, b, postgres.Ending{Locales: both, How: content.Moved, Target: c})
	d.publish(articles, c, d.save(articles, c, 1, article("c", "c-new")), es)
	d.expect(locale.ES, "a-es", "moved to c-new")

	d.ended(articles, c, postgres.Ending{Locales: es, How: content.Withdrawn, Reason: withdrawal})
	d.expect(locale.ES, "a-es", "moved to c-new") // which is still readable
	d.ended(articles, c, postgres.Ending{Locales: es})
	d.expect(locale.ES, "a-es", "moved to c-pt")
	d.ended(articles, c, postgres.Ending{Locales: pt})
	d.expect(locale.ES, "a-es", "gone")
	d.expect(locale.PT, "b-pt", "gone")
	if _, err := postgres.Permanent(t.Context(), d.pool, locale.ES, a); !errors.Is(err, content.ErrGone) {
		t.Errorf("at its permanent address: %v", err)
	}
}

func TestMovedInOneLanguage(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b := d.published(articles, bilingual("uno")), d.published(articles, bilingual("b"))
	d.ended(articles, a, postgres.Ending{Locales: es, How: content.Moved, Target: b})
	d.expect(locale.ES, "uno-es", "moved to b-es")
	d.expect(locale.ES, "uno-pt", "moved to b-es")
	d.expect(locale.PT, "uno-pt", "pt uno")
	list, err := postgres.Articles(t.Context(), d.pool, locale.ES, postgres.Place{}, false, 9)
	if err != nil || len(list) != 1 || list[0].ID != b {
		t.Errorf("articles in Spanish: %v, %v", list, err)
	}
	d.publish(articles, a, 1, es)
	d.expect(locale.ES, "uno-es", "es uno")
}

// No address leads in a circle, however it would come about.
func TestNoCircle(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	a, b, c := d.published(articles, bilingual("a")), d.published(articles, bilingual("b")), d.published(articles, bilingual("c"))
	d.ended(articles, a, postgres.Ending{Locales: es, How: content.Moved, Target: b})
	d.ended(articles, b, postgres.Ending{Locales: both, How: content.Moved, Target: c})
	for _, locales := range [][]locale.Locale{es, pt, both} {
		if got := problems(d.end(articles, c, postgres.Ending{Locales: locales, How: content.Moved, Target: a})); !slices.Equal(got, []string{"target not-ref"}) {
			t.Errorf("back to where it comes from, in %v: %v", locales, got)
		}
	}
	x, y := d.published(articles, bilingual("x")), d.published(articles, bilingual("y"))
	var refused int
	var mu sync.Mutex
	var both2 sync.WaitGroup
	for from, to := range map[int64]int64{x: y, y: x} {
		both2.Go(func() {
			err := d.end(articles, from, postgres.Ending{Locales: both, How: content.Moved, Target: to})
			mu.Lock()
			defer mu.Unlock()
			if slices.Equal(problems(err), []string{"target not-ref"}) {
				refused++
			} else if err != nil {
				t.Error(err)
			}
		})
	}
	both2.Wait()
	if refused != 1 {
		t.Errorf("two that move to each other at once: %d refused", refused)
	}
}
