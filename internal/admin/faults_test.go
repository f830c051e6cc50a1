package admin_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// Bad requests get the right status, in the user's language.
func TestBadRequests(t *testing.T) {
	t.Parallel()
	d := newDesk(t).in("administrator", locale.PT)
	id := d.article("Uno")
	at := articleAt(id)
	for path, want := range map[string]int{
		"/admin/nothing":                                 http.StatusNotFound,
		"/admin/nothing/1":                               http.StatusNotFound,
		"/admin/articles/0":                              http.StatusNotFound,
		"/admin/articles/x":                              http.StatusNotFound,
		"/admin/articles/99999999999999999999":           http.StatusNotFound,
		"/admin/summits/1":                               http.StatusNotFound,
		at + "/nothing":                                  http.StatusNotFound,
		at + "/preview/9/es":                             http.StatusNotFound,
		at + "/preview/0/es":                             http.StatusNotFound,
		at + "/preview/1/fr":                             http.StatusNotFound,
		at + "/preview/x/es":                             http.StatusNotFound,
		"/admin/articles?state=gone":                     http.StatusNotFound,
		"/admin/articles?lang=fr":                        http.StatusNotFound,
		"/admin/articles?after=x":                        http.StatusNotFound,
		"/admin/articles?before=1-0":                     http.StatusNotFound,
		"/admin/articles?q=" + strings.Repeat("x", 201):  http.StatusRequestURITooLong,
		"/admin/articles?q=" + strings.Repeat("x", 3000): http.StatusRequestURITooLong,
		"/admin/articles?q=%ff":                          http.StatusBadRequest,
		"/admin/articles?q=%00":                          http.StatusBadRequest,
		"/admin/articles?q=%zz":                          http.StatusBadRequest,
		"/admin/%2e%2e%2fes":                             http.StatusBadRequest,
		"/admin/articles/..%5c":                          http.StatusBadRequest,
		"/admin/%ff":                                     http.StatusBadRequest,
		"/admin/articles/":                               http.StatusMovedPermanently,
		"/admin/articles?q=%25_%5C'\"":                   http.StatusOK,
		"/admin/articles?after=1-1&q=a":                  http.StatusOK,
	} {
		a := d.get(path)
		if a.Code != want {
			t.Errorf("%s: %d, not %d", path, a.Code, want)
		}
		if lang := get(find(a.page, "html", "", ""), "lang"); a.Code != http.StatusMovedPermanently && lang != "pt" && want == http.StatusNotFound {
			t.Errorf("%s: the page is in %s", path, lang)
		}
	}
	d.says(d.get("/admin/nothing"), "Não há nenhuma página aqui", "Ana administrator")
	for _, method := range []string{http.MethodPut, http.MethodDelete, http.MethodPatch} {
		d.is(d.do(d.admin, httptest.NewRequestWithContext(t.Context(), method, at, nil)), http.StatusMethodNotAllowed)
	}
	send := func(contentType, body string) int {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, articleAt(d.article("Uno")), strings.NewReader(body))
		r.Header.Set("Content-Type", contentType)
		return d.do(d.admin, r).Code
	}
	const encoded = "application/x-www-form-urlencoded"
	for name, test := range map[string]struct {
		contentType, body string
		want              int
	}{
		"not UTF-8":   {encoded, "version=1&es.title=%ff", http.StatusBadRequest},
		"not encoded": {encoded, "version=1&es.title=%zz", http.StatusBadRequest},
		"no form":     {"application/json", `{"version": 1}`, http.StatusBadRequest},
		"no version":  {encoded, "es.title=x", http.StatusBadRequest},
		"too large":   {encoded, "version=1&es.summary=" + strings.Repeat("x", 16<<20), http.StatusRequestEntityTooLarge},
		"many rows":   {encoded, "version=1&facts.date=2026-11-23&notes.sources.99999999.text=x", http.StatusSeeOther},
		"long text":   {encoded, "version=1&es.summary=" + strings.Repeat("x", 5000), http.StatusUnprocessableEntity},
		"NUL":         {encoded, "version=1&facts.date=2026-11-23&es.title=a%00b", http.StatusSeeOther},
	} {
		if got := send(test.contentType, test.body); got != test.want {
			t.Errorf("%s: %d, not %d", name, got, test.want)
		}
	}
}

