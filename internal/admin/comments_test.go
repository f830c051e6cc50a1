package admin_test

import (
	"net/http"
	"net/url"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// withBody makes a draft of an article whose body has one paragraph, and returns its id.
func (d desk) withBody(title, paragraph string) int64 {
	d.Helper()
	body, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: paragraph}}})
	if err != nil {
		d.Fatal(err)
	}
	draft := content.NewDraft(articles)
	*draft.In(locale.ES) = content.Translation{Title: title, Slug: "uno", Body: body}
	return d.saved(articles, draft)
}

func TestComments(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	id := d.withBody("Uno", "Se reparte en treinta programas.")
	at := link.Comments("articles", id, "", "")
	a := d.is(d.post(at, url.Values{"field": {"es.body"}, "quote": {" treinta \n programas"}, "text": {"¿Treinta?"}}), http.StatusSeeOther)
	if to := a.Header().Get("Location"); !strings.HasPrefix(to, at+"#c") {
		t.Errorf("leads to %s", to)
	}
	form := d.is(d.get(articleAt(id)), http.StatusOK)
	d.says(form, "¿Treinta?", "treinta programas", "Ana translator")
	if strings.Contains(text(form.page), "ya no está") {
		t.Error("a passage that stands is said to be gone")
	}
	comment := regexp.MustCompile(`#c(\d+)`).FindStringSubmatch(a.Header().Get("Location"))[1]
	d.is(d.post(at+"/"+comment+"/answer", url.Values{"text": {"Treinta."}}), http.StatusSeeOther)
	d.says(d.get(at), "¿Treinta?", "Treinta.")
	// The passage goes; the comment stays, and says so.
	d.is(d.post(articleAt(id), url.Values{"version": {"1"}, "pt.title": {"Um"}, "es.body": {`{"type":"doc","content":[{"type":"paragraph"}]}`}}), http.StatusSeeOther)
	if strings.Contains(text(d.get(at).page), "ya no está") {
		t.Error("a translator changed the source")
	}
	editor := d.as("editor")
	d.is(editor.post(articleAt(id), url.Values{"version": {"2"}, "es.title": {"Uno"}, "es.body": {`{"type":"doc","content":[{"type":"paragraph"}]}`}}), http.StatusSeeOther)
	d.says(d.get(at), "ya no está")
	d.is(d.post(at+"/"+comment+"/resolve", url.Values{"resolved": {"1"}}), http.StatusSeeOther)
	d.says(d.get(articleAt(id)), "1 resuelto")
	d.is(d.post(at+"/"+comment+"/resolve", url.Values{"resolved": {"0"}}), http.StatusSeeOther)
	d.says(d.get(articleAt(id)), "¿Treinta?")
}

