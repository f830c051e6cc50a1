package admin_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// titled makes a draft of a kind in Spanish and returns its id.
func (d desk) titled(k *content.Info, title string) int64 {
	d.Helper()
	draft := content.NewDraft(k)
	*draft.In(locale.ES) = content.Translation{Title: title, Slug: fmt.Sprint("n-", len(title))}
	return d.saved(k, draft)
}

// An item is referred to by its number or its title.
func TestReferencesAreNamed(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	lima := d.titled(&content.Offices.Info, "Oficina de Lima")
	d.titled(&content.Offices.Info, "Oficina de Lima y Quito")
	cumbre := d.titled(&content.Summits.Info, "Cumbre de 2024")
	id := d.article("Uno")
	d.says(d.get(articleAt(id)), fmt.Sprintf("n.º %d", id))
	for typed, want := range map[string]int64{
		fmt.Sprint(lima): lima, fmt.Sprint("n.º\u00a0", lima): lima, fmt.Sprint("No. ", lima): lima, fmt.Sprint("Sea lo que sea #", lima): lima,
		"oficina de lima": lima, "Cumbre de 2024": cumbre, "cumbre": cumbre,
	} {
		v := d.typed(d.get(articleAt(id)), articleAt(id))
		v["facts.related"] = []string{typed}
		d.is(d.post(articleAt(id), v), http.StatusSeeOther)
		if got := d.revision(articles, id).Facts.(*content.Article).Related; !slices.Equal(got, []int64{want}) {
			t.Errorf("%q is taken for %v, not %d", typed, got, want)
		}
	}
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	if got := v["facts.related"]; len(got) != 2 || got[1] != "" {
		t.Errorf("the form has %q, not one item and room for another", got)
	}
}

// What is no item, or none that may stand there, is refused and stays where it was typed.
func TestReferencesToNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	lima, trashed := d.titled(&content.Offices.Info, "Oficina de Lima"), d.titled(&content.Offices.Info, "Oficina de Quito")
	d.titled(&content.Offices.Info, "Oficina de Bogotá")
	id := d.article("Uno")
	trash := func() {
		d.is(d.post(link.AdminAct("offices", trashed, "trash"), nil), http.StatusSeeOther)
	}
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	v["facts.related"] = []string{fmt.Sprint(lima), fmt.Sprint(trashed)}
	d.is(d.post(articleAt(id), v), http.StatusSeeOther)
	trash()
	v = d.typed(d.get(articleAt(id)), articleAt(id))
	v.Set("es.summary", "Otro.")
	d.is(d.post(articleAt(id), v), http.StatusSeeOther) // it was there before
	other := d.article("Dos")
	for _, typed := range []string{"999999", fmt.Sprint(trashed), "Oficina de", "nada así", strings.Repeat("x", 300)} {
		for at, v := range map[string]url.Values{
			articleAt(other):           d.typed(d.get(articleAt(other)), articleAt(other)),
			link.AdminList("articles"): d.typed(d.get(link.AdminNew("articles")), link.AdminList("articles")),
		} {
			v.Set("es.title", "Otra")
			v["facts.related"] = []string{fmt.Sprint(lima), typed}
			a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
			d.says(a, "Fichas relacionadas: no hay ninguna ficha con ese número, ni una sola con ese título")
			in := find(a.page, "input", "id", "facts.related")
			if get(in, "value") != typed || get(in, "aria-invalid") != "true" || !strings.Contains(get(in, "aria-describedby"), "facts.related-error") {
				t.Errorf("%q: the input has %q, or does not say what is wrong", typed, get(in, "value"))
			}
			if kept := d.typed(a, at)["facts.related"]; !slices.Equal(kept, []string{fmt.Sprint(lima), typed}) {
				t.Errorf("%q: the form holds %q", typed, kept)
			}
		}
	}
	if n := d.number(`SELECT count(*) FROM items WHERE kind = 'article' AND version > 0`); n != 2 || d.revision(articles, other).Facts.(*content.Article).Related != nil {
		t.Error("something was kept")
	}
	office := link.AdminItem("offices", lima)
	v = d.typed(d.get(office), office)
	v.Set("facts.country_id", fmt.Sprint(id)) // an article
	a := d.is(d.post(office, v), http.StatusUnprocessableEntity)
	d.says(a, "País: no hay ninguna ficha con ese número")
}
