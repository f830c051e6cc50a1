package admin_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

// theirs saves another version of an item, as somebody else would.
func (d desk) theirs(k *content.Info, id int64, change func(*content.Draft)) {
	d.Helper()
	actor := d.number(`INSERT INTO users (email, name, role, password) VALUES ('tiago@example.org', 'Tiago', 'editor', 'x') ON CONFLICT (email) DO UPDATE SET role = 'editor' RETURNING id`)
	err := postgres.Tx(d.Context(), d.pool, func(tx pgx.Tx) error {
		row, err := postgres.FindRow(d.Context(), tx, k, id)
		if err != nil {
			return err
		}
		draft, err := postgres.Revision(d.Context(), tx, k, id, row.Version)
		if err != nil {
			return err
		}
		change(&draft)
		_, err = postgres.Save(d.Context(), tx, k, id, row.Version, draft, actor)
		return err
	})
	if err != nil {
		d.Fatal(err)
	}
}

// Two people change an item at once. The second loses nothing, decides what both
// changed, and keeps what only one of them did.
func TestConflict(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	offices := &content.Offices.Info
	draft := content.NewDraft(offices)
	o := draft.Facts.(*content.Office)
	o.Street, o.Email = "Calle 1", "a@example.org"
	o.Phones = []content.Phone{{Number: "+34910000001", Display: "91 000 0001"}}
	*draft.In(locale.ES) = content.Translation{Title: "Oficina", Slug: "oficina", Summary: "Una."}
	id := d.saved(offices, draft)
	at := link.AdminItem("offices", id)
	v := d.typed(d.get(at), at)
	d.theirs(offices, id, func(draft *content.Draft) {
		o := draft.Facts.(*content.Office)
		o.Street, o.Email, o.Unit = "Calle 2", "b@example.org", "igual"
		o.Phones = append(o.Phones, content.Phone{Number: "+34910000002", Display: "91 000 0002"})
		draft.In(locale.ES).Title = "Oficina suya"
	})
	v.Set("facts.street", "Calle 3")
	v.Set("facts.unit", "igual")
	v.Set("facts.building", "Edificio mío")
	v.Set("es.title", "Oficina mía")
	a := d.is(d.post(at, v), http.StatusConflict)
	d.says(a, "Dos personas cambiaron esta ficha", "Tiago guardó la versión 2 mientras usted escribía sobre la 1", "Faltan 2 decisiones", "Calle", "Oficina", "solo cambió Tiago", "solo cambió usted", "Guardar como versión 3")
	if n := d.number(`SELECT version FROM items WHERE id = $1`, id); n != 2 {
		t.Fatalf("version %d is the latest", n)
	}
	m := d.typed(a, at)
	if m.Get("version") != "2" || m.Get("from") != "1" || m.Get("facts.street") != "Calle 3" || m.Has("pick.facts.street") || m.Get("pick.facts.phones") != "theirs" || m.Get("pick.facts.building") != "mine" || m.Has("pick.facts.unit") {
		t.Errorf("goes on with %v", m)
	}
	a = d.is(d.post(at, m), http.StatusUnprocessableEntity)
	d.says(a, "Faltan 2 decisiones")
	m = d.typed(a, at)
	m.Set("pick.facts.street", "theirs")
	m.Set("pick.es.title", "mine")
	d.is(d.post(at, m), http.StatusSeeOther)
	kept := d.revision(offices, id)
	o = kept.Facts.(*content.Office)
	if o.Street != "Calle 2" || o.Email != "b@example.org" || o.Unit != "igual" || o.Building != "Edificio mío" || len(o.Phones) != 2 || kept.In(locale.ES).Title != "Oficina mía" {
		t.Errorf("kept %+v, %+v", o, kept.In(locale.ES))
	}
}

// While one decides, a third may save: then there is another conflict, over what was decided.
func TestConflictTwice(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	retitle := func(title string) { d.theirs(articles, id, func(x *content.Draft) { x.In(locale.ES).Title = title }) }
	retitle("Dos")
	v.Set("es.title", "Tres")
	m := d.typed(d.is(d.post(articleAt(id), v), http.StatusConflict), articleAt(id))
	m.Set("pick.es.title", "mine")
	retitle("Cuatro")
	m = d.typed(d.is(d.post(articleAt(id), m), http.StatusConflict), articleAt(id))
	if m.Has("pick.es.title") {
		t.Error("what was decided between other texts is decided again")
	}
	if m.Get("es.title") != "Tres" || m.Get("from") != "2" || m.Get("version") != "3" {
		t.Errorf("goes on with %v", m)
	}
	for _, bad := range []url.Values{{"version": {"x"}}, {"version": {"3"}, "from": {"x"}}, {"version": {"-1"}}} {
		d.is(d.post(articleAt(id), bad), http.StatusBadRequest)
	}
	d.is(d.post(articleAt(id), url.Values{"version": {"99"}}), http.StatusNotFound)
}

