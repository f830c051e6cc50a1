package site

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

// end ends texts of an item as readers meet it.
func (v *visitor) end(k *content.Info, id int64, e postgres.Ending) {
	v.t.Helper()
	if err := postgres.Tx(v.t.Context(), v.db, func(tx pgx.Tx) error { return postgres.Unpublish(v.t.Context(), tx, k, id, e) }); err != nil {
		v.t.Fatal(err)
	}
	v.site.Expire()
}

var reasons = locale.Label{"es": "La sustituye otra nota.", "pt": "Foi substituída por outra nota.", "en": "Another note replaces it."}

func (v *visitor) withdraw(k *content.Info, id int64, locales ...locale.Locale) {
	v.t.Helper()
	v.end(k, id, postgres.Ending{Locales: locales, How: content.Withdrawn, Reason: reasons})
}

// A withdrawn page says so in each language, and is not to be found.
func TestWithdrawnPage(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := v.announce("nota", form.Day(2026, 11, 4), "summits", nil, locale.All...)
	v.withdraw(&content.Articles.Info, id, locale.All...)
	for path, want := range map[string]string{
		"/es/noticias/nota": "Este texto se retiró el",
		"/pt/noticias/nota": "Este texto foi retirado em",
		"/en/news/nota":     "This text was withdrawn on",
	} {
		l, _ := localeOf(path)
		v.has(path, `<h2 id="withdrawn">`+want, "<p>"+reasons[l]+"</p>", `<meta name="robots" content="noindex"`, `<h1>nota in `+string(l)+`</h1>`,
			`<meta property="og:image" content="`+base+link.ShareImage(id, l)+`"`, `hreflang="pt"`)
		page := v.get(path)
		for _, not := range []string{`rel="canonical"`, "application/ld+json", `rel="alternate" hreflang`, `rel="alternate" type`} {
			if strings.Contains(page.body, not) {
				t.Errorf("%s has %s", path, not)
			}
		}
		if !strings.Contains(page.body, `href="/en/news/nota"`) {
			t.Errorf("%s does not lead to the same text in English", path)
		}
	}
	for _, path := range []string{
		"/es", "/es/noticias", "/en/news", "/en/news.json", "/pt/noticias.atom", "/pt/noticias.csv", "/sitemap-es-1.xml", "/es/buscar?q=nota", "/en/site-map",
	} {
		if res := v.get(path); strings.Contains(res.body, "/nota") || res.StatusCode != http.StatusOK {
			t.Errorf("%s: %d, and leads to what was withdrawn", path, res.StatusCode)
		}
	}
	if res := v.get(link.Permanent(id), "Accept-Language", "en"); res.Header.Get("Location") != "/en/news/nota" {
		t.Errorf("permanent address: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	if res := v.get(link.ShareImage(id, locale.ES)); res.StatusCode != http.StatusOK {
		t.Errorf("its picture: %d", res.StatusCode)
	}
	edit(v, content.Articles, "nota", func(*content.Draft) {})
	if res := v.get("/es/noticias/nota"); strings.Contains(res.body, "se retiró") || !strings.Contains(res.body, `rel="canonical"`) {
		t.Error("published again, it still says that it was withdrawn")
	}
}

// As data it says so too, and is in no calendar or address book.
func TestWithdrawnAsData(t *testing.T) {
	t.Parallel()
	v := visit(t)
	c := v.catalog(locale.ES)
	summit, office := c.Summits[0], c.Offices[len(c.Offices)-1]
	v.withdraw(&content.Summits.Info, summit.ID, locale.ES)
	v.withdraw(&content.Offices.Info, office.ID, locale.All...)
	var doc struct {
		Withdrawn struct {
			At     time.Time
			Reason string
		}
		Facts map[string]any
	}
	res := v.get("/es/cumbres/" + summit.Path + ".json")
	if err := json.Unmarshal([]byte(res.body), &doc); err != nil || doc.Withdrawn.Reason != reasons["es"] || doc.Withdrawn.At.IsZero() || doc.Facts["number"] == nil {
		t.Errorf("%d %s: %v", res.StatusCode, res.body, err)
	}
	for _, path := range []string{"/es/cumbres/" + summit.Path + ".ics", "/es/oficinas/" + office.Path + ".vcf", "/es/oficinas/" + office.Path + ".geojson"} {
		if res := v.get(path); res.StatusCode != http.StatusGone {
			t.Errorf("%s: %d", path, res.StatusCode)
		}
	}
	for _, path := range []string{"/es/cumbres", "/es/cumbres.ics", "/es/cumbres.json", "/es/oficinas", "/es/oficinas.vcf", "/es/oficinas.geojson", "/es/prensa", "/es"} {
		if res := v.get(path); strings.Contains(res.body, "/"+summit.Path) || strings.Contains(res.body, "/"+office.Path) {
			t.Errorf("%s leads to what was withdrawn", path)
		}
	}
	if res := v.get("/en/summits/" + summit.Paths[locale.EN] + ".ics"); res.StatusCode != http.StatusOK {
		t.Errorf("in a language in which it is published: %d", res.StatusCode)
	}
}

// Every kind has a page for what was withdrawn.
func TestEveryKindCanBeWithdrawn(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.announce("nota", form.Day(2026, 11, 4), "summits", nil, locale.All...)
	for _, r := range v.catalog(locale.ES).Refs() {
		k := content.ByName(r.Kind)
		if counts(v, `SELECT kind, count(*)::int FROM withdrawn GROUP BY kind`)[k.Name] > 0 {
			continue // one is enough
		}
		v.withdraw(k, r.ID, locale.ES)
		v.has(link.Item(locale.ES, r.Kind, r.Path), "se retiró", reasons["es"])
	}
	for _, k := range content.All {
		if counts(v, `SELECT kind, count(*)::int FROM withdrawn GROUP BY kind`)[k.Name] == 0 {
			t.Errorf("no %s was withdrawn", k.Name)
		}
	}
}

// What other texts link to, embed and name of what was withdrawn.
func TestMentionsOfTheWithdrawn(t *testing.T) {
	t.Parallel()
	v := visit(t)
	old := v.announce("vieja", form.Day(2026, 11, 3), "summits", nil, locale.All...)
	v.announce("nueva", form.Day(2026, 11, 4), "summits", []int64{old}, locale.All...)
	edit(v, content.Articles, "nueva", func(d *content.Draft) {
		for _, l := range locale.All {
			d.In(l).Body = mentioning(t, old)
		}
	})
	v.has("/es/noticias/nueva", `<a href="/es/noticias/vieja">aquí</a>`, "What happened.", `id="related"`)
	v.withdraw(&content.Articles.Info, old, locale.All...)
	v.has("/es/noticias/nueva", `<a href="/es/noticias/vieja">aquí</a>`, "Este texto se ha retirado.")
	if body := v.get("/es/noticias/nueva").body; strings.Contains(body, `id="related"`) {
		t.Error("it is named among what is related")
	}
	if body := v.get("/es/noticias/nueva.json").body; !strings.Contains(body, `"related":[]`) {
		t.Errorf("it is named in the data: %s", body)
	}
}

// mentioning is a body that links to an item and embeds it.
func mentioning(t *testing.T, id int64) richtext.Doc {
	t.Helper()
	d, err := richtext.New(
		richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: "aquí", Marks: []richtext.Mark{{Type: richtext.Link, Attrs: richtext.Attrs{Item: id}}}}}},
		richtext.Node{Type: richtext.Embed, Attrs: richtext.Attrs{Item: id}},
	)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// What moved leads on in one hop, in the reader's language and in the format asked for.
