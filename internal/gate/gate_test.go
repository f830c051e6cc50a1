package gate_test

import (
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/seed"
	"segib.org/web/internal/site"
)

// The gates look here at the pages that readers would get, over a real database.

func newGates(t *testing.T, pool *pgxpool.Pool) *admin.Admin {
	t.Helper()
	s := site.New(pool, "https://www.example.org", time.Now, nil)
	s.Routes()
	return admin.New(pool, admin.Options{Base: "https://www.example.org", Idle: time.Hour, Preview: s.Preview})
}

// An article of which there is nothing to say, but for its body in l.
func article(t *testing.T, l locale.Locale, blocks ...richtext.Node) content.Draft {
	t.Helper()
	body, err := richtext.New(blocks...)
	if err != nil {
		t.Fatal(err)
	}
	d := content.NewDraft(&content.Articles.Info)
	d.Facts = &content.Article{Date: form.Day(2026, time.November, 23), Topic: "summits", Place: locale.Label{}}
	*d.In(l) = content.Translation{Title: "2026", Slug: "2026", Summary: "1991–2026", Body: body}
	return d
}

func words(s string, marks ...richtext.Mark) richtext.Node {
	return richtext.Node{Type: richtext.Text, Text: s, Marks: marks}
}

func block(kind richtext.Type, content ...richtext.Node) richtext.Node {
	return richtext.Node{Type: kind, Content: content}
}

func heading(level int, s string) richtext.Node {
	return richtext.Node{Type: richtext.Heading, Attrs: richtext.Attrs{Level: level}, Content: []richtext.Node{words(s)}}
}

func out() richtext.Mark {
	return richtext.Mark{Type: richtext.Link, Attrs: richtext.Attrs{Href: "https://example.org"}}
}

func table(cell richtext.Type) richtext.Node {
	return block(richtext.Table,
		block(richtext.TableRow, block(cell, block(richtext.Paragraph, words("2024"))), block(cell, block(richtext.Paragraph, words("22")))),
		block(richtext.TableRow, block(richtext.TableCell, block(richtext.Paragraph, words("2026"))), block(richtext.TableCell, block(richtext.Paragraph, words("22")))))
}

func TestBodies(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	a := newGates(t, pool)
	image := richtext.Node{Type: richtext.Image, Attrs: richtext.Attrs{Media: photo(t, pool, locale.Label{})}}
	said, decorative, lost := image, image, image
	said.Attrs.Alt, decorative.Attrs.Decorative = "22", true
	lost.Attrs = richtext.Attrs{Media: 999, Decorative: true}
	strange := map[locale.Locale]string{
		"es": "Os países-membros reúnem-se na capital do país e são recebidos pelo presidente.",
		"pt": "The members of the Conference are received by the president at noon.",
		"en": "Los países miembros se reúnen con las autoridades del país anfitrión.",
	}
	vague := locale.Label{"es": "Pulse aquí", "pt": "Saiba mais", "en": "click here"}
	telling := locale.Label{"es": "Carta de Santiago", "pt": "Carta de Santiago", "en": "Santiago Charter"}
	for _, l := range locale.All {
		for name, test := range map[string]struct {
			body []richtext.Node
			want []string
		}{
			"nothing":           {},
			"in order":          {[]richtext.Node{heading(2, "A"), heading(3, "B"), heading(4, "C"), heading(2, "D")}, nil},
			"begins below":      {[]richtext.Node{heading(3, "B")}, []string{"headings error B"}},
			"skips":             {[]richtext.Node{heading(2, "A"), heading(4, "C"), heading(4, "D")}, []string{"headings error C"}},
			"heading of a dash": {[]richtext.Node{heading(2, "–")}, []string{"headings error –"}},
			"vague link":        {[]richtext.Node{block(richtext.Paragraph, words("1991 "), words(vague[l]+".", out()))}, []string{"link-vague warning " + vague[l] + "."}},
			"telling link":      {[]richtext.Node{block(richtext.Paragraph, words(telling[l], out()))}, nil},
			"link of a dot":     {[]richtext.Node{block(richtext.Paragraph, words("1991"), words(".", out()))}, []string{"link-empty error "}},
			"image":             {[]richtext.Node{image, image}, []string{"alt error "}},
			"image, gone":       {[]richtext.Node{lost}, []string{"picture error 999"}},
			"image with words":  {[]richtext.Node{said, decorative}, nil},
			"bare table":        {[]richtext.Node{table(richtext.TableCell)}, []string{"table-headers error 2024 22 2026 22"}},
			"table":             {[]richtext.Node{table(richtext.TableHeader)}, nil},
			"foreign":           {[]richtext.Node{block(richtext.Paragraph, words(strange[l]))}, []string{"foreign warning " + strange[l][:len(strange[l])-1]}},
			"foreign, marked":   {[]richtext.Node{block(richtext.Paragraph, words(strange[l], richtext.Mark{Type: richtext.Lang, Attrs: richtext.Attrs{Lang: "gn"}}))}, nil},
			"nowhere": {[]richtext.Node{block(richtext.Paragraph, words("1991", richtext.Mark{Type: richtext.Link, Attrs: richtext.Attrs{Item: 999}})),
				{Type: richtext.Embed, Attrs: richtext.Attrs{Item: 999}}}, []string{"hidden warning "}},
		} {
			found, err := a.Gates(t.Context(), &content.Articles.Info, 1, article(t, l, test.body...), []locale.Locale{l})
			if err != nil {
				t.Fatal(err)
			}
			got := findings(found)
			if !slices.Equal(got, test.want) {
				t.Errorf("%s, %s: %q, not %q", l, name, got, test.want)
			}
			for _, f := range found {
				if f.Locale != l || f.Where != string(l)+".body" {
					t.Errorf("%s, %s: stands at %s", l, name, f.Where)
				}
			}
		}
	}
}

