package admin_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// restore brings parts of an older version back.
func (d desk) restore(id int64, version string, parts ...string) answer {
	d.Helper()
	base := strconv.FormatInt(d.number(`SELECT version FROM items WHERE id = $1`, id), 10)
	return d.post(articleAt(id)+"/restore", url.Values{"base": {base}, "version": {version}, "part": parts})
}

func TestHistory(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	v.Set("es.title", "Dos")
	v.Set("pt.title", "Dois")
	v.Set("facts.date", "2026-12-01")
	d.published(articleAt(id), v, "es")
	a := d.is(d.get(articleAt(id)+"/history"), http.StatusOK)
	d.says(a, "2 versiones", "Ana publisher", "Cambió datos, español y portugués.", "Publicó datos y español.", "El sistema", "la actual")
	d.says(a, "Restaurar portugués… de la versión 1")
	to := d.is(d.restore(id, "1", "es"), http.StatusSeeOther).Header().Get("Location")
	d.says(d.get(to), "Restaurado como versión 3", "Restauró español de la versión 1")
	draft := d.revision(articles, id)
	if draft.In(locale.ES).Title != "Uno" || draft.In(locale.PT).Title != "Dois" || date(draft) != "2026-12-01" {
		t.Errorf("restored %+v, %+v", draft.In(locale.ES), draft)
	}
	d.is(d.restore(id, "1", "facts", "pt"), http.StatusSeeOther)
	if draft = d.revision(articles, id); !draft.In(locale.PT).Empty() || date(draft) != "2026-11-23" {
		t.Errorf("restored %+v, %s", draft.In(locale.PT), date(draft))
	}
	d.says(d.get(d.is(d.restore(id, "1"), http.StatusSeeOther).Header().Get("Location")), "No había cambios", "igual que la actual")
	d.is(d.restore(id, "9", "es"), http.StatusNotFound)
	d.is(d.restore(id, "x", "es"), http.StatusBadRequest)
	d.is(d.restore(id, "1", "everything"), http.StatusForbidden)
	d.is(d.post(articleAt(id)+"/restore", url.Values{"base": {"1"}, "version": {"2"}, "part": {"es"}}), http.StatusConflict)
}

// Before anything is brought back, what would change is shown: of what was asked for, and
// folded away of the rest. Readers, and the other languages, notice nothing.
func TestRestoreOneLanguage(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	for i, title := range []string{"Um", "Dois", "Três"} {
		d.theirs(articles, id, func(x *content.Draft) {
			*x.In(locale.PT) = content.Translation{Title: title, Slug: "um", Summary: "Resumo."}
			x.In(locale.ES).Summary = fmt.Sprint("Resumen ", i)
		})
	}
	d.published(articleAt(id), d.typed(d.get(articleAt(id)), articleAt(id)), "es", "pt")
	before := d.revision(articles, id)
	a := d.is(d.get(link.Restore("articles", id, 2, "pt")), http.StatusOK)
	d.says(a, "Restaurar la versión 2", "versión 5, en borrador", "quitado: Três", "añadido: Um", "Qué cambiaría")
	if es, pt := find(a.page, "input", "value", "es"), find(a.page, "input", "value", "pt"); get(es, "checked") != "" || find(a.page, "input", "checked", "") != pt {
		t.Error("something else than Portuguese is chosen")
	}
	d.is(d.post(articleAt(id)+"/restore", d.typed(a, articleAt(id)+"/restore")), http.StatusSeeOther)
	now := d.revision(articles, id)
	if now.In(locale.PT).Title != "Um" || now.In(locale.ES).Summary != before.In(locale.ES).Summary || date(now) != date(before) {
		t.Errorf("now %+v, %+v", now.In(locale.PT), now.In(locale.ES))
	}
	if live := d.number(`SELECT count(*) FROM translations WHERE title = 'Três'`); live != 1 {
		t.Error("readers see what was brought back")
	}
	d.says(d.get(link.Restore("articles", id, 2, "pt")), "Español")
	d.is(d.get(link.Restore("articles", id, 99, "pt")), http.StatusNotFound)
}

// Languages may show their readers different versions: each is compared with its own.
func TestCompareWithLive(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	at := articleAt(id)
	d.says(d.is(d.get(at+"/compare"), http.StatusOK), "Los lectores no ven nada todavía", "añadido: Uno")
	d.theirs(articles, id, func(x *content.Draft) {
		*x.In(locale.PT) = content.Translation{Title: "Um", Slug: "um", Summary: "Resumo."}
	})
	d.published(at, d.typed(d.get(at), at), "es", "pt")
	d.theirs(articles, id, func(x *content.Draft) { x.In(locale.ES).Title = "Dos" })
	d.published(at, d.typed(d.get(at), at), "es")
	d.theirs(articles, id, func(x *content.Draft) {
		x.In(locale.ES).Body, x.In(locale.PT).Title = paragraphs(t, "Hola a todas."), "Dois"
	})
	a := d.is(d.get(link.CompareLive("articles", id, 4)), http.StatusOK)
	d.says(a, "los lectores ven la versión 3", "los lectores ven la versión 2", "los lectores aún no la ven",
		"Añade 4 palabras y quita 1 palabra.", "quitado: Um", "añadido: Dois", "añadido: Hola a todas.")
	if strings.Contains(text(find(a.page, "main", "", "")), "quitado: Uno") {
		t.Error("what readers see already is shown as a change")
	}
	c := d.is(d.get(link.Compare("articles", id, 1, 4)), http.StatusOK)
	d.says(c, "De la versión 1", "quitado: Uno", "añadido: Dos")
	d.says(d.is(d.get(link.Compare("articles", id, 2, 2)), http.StatusOK), "Las dos versiones dicen lo mismo")
	d.is(d.get(at+"/compare?from=4&to=live"), http.StatusOK)
	for _, q := range []string{"?from=1&to=9", "?from=0&to=1", "?from=x&to=1"} {
		d.is(d.get(at+"/compare"+q), http.StatusNotFound)
	}
}
