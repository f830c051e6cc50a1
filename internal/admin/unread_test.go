package admin_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// What a later version of the program wrote is there for it: the form opens, the rest can
// be saved, and the body is what it was.
func TestBodyOfALaterVersionIsKept(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	const later = `{"type": "doc", "content": [{"type": "hologram"}]}`
	if _, err := d.pool.Exec(t.Context(), `UPDATE revisions SET snapshot = jsonb_set(snapshot, '{translations,es,body}', $2::jsonb) WHERE item_id = $1`, id, later); err != nil {
		t.Fatal(err)
	}
	form := d.is(d.get(articleAt(id)), http.StatusOK)
	if !strings.Contains(text(find(form.page, "textarea", "name", "es.body")), "hologram") {
		t.Error("the form does not hold the body")
	}
	d.is(d.post(articleAt(id), url.Values{"version": {"1"}, "es.title": {"Dos"}, "es.slug": {"uno"}, "es.summary": {"Resumen."}, "facts.date": {"2026-11-23"}}), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM revisions WHERE item_id = $1 AND version = 2 AND snapshot #> '{translations,es,body}' = $2::jsonb`, id, later); n != 1 {
		t.Error("saving the title did not keep the body")
	}
	d.is(d.get(articleAt(id)+"/publish"), http.StatusOK)
	if a := d.post(articleAt(id)+"/publish", url.Values{"version": {"2"}, "locale": {"es"}}); a.Code != http.StatusUnprocessableEntity {
		t.Errorf("publishing it answers %d", a.Code)
	}
}