func findings(found []gate.Finding) (list []string) {
	for _, f := range found {
		list = append(list, f.Code+" "+string(f.Severity)+" "+f.Detail)
	}
	return list
}

// What is of the facts keeps every language from going out; what is of a text, its own.
func TestFactsAndTexts(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	a := newGates(t, pool)
	host := saved(t, pool, &content.MemberStates.Info, content.NewDraft(&content.MemberStates.Info))
	d := content.NewDraft(&content.Summits.Info)
	d.Facts = &content.Summit{
		Number: 30, Starts: form.Day(2020, 1, 2), Ends: form.Day(2020, 1, 3), City: locale.Label{"es": "Lima", "pt": "Lima", "en": "Lima"},
		HostID: &host, Theme: locale.Label{}, Status: content.Announced, Documents: []locale.Label{},
	}
	*d.In("es") = content.Translation{Title: "XXX", Slug: "xxx", Summary: "2020"}
	*d.In("en") = content.Translation{Title: "XXX", Slug: "No good", Summary: " "}
	d.Unverified = []string{"facts.city", "en.title", "es.title"}
	found, err := a.Gates(t.Context(), &content.Summits.Info, 1, d, []locale.Locale{"en", "pt"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.Where+" "+f.Code+" "+string(f.Severity)+" "+f.Detail)
	}
	want := []string{
		"facts.host_id hidden warning ", "facts.ends past warning 2020-01-03", "facts.city.es unverified warning facts.city",
		"pt.title missing error required",
		"en.summary missing error required", "en.slug invalid error malformed", "en.title unverified warning en.title",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, not %q", got, want)
	}
	if gate.Blocks(found, "es") || !gate.Blocks(found, "en") || !gate.Blocks(found, "pt") {
		t.Error("errors block their own language")
	}
	if n := len(gate.Fresh(found, nil, []locale.Locale{"en"})); n != 4 {
		t.Errorf("%d warnings ask for a reason", n)
	}
	if n := len(gate.Fresh(found, found, locale.All)); n != 0 {
		t.Errorf("%d known warnings ask for a reason", n)
	}
	d.Facts.(*content.Summit).Number = 0
	if found, err = a.Gates(t.Context(), &content.Summits.Info, 1, d, []locale.Locale{"es"}); err != nil || !gate.Blocks(found, "es") || !gate.Blocks(found, "en") {
		t.Errorf("an error of the facts blocks all: %v, %v", found, err)
	}
	problems := gate.Closed(found).(*content.InvalidError).Problems //nolint:errorlint // it is made so
	if again := gate.Errors(problems); len(again) != 1 || again[0] != found[0] {
		t.Errorf("%+v becomes %+v", found[0], again)
	}
	if err := gate.Closed(nil); err != nil {
		t.Errorf("nothing found is %v", err)
	}
}

func saved(t *testing.T, pool *pgxpool.Pool, k *content.Info, d content.Draft) (id int64) {
	t.Helper()
	err := postgres.Tx(t.Context(), pool, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(t.Context(), tx, k); err == nil {
			_, err = postgres.Save(t.Context(), tx, k, id, 0, d, 0)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// In the first content, written with care, the gates find nothing but what it says itself
// is not verified, and an announcement whose day has come.
func TestFirstContentPasses(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	if err := seed.Load(t.Context(), pool, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	a := newGates(t, pool)
	rows, _ := pool.Query(t.Context(), `SELECT id, kind FROM items`)
	type item struct {
		ID   int64
		Kind string
	}
	items, err := pgx.CollectRows(rows, pgx.RowToStructByName[item])
	if err != nil || len(items) < 100 {
		t.Fatalf("%d items: %v", len(items), err)
	}
	start := time.Now()
	for _, it := range items {
		k := content.ByName(it.Kind)
		d, err := postgres.Revision(t.Context(), pool, k, it.ID, 1)
		if err != nil {
			t.Fatal(err)
		}
		found, err := a.Gates(t.Context(), k, it.ID, d, locale.All)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			if f.Code != gate.Unverified && f.Code != gate.Past { // what was announced may be over when the test runs
				t.Errorf("%s %d: %+v", it.Kind, it.ID, f)
			}
		}
	}
	t.Logf("%v each", time.Since(start)/time.Duration(len(items)))
}
