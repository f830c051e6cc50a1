package admin_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// kept is what a script hears of a working copy.
type kept struct {
	ID      int64
	Href    string
	Seen    int64
	Version int
	By      string
	Others  []struct{ Name, Part string }
}

// script sends a form as the scripts do.
func (d desk) script(path string, v url.Values) (k kept, status int) {
	d.Helper()
	r := httptest.NewRequestWithContext(d.Context(), http.MethodPost, path, strings.NewReader(v.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "application/json")
	a := d.do(d.admin, r)
	if got := a.Header().Get("Content-Type"); got != "application/json" {
		d.Errorf("%s answers with %s", path, got)
	}
	if err := json.Unmarshal(a.Body.Bytes(), &k); err != nil {
		d.Errorf("%s: %v in %s", path, err, a.Body)
	}
	return k, a.Code
}

// autosaved keeps a form as a working copy, and lets the form know.
func (d desk) autosaved(at string, v url.Values) kept {
	d.Helper()
	k, status := d.script(at+"/working", v)
	if status != http.StatusOK {
		d.Fatalf("status %d", status)
	}
	v.Set("seen", fmt.Sprint(k.Seen))
	return k
}

// What is typed is kept for its author alone, as it was typed, and gone once it is saved.
func TestWorkingCopy(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	other := d.as("publisher")
	id := d.article("Uno")
	at := articleAt(id)
	v := d.typed(d.get(at), at)
	v.Set("page", "p")
	v.Set("es.title", "Medio título")
	v.Set("es.slug", "¡así no!")
	v.Set("es.body", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Medio párrafo"}]}]}`)
	v.Set("facts.date", "ayer")
	v.Set("notes.sources.0.text", "Folleto")
	if k := d.autosaved(at, v); k.Href != at || k.Version != 1 {
		t.Errorf("heard %+v", k)
	}
	if n := d.number(`SELECT count(*) FROM working_copies`); n != 3 { // Portuguese and English say nothing new
		t.Errorf("%d parts are kept", n)
	}
	if n := d.number(`SELECT version FROM items WHERE id = $1`, id); n != 1 {
		t.Errorf("typing made version %d", n)
	}
	a := d.is(d.get(at), http.StatusOK)
	d.says(a, "aún no ha guardado", "«ayer» no es un día")
	again := d.typed(a, at)
	for _, name := range []string{"es.title", "es.slug", "facts.date", "notes.sources.0.text", "version", "seen"} {
		if again.Get(name) != v.Get(name) {
			t.Errorf("%s was %q and is %q", name, v.Get(name), again.Get(name))
		}
	}
	if b := find(a.page, "textarea", "name", "es.body"); b == nil || !strings.Contains(text(b), "Medio párrafo") {
		t.Error("the body is not there again")
	}
	if a := other.get(at); strings.Contains(a.Body.String(), "Medio ") || strings.Contains(other.get(link.Admin).Body.String(), "Medio ") {
		t.Error("another user sees it")
	}
	if a := d.get(at + "/history"); strings.Contains(a.Body.String(), "Medio ") {
		t.Error("it is in the history")
	}
	v.Set("es.slug", "medio")
	v.Set("facts.date", "2026-11-24")
	v.Del("es.body") // no editor runs: the body of the working copy counts
	d.is(d.post(at, v), http.StatusSeeOther)
	if b := d.revision(articles, id).In(locale.ES); b.Title != "Medio título" || b.Body.Empty() {
		t.Errorf("saved %+v", b)
	}
	if n := d.number(`SELECT count(*) FROM working_copies`); n != 0 {
		t.Errorf("%d parts are still kept", n)
	}
}

// What is typed back to what was there is no working copy; a form that says nothing new
// drops the one there is.
func TestWorkingCopyOfNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	at := articleAt(id)
	v := d.typed(d.get(at), at)
	v.Set("es.title", "Dos")
	d.autosaved(at, v)
	v.Set("es.title", "Uno")
	d.autosaved(at, v)
	if n := d.number(`SELECT count(*) FROM working_copies`); n != 0 {
		t.Errorf("%d parts are kept", n)
	}
	v.Set("es.title", "Tres")
	d.autosaved(at, v)
	v.Set("es.title", "Uno")
	d.is(d.post(at, v), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM working_copies`); n != 0 {
		t.Errorf("after saving nothing, %d parts are kept", n)
	}
}

// An item that is only being typed is in no list and in no count, and can be forgotten.
func TestReserve(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	list := link.AdminList("articles")
	v := d.typed(d.get(link.AdminNew("articles")), list)
	v.Set("es.title", "Título a medias")
	v.Set("page", "p")
	lost, _ := d.script(list, v)
	k, status := d.script(list, v)
	if lost.ID != k.ID {
		t.Errorf("an answer that was lost leaves item %d behind", lost.ID)
	}
	if status != http.StatusOK || k.Version != 0 || k.Href != link.AdminItem("articles", k.ID) {
		t.Fatalf("status %d, %+v", status, k)
	}
	if strings.Contains(d.get(list).Body.String(), "a medias") {
		t.Error("it is in the list")
	}
	again := d.typed(d.is(d.get(k.Href), http.StatusOK), k.Href)
	if again.Get("version") != "0" || again.Get("es.title") != "Título a medias" {
		t.Errorf("goes on with %v", again)
	}
	empty := maps.Clone(again)
	empty.Set("es.title", "")
	d.says(d.is(d.post(k.Href, empty), http.StatusUnprocessableEntity), "Español, título: falta")
	again = d.typed(d.get(k.Href), k.Href)
	again.Set("es.title", "Título entero")
	d.is(d.post(k.Href, again), http.StatusSeeOther)
	if kept := d.revision(articles, k.ID).In(locale.ES); kept.Title != "Título entero" || kept.Slug != "titulo-entero" {
		t.Errorf("saved %+v", kept)
	}
	k, _ = d.script(list, v)
	ask := d.is(d.get(link.Discard("articles", k.ID)), http.StatusOK)
	d.says(ask, "no quedará nada de ella")
	d.is(d.post(link.Discard("articles", k.ID), d.typed(ask, link.Discard("articles", k.ID))), http.StatusSeeOther)
	d.is(d.get(k.Href), http.StatusNotFound)
	if _, status := d.as("translator").script(list, v); status != http.StatusForbidden {
		t.Errorf("a translator is answered with %d", status)
	}
}

func TestDiscard(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	at, discard := articleAt(id), link.Discard("articles", id)
	d.says(d.is(d.get(discard), http.StatusOK), "No hay nada sin guardar")
	v := d.typed(d.get(at), at)
	v.Set("es.title", "Dos")
	v.Set("page", "p")
	d.autosaved(at, v)
	asked := d.typed(d.is(d.get(discard), http.StatusOK), discard)
	v.Set("es.title", "Tres")
	d.autosaved(at, v) // after the question was asked
	d.is(d.post(discard, asked), http.StatusSeeOther)
	if title := d.typed(d.get(at), at).Get("es.title"); title != "Tres" {
		t.Errorf("what was typed after the question was discarded: %q", title)
	}
	asked = d.typed(d.is(d.get(discard), http.StatusOK), discard)
	to := d.is(d.post(discard, asked), http.StatusSeeOther).Header().Get("Location")
	a := d.get(to)
	d.says(a, "Descartado")
	if title := d.typed(a, at).Get("es.title"); title != "Uno" {
		t.Errorf("the title is %q", title)
	}
}

// Who translates keeps what that role may change, whatever the request says.
func TestWorkingCopyOfATranslator(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	id := d.article("Uno")
	at := articleAt(id)
	v := d.typed(d.get(at), at)
	for name, value := range map[string]string{"pt.title": "Um", "es.title": "Otro", "facts.date": "1999-01-01", "notes.sources.0.text": "x"} {
		v.Set(name, value)
	}
	d.autosaved(at, v)
	w, err := postgres.FindWorkingCopy(t.Context(), d.pool, id, d.number(`SELECT id FROM users WHERE role = 'translator'`))
	if err != nil || !slices.Equal(slices.Collect(maps.Keys(w.Parts)), []string{"pt"}) {
		t.Errorf("kept %v, %v", w.Parts, err)
	}
}

// A script is told by statuses what is in the way of keeping what was typed.
func TestAutosaveRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	at := articleAt(id)
	v := d.typed(d.get(at), at)
	v.Set("es.title", "Dos")
	v.Set("page", "one")
	d.autosaved(at, v)
	with := func(name, value string) url.Values {
		c := maps.Clone(v)
		c[name] = []string{value}
		return c
	}
	second := with("page", "two")
	second.Set("seen", "0")
	stranger, out, away := d, d, d
	stranger.cookie, out.cookie = "", "session=over"
	pool, err := postgres.Open(t.Context(), "postgres://nobody@127.0.0.1:1/nothing")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	away.admin = admin.New(pool, admin.Options{Base: base, Idle: time.Hour}).Routes()
	for name, test := range map[string]struct {
		desk
		path string
		form url.Values
		want int
	}{
		"nobody signed in":        {stranger, at, v, http.StatusUnauthorized},
		"a session that is over":  {out, at, v, http.StatusUnauthorized},
		"somebody else signed in": {d.as("publisher"), at, v, http.StatusUnauthorized},
		"the database away":       {away, at, v, http.StatusServiceUnavailable},
		"no such item":            {d, articleAt(99), v, http.StatusNotFound},
		"no such version":         {d, at, with("version", "9"), http.StatusNotFound},
		"no version":              {d, at, with("version", "x"), http.StatusBadRequest},
		"another page is newer":   {d, at, second, http.StatusConflict},
		"not UTF-8":               {d, at, with("es.title", "\xff"), http.StatusBadRequest},
		"NUL":                     {d, at, with("es.title", "a\x00b"), http.StatusOK},
		"too large":               {d, at, with("es.body", strings.Repeat("x", 17<<20)), http.StatusRequestEntityTooLarge},
	} {
		if _, got := test.script(test.path+"/working", test.form); got != test.want {
			t.Errorf("%s: %d, not %d", name, got, test.want)
		}
	}
}

// Somebody whose session ended signs in over the form, and nobody else does there.
func TestSignInOverTheForm(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ana := d.add("editor", locale.ES)
	d.add("publisher", locale.ES)
	try := func(email, password string) int {
		v := credentials(email, password)
		v.Set("as", fmt.Sprint(ana))
		_, status := d.script(link.SignIn, v)
		return status
	}
	if got := try("editor@example.org", "wrong"); got != http.StatusUnprocessableEntity {
		t.Errorf("a wrong password: %d", got)
	}
	if got := try("publisher@example.org", password); got != http.StatusConflict {
		t.Errorf("somebody else: %d", got)
	}
	if n := d.number(`SELECT count(*) FROM sessions`); n != 0 {
		t.Errorf("%d sessions have begun", n)
	}
	if got := try("editor@example.org", password); got != http.StatusOK {
		t.Errorf("the same person: %d", got)
	}
}

// A body of two megabytes is more than a text may have: it is said, and it is not lost.
func TestHugeBody(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	at := articleAt(id)
	huge := `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"` + strings.Repeat("año ", 400_000) + `fin"}]}]}`
	v := d.typed(d.get(at), at)
	v.Set("es.body", huge)
	d.autosaved(at, v)
	holds := func(a answer) bool {
		b := find(a.page, "textarea", "name", "es.body")
		return b != nil && b.FirstChild != nil && b.FirstChild.Data == huge
	}
	if !holds(d.is(d.get(at), http.StatusOK)) {
		t.Error("the body that was typed is not there again")
	}
	if !holds(d.is(d.post(at, v), http.StatusUnprocessableEntity)) {
		t.Error("the body that was refused is not there again")
	}
	d.cookie = ""
	if !holds(d.is(d.post(at, v), http.StatusForbidden)) {
		t.Error("the body that a stranger sent is not there again")
	}
}

// Somebody else who has the form open is told of, and nobody who has not.
func TestPresence(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.article("Uno")
	ana, rui := d.as("editor"), d.as("translator")
	if k, status := ana.script(articleAt(id)+"/presence", url.Values{"part": {"es"}}); status != http.StatusOK || len(k.Others) != 0 {
		t.Errorf("status %d, %v", status, k.Others)
	}
	k, _ := rui.script(articleAt(id)+"/presence", url.Values{"part": {"everything"}})
	if len(k.Others) != 1 || k.Others[0].Name != "Ana editor" || k.Others[0].Part != "es" {
		t.Errorf("Rui sees %v", k.Others)
	}
	v := ana.typed(ana.get(articleAt(id)), articleAt(id))
	v.Set("es.title", "Dos")
	if k := ana.autosaved(articleAt(id), v); len(k.Others) != 1 || k.Others[0].Part != "" {
		t.Errorf("Ana sees %v", k.Others)
	}
	if _, status := d.script(articleAt(id)+"/presence", nil); status != http.StatusUnauthorized {
		t.Errorf("a stranger is answered with %d", status)
	}
}
