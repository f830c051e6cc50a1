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

// An address that another item has, or had, is told of where one writes and hands in, with
// the item, long before it keeps anything from being published.
func TestAddressOfAnother(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	es := []locale.Locale{locale.ES}
	other := d.public("Otra", "otra")
	id := d.article("Uno")
	at := articleAt(id)
	slug := func(s string) { d.draft(id, func(x *content.Draft) { x.In(locale.ES).Slug = s }) }
	slug("otra")
	const taken, former = "La dirección «otra» ya es de «Otra»: elija otra", "La dirección «otra» fue de «Otra», y quien la guardó llega todavía allí"
	for _, path := range []string{at, at + "/gates", at + "/publish", at + "/review"} {
		a := d.is(d.get(path), http.StatusOK)
		d.says(a, taken)
		if find(a.page, "a", "href", articleAt(other)) == nil {
			t.Errorf("%s does not lead to the other item", path)
		}
	}
	d.says(d.is(d.post(at+"/publish", url.Values{"version": {"2"}, "locale": {"es"}}), http.StatusUnprocessableEntity), taken)
	d.works()
	a := d.get(link.Checks)
	d.says(a, "Direcciones de otras fichas", taken)
	if find(a.page, "a", "href", articleAt(other)) == nil {
		t.Error("the list does not lead to the other item")
	}

	d.draft(other, func(x *content.Draft) { x.In(locale.ES).Slug = "nueva" })
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, articles, other, postgres.Publication{Version: 3, Locales: es})
	})
	d.works()
	d.says(d.get(link.Checks), former)
	d.says(d.get(at+"/publish"), former, "¿Por qué se publica con avisos?")
	d.is(d.post(at+"/publish", url.Values{"version": {"2"}, "locale": {"es"}, "reason": {"Es la de siempre."}, "when": {"now"}}), http.StatusSeeOther)
	d.works()
	if n := d.number(`SELECT count(*) FROM findings WHERE code = 'address'`); n != 0 {
		t.Error("the address is its own now")
	}
}

// A page's address begins with that of the page above it.
func TestAddressInATree(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	pages := &content.Pages.Info
	page := func(title, slug string, parent *int64) content.Draft {
		x := content.NewDraft(pages)
		x.Facts.(*content.Page).ParentID = parent
		*x.In(locale.ES) = content.Translation{Title: title, Slug: slug, Summary: "Resumen."}
		return x
	}
	public := func(x content.Draft) *int64 {
		id := d.saved(pages, x)
		d.act(func(tx pgx.Tx) error {
			return postgres.Publish(t.Context(), tx, pages, id, postgres.Publication{Version: 1, Locales: []locale.Locale{locale.ES}})
		})
		return &id
	}
	above := public(page("Arriba", "arriba", nil))
	public(page("Abajo", "abajo", above))
	const taken = "ya es de «Abajo»"
	d.says(d.get(link.AdminItem("pages", d.saved(pages, page("Dos", "abajo", above)))), taken)
	if a := d.get(link.AdminItem("pages", d.saved(pages, page("Tres", "abajo", nil)))); strings.Contains(text(a.page), taken) {
		t.Error("at the root it is another address")
	}
}

// linking is a body with links.
func linking(t *testing.T, links ...richtext.Attrs) richtext.Doc {
	t.Helper()
	var list []richtext.Node
	for _, to := range links {
		list = append(list, richtext.Node{Type: richtext.Text, Text: "La Carta Medioambiental", Marks: []richtext.Mark{{Type: richtext.Link, Attrs: to}}})
	}
	doc, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: list})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// A link by its address to a page of this site is told from one that goes out.
func TestLinkToAnAddressOfOurs(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	other := d.public("Otra", "otra")
	id := d.article("Uno")
	own := []string{base + "/es/noticias/otra", base + "/pt/noticias/otra", base + link.Permanent(other)}
	for _, href := range append(own, "https://other.org/es/noticias/otra", base+"/es/noticias", base+"/es/noticias/otra#mapa", base+"/id/99", base+".org/es/noticias/otra") {
		d.draft(id, func(x *content.Draft) { x.In(locale.ES).Body = linking(t, richtext.Attrs{Href: href}) })
		a := d.get(articleAt(id) + "/gates")
		said := strings.Contains(text(a.page), "El enlace "+href+" lleva a una página de este sitio, «Otra»")
		if want := strings.Contains(strings.Join(own, " ")+" ", href+" "); said != want || want && find(a.page, "a", "href", articleAt(other)) == nil {
			t.Errorf("%s: said %t: %s", href, said, text(a.page))
		}
	}
}

// What was withdrawn can be read and says so: it is not called hidden, in the form nor in
// the list, and what moved is found.
func TestReferencesToWhatEnded(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	es, both := []locale.Locale{locale.ES}, []locale.Locale{locale.ES, locale.PT}
	target, other := d.public("Meta", "meta"), d.public("Otra", "otra")
	id := d.article("Uno")
	d.draft(id, func(x *content.Draft) {
		x.Facts.(*content.Article).Related = []int64{target}
		x.In(locale.ES).Body, x.In(locale.ES).Slug = linking(t, richtext.Attrs{Item: target}), "uno"
	})
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 2, Locales: es})
	})
	end := func(e postgres.Ending) {
		t.Helper()
		d.act(func(tx pgx.Tx) error { return postgres.Unpublish(t.Context(), tx, articles, target, e) })
	}
	said := func(when string, hidden, withdrawn int64) {
		t.Helper()
		for code, want := range map[string]int64{"hidden": hidden, "withdrawn": withdrawn} {
			if n := d.number(`SELECT count(*) FROM findings WHERE item_id = $1 AND code = $2`, id, code); n != want {
				t.Errorf("%s: %d are %s, not %d", when, n, code, want)
			}
		}
		a := text(d.get(articleAt(id) + "/gates").page)
		for sentence, n := range map[string]int64{
			"Remite a «Meta», que los lectores no pueden ver": hidden, "«Meta» no es público": hidden,
			"Remite a «Meta», que se retiró": min(1, withdrawn), "«Meta» se retiró, así que los lectores no lo verán": withdrawn / 2,
		} {
			if strings.Contains(a, sentence) != (n > 0) {
				t.Errorf("%s: %q is said %t: %s", when, sentence, n == 0, a)
			}
		}
	}
	d.works()
	said("public", 0, 0)
	reason := locale.Label{"es": "Ya no rige.", "pt": "Já não vigora."}
	end(postgres.Ending{Locales: es, How: content.Withdrawn, Reason: reason})
	said("withdrawn in Spanish", 0, 1)
	end(postgres.Ending{Locales: both, How: content.Withdrawn, Reason: reason})
	said("withdrawn", 0, 2)
	end(postgres.Ending{Locales: both, How: content.Moved, Target: other})
	said("moved", 0, 0)
	end(postgres.Ending{Locales: both, How: content.Gone})
	said("gone", 2, 0)
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, articles, target, postgres.Publication{Version: 2, Locales: both})
	})
	said("public again", 0, 0)
}
