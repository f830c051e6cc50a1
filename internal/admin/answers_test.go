package admin_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"segib.org/web/internal/link"
)

// What a guest answers waits on the first page of whoever made the link or has written the
// item, until what was asked for is resolved or somebody has dealt with it.
func TestGuestAnswers(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	writer, stranger, guest := d.as("publisher"), d.as("translator"), d
	guest.cookie = ""
	id := d.withBody("Uno", "Se reparte en treinta programas.")
	d.is(writer.post(articleAt(id), url.Values{"version": {"1"}, "es.title": {"Dos"}}), http.StatusSeeOther)
	at := link.Guests("articles", id)
	made := d.is(d.post(at, url.Values{"name": {"Eva Ruiz"}, "locale": {"es"}, "days": {"7"}}), http.StatusCreated)
	path := strings.TrimPrefix(get(find(made.page, "input", "id", "link"), "value"), base)
	waits := func(who desk, when string, want bool) {
		t.Helper()
		if got := strings.Contains(text(who.get(link.Admin).page), "Eva Ruiz. "); got != want {
			t.Errorf("%s: it waits: %v", when, got)
		}
	}
	waits(d, "before the answer", false)
	guest.is(guest.post(path, url.Values{"verdict": {"corrections"}, "text": {"Son 31."}}), http.StatusSeeOther)
	d.says(d.get(link.Admin), "Respuestas de fuera", "Eva Ruiz. Pidió correcciones")
	waits(writer, "for who wrote it", true)
	waits(stranger, "for another", false)
	if _, err := d.pool.Exec(t.Context(), `UPDATE comments SET resolved_at = now()`); err != nil {
		t.Fatal(err)
	}
	waits(d, "resolved", false)

	guest.is(guest.post(path, url.Values{"verdict": {"right"}}), http.StatusSeeOther)
	waits(writer, "answered again", true)
	heed := link.HeedGuest("articles", id, d.number(`SELECT id FROM guests`))
	if find(d.get(at).page, "form", "action", heed) == nil {
		t.Error("there is no way to say that it has been dealt with")
	}
	d.is(d.post(heed, nil), http.StatusSeeOther)
	waits(writer, "dealt with", false)
	if find(d.get(at).page, "form", "action", heed) != nil {
		t.Error("it can be dealt with again")
	}
	d.is(d.post(link.HeedGuest("articles", id, 99), nil), http.StatusNotFound)
	d.is(stranger.post(heed, nil), http.StatusForbidden)
}
