package site

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

func TestProgramFilters(t *testing.T) {
	t.Parallel()
	v := visit(t)
	const where = `
		SELECT '/pt/programas/' || t.path
		FROM   programs p
		JOIN   translations t ON t.item_id = p.id AND t.locale = 'pt'
		WHERE  `
	for query, sql := range map[string]string{
		"":                               "true",
		"class=&area=&country=&sort=":    "true",
		"class=initiative":               "class = 'initiative'",
		"area=social-cohesion":           "area = 'social-cohesion'",
		"country=mx":                     "(SELECT id FROM member_states WHERE iso2 = 'MX') = ANY (participants)",
		"class=program&area=culture":     "class = 'program' AND area = 'culture'",
		"class=initiative&country=ad":    "false",
		"area=culture&country=ve&sort=a": "",
	} {
		res := v.get("/pt/programas?" + query)
		if sql == "" {
			if res.StatusCode != http.StatusNotFound {
				t.Errorf("%q: %d, want 404", query, res.StatusCode)
			}
			continue
		}
		got, want := listed(t, res), order(v, where+sql)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
		if !strings.Contains(res.body, `<link rel="canonical" href="`+base+`/pt/programas"`) {
			t.Errorf("%q: the canonical address is not that of the plain list", query)
		}
	}
	for _, bad := range []string{"class=x", "area=CULTURE", "country=fr", "country=BR", "sort=random", "sort=BR", "class=program&country=zz"} {
		res := v.get("/en/programs?" + bad)
		if res.StatusCode != http.StatusNotFound || !strings.Contains(res.body, `<html lang="en">`) {
			t.Errorf("%q: %d, want 404 in English", bad, res.StatusCode)
		}
	}
	if res := v.get("/es/programas?class=program&country=br&sort=name"); !strings.Contains(res.body, `href="/en/programs?class=program&amp;country=br&amp;sort=name"`) {
		t.Error("the language switch does not keep the query")
	}
}

// TestProgramPages holds that each page tells how many states take part, and of when
// that is, or that it is not known.
func TestProgramPages(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for l, say := range map[locale.Locale][2]string{
		"es": {"Según una lista", "Este sitio aún no tiene una lista confirmada"},
		"pt": {"Segundo uma lista", "Este site ainda não tem uma lista confirmada"},
		"en": {"According to a", "This site does not yet have a confirmed list"},
	} {
		c := v.catalog(l)
		for _, p := range c.Programs {
			res := v.get(link.Item(l, p.Kind, p.Path))
			doc := parse(t, res)
			n := 0
			for _, ul := range find(doc, "ul") {
				if attr(ul, "class") == "countries" {
					n = len(find(ul, "li"))
				}
			}
			if n != len(p.Facts.Participants) {
				t.Errorf("%s: %d states, want %d", p.Title, n, len(p.Facts.Participants))
			}
			if strings.Contains(res.body, say[0]) != p.Facts.Listed() || strings.Contains(res.body, say[1]) == p.Facts.Listed() {
				t.Errorf("%s in %s does not say what is known of its participants", p.Title, l)
			}
			if project := schema(t, res, "Project"); project["name"] != p.Title {
				t.Errorf("%s: structured data %v", p.Title, project)
			}
		}
	}
}

func TestCooperation(t *testing.T) {
	t.Parallel()
	v := visit(t)
	doc := parse(t, v.get("/en/cooperation"))
	for class, want := range counts(v, `SELECT class, count(*) FROM programs GROUP BY 1`) {
		if got := figureAt(doc, "/en/programs?"+url.Values{"class": {class}}.Encode()); !strings.HasPrefix(got, strconv.Itoa(want)+" ") {
			t.Errorf("%s: %q, want %d", class, got, want)
		}
	}
	if got := figureAt(doc, "/en/programs"); !strings.HasPrefix(got, "30 ") {
		t.Errorf("in all: %q", got)
	}
	for _, list := range []string{"axes", "weave"} {
		for _, e := range append(find(doc, "ol"), find(doc, "ul")...) {
			if attr(e, "class") == list && len(find(e, "li")) != map[string]int{"axes": 8, "weave": 5}[list] {
				t.Errorf("%d in %s", len(find(e, "li")), list)
			}
		}
	}
	c := v.catalog("es")
	for _, p := range c.Pages {
		if p.Key == "page/cooperation-principles" {
			v.unpublish(&content.Pages.Info, p.ID, locale.All...)
		}
	}
	if res := v.get("/en/cooperation"); res.StatusCode != http.StatusOK || strings.Contains(res.body, "principles") {
		t.Errorf("without the page on principles: %d", res.StatusCode)
	}
}

func TestPlanAndAxes(t *testing.T) {
	t.Parallel()
	v := visit(t)
	plan := schema(t, v.get("/es/cooperacion/2023-2026"), "CreativeWork")
	if parts, _ := plan["hasPart"].([]any); len(parts) != 13 || plan["temporalCoverage"] != "2023/2026" {
		t.Errorf("structured data %v", plan)
	}
	for path, want := range map[string]string{
		"/es/ejes/bilinguismo":  "ODS\u00a04: Educación de calidad",
		"/pt/eixos/bilinguismo": "ODS\u00a04: Educação de qualidade",
		"/en/axes/bilingualism": "SDG\u00a04: Quality education",
		"/es/ejes/cultura":      "5 de 8",
		"/pt/eixos/cultura":     "5 de 8",
		"/en/axes/environment":  "6 of 8",
	} {
		if res := v.get(path); !strings.Contains(text(parse(t, res)), want) {
			t.Errorf("%s: %d, does not say %q", path, res.StatusCode, want)
		}
	}
	for _, rel := range []string{`href="/es/ejes/genero" rel="prev"`, `href="/es/ejes/medio-ambiente" rel="next"`} {
		if !strings.Contains(v.get("/es/ejes/cultura").body, rel) {
			t.Errorf("no neighbour %s", rel)
		}
	}
}
