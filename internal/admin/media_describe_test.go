package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
)

// What is wrong stays beside its input, with what was typed.
func TestDescribeRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	m := d.kept("a.jpg", photo(t, 800, 600, 7))
	at := link.AdminMedia(m.ID)
	v := d.typed(d.get(at), at)
	v.Set("purpose", "informs")
	v.Set("focus_x", "40 o así")
	v.Set("focus_y", "101")
	v.Set("alt.en", strings.Repeat("a", content.MaxAlt+1))
	v.Set("tags", strings.Repeat("x", 41))
	a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
	d.says(a, "No se ha guardado: hay algo que corregir", "Foco, desde la izquierda (%): «40 o así» no es un número", "«101» no vale", "Texto alternativo (en): es demasiado largo", "Etiquetas, separadas por comas: es demasiado largo")
	for name, want := range map[string]string{"focus_x": "40 o así", "focus_y": "101", "tags": v.Get("tags"), "alt.en": v.Get("alt.en")} {
		if got := d.typed(a, at).Get(name); got != want {
			t.Errorf("%s is %q now", name, got)
		}
	}
	v = d.typed(d.get(at), at)
	v.Set("purpose", "informs")
	d.says(d.is(d.post(at, v), http.StatusUnprocessableEntity), "Texto alternativo (es): falta")
	v.Del("version")
	d.is(d.post(at, v), http.StatusBadRequest)
	v = d.typed(d.get(at), at)
	if a := d.is(d.post(at, v), http.StatusSeeOther); a.Header().Get("Location") != at+"?done=nothing" || d.media(m.ID).Version != 1 {
		t.Error("what says nothing new is a new version")
	}
}

// Of two who describe a picture at once the second sees what the first has saved, and loses nothing.
func TestDescribeTogether(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ana, luis := d.as("editor"), d.as("translator")
	m := ana.kept("a.jpg", photo(t, 800, 600, 7))
	at := link.AdminMedia(m.ID)
	mine, theirs := ana.typed(ana.get(at), at), luis.typed(luis.get(at), at)
	theirs.Set("alt.pt", "Uma sessão")
	theirs.Set("alt.en", "A session")
	luis.is(luis.post(at, theirs), http.StatusSeeOther)
	mine.Set("purpose", "informs")
	mine.Set("alt.es", "Una sesión")
	mine.Set("alt.en", "The session")
	mine.Set("focus_x", "25")
	a := ana.is(ana.post(at, mine), http.StatusConflict)
	ana.says(a, "Ana translator lo ha guardado mientras usted escribía", "Guardado mientras tanto: «A session»")
	again := ana.typed(a, at)
	for name, want := range map[string]string{"alt.es": "Una sesión", "alt.pt": "Uma sessão", "alt.en": "The session", "focus_x": "25", "version": "2"} {
		if again.Get(name) != want {
			t.Errorf("%s is %q, not %q", name, again.Get(name), want)
		}
	}
	ana.is(ana.post(at, again), http.StatusSeeOther)
	if m = d.media(m.ID); m.Alt["pt"] != "Uma sessão" || m.Alt["en"] != "The session" || m.Focus.X != 0.25 || m.Version != 3 {
		t.Errorf("kept %+v", m)
	}
	ana.says(ana.get(at), "Ana editor cambió los textos o el encuadre", "Ana translator cambió los textos", "Ana editor lo subió")
}

// Who translates writes in other languages than the source, and nothing else.
func TestTranslatorDescribes(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ana, luis := d.as("editor"), d.as("translator")
	m := ana.kept("a.jpg", photo(t, 800, 600, 7))
	at := link.AdminMedia(m.ID)
	v := luis.typed(luis.get(at), at)
	for _, name := range []string{"alt.es", "purpose", "licence", "tags", "focus_x"} {
		if v.Has(name) {
			t.Errorf("the form lets a translator change %s", name)
		}
	}
	for name, value := range map[string]string{"alt.es": "No", "purpose": "adorns", "licence": "own", "tags": "x", "focus_x": "0", "alt.pt": "Sim", "credit.en": "SEGIB"} {
		v.Set(name, value)
	}
	luis.is(luis.post(at, v), http.StatusSeeOther)
	if m = d.media(m.ID); m.Alt["es"] != "" || m.Alt["pt"] != "Sim" || m.Credit["en"] != "SEGIB" || m.Decorative || m.Licence != "" || len(m.Tags) != 0 || m.Focus.X != 0.5 {
		t.Errorf("kept %+v", m)
	}
	if a := luis.get(link.Media); find(a.page, "input", "type", "file") != nil {
		t.Error("a translator is asked for files")
	}
}

// A session that ends, or a database that goes away, while somebody describes a picture costs nothing of what was typed.
func TestDescribeHeld(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	m := d.kept("a.jpg", photo(t, 800, 600, 7))
	at := link.AdminMedia(m.ID)
	v := d.typed(d.get(at), at)
	v.Set("purpose", "informs")
	v.Set("alt.es", "Una sesión")
	signedIn := d.cookie
	d.cookie = ""
	a := d.is(d.post(at, v), http.StatusForbidden)
	d.says(a, "Su sesión ha terminado", "Texto alternativo (es) Una sesión")
	again := d.typed(a, at)
	d.cookie = signedIn
	d.is(d.post(at, again), http.StatusSeeOther)
	if alt := d.media(m.ID).Alt["es"]; alt != "Una sesión" {
		t.Errorf("kept %q", alt)
	}
	away, err := postgres.Open(t.Context(), "postgres://nobody@127.0.0.1:1/nothing")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(away.Close)
	d.admin = admin.New(away, admin.Options{Base: base}).Routes()
	a = d.is(d.post(at, v), http.StatusServiceUnavailable)
	d.says(a, "No se puede guardar ahora")
	if got := d.typed(a, at).Get("alt.es"); got != "Una sesión" {
		t.Errorf("gave back %q", got)
	}
}