func TestMovedPage(t *testing.T) {
	t.Parallel()
	v := visit(t)
	k := &content.Articles.Info
	a, b := v.announce("una", form.Day(2026, 11, 3), "summits", nil, locale.All...), v.announce("otra", form.Day(2026, 11, 4), "summits", nil, locale.All...)
	summit := v.catalog(locale.ES).Summits[0]
	v.end(k, a, postgres.Ending{Locales: locale.All, How: content.Moved, Target: b})
	v.end(k, b, postgres.Ending{Locales: locale.All, How: content.Moved, Target: summit.ID})
	for from, to := range map[string]string{
		"/es/noticias/una":      "/es/cumbres/" + summit.Paths[locale.ES],
		"/pt/noticias/una":      "/pt/cupulas/" + summit.Paths[locale.PT],
		"/en/news/una.json":     "/en/summits/" + summit.Paths[locale.EN] + ".json",
		"/es/noticias/otra":     "/es/cumbres/" + summit.Paths[locale.ES],
		link.Permanent(a):       "/es/cumbres/" + summit.Paths[locale.ES],
		"/es/noticias/una.atom": "/es/cumbres/" + summit.Paths[locale.ES] + ".atom",
	} {
		if res := v.get(from, "Accept-Language", "es"); res.Header.Get("Location") != to || res.StatusCode != http.StatusMovedPermanently && res.StatusCode != http.StatusFound {
			t.Errorf("%s: %d to %q, not %s", from, res.StatusCode, res.Header.Get("Location"), to)
		}
	}
	edit(v, content.Summits, summit.Path, func(d *content.Draft) { d.In(locale.ES).Slug = "otra-cumbre" })
	if res := v.get("/es/noticias/una"); res.Header.Get("Location") != "/es/cumbres/otra-cumbre" {
		t.Errorf("the target has moved: to %q", res.Header.Get("Location"))
	}
	v.unpublish(k, a, locale.All...)
	for _, path := range []string{"/es/noticias/una", "/es/noticias/una.json", link.Permanent(a)} {
		if res := v.get(path); res.StatusCode != http.StatusGone {
			t.Errorf("%s, published in error: %d", path, res.StatusCode)
		}
	}
}

