package postgres_test

import (
	"fmt"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
)

// found tells what a search finds: "es:Cumbre de Madrid pt:Cúpula".
func (d desk) found(l locale.Locale, query, kind string) string {
	d.Helper()
	hits, err := postgres.Search(d.Context(), d.pool, l, query, kind, 0, 20)
	if err != nil {
		d.Fatal(err)
	}
	var list []string
	for _, h := range hits.List {
		list = append(list, string(h.Locale)+":"+strings.NewReplacer(postgres.HitStart, "", postgres.HitEnd, "").Replace(h.Title))
	}
	if hits.Corrected {
		list = append(list, "for "+hits.Query)
	}
	if kind == "" && hits.Total != len(hits.List) {
		d.Errorf("%s: %d of %d", query, len(hits.List), hits.Total)
	}
	return strings.Join(list, " ")
}

func TestSearch(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	three := article("La cooperación en la región", "a")
	three.Translations[locale.PT] = text("A cooperação na região", "a")
	three.Translations[locale.EN] = text("Cooperation in the region", "a")
	three.Facts.(*content.Article).Place = locale.Label{"es": "Montevideo", "pt": "Montevidéu", "en": "Montevideo"}
	inThree := d.published(articles, three)
	spanish := article("Cuenca acogió una reunión", "b")
	spanish.In(locale.ES).Summary = "Sobre el agua y el ambiente. Su lema: «Nuestra orilla»."
	spanish.In(locale.ES).Body = quoting(t, "La cooperación sur-sur crece", "Rebeca Grynspan")
	d.published(articles, spanish)
	portuguese := article("", "")
	portuguese.Translations = map[locale.Locale]*content.Translation{
		locale.PT: text("Reunião sobre a água", "c"), locale.EN: text("Meeting about water", "c"),
	}
	d.published(articles, portuguese)
	summit := content.NewDraft(&content.Summits.Info)
	host := d.create(&content.MemberStates.Info)
	*summit.Facts.(*content.Summit) = content.Summit{
		Number: 30, Status: content.Announced, HostID: &host, Starts: form.Day(2026, 11, 4), Ends: form.Day(2026, 11, 5),
		City: locale.Label{"es": "Madrid", "pt": "Madri", "en": "Madrid"}, Theme: locale.Label{"es": "Juntos"},
		Documents: []locale.Label{{"es": "Comunicado especial sobre océanos"}},
	}
	summit.Translations[locale.ES] = text("XXX Cumbre", "xxx")
	d.published(&content.Summits.Info, summit)

	for _, test := range []struct {
		in    locale.Locale
		query string
		want  string
	}{
		{"es", "cooperación", "es:La cooperación en la región es:Cuenca acogió una reunión"},
		{"es", "COOPERACION", "es:La cooperación en la región es:Cuenca acogió una reunión"},
		{"es", "cooperaciones", "es:La cooperación en la región es:Cuenca acogió una reunión"},
		{"es", "nuestra orilla", "es:Cuenca acogió una reunión"},
		{"es", "«nuestra orilla»", "es:Cuenca acogió una reunión"},
		{"pt", "cooperacao", "pt:A cooperação na região"},
		{"pt", "cooperações regiões", "pt:A cooperação na região"},
		{"en", "cooperating regions", "en:Cooperation in the region"},
		{"pt", "cooperación", "es:Cuenca acogió una reunión"}, // the first is there in Portuguese, where it is cooperação
		{"en", "agua", "es:Cuenca acogió una reunión"},
		{"es", "água", "es:Cuenca acogió una reunión pt:Reunião sobre a água"}, // own language first, then labelled
		{"es", "water", ""}, // shown to readers of Spanish in Portuguese, the first there is
		{"es", "Madrid", "es:XXX Cumbre"},
		{"en", "Madrid juntos", "es:XXX Cumbre"},
		{"es", "oceanos", "es:XXX Cumbre"},
		{"pt", "Montevidéu", "pt:A cooperação na região"},
		{"pt", "Montevideo", "pt:A cooperação na região"},
		{"es", "Grynspan", "es:Cuenca acogió una reunión"},
		{"es", `"sobre el agua"`, "es:Cuenca acogió una reunión"},
		{"es", `"ambiente agua"`, ""},
		{"es", "cooperación -sur", "es:La cooperación en la región"},
		{"es", "cooperacoin sur", "es:Cuenca acogió una reunión for cooperacion sur"},
		{"es", "cuneca de la reunion", "es:Cuenca acogió una reunión for cuenca de la reunion"},
		{"es", "xyzzy", ""},
		{"es", "de la", ""},
		{"es", "", ""},
		{"es", "' OR 1=1 -- & | ! <-> :* \\ (", ""},
		{"es", "agua\x00\xff", "es:Cuenca acogió una reunión pt:Reunião sobre a água"},
		{"es", strings.Repeat("palabra ", 2000), ""},
	} {
		if got := d.found(test.in, test.query, ""); got != test.want {
			t.Errorf("%s %.40q finds %q, not %q", test.in, test.query, got, test.want)
		}
	}
	d.unpublish(articles, inThree, es)
	if got := d.found(locale.ES, "cooperação", ""); got != "pt:A cooperação na região" {
		t.Errorf("what is in Spanish no more: %q", got)
	}
	d.publish(articles, inThree, 1, es)
	if got := d.found(locale.ES, "cooperação", ""); got != "es:La cooperación en la región es:Cuenca acogió una reunión for cooperacion" {
		t.Errorf("what is in Spanish again: %q", got)
	}
	if got := d.found(locale.ES, "cumbre", "article"); got != "" {
		t.Errorf("articles: %q", got)
	}
	hits, err := postgres.Search(t.Context(), d.pool, locale.ES, "reunión OR cumbre", "summit", 0, 20)
	if err != nil || hits.Total != 1 || hits.ByKind["summit"] != 1 || hits.ByKind["article"] != 1 {
		t.Errorf("by kind: %+v, %v", hits, err)
	}
}