// paragraphs is a body of one paragraph for each text.
func paragraphs(t *testing.T, texts ...string) richtext.Doc {
	t.Helper()
	var blocks []richtext.Node
	for _, s := range texts {
		blocks = append(blocks, richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: s}}})
	}
	d, err := richtext.New(blocks...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (d desk) json(doc richtext.Doc) string {
	d.Helper()
	b, err := doc.MarshalJSON()
	if err != nil {
		d.Fatal(err)
	}
	return string(b)
}

// Two people change a body at once: each paragraph is decided by itself, and what only
// one of them changed is set already.
func TestConflictInABody(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	draft := content.NewDraft(articles)
	*draft.In(locale.ES) = content.Translation{Title: "Uno", Slug: "uno", Body: paragraphs(t, "Primero de todos.", "Segundo del texto.", "Tercero y más.", "Cuarto y último.")}
	id := d.saved(articles, draft)
	at := articleAt(id)
	v := d.typed(d.get(at), at)
	d.theirs(articles, id, func(x *content.Draft) {
		x.In(locale.ES).Body = paragraphs(t, "Primero de todos, suyo.", "Segundo del texto, suyo.", "Tercero y más.", "Cuarto y último.")
	})
	v.Set("es.body", d.json(paragraphs(t, "Primero de todos.", "Segundo del texto, mío.", "Tercero y más.", "Cuarto y último, mío.")))
	a := d.is(d.post(at, v), http.StatusConflict)
	d.says(a, "Falta 1 decisión", "parte 2", "solo cambió Tiago", "solo cambió usted", "1 bloque igual", "Los dos, primero el de Tiago")
	if strings.Contains(text(a.page), `"type"`) {
		t.Error("the page shows JSON")
	}
	m := d.typed(a, at)
	if m.Get("pick.es.body.0") != "theirs" || m.Has("pick.es.body.1") || m.Has("pick.es.body.2") || m.Get("pick.es.body.3") != "mine" {
		t.Errorf("goes on with %v", m)
	}
	m = d.typed(d.is(d.post(at, m), http.StatusUnprocessableEntity), at)
	m.Set("pick.es.body.1", "both")
	d.is(d.post(at, m), http.StatusSeeOther)
	want := paragraphs(t, "Primero de todos, suyo.", "Segundo del texto, suyo.", "Segundo del texto, mío.", "Tercero y más.", "Cuarto y último, mío.")
	if got := d.revision(articles, id).In(locale.ES).Body; !got.Equal(want) {
		t.Errorf("kept %s", d.json(got))
	}
	if n := d.number(`SELECT count(*) FROM working_copies`); n != 0 {
		t.Errorf("%d parts are kept", n)
	}
}

// A body that was emptied is carried along as such, and a conflict that is put off is
// there again with what was typed.
func TestConflictPutOff(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	draft := content.NewDraft(articles)
	*draft.In(locale.ES) = content.Translation{Title: "Uno", Slug: "uno", Body: paragraphs(t, "Primero.")}
	id := d.saved(articles, draft)
	at := articleAt(id)
	v := d.typed(d.get(at), at)
	d.theirs(articles, id, func(x *content.Draft) { x.In(locale.ES).Title = "Dos" })
	v.Set("es.title", "Tres")
	v.Set("es.body", `{"type":"doc","content":[{"type":"paragraph"}]}`)
	d.is(d.post(at, v), http.StatusConflict)
	a := d.is(d.get(at), http.StatusOK) // later
	d.says(a, "aún no ha guardado", "Tiago guardó después la 2")
	again := d.typed(a, at)
	if again.Get("version") != "1" || again.Get("es.title") != "Tres" {
		t.Errorf("goes on with %v", again)
	}
	m := d.typed(d.is(d.post(at, again), http.StatusConflict), at)
	if !m.Has("es.body") || m.Get("es.body") != "" || m.Get("pick.es.body.0") != "mine" {
		t.Errorf("goes on with %v", m)
	}
	m.Set("pick.es.title", "mine")
	d.is(d.post(at, m), http.StatusSeeOther)
	if kept := d.revision(articles, id).In(locale.ES); kept.Title != "Tres" || !kept.Body.Empty() {
		t.Errorf("kept %+v", kept)
	}
}