// Notes on changes stand below the text, in the data and in the feed.
func TestChangeNotes(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := v.announce("nota", form.Day(2026, 11, 4), "summits", nil, locale.All...)
	publish := func(version int, p postgres.Publication) {
		t.Helper()
		p.Version, p.Locales = version, locale.All
		if err := postgres.Tx(t.Context(), v.db, func(tx pgx.Tx) error { return postgres.Publish(t.Context(), tx, &content.Articles.Info, id, p) }); err != nil {
			t.Fatal(err)
		}
		v.site.Expire()
	}
	if body := v.get("/es/noticias/nota").body; strings.Contains(body, `id="changes"`) || !strings.Contains(body, "Contenido actualizado el") {
		t.Error("changes before there are any")
	}
	publish(1, postgres.Publication{Notes: locale.Label{"es": "Corrige el lugar."}})
	v.has("/es/noticias/nota", `<h2 class="side-title" id="changes">Última actualización: `, "<p>Corrige el lugar.</p>")
	v.has("/pt/noticias/nota", "Última atualização: ", `<p lang="es">Corrige el lugar.</p>`)
	if body := v.get("/es/noticias/nota").body; strings.Contains(body, "<details>") || strings.Contains(body, "Contenido actualizado el") {
		t.Error("one change needs no list, and its date is said once")
	}
	publish(1, postgres.Publication{Notes: locale.Label{"es": "Añade la lista.", "pt": "Acrescenta a lista.", "en": "Adds the list."}})
	v.has("/en/news/nota", "See all 2 changes", "<p>Adds the list.</p>", `<p lang="es">Corrige el lugar.</p>`)
	v.has("/en/news/nota.json", `"changes":[{"at":"`, `"locale":"en","text":"Adds the list."`)
	v.has("/en/news.atom", "What happened. Updated on ", ": Adds the list.")

	modified := func() string {
		_, rest, _ := strings.Cut(v.get("/en/news/nota").body, `"dateModified":"`)
		date, _, _ := strings.Cut(rest, `"`)
		return date
	}
	before := modified()
	publish(1, postgres.Publication{Minor: true})
	if after := modified(); after != before || after == "" {
		t.Errorf("a minor edit moved the date from %s to %s", before, after)
	}
	publish(1, postgres.Publication{})
	if modified() == before {
		t.Error("an edit that is not minor did not move the date")
	}
}
