package postgres_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

// A fact that was corrected stays so when a language goes public that was planned before.
func TestFactsDoNotGoBack(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	draft := article("Uno", "uno")
	draft.Translations[locale.PT] = text("Um", "um")
	draft.Facts.(*content.Article).Topic = "summits"
	d.saveAs(ana, articles, id, 0, draft)
	d.publish(articles, id, 1, es)
	planned := d.toPublish(articles, id, time.Hour, 1, []locale.Locale{locale.PT}, ana)
	draft.Facts.(*content.Article).Topic = "observers"
	d.saveAs(ana, articles, id, 1, draft)
	d.publish(articles, id, 2, es)
	d.fulfil(planned)
	if got := d.states(articles, id); got != "[es:published pt:published en:missing]" {
		t.Errorf("states: %s", got)
	}
	var topic string
	var public int
	err := d.pool.QueryRow(t.Context(), `SELECT topic, public FROM articles JOIN items USING (id) WHERE id = $1`, id).Scan(&topic, &public)
	if err != nil || topic != "observers" || public != 2 {
		t.Errorf("readers get the topic %s of version %d, %v", topic, public, err)
	}
}

// What would be refused at its time is refused when it is planned.
func TestPlanOfNotes(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	ana := d.user("ana")
	id := d.create(articles)
	d.saveAs(ana, articles, id, 0, article("Uno", "uno"))
	for want, p := range map[string]postgres.Publication{
		"[es.note malformed]": {Minor: true, Notes: locale.Label{"es": "Corrige la fecha."}},
		"[reason too-long]":   {Reason: strings.Repeat("a", content.MaxReason+1)},
	} {
		p.Version, p.Locales, p.Actor = 1, es, ana
		if _, err := d.plan(articles, id, time.Hour, postgres.Plan{Publication: &p}); fmt.Sprint(problems(err)) != want {
			t.Errorf("%v, not %s", err, want)
		}
	}
}
