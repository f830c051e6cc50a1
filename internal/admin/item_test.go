package admin_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// An item is made, saved, seen by its editors alone, published in one language, then in
// another, and taken away again.
func TestFromDraftToReaders(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	a := d.is(d.get(link.AdminNew("articles")), http.StatusOK)
	d.says(a, "Nueva noticia", "Guárdelo primero")
	v := d.typed(a, link.AdminList("articles"))
	d.says(d.is(d.post(link.AdminList("articles"), v), http.StatusUnprocessableEntity), "Español, título: falta")
	v.Set("es.title", "Veintidós países:\r\n  treinta programas")
	v.Set("facts.date", "2026-11-23")
	to := d.is(d.post(link.AdminList("articles"), v), http.StatusSeeOther).Header().Get("Location")
	at, _, _ := strings.Cut(to, "?")
	a = d.is(d.get(to), http.StatusOK)
	d.says(a, "Guardado como versión 1", "los lectores no lo ven", "Falta el resumen")
	v = d.typed(a, at)
	if v.Get("es.title") != "Veintidós países: treinta programas" || v.Get("es.slug") != "veintidos-paises-treinta-programas" {
		t.Errorf("kept %q at %q", v.Get("es.title"), v.Get("es.slug"))
	}
	public := func(l locale.Locale, slug string) int { return d.read(link.Item(l, "article", slug)).Code }
	if s := public("es", "veintidos-paises-treinta-programas"); s != http.StatusNotFound {
		t.Errorf("a draft answers readers with %d", s)
	}
	v.Set("es.summary", "Un resumen.")
	a = d.published(at, v, "es")
	d.says(a, "Publicado. Los lectores ven la versión 2", "ver en el sitio")
	if s := public("es", "veintidos-paises-treinta-programas"); s != http.StatusOK {
		t.Errorf("published, it answers readers with %d", s)
	}
	v = d.typed(a, at)
	v.Set("pt.title", "Vinte e dois países, trinta programas")
	v.Set("pt.summary", "Um resumo.")
	v.Set("es.summary", "Cambiado.")
	a = d.published(at, v, "pt")
	d.says(a, "con cambios", "Comparar con lo publicado")
	d.says(d.read(link.Item("pt", "article", "vinte-e-dois-paises-trinta-programas")), "Vinte e dois países")
	if strings.Contains(d.read(link.Item("es", "article", "veintidos-paises-treinta-programas")).Body.String(), "Cambiado.") {
		t.Error("publishing Portuguese published Spanish")
	}
	a = d.is(d.get(at+"/unpublish"), http.StatusOK)
	d.says(a, "Qué encontrarán los lectores", "/es/noticias/veintidos-paises-treinta-programas")
	d.says(d.get(d.is(d.post(at+"/unpublish", url.Values{"locale": {"es"}, "how": {"gone"}}), http.StatusSeeOther).Header().Get("Location")), "Quitado del sitio")
	if es, pt := public("es", "vinte-e-dois-paises-trinta-programas"), public("pt", "vinte-e-dois-paises-trinta-programas"); es != http.StatusOK || pt != http.StatusOK {
		t.Errorf("with one language left: %d, %d", es, pt)
	}
	d.is(d.post(at+"/unpublish", url.Values{"locale": {"pt"}, "how": {"gone"}}), http.StatusSeeOther)
	if s := public("pt", "vinte-e-dois-paises-trinta-programas"); s != http.StatusGone {
		t.Errorf("withdrawn, it answers readers with %d", s)
	}
}