// What PostgreSQL cannot hold is no fault of ours: NUL is left out, and a number without
// end is a bad request.
func TestWhatTheDatabaseCannotHold(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("administrator")
	id := d.article("Uno")
	at := articleAt(id)
	d.says(d.is(d.post(link.Guests("articles", id), url.Values{"name": {"E\x00va"}, "locale": {"es"}, "days": {"7"}}), http.StatusCreated), "Enlace para Eva")
	d.is(d.post(at+"/comments", url.Values{"text": {"Uno\x00"}, "quote": {"a\x00b"}, "field": {"es.title"}}), http.StatusSeeOther)
	d.is(d.post(at+"/tags", url.Values{"tags": {"me\x00moria"}}), http.StatusSeeOther)
	d.is(d.post(at+"/review", url.Values{"version": {"1"}, "locale": {"es"}, "note": {"a\x00b"}}), http.StatusSeeOther)
	const huge = "99999999999"
	d.is(d.post(at+"/restore", url.Values{"base": {"1"}, "version": {huge}, "part": {"es"}}), http.StatusBadRequest)
	d.is(d.post(at+"/restore", url.Values{"base": {huge}, "version": {"1"}, "part": {"es"}}), http.StatusBadRequest)
}

// While the database is away the admin says so, keeps what was typed, and recovers.
func TestDatabaseAway(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	offices := &content.Offices.Info
	id := d.saved(offices, content.NewDraft(offices))
	at := link.AdminItem("offices", id)
	v := d.typed(d.get(at), at)
	v.Set("facts.street", "Calle Mayor")
	v.Set("facts.phones.0.display", "(+34) 91")
	v.Set("facts.country_id", fmt.Sprint(d.saved(&content.MemberStates.Info, content.NewDraft(&content.MemberStates.Info))))
	v.Set("notes.sources.0.text", "Folleto")
	v["notes.unverified"] = []string{"facts.lat"}
	v.Set("pt.title", "Escritório")
	away, err := postgres.Open(t.Context(), "postgres://nobody@127.0.0.1:1/nothing")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(away.Close)
	there := d.admin
	d.admin = admin.New(away, admin.Options{Base: base, Idle: time.Hour}).Routes()
	for _, path := range []string{link.Admin, at, link.AdminList("offices"), at + "/history"} {
		a := d.is(d.get(path), http.StatusServiceUnavailable)
		d.says(a, "La base de datos no contesta")
		if a.Header().Get("Retry-After") == "" {
			t.Errorf("%s does not say when to try again", path)
		}
	}
	d.is(d.get(link.SignIn), http.StatusOK)
	d.is(d.post(link.SignIn, credentials("editor@example.org", password)), http.StatusServiceUnavailable)
	for path, action := range map[string]string{at: at, link.AdminList("offices"): link.AdminList("offices")} {
		a := d.is(d.post(path, v), http.StatusServiceUnavailable)
		d.says(a, "No se puede guardar ahora", "no se ha perdido nada")
		again := d.typed(a, action)
		for _, name := range []string{"version", "facts.street", "facts.phones.0.display", "facts.country_id", "notes.sources.0.text", "notes.unverified", "pt.title"} {
			if again.Get(name) != v.Get(name) && name != "version" {
				t.Errorf("%s: %s was %q and is %q", path, name, v.Get(name), again.Get(name))
			}
		}
		v = again
	}
	d.is(d.post(at+"/restore", nil), http.StatusServiceUnavailable)
	known := d.cookie
	d.cookie += "; interface=en"
	d.says(d.is(d.get(at), http.StatusServiceUnavailable), "The database does not answer")
	d.says(d.is(d.post(at, v), http.StatusServiceUnavailable), "It cannot be saved now")
	d.cookie = known
	d.admin = there
	v.Set("version", "1")
	d.is(d.post(at, v), http.StatusSeeOther)
	if street := d.revision(offices, id).Facts.(*content.Office).Street; street != "Calle Mayor" {
		t.Errorf("the street is %s", street)
	}
}

// A session that ends while somebody writes costs nothing of what was written.
func TestSessionEndsWhileWriting(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	v.Set("es.summary", "Escrito a última hora.")
	signedIn := d.cookie
	d.cookie = ""
	a := d.is(d.post(articleAt(id), v), http.StatusForbidden)
	d.says(a, "Su sesión ha terminado")
	if l := find(a.page, "a", "href", link.SignIn); l == nil || get(l, "target") != "_blank" {
		t.Error("does not lead to signing in elsewhere")
	}
	again := d.typed(a, articleAt(id))
	if d.revision(articles, id).In(locale.ES).Summary != "Resumen." {
		t.Error("somebody unknown has saved")
	}
	d.cookie = signedIn
	d.is(d.post(articleAt(id), again), http.StatusSeeOther)
	if s := d.revision(articles, id).In(locale.ES).Summary; s != "Escrito a última hora." {
		t.Errorf("kept %q", s)
	}
	d.cookie = ""
	a = d.is(d.post(articleAt(id)+"/restore", url.Values{"version": {"1"}}), http.StatusSeeOther)
	if a.Header().Get("Location") != link.SignIn {
		t.Error(a.Header().Get("Location"))
	}
}
