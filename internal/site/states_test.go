package site

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

// statesOf returns how many states a page lists in its table, and which its map lights, by code.
func statesOf(body string) (listed int, lit []string) {
	_, rows, _ := strings.Cut(body, "<tbody>")
	listed = strings.Count(rows, `<th scope="row">`)
	for _, a := range strings.Split(body, "<a ")[1:] {
		if a, _, _ = strings.Cut(a, ">"); strings.Contains(a, "data-on") {
			lit = append(lit, attribute(a, "data-iso"))
		}
	}
	slices.Sort(lit)
	return listed, lit
}

func TestStatesByRegionOfficeAndName(t *testing.T) {
	t.Parallel()
	v := visit(t)
	c := v.catalog(locale.PT)
	var montevideo int64
	for _, o := range c.Offices {
		if o.Facts.City["en"] == "Montevideo" {
			montevideo = o.ID
		}
	}
	for _, test := range []struct {
		query string
		want  string
	}{
		{"?region=iberian-peninsula", "ad es pt"},
		{fmt.Sprintf("?office=%d", montevideo), "ar br cl py uy"},
		{fmt.Sprintf("?office=%d&region=iberian-peninsula", montevideo), ""},
		{"?q=mexico", "mx"},
		{"?q=M%C3%89XICO", "mx"},
		{"?q=espana", "es"},
		{"?q=Brazil", "br"},
		{"?q=+san+jos%C3%A9+", "cr"},
		{"?q=santiago", "cl"},
		{"?q=zzz", ""},
		{"?q=%3Cscript%3E", ""},
	} {
		res := v.get("/pt/paises-membros" + test.query)
		listed, lit := statesOf(res.body)
		if want := strings.Fields(test.want); res.StatusCode != http.StatusOK || listed != len(want) || !slices.Equal(lit, want) {
			t.Errorf("%s: %d, lists %d and lights %v, want %v", test.query, res.StatusCode, listed, lit, want)
		}
		if empty := strings.Contains(res.body, "Nenhum país corresponde à sua busca"); empty != (listed == 0) {
			t.Errorf("%s: lists %d, and says that there are none: %t", test.query, listed, empty)
		}
		if !strings.Contains(res.body, `rel="canonical" href="`+base+`/pt/paises-membros"`) {
			t.Errorf("%s: is not the same page as the whole list", test.query)
		}
	}
	for _, query := range []string{"?region=asia", "?office=x", "?office=0", "?office=1"} {
		if res := v.get("/pt/paises-membros" + query); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d, want 404", query, res.StatusCode)
		}
	}
	if res := v.get("/pt/paises-membros?q=" + strings.Repeat("a", maxLetters+1)); res.StatusCode != http.StatusBadRequest {
		t.Errorf("words without end: %d, want 400", res.StatusCode)
	}
	if listed, lit := statesOf(v.get("/pt/paises-membros?q=&region=").body); listed != len(c.States) || lit != nil {
		t.Errorf("an empty form lists %d and lights %v", listed, lit)
	}
}

func TestFilterIsKept(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.has("/es/paises-miembros?region=latin-america&q=an",
		`href="/en/member-states?q=an&amp;region=latin-america" lang="en"`, // by the switch of languages
		`type="hidden" name="region" value="latin-america"`,                // by the form
		`href="/es/paises-miembros?q=an"`,                                  // by the choice of another region
	)
}

func TestChoicesCountWhatTheyLeave(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, list := range []string{"/es/paises-miembros", "/es/paises-miembros?region=latin-america"} {
		_, filter, _ := strings.Cut(v.get(list).body, `class="filter-choices"`)
		filter, _, _ = strings.Cut(filter, "</form>")
		for _, a := range strings.Split(filter, "<a ")[1:] {
			href := strings.ReplaceAll(attribute(a, "href"), "&amp;", "&")
			_, n, _ := strings.Cut(a, "<small>")
			n, _, _ = strings.Cut(n, "<")
			if listed, _ := statesOf(v.get(href).body); fmt.Sprint(listed) != n {
				t.Errorf("%s: a choice of %s leaves %d", href, n, listed)
			}
		}
	}
}

func TestStateSaysWhatFollowsFromOthers(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, l := range locale.All {
		c := v.catalog(l)
		for i, s := range c.States {
			body := v.get(link.Item(l, "member_state", s.Path)).body
			want := []string{`"@type":"Country"`, s.Facts.Capital.In(l), link.Item(l, "office", c.Office(s.Facts.OfficeID).Path) + `"`}
			for _, p := range c.JoinedBy(s.ID) {
				want = append(want, link.Item(l, "program", p.Path)+`"`)
			}
			for _, h := range c.HostedBy(s.ID) {
				want = append(want, link.Item(l, "summit", h.Path)+`"`)
			}
			if i > 0 {
				want = append(want, link.Item(l, "member_state", c.States[i-1].Path)+`" rel="prev"`)
			}
			for _, w := range want {
				if !strings.Contains(body, w) {
					t.Errorf("%s in %s lacks %s", s.Title, l, w)
				}
			}
			if n := strings.Count(body, `class="ring-hull"`); n != len(c.JoinedBy(s.ID)) {
				t.Errorf("%s in %s shows %d programs, want %d", s.Title, l, n, len(c.JoinedBy(s.ID)))
			}
		}
	}
}

func TestObserversLeadToTheirExplanation(t *testing.T) {
	t.Parallel()
	v := visit(t)
	page, err := url.Parse("/es/la-secretaria/que-es-un-observador")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(v.get("/es/observadores").body, `href="`+page.Path+`"`) {
		t.Error("the list does not lead to the page")
	}
	id := edit(v, content.Pages, "la-secretaria/que-es-un-observador", func(d *content.Draft) { d.In(locale.ES).Slug = "observadores-que-son" })
	if !strings.Contains(v.get("/es/observadores").body, `href="/es/la-secretaria/observadores-que-son"`) {
		t.Error("the list does not follow the page to its new address")
	}
	v.unpublish(&content.Pages.Info, id, locale.All...)
	if res := v.get("/es/observadores"); res.StatusCode != http.StatusOK || strings.Contains(res.body, "observadores-que-son") {
		t.Error("the list leads to a page that is not published")
	}
}

func TestAdmissionIsSaidAsFarAsItIsKnown(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for path, want := range map[string]string{
		"/es/observadores/luxemburgo": "En 2020", "/pt/observadores/belgica": "Entre 2008 e 2010", "/en/observers/fao": "Date to be confirmed",
	} {
		if res := v.get(path); !strings.Contains(res.body, want) {
			t.Errorf("%s (%d) does not say %q", path, res.StatusCode, want)
		}
	}
	year := 2012
	edit(v, content.Observers, "luxemburgo", func(d *content.Draft) {
		d.Facts.(*content.Observer).AdmittedFrom, d.Facts.(*content.Observer).AdmittedTo = nil, &year
	})
	edit(v, content.Observers, "belgica", func(d *content.Draft) {
		d.Facts.(*content.Observer).AdmittedFrom, d.Facts.(*content.Observer).AdmittedTo = &year, nil
	})
	if body := v.get("/en/observers").body; !strings.Contains(body, "In 2012 or earlier") || !strings.Contains(body, "In 2012 or later") {
		t.Error("a year of which one end is known is said wrongly")
	}
}