// A hit says where its item stands and marks what matched.
func TestHits(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	draft := article("La <b>cooperación</b>", "a")
	draft.In(locale.ES).Summary = "Crece la cooperación regional"
	id := d.published(articles, draft)
	hits, err := postgres.Search(t.Context(), d.pool, locale.PT, "cooperacion", "", 0, 20)
	if err != nil || len(hits.List) != 1 {
		t.Fatal(hits, err)
	}
	mark := func(s string) string { return postgres.HitStart + s + postgres.HitEnd }
	want := postgres.Hit{ID: id, Kind: "article", Locale: locale.ES, Path: "a", Title: "La <b>" + mark("cooperación") + "</b>", Excerpt: "Crece la " + mark("cooperación") + " regional", Date: form.Day(2026, 11, 4).Time}
	if got := hits.List[0]; got != want {
		t.Errorf("%+v, not %+v", got, want)
	}
}

// Titles weigh more than names, those more than summaries, and bodies least; where a
// word is common, what does not age and then the newest is looked at.
func TestSearchRanksAndPages(t *testing.T) {
	t.Parallel()
	d := desk{t, pgtest.New(t)}
	var want []string
	for i, set := range []func(*content.Draft){
		func(draft *content.Draft) { draft.In(locale.ES).Title = "Ozono" },
		func(draft *content.Draft) { draft.Facts.(*content.Article).Place = locale.Label{"es": "Ozono"} },
		func(draft *content.Draft) { draft.In(locale.ES).Summary = "Ozono" },
		func(draft *content.Draft) { draft.In(locale.ES).Body = quoting(t, "Ozono", "") },
	} {
		draft := article("Otro", fmt.Sprint("a", i))
		set(&draft)
		d.published(articles, draft)
		want = append(want, fmt.Sprint("a", i))
	}
	var got []string
	for offset := 0; offset < 6; offset += 2 {
		hits, err := postgres.Search(t.Context(), d.pool, locale.ES, "ozono", "", offset, 2)
		if err != nil || hits.Total != 4 {
			t.Fatal(hits, err)
		}
		for _, h := range hits.List {
			got = append(got, h.Path)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v, not %v", got, want)
	}
	if n := d.number(`SELECT count(*) FROM search WHERE recent = '2026-11-04'`); n != 4 {
		t.Errorf("%d articles have their date", n)
	}
}

func quoting(t *testing.T, words, source string) richtext.Doc {
	t.Helper()
	doc, err := richtext.New(richtext.Node{Type: richtext.Blockquote, Attrs: richtext.Attrs{Source: source}, Content: []richtext.Node{
		{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: words}}}}})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
