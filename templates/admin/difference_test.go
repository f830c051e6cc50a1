package admin

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// What the words of a body do not show is said, in the language of the page.
func TestBodyDifferences(t *testing.T) {
	t.Parallel()
	k := &content.Articles.Info
	draft := func(blocks string) content.Draft {
		d := content.NewDraft(k)
		if err := json.Unmarshal([]byte(`{"type":"doc","content":[`+blocks+`]}`), &d.In(locale.ES).Body); err != nil {
			t.Fatal(err)
		}
		return d
	}
	par := func(text, marks string) string {
		return `{"type":"paragraph","content":[{"type":"text","text":"` + text + `","marks":[` + marks + `]}]}`
	}
	const a, b, c = "La oficina recibe con cita.", "Atiende a nueve países.", "Está en Polanco, cerca del museo."
	list := strings.Join([]string{par(a, ""), par(b, ""), par(c, "")}, ",")
	for _, test := range []struct {
		l        locale.Locale
		old, new string
		want     []string
	}{
		{"es", par(a, ""), par(a, ""), []string{"Las dos versiones dicen lo mismo."}},
		{"es", list, list + "," + par("Nuevo.", ""), []string{"Añade 1 palabra.", "3 bloques iguales", "añadido: Nuevo., fin"}},
		{"es", list, par(c, "") + "," + par(a, "") + "," + par(b, ""), []string{"Mueve 1 bloque.", "Subió del lugar 3 al 1, igual: «Está en Polanco, cerca del museo.»"}},
		{"pt", par("a Carta", `{"type":"link","attrs":{"href":"https://a.org/"}}`), par("a Carta", `{"type":"link","attrs":{"item":7}}`),
			[]string{"“a Carta” agora leva a A Carta Ambiental; antes, a a.org/."}},
		{"en", par("tekohá", `{"type":"lang","attrs":{"lang":"gn"}}`), par("tekohá", `{"type":"strong"}`),
			[]string{"“tekohá” is no longer marked as Guarani.", "“tekohá” is now bold."}},
		{"en", `{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Uno"}]}`, `{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Uno"}]}`,
			[]string{"It was a level 2 heading; it is now a level 3 heading."}},
		{"en", `{"type":"image","attrs":{"media":1,"decorative":true}}`, `{"type":"image","attrs":{"media":2,"alt":"Una mesa","caption":"Mesa"}}`,
			[]string{"removed: Image no. 1", "added: Image no. 2", "added: Una mesa", "Caption: added: Mesa"}},
		{"es", `{"type":"embed","attrs":{"item":7}}`, `{"type":"embed","attrs":{"item":8}}`, []string{"quitado: La Carta Ambiental", "añadido: Ficha 8", "Cambia 1 imagen o ficha."}},
	} {
		x := Comparison{Kind: k, Old: draft(test.old), New: draft(test.new), Choices: Choices{"": {{ID: 7, Kind: "charter", Title: locale.Label{"es": "La Carta Ambiental", "pt": "A Carta Ambiental"}}}}}
		got := saying(t, x, test.l)
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("does not say %q: %s", want, got)
			}
		}
	}
}

// saying is what a page says of a comparison.
func saying(t *testing.T, x Comparison, l locale.Locale) string {
	t.Helper()
	var b strings.Builder
	if err := differences(x).Render(locale.With(t.Context(), l), &b); err != nil {
		t.Fatal(err)
	}
	page, err := html.Parse(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for n := range page.Descendants() {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}
