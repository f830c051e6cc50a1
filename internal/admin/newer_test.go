package admin_test

import (
	"net/http"
	"net/url"
	"testing"
)

// What a later version of the program has written, and this one does not know, is neither
// shown in part nor changed.
func TestWrittenByANewerVersion(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	const newer = `{"type": "doc", "content": [{"type": "hologram"}]}`
	if _, err := d.pool.Exec(t.Context(), `UPDATE revisions SET snapshot = jsonb_set(snapshot, '{translations,es,body}', $2) WHERE item_id = $1`, id, newer); err != nil {
		t.Fatal(err)
	}
	d.says(d.is(d.get(articleAt(id)), http.StatusNotImplemented), "versión más nueva", "No se ha perdido")
	d.is(d.post(articleAt(id), url.Values{"version": {"1"}, "es.title": {"Dos"}}), http.StatusNotImplemented)
	if n := d.number(`SELECT count(*) FROM revisions WHERE item_id = $1 AND snapshot->'translations'->'es'->'body' = $2`, id, newer); n != 1 {
		t.Errorf("%d revisions", n)
	}
}