// A body is read once for all the comments on its passages. It runs before those that are
// parallel, as it counts what is allocated.
func TestManyComments(t *testing.T) {
	d := newDesk(t).as("editor")
	id := d.withBody("Uno", strings.Repeat("treinta programas y uno. ", 8000))
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO comments (item_id, field, quote, text) SELECT $1, 'es.body', 'programas y uno', 'x' FROM generate_series(1, 200)`, id); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d.is(d.get(link.Comments("articles", id, "", "")), http.StatusOK)
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 40 {
		t.Errorf("%d MB for a body of 0.2 MB", mb)
	}
}

func TestCommentsRefuse(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id, other := d.article("Uno"), d.withBody("Dos", "Otro.")
	at := link.Comments("articles", id, "", "")
	d.says(d.is(d.post(at, url.Values{"text": {"  "}, "quote": {"Un pasaje"}}), http.StatusUnprocessableEntity), "Escriba el comentario", "Un pasaje")
	d.is(d.post(at, url.Values{"text": {strings.Repeat("ñ", 4001)}}), http.StatusUnprocessableEntity)
	d.is(d.post(at, url.Values{"text": {"x"}, "field": {"es.nothing"}}), http.StatusBadRequest)
	d.is(d.post(at+"/77/answer", url.Values{"text": {"x"}}), http.StatusNotFound)
	d.is(d.post(at+"/x/resolve", url.Values{"resolved": {"1"}}), http.StatusNotFound)
	a := d.is(d.post(at, url.Values{"text": {"Sobre todo"}}), http.StatusSeeOther)
	_, comment, _ := strings.Cut(a.Header().Get("Location"), "#c")
	d.is(d.post(link.Comments("articles", other, "", "")+"/"+comment+"/answer", url.Values{"text": {"x"}}), http.StatusNotFound)
	if n := d.number(`SELECT count(*) FROM comments`); n != 1 {
		t.Errorf("%d comments", n)
	}
}

func TestGuest(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.withBody("Uno", "Se reparte en treinta programas.")
	at := link.Guests("articles", id)
	d.says(d.is(d.post(at, url.Values{"name": {" "}, "locale": {"es"}, "days": {"7"}}), http.StatusUnprocessableEntity), "Escriba para quién")
	d.is(d.post(at, url.Values{"name": {"Eva"}, "locale": {"pt"}, "days": {"7"}}), http.StatusBadRequest) // there is no such text
	d.is(d.post(at, url.Values{"name": {"Eva"}, "locale": {"es"}, "days": {"7000"}}), http.StatusBadRequest)
	made := d.is(d.post(at, url.Values{"name": {"Eva  Ruiz"}, "locale": {"es"}, "days": {"7"}}), http.StatusCreated)
	address := get(find(made.page, "input", "id", "link"), "value")
	path, ok := strings.CutPrefix(address, base)
	if !ok || len(path) < len("/draft/")+26 {
		t.Fatalf("link: %q", address)
	}
	if strings.Contains(d.get(at).Body.String(), path) {
		t.Error("the link is shown again")
	}
	// What is written later is not what the guest was asked about.
	d.is(d.post(articleAt(id), url.Values{"version": {"1"}, "es.title": {"Secreto posterior"}}), http.StatusSeeOther)
	guest := d
	guest.cookie = ""
	page := guest.is(guest.get(path), http.StatusOK)
	guest.says(page, "Eva Ruiz", "Borrador para revisar")
	for h, want := range map[string]string{"Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex, nofollow"} {
		if got := page.Header().Get(h); got != want {
			t.Errorf("%s: %q", h, got)
		}
	}
	draft := guest.is(guest.get(path+"/page"), http.StatusOK)
	guest.says(draft, "treinta programas")
	if strings.Contains(draft.Body.String(), "posterior") {
		t.Error("the guest sees another version")
	}
	guest.says(guest.is(guest.post(path, url.Values{"text": {"Falta algo"}}), http.StatusUnprocessableEntity), "Diga si el texto", "Falta algo")
	guest.is(guest.post(path, url.Values{"verdict": {"corrections"}, "text": {" "}}), http.StatusUnprocessableEntity)
	guest.is(guest.post(path, url.Values{"verdict": {"corrections"}, "quote": {"treinta  programas"}, "text": {"Son 31."}}), http.StatusSeeOther)
	d.says(d.get(articleAt(id)), "Son 31.", "Eva Ruiz", "de fuera")
	d.says(d.get(at), "Pidió correcciones")
	if n := d.number(`SELECT count(*) FROM comments WHERE field = 'es.body' AND quote = 'treinta programas' AND author IS NULL`); n != 1 {
		t.Errorf("%d remarks are on their passage", n)
	}
	guest.says(guest.is(guest.get(link.Guest("guessed")), http.StatusNotFound), "no lleva a ningún borrador")
	guest.is(guest.get(link.Guest("guessed")+"/page"), http.StatusNotFound)
	d.is(d.post(link.DismissGuest("articles", id, d.number(`SELECT id FROM guests`)), nil), http.StatusSeeOther)
	guest.says(guest.is(guest.get(path), http.StatusGone), "ya no vale")
	guest.is(guest.get(path+"/page"), http.StatusGone)
	guest.says(guest.is(guest.post(path, url.Values{"quote": {"", "31"}, "text": {"Llego tarde", "32"}}), http.StatusGone), "No se ha recibido", "Llego tarde", "31", "32")
}
