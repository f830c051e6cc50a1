package site

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/page"
)

func (v *visitor) search(l locale.Locale, query string) reply {
	v.t.Helper()
	return v.get(link.Search(l, query, "", 1))
}

var resultLink = regexp.MustCompile(`(?s)<p class="rows-meta"><b>[^<]*</b></p>\s*<div class="rows-main">.*?<a href="([^"]*)"`)

// results are the addresses of what was found, in order.
func (r reply) results() (paths []string) {
	for _, m := range resultLink.FindAllStringSubmatch(r.body, -1) {
		paths = append(paths, m[1])
	}
	return paths
}

// TestSearchFinds asks what readers ask, and expects what they mean first.
func TestSearchFinds(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, test := range []struct {
		l           locale.Locale
		query, want string
	}{
		{"es", "andorra", "/es/paises-miembros/andorra"},
		{"es", "MÉXICO", "/es/paises-miembros/mexico"},
		{"es", "cumbre 2024", "/es/cumbres/xxix-cuenca"},
		{"es", "carta ambiental", "/es/cartas/carta-medioambiental"},
		{"es", "genero", "/es/ejes/"},
		{"es", "Iberbibliotecas", "/es/programas/iberbibliotecas"},
		{"es", "ibebibliotecas", "/es/programas/iberbibliotecas"},
		{"es", "allamand", "/es/personas/andres-allamand"},
		{"es", "telefono mexico", "/es/oficinas/"},
		{"es", "teléfono", "/es/oficinas/"},
		{"es", "9306 8685", "/es/oficinas/"},
		{"es", "aviso legal", "/es/aviso-legal"},
		{"pt", "carta ambiental", "/pt/cartas/carta-ambiental"},
		{"pt", "telefone montevideu", "/pt/escritorios/"},
		{"pt", "cúpula", "/pt/cupulas/"},
		{"en", "spain", "/en/member-states/spain"},
		{"en", "charter", "/en/charters/"},
		{"en", "phone madrid", "/en/offices/"},
		{"en", "summit 1991", "/en/summits/i-guadalajara"},
	} {
		got := v.search(test.l, test.query).results()
		if len(got) == 0 || !strings.HasPrefix(got[0], test.want) {
			t.Errorf("%s %q finds %.200v, want %s first", test.l, test.query, got, test.want)
		}
	}
}

func TestSearchSaysWhatItFound(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, test := range []struct {
		l     locale.Locale
		query string
		want  []string
	}{
		{"es", "andorra", []string{"<mark>Andorra</mark>", "En español", ` resultados.`, `value="andorra"`, "kind=member_state", "País miembro"}},
		{"es", "ibebibliotecas", []string{"Se muestran resultados de «iberbibliotecas»; no hay ninguno de «ibebibliotecas».", "<mark>Iberbibliotecas</mark>"}},
		{"en", "ibebibliotecas", []string{"Showing results for “iberbibliotecas”; there are none for “ibebibliotecas”."}},
		{"es", "telefono", []string{`href="tel:+525593068685"`}},
		{"es", "prensa", []string{`<a href="/es/prensa">`}},
		{"es", "países miembros", []string{`<a href="/es/paises-miembros">`}},
		{"es", "zzzzzz", []string{"No hay resultados de «zzzzzz»", "Compruebe cómo está escrito", `href="/es/mapa-del-sitio"`, `href="tel:+34915901980"`}},
		{"pt", "de para os", []string{"Não há resultados de “de para os”", "Palavras muito comuns"}},
		{"en", `<b>"x"&`, []string{`value="&lt;b&gt;&#34;x&#34;&amp;"`, "No results for “&lt;b&gt;&#34;x&#34;&amp;”"}},
		{"en", "", []string{"Search this site", `<a href="/en/summits">`}},
		{"en", "   ", []string{"Search this site"}},
	} {
		res := v.search(test.l, test.query)
		if res.StatusCode != http.StatusOK || res.Header.Get("Cache-Control") != "no-store" || !strings.Contains(res.body, `content="noindex"`) {
			t.Errorf("%s %q: %d, %v", test.l, test.query, res.StatusCode, res.Header)
		}
		for _, want := range test.want {
			if !strings.Contains(res.body, want) {
				t.Errorf("%s %q: the page lacks %s", test.l, test.query, want)
			}
		}
	}
}