// What cannot be kept comes back as it was typed, with every problem named and tied to its input.
func TestRefusedFormKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	offices := &content.Offices.Info
	id := d.saved(offices, content.NewDraft(offices))
	at := link.AdminItem("offices", id)
	v := d.typed(d.is(d.get(at), http.StatusOK), at)
	for name, value := range map[string]string{
		"facts.phones.0.number": "12", "facts.phones.0.display": "(+52) 12", "facts.lat": "194.31", "facts.time_zone": "Nowhere",
		"facts.verified": "ayer", "facts.hours.0.opens": "9h", "facts.class": "palace", "facts.street": "Calle «Mayor» & <b>", "pt.slug": "No vale",
	} {
		v.Set(name, value)
	}
	a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
	again := d.typed(a, at)
	for name := range v {
		if !slices.Equal(again[name], v[name]) && name != "facts.hours.0.days" && name != "seen" { // it is kept as a working copy now
			t.Errorf("%s was %q and is %q", name, v[name], again[name])
		}
	}
	if title := text(find(a.page, "title", "", "")); !strings.HasPrefix(title, "Error: ") {
		t.Errorf("the title is %s", title)
	}
	d.says(a, "Nada se ha perdido", "Latitud: «194.31» no vale: escriba un valor de -90 a 90", "Teléfono 1, como se marca: «12»", "Portugués, dirección: «No vale»", "«ayer» no es un día")
	summary := find(a.page, "div", "role", "alert")
	if !has(summary, "autofocus") || get(summary, "tabindex") != "-1" {
		t.Error("the summary does not get the focus")
	}
	for n := range summary.Descendants() {
		if n.Data != "a" {
			continue
		}
		anchor := strings.TrimPrefix(get(n, "href"), "#")
		in := find(a.page, "input", "id", anchor)
		if in == nil {
			in = find(a.page, "select", "id", anchor)
		}
		if in == nil || get(in, "aria-invalid") != "true" || find(a.page, "p", "id", get(in, "aria-describedby")) == nil && !strings.Contains(get(in, "aria-describedby"), "-hint") {
			t.Errorf("a problem leads to #%s, which is no input that says it is invalid", anchor)
		}
	}
	if d.number(`SELECT version FROM items WHERE id = $1`, id) != 1 {
		t.Error("something was kept")
	}
}

// What can be kept and not published is kept, and the page says what is missing.
func TestUnpublishableIsKept(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	v.Set("facts.date", "")
	v.Set("es.summary", "Nuevo.")
	a, p := d.asked(articleAt(id), v)
	d.says(a, "Falta: fecha")
	if len(p["locale"]) != 0 {
		t.Errorf("proposes %v, and none can go", p["locale"])
	}
	p["locale"] = []string{"es", "en"}
	a = d.is(d.post(articleAt(id)+"/publish", p), http.StatusUnprocessableEntity)
	d.says(a, "No se ha publicado nada", "Falta: fecha", "Falta el título")
	if s := d.revision(articles, id).In(locale.ES).Summary; s != "Nuevo." {
		t.Errorf("kept %q", s)
	}
	if find(a.page, "a", "href", articleAt(id)+"#facts.date") == nil {
		t.Error("does not lead to the date")
	}
}

func TestAddressesReserved(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	pages := &content.Pages.Info
	id := d.saved(pages, content.NewDraft(pages))
	at := link.AdminItem("pages", id)
	v := d.typed(d.get(at), at)
	v.Set("es.title", "Cumbres")
	v.Set("pt.title", "Cumbres")
	a := d.is(d.post(at, v), http.StatusUnprocessableEntity)
	d.says(a, "Español, dirección: «cumbres» es una dirección del propio sitio")
	if strings.Contains(text(a.page), "Português, dirección:") && strings.Contains(text(a.page), "Português, dirección: «cumbres» es") {
		t.Error("a Spanish address is refused in Portuguese")
	}
}

// Saving what says nothing new makes no version; the version that was saved can be looked at.
func TestSavingNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	id := d.article("Uno")
	v := d.typed(d.get(articleAt(id)), articleAt(id))
	d.says(d.get(d.is(d.post(articleAt(id), v), http.StatusSeeOther).Header().Get("Location")), "No había cambios")
	v.Set("es.title", "Visto")
	d.is(d.post(articleAt(id), v), http.StatusSeeOther)
	to := link.Preview("articles", id, 2, "pt")
	a := d.is(d.get(to), http.StatusOK)
	d.says(a, "Visto")
	if a.Header().Get("X-Robots-Tag") != "noindex" || a.Header().Get("Cache-Control") != "private, no-store" || find(a.page, "meta", "content", "noindex") == nil {
		t.Errorf("the preview is not private: %v", a.Header())
	}
	if lang := get(find(a.page, "html", "", ""), "lang"); lang != "pt" {
		t.Errorf("the preview is in %s", lang)
	}
}
