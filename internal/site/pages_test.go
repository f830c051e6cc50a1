package site

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

func TestInstruments(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.has("/es/cartas", "Cartas y otros instrumentos", "Santo Domingo, 2023", "25 de marzo de 2023", `href="/es/cumbres/xxviii-santo-domingo"`,
		"Ruta crítica", "Comunicado especial", `<a href="/es/cartas/carta-medioambiental">Carta Medioambiental Iberoamericana</a>`)
	v.has("/pt/cartas/carta-ambiental", `<h1>Carta Ambiental Ibero-Americana</h1>`, "Nesta página", `<a href="#s-o-que-e">`, `<h2 id="s-o-que-e">`,
		"Conferência Ibero-Americana, “Carta Ambiental Ibero-Americana”, XXVIII Cúpula Ibero-Americana, Santo Domingo, 25 de março de 2023.",
		`href="/id/`, "Da mesma cúpula", `"@type":"Legislation"`, `"legislationDate":"2023-03-25"`)
	v.has("/en/charters", "Adopted on 25 March 2023.")
}

func TestPeople(t *testing.T) {
	t.Parallel()
	v := visit(t)
	res := v.get("/es/personas")
	at := -1
	for _, name := range []string{"Andrés Allamand", "Marcos Pinta Gama", "Rebeca Grynspan", "Enrique V. Iglesias"} {
		i := strings.Index(res.body, ">"+name+"<")
		if i <= at {
			t.Errorf("%s stands at %d, after %d", name, i, at)
		}
		at = i
	}
	v.has("/es/personas", "desde febrero de 2022", "2005–2014", "2014–2021", "Secretaria General Iberoamericana")
	v.has("/en/people/rebeca-grynspan", `"@type":"Person"`, `"jobTitle":"Ibero-American Secretary General"`, "Costa Rica", `rel="prev"`, `rel="next"`)
}

func TestMeetings(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.has("/es/reuniones", "Reuniones ministeriales sectoriales", "Fecha por confirmar", "22–23 de marzo de 2023", "Nueva York, Estados Unidos", "XXVIII Cumbre Iberoamericana")
	v.has("/en/meetings/foreign-affairs-2020", "30 November 2020", "XXVII Ibero-American Summit", "On the same road", `<title>Meeting of Ministers for Foreign Affairs, 2020`)
}

func TestInstitutionalPages(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.has("/es/la-secretaria", `aria-current="page"`, "Siga leyendo", `<a href="/es/la-secretaria/estructura">Cómo se organizan la Conferencia y la Secretaría</a>`, "En esta página")
	v.has("/pt/a-secretaria/estrutura", `<li><a href="/pt/a-secretaria">`, `"@type":"BreadcrumbList"`, "Nesta seção", `<table class="data">`)
	if res := v.get("/es/estructura"); res.StatusCode != http.StatusNotFound {
		t.Errorf("a page without its place in the tree: %d", res.StatusCode)
	}

	edit(v, content.Pages, "la-secretaria", func(d *content.Draft) { d.In(locale.ES).Slug = "segib" })
	if res := v.get("/es/la-secretaria/estructura"); res.Header.Get("Location") != "/es/segib/estructura" {
		t.Errorf("below a page that moved: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
}

// TestSiteMapIsWhole finds every item but the articles on the site map, and every list.
func TestSiteMapIsWhole(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, l := range locale.All {
		c := v.catalog(l)
		body := v.get(link.SiteMap(l)).body
		_, main, _ := strings.Cut(body, "<main")
		main, _, _ = strings.Cut(main, "<footer")
		for _, r := range c.Refs() {
			if path := link.Item(l, r.Kind, r.Path); !strings.Contains(main, `href="`+path+`"`) {
				t.Errorf("the site map in %s lacks %s", l, path)
			}
		}
		for _, path := range []string{link.List(l, "observer"), link.List(l, "meeting"), link.List(l, "person"), link.List(l, "article"), link.Press(l), link.Search(l, "", "", 1)} {
			if !strings.Contains(main, `href="`+path+`"`) {
				t.Errorf("the site map in %s lacks %s", l, path)
			}
		}
	}
}

// TestPreviewOfNearlyNothing shows the page of a draft that has a title and no facts.
func TestPreviewOfNearlyNothing(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.site.Routes()
	for _, k := range content.All {
		d := content.NewDraft(k)
		d.In(locale.ES).Title = "Solo un título"
		for _, l := range locale.All {
			ctx := locale.With(t.Context(), l)
			r := httptest.NewRequestWithContext(ctx, http.MethodGet, "/", nil)
			c, err := v.site.Preview(r, k, 1<<40, d, nil)
			if err != nil {
				t.Errorf("%s in %s: %v", k.Name, l, err)
				continue
			}
			var b strings.Builder
			if err := c.Render(ctx, &b); err != nil || !strings.Contains(b.String(), "Solo un título") {
				t.Errorf("%s in %s: %v", k.Name, l, err)
			}
		}
	}
}
