package content_test

import (
	"encoding/json"
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

func body(t *testing.T, words string) richtext.Doc {
	t.Helper()
	doc, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: words}}})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// copied returns a draft that shares nothing with d, as one read back does.
func copied(t *testing.T, d content.Draft) content.Draft {
	t.Helper()
	b, err := json.Marshal(d)
	c := content.NewDraft(&content.Pages.Info)
	if err == nil {
		err = json.Unmarshal(b, &c)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A translation is stale, field by field, where the source says something else than
// when the field was last changed; saving what is the same changes nothing.
func TestStale(t *testing.T) {
	t.Parallel()
	var previous content.Draft
	d := content.NewDraft(&content.Pages.Info)
	d.Translations[locale.ES] = &content.Translation{Title: "Uno", Slug: "uno", Summary: "Primero", Body: body(t, "Cuerpo")}
	d.Translations[locale.PT] = &content.Translation{Title: "Um", Slug: "um", Body: body(t, "Corpo")}
	save := func(change func()) []string {
		t.Helper()
		d = copied(t, d)
		change()
		d.Reflect(previous)
		previous = copied(t, d)
		return d.Stale(locale.PT)
	}
	for _, step := range []struct {
		when   string
		change func()
		want   []string
	}{
		{"written", func() {}, nil},
		{"saved again", func() {}, nil},
		{"source title changed", func() { d.In(locale.ES).Title = "Otro" }, []string{"title"}},
		{"saved again", func() {}, []string{"title"}},
		{"source body changed too", func() { d.In(locale.ES).Body = body(t, "Más") }, []string{"body", "title"}},
		{"title translated", func() { d.In(locale.PT).Title = "Outro" }, []string{"body"}},
		{"source body as it was", func() { d.In(locale.ES).Body = body(t, "Cuerpo") }, nil},
		{"spaces added", func() { d.In(locale.ES).Title = "  Otro " }, nil},
		{"slugs are each language's own", func() { d.In(locale.ES).Slug = "otro" }, nil},
		{"what is not translated is not stale", func() { d.In(locale.ES).Summary = "Segundo" }, nil},
		{"summary translated", func() { d.In(locale.PT).Summary = "Segundo" }, nil},
		{"source summary removed", func() { d.In(locale.ES).Summary = "" }, []string{"summary"}},
		{"translation removed", func() { d.In(locale.PT).Summary = "" }, nil},
		{"both at once", func() { d.In(locale.ES).Title, d.In(locale.PT).Title = "Tres", "Três" }, nil},
		{"no translation any more", func() { delete(d.Translations, locale.PT) }, nil},
	} {
		if got := save(step.change); !slices.Equal(got, step.want) {
			t.Errorf("%s: stale %v, not %v", step.when, got, step.want)
		}
	}
	if got := d.Stale(locale.ES); got != nil {
		t.Errorf("the source is stale: %v", got)
	}
	delete(d.Translations, locale.ES)
	d.Reflect(previous)
	if got := d.Stale(locale.PT); got != nil {
		t.Errorf("stale against nothing: %v", got)
	}
}

func TestTerms(t *testing.T) {
	t.Parallel()
	d := content.NewDraft(&content.Pages.Info)
	d.Translations[locale.EN] = &content.Translation{Title: "One", Slug: "one"}
	d.Translations[locale.ES] = &content.Translation{Title: "Uno", Slug: "uno"}
	if got := d.Terms(); got != "Uno uno One one" {
		t.Errorf("%q", got)
	}
}

// A preview shows what readers would see, in the first language that there is.
func TestEntryOf(t *testing.T) {
	t.Parallel()
	d := content.NewDraft(&content.Pages.Info)
	d.Facts.(*content.Page).Position = 3
	if e := content.EntryOf(content.Pages, 7, d, locale.ES); e.ID != 7 || e.Kind != "page" || e.Title != "" || len(e.Paths) != 0 {
		t.Errorf("%+v", e)
	}
	d.Translations[locale.PT] = &content.Translation{Title: "Um", Slug: "um"}
	d.Translations[locale.EN] = &content.Translation{Title: "One", Slug: "one"}
	for l, want := range map[locale.Locale]string{locale.ES: "Um", locale.PT: "Um", locale.EN: "One"} {
		e := content.EntryOf(content.Pages, 7, d, l)
		if e.Title != want || e.Facts.Position != 3 || len(e.Paths) != 2 {
			t.Errorf("%s: %+v", l, e)
		}
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	names := map[string]bool{}
	for _, k := range content.All {
		if names[k.Name] || names[k.Table] || content.ByName(k.Name) != k || content.ByTable(k.Table) != k {
			t.Errorf("%s is not found by its name and table", k.Name)
		}
		names[k.Name], names[k.Table] = true, true
	}
	if content.ByName("nothing") != nil {
		t.Error("there is a kind of nothing")
	}
}
