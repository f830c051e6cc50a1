package postgres_test

import (
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

// A result quotes a heading, a cell or a caption apart from the words that follow it.
func TestExcerptsOfLines(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	block := func(n richtext.Type, level int, inside ...richtext.Node) richtext.Node {
		return richtext.Node{Type: n, Attrs: richtext.Attrs{Level: level}, Content: inside}
	}
	said := func(words string) richtext.Node { return richtext.Node{Type: richtext.Text, Text: words} }
	heading := func(words string) richtext.Node { return block(richtext.Heading, 2, said(words)) }
	paragraph := func(words string) richtext.Node { return block(richtext.Paragraph, 0, said(words)) }
	cell := func(words string) richtext.Node { return block(richtext.TableCell, 0, paragraph(words)) }
	body, err := richtext.New(heading("Quién participa"), paragraph("Los «veintidós»."), paragraph("Y estos:"),
		block(richtext.Table, 0, block(richtext.TableRow, 0, cell("Ozono"), cell("Aire"))),
		heading("¿Dónde?"), paragraph("(En «Lima.») Termina"))
	if err != nil {
		t.Fatal(err)
	}
	draft := article("Otro", "a")
	draft.In(locale.ES).Body = body
	d.published(articles, draft)
	hits, err := postgres.Search(t.Context(), d.pool, locale.ES, "ozono", "", 0, 1)
	if err != nil || len(hits.List) != 1 {
		t.Fatal(hits, err)
	}
	want := "Quién participa · Los «veintidós». Y estos: " + postgres.HitStart + "Ozono" + postgres.HitEnd + " · Aire · ¿Dónde? (En «Lima.») Termina"
	if got := strings.TrimSpace(hits.List[0].Excerpt); got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// Whoever holds an office comes before those who held it, though they have more of the words.
func TestSearchRanksHolders(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	for _, p := range []struct{ name, until, summary string }{
		{"Actual", "", "Antes fue ministro"}, {"Anterior", "2022-01", "Secretario General de 2014 a 2022"},
	} {
		draft := content.NewDraft(&content.People.Info)
		*draft.Facts.(*content.Person) = content.Person{Role: locale.Label{"es": "Secretario General", "pt": "x", "en": "x"}, Until: form.PartialDate(p.until)}
		draft.Translations[locale.ES] = text(p.name, strings.ToLower(p.name))
		draft.In(locale.ES).Summary = p.summary
		d.published(&content.People.Info, draft)
	}
	if got := d.found(locale.ES, "secretario general", ""); got != "es:Actual es:Anterior" {
		t.Errorf("%q", got)
	}
	if got := d.found(locale.ES, "anterior", ""); got != "es:Anterior" {
		t.Errorf("by name: %q", got)
	}
}
