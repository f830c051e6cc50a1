package admin_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
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
	o.Phones = []content.Phone{{Number: "+34910000001", Display: "uno"}}
	*draft.In(locale.ES) = content.Translation{Title: "Oficina", Slug: "oficina", Summary: "Una."}
	id := d.saved(offices, draft)
	at := link.AdminItem("offices", id)
	v := d.typed(d.get(at), at)
	d.theirs(offices, id, func(draft *content.Draft) {
		o := draft.Facts.(*content.Office)
		o.Street, o.Email, o.Unit = "Calle 2", "b@example.org", "igual"
		o.Phones = append(o.Phones, content.Phone{Number: "+34910000002", Display: "dos"})
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
	m := d.typed(d.is(d.post(articleAt(id)+"/publish", v), http.StatusConflict), articleAt(id))
	m.Set("pick.es.title", "mine")
	retitle("Cuatro")
	m = d.typed(d.is(d.post(articleAt(id), m), http.StatusConflict), articleAt(id))
	if m.Get("es.title") != "Tres" || m.Get("from") != "2" || m.Get("version") != "3" {
		t.Errorf("goes on with %v", m)
	}
	for _, bad := range []url.Values{{"version": {"x"}}, {"version": {"3"}, "from": {"x"}}, {"version": {"-1"}}} {
		d.is(d.post(articleAt(id), bad), http.StatusBadRequest)
	}
	d.is(d.post(articleAt(id), url.Values{"version": {"99"}}), http.StatusNotFound)
}

// Publishing what one sees does not publish what one does not.
func TestPublishAnOlderVersion(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	v.Set("locale", "es")
	d.theirs(articles, id, func(x *content.Draft) { x.In(locale.ES).Title = "Dos" })
	d.is(d.post(articleAt(id)+"/publish", v), http.StatusConflict)
}

func TestHistory(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	v.Set("es.title", "Dos")
	v.Set("pt.title", "Dois")
	v.Set("facts.date", "2026-12-01")
	v.Set("locale", "es")
	d.is(d.post(articleAt(id)+"/publish", v), http.StatusSeeOther)
	a := d.is(d.get(articleAt(id)+"/history"), http.StatusOK)
	d.says(a, "2 versiones", "Ana publisher", "Cambió datos, español y portugués.", "Publicó datos y español.", "El sistema", "la actual", "Restaurar…")
	c := d.is(d.get(link.Compare("articles", id, 1, 2)), http.StatusOK)
	d.says(c, "De la versión 1", "quitado: Uno", "añadido: Dos", "1 de diciembre de 2026", "Português", "Dois")
	if strings.Contains(text(find(c.page, "main", "", "")), "Resumen") {
		t.Error("what is the same is shown as different")
	}
	d.says(d.is(d.get(link.Compare("articles", id, 2, 2)), http.StatusOK), "Las dos versiones dicen lo mismo")
	for _, q := range []string{"", "?from=1", "?from=1&to=9", "?from=0&to=1", "?from=x&to=1"} {
		d.is(d.get(articleAt(id)+"/compare"+q), http.StatusNotFound)
	}
	restore := func(version string, parts ...string) answer {
		return d.post(articleAt(id)+"/restore", url.Values{"base": {strconv.FormatInt(d.number(`SELECT version FROM items WHERE id = $1`, id), 10)}, "version": {version}, "part": parts})
	}
	to := d.is(restore("1", "es"), http.StatusSeeOther).Header().Get("Location")
	d.says(d.get(to), "Restaurado como versión 3")
	draft := d.revision(articles, id)
	if draft.In(locale.ES).Title != "Uno" || draft.In(locale.PT).Title != "Dois" || date(draft) != "2026-12-01" {
		t.Errorf("restored %+v, %+v", draft.In(locale.ES), draft)
	}
	d.is(restore("1", "facts", "pt"), http.StatusSeeOther)
	if draft = d.revision(articles, id); !draft.In(locale.PT).Empty() || date(draft) != "2026-11-23" {
		t.Errorf("restored %+v, %s", draft.In(locale.PT), date(draft))
	}
	d.says(d.get(d.is(restore("1"), http.StatusSeeOther).Header().Get("Location")), "No había cambios")
	d.is(restore("9", "es"), http.StatusNotFound)
	d.is(restore("x", "es"), http.StatusBadRequest)
	d.is(restore("1", "everything"), http.StatusForbidden)
	d.is(d.post(articleAt(id)+"/restore", url.Values{"base": {"1"}, "version": {"2"}, "part": {"es"}}), http.StatusConflict)
}