// TestSearchTakesAnything asks what no reader means well.
func TestSearchTakesAnything(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, query := range []string{
		`'; DROP TABLE items; --`, `a & b | !c <-> (d:*`, `"`, `"medio ambiente`, `-`, `lima -oficina`, `or`, `cumbre OR`, `:*`, `\`, `%_`, `()`, `🙂`, `Ω`, `<script>`,
		"\u0301", "\ue000lima\ue001", strings.Repeat("a ", 99), strings.Repeat("ñ", 200), strings.Repeat("cumbre OR ", 19),
	} {
		if res := v.search("es", query); res.StatusCode != http.StatusOK {
			t.Errorf("%q: %d", query, res.StatusCode)
		}
	}
	res := v.search("pt", strings.Repeat("á", maxLetters+1))
	if res.StatusCode != http.StatusBadRequest || !strings.Contains(res.body, "A busca é longa demais: cabem 200 letras.") {
		t.Errorf("too long: %d", res.StatusCode)
	}
	for _, query := range []string{"kind=", "page=1"} {
		if res := v.get("/es/buscar?q=lima&" + query); res.StatusCode != http.StatusOK {
			t.Errorf("%s: %d", query, res.StatusCode)
		}
	}
	for _, query := range []string{"q=lima&kind=dog", "q=lima&page=0", "q=lima&page=2", "q=lima&page=-1", "q=lima&page=x", "q=lima&page=01", "q=lima&page=99999999999", "page=2", "q=zzzz&page=2"} {
		if res := v.get("/es/buscar?" + query); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", query, res.StatusCode)
		}
	}
}

// TestSearchByLanguageAndPage finds what is in the reader's language first, then what is not in it.
func TestSearchByLanguageAndPage(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for n := range perSearch + 3 {
		locales := locale.All
		if n < 4 {
			locales = []locale.Locale{locale.ES}
		}
		v.announce(fmt.Sprintf("xylophone-%d", n), form.Day(2026, 3, 1+n), "", nil, locales...)
	}
	first := v.search("en", "xylophone")
	if len(first.results()) != perSearch || !strings.Contains(first.body, "23 results: 19 in English and 4 in other languages.") {
		t.Errorf("first page: %v", first.results())
	}
	if own, others := strings.Index(first.body, `id="own"`), strings.Index(first.body, `id="others"`); own < 0 || others < own {
		t.Error("the reader's language does not come first")
	}
	if !strings.Contains(first.body, `<span class="tag" lang="es">Español</span>`) || !strings.Contains(first.body, `<h3 lang="es">`) {
		t.Error("what is in Spanish is not marked")
	}
	second := v.get(first.beside("next"))
	if n := len(second.results()); n != 3 || second.beside("next") != "" || v.get(second.beside("prev")).body != first.body {
		t.Errorf("second page: %v", second.results())
	}
	if !strings.Contains(second.body, `value="xylophone"`) {
		t.Error("the query is forgotten on the second page")
	}
	if res := v.get(link.Search("en", "xylophone", "summit", 1)); !strings.Contains(res.body, "No result for “xylophone” is of this kind") ||
		!strings.Contains(res.body, `aria-current="true"`) || !strings.Contains(res.body, link.Search("en", "xylophone", "article", 1)[len("/en/search?"):][:5]) {
		t.Error("a kind without results does not lead to the others")
	}
	if got := second.beside("prev"); !strings.Contains(got, url.Values{"q": {"xylophone"}}.Encode()) {
		t.Errorf("back to %q", got)
	}
}

func TestRuns(t *testing.T) {
	t.Parallel()
	for s, want := range map[string][]page.Run{
		"":                            nil,
		"plain":                       {{Text: "plain"}},
		"a \ue000b\ue001 c":           {{Text: "a "}, {Text: "b", Hit: true}, {Text: " c"}},
		"\ue000b\ue001\ue000c":        {{Text: "b", Hit: true}, {Text: "c", Hit: true}},
		elided("\ue000casa\ue001, y"): {{Text: "…"}, {Text: "casa", Hit: true}, {Text: ", y…"}},
		elided("Una  casa.\n"):        {{Text: "Una casa."}},
	} {
		if got := runs(s); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %v, not %v", s, got, want)
		}
	}
}
