package admin_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"golang.org/x/net/html"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// page publishes a page in Spanish, below another unless that is 0.
func (d desk) page(slug string, parent int64) int64 {
	d.Helper()
	pages := &content.Pages.Info
	draft := content.NewDraft(pages)
	if parent != 0 {
		draft.Facts.(*content.Page).ParentID = &parent
	}
	*draft.In(locale.ES) = content.Translation{Title: strings.ToUpper(slug), Slug: slug, Summary: "Qué es."}
	id := d.saved(pages, draft)
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(d.Context(), tx, pages, id, postgres.Publication{Version: 1, Locales: []locale.Locale{"es"}})
	})
	return id
}

// leaf opens the ways in which a page can move, and returns what each of their forms sends.
func (d desk) leaf(id int64) url.Values {
	d.Helper()
	a := d.is(d.get(link.TreeAt(id)), http.StatusOK)
	return url.Values{"page": {strconv.FormatInt(id, 10)}, "tree": {get(find(a.page, "input", "name", "tree"), "value")}}
}

func with(v url.Values, more ...string) url.Values {
	all := url.Values{}
	for k := range v {
		all.Set(k, v.Get(k))
	}
	for i := 0; i+1 < len(more); i += 2 {
		all.Set(more[i], more[i+1])
	}
	return all
}

// leads checks where visitors are led from an address.
func (d desk) leads(from, to string) {
	d.Helper()
	if a := d.read(from); a.Code != http.StatusMovedPermanently || a.Header().Get("Location") != to {
		d.Errorf("%s: %d to %q, not to %s", from, a.Code, a.Header().Get("Location"), to)
	}
}

func TestMoveInTree(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	one, two := d.page("uno", 0), d.page("dos", 0)
	under := d.page("tres", one)
	seen := d.leaf(one)
	a := d.is(d.post(link.Tree, with(seen, "go", "to", "to", strconv.FormatInt(two, 10))), http.StatusSeeOther)
	d.leads("/es/uno/tres", "/es/dos/uno/tres")
	a = d.is(d.get(strings.Split(a.Header().Get("Location"), "#")[0]), http.StatusOK)
	d.says(a, "«UNO» se ha movido. Cambian 2 direcciones")
	d.is(d.post(link.Tree, with(d.leaf(under), "go", "out")), http.StatusSeeOther)
	d.leads("/es/uno/tres", "/es/dos/tres")

	// What somebody else has changed meanwhile is shown, and nothing moves.
	a = d.is(d.post(link.Tree, with(seen, "go", "in")), http.StatusConflict)
	d.says(a, "Mientras tanto alguien ha cambiado el árbol", "/es/dos/uno")
	// Nor into itself, nor to where there is nothing.
	d.says(d.is(d.post(link.Tree, with(d.leaf(two), "go", "to", "to", strconv.FormatInt(one, 10))), http.StatusUnprocessableEntity), "no puede estar dentro de sí misma")
	d.is(d.post(link.Tree, with(d.leaf(two), "go", "sideways")), http.StatusUnprocessableEntity)

	// It is undone by the form that the page offers.
	a = d.is(d.post(link.Tree, with(d.leaf(one), "go", "out")), http.StatusSeeOther)
	a = d.is(d.get(strings.Split(a.Header().Get("Location"), "#")[0]), http.StatusOK)
	undo := url.Values{"go": {"to"}}
	form := find(a.page, "div", "class", "note moved")
	for n := range form.Descendants() {
		if n.Type == html.ElementNode && n.Data == "input" {
			undo.Set(get(n, "name"), get(n, "value"))
		}
	}
	d.leads("/es/dos/uno", "/es/uno")
	d.is(d.post(link.Tree, undo), http.StatusSeeOther)
	d.leads("/es/uno", "/es/dos/uno")
	d.says(d.is(d.get(link.AdminAct("pages", one, "history")), http.StatusOK), "Movió la página en el árbol.")
}

// A page does not come to an address that is taken: the sentence says by whom.
func TestMoveToATakenAddress(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	one := d.page("uno", 0)
	d.page("dos", one)
	two, section := d.page("dos", 0), d.page("cumbres", one)
	a := d.is(d.post(link.Tree, with(d.leaf(two), "go", "to", "to", strconv.FormatInt(one, 10))), http.StatusUnprocessableEntity)
	d.says(a, "en /es/uno/dos está ya DOS")
	a = d.is(d.post(link.Tree, with(d.leaf(section), "go", "out")), http.StatusUnprocessableEntity)
	d.says(a, "/es/cumbres es una sección del sitio")
}

// Where many addresses change at once somebody is asked first.
func TestMoveOfManyIsAsked(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	one, two := d.page("uno", 0), d.page("dos", 0)
	for i := range 10 {
		d.page(fmt.Sprintf("hija-%d", i), one)
	}
	move := with(d.leaf(one), "go", "to", "to", strconv.FormatInt(two, 10))
	a := d.is(d.post(link.Tree, move), http.StatusOK)
	d.says(a, "¿Mover la página?", "Cambian 11 direcciones", "/es/uno /es/dos/uno")
	d.is(d.read("/es/uno"), http.StatusOK)
	sure := d.typed(a, link.Tree)
	sure.Set("go", "to")
	d.is(d.post(link.Tree, sure), http.StatusSeeOther)
	d.leads("/es/uno/hija-9", "/es/dos/uno/hija-9")
}
