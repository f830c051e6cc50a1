package admin_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// Saving from one window says which version that made, whatever another window of the same
// user has kept since upon the one before.
func TestVersionSavedBesideAnotherWindow(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	at := articleAt(d.article("Uno"))
	first, second := d.typed(d.get(at), at), d.typed(d.get(at), at)
	first.Set("page", "one")
	first.Set("es.title", "Dos")
	second.Set("page", "two")
	second.Set("es.title", "Tres")
	d.autosaved(at, second)
	a := d.get(d.is(d.post(at, first), http.StatusSeeOther).Header().Get("Location"))
	d.says(a, "Guardado como versión 2.")
	if v := d.typed(a, at); v.Get("version") != "1" || v.Get("es.title") != "Tres" {
		t.Errorf("goes on from version %s with %q", v.Get("version"), v.Get("es.title"))
	}
}

// Of what was typed long ago and never saved it is said until when it is kept.
func TestUnsavedUntil(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	at := articleAt(d.article("Uno"))
	v := d.typed(d.get(at), at)
	v.Set("es.title", "Dos")
	d.autosaved(at, v)
	old := func(days int) (until string, a answer) {
		t.Helper()
		kept := time.Now().AddDate(0, 0, -days)
		if _, err := d.pool.Exec(t.Context(), `UPDATE working_copies SET saved_at = $1`, kept); err != nil {
			t.Fatal(err)
		}
		return "Se guarda hasta el " + locale.Date(locale.ES, kept.AddDate(0, 0, content.UnsavedDays).In(madrid(t))), d.get(link.Admin)
	}
	if _, a := old(content.UnsavedLate - 1); strings.Contains(text(a.page), "Se guarda hasta") {
		t.Error("said too early")
	}
	until, a := old(content.UnsavedLate + 1)
	d.says(a, until)
}
