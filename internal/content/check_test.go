package content_test

import (
	"errors"
	"regexp"
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

func problems(err error) (list []string) {
	var invalid *content.InvalidError
	if errors.As(err, &invalid) {
		for _, p := range invalid.Problems {
			list = append(list, p.Field+" "+p.Code)
		}
	}
	return list
}

func TestCheck(t *testing.T) {
	t.Parallel()
	d := content.NewDraft(&content.Plans.Info)
	d.Translations[locale.PT] = &content.Translation{Title: "Um", Slug: "Não"}
	*d.Facts.(*content.Plan) = content.Plan{Number: 3, Starts: 2026, Ends: 2023, Acronym: locale.Label{}}
	err := d.Check([]locale.Locale{locale.ES, locale.PT})
	want := []string{"facts.ends reversed", "es.title required", "es.slug required", "pt.slug malformed"}
	if got := problems(err); !slices.Equal(got, want) || !errors.Is(err, content.ErrInvalid) {
		t.Errorf("%v, not %v", got, want)
	}
	d.Facts.(*content.Plan).Ends = 2026
	d.In(locale.PT).Slug = "nao"
	if err := d.Check([]locale.Locale{locale.PT}); err != nil {
		t.Error(err)
	}
}

// What only two fields together can have wrong.
func TestChecksBetweenFields(t *testing.T) {
	t.Parallel()
	year := func(y int) *int { return &y }
	for name, test := range map[string]struct {
		facts content.Facts
		want  string
	}{
		"summit":       {&content.Summit{Starts: form.Day(2026, 11, 5), Ends: form.Day(2026, 11, 4)}, "ends"},
		"meeting":      {&content.Meeting{Starts: "2021-05", Ends: "2021-04-30"}, "ends"},
		"person":       {&content.Person{Since: "2022", Until: "2021-12"}, "until"},
		"observer":     {&content.Observer{AdmittedFrom: year(2010), AdmittedTo: year(2008)}, "admitted_to"},
		"office hours": {&content.Office{Hours: []content.Hours{{Days: []int{1}, Opens: "17:00", Closes: "09:00"}}}, "hours.0.closes"},
		"plan":         {&content.Plan{Starts: 2026, Ends: 2023}, "ends"},
	} {
		f := form.Check(test.facts)
		i := slices.IndexFunc(f.Inputs, func(in *form.Input) bool { return in.Err == form.Reversed })
		if i < 0 || f.Inputs[i].Name != test.want {
			t.Errorf("%s: nothing reversed, or not %s", name, test.want)
		}
	}
	f := form.Check(&content.Meeting{Starts: "2021-04-30", Ends: "2021"})
	for _, in := range f.Problems() {
		if in.Err == form.Reversed {
			t.Error("an end known by its year only, the year of the start, is not before it")
		}
	}
}

// A slug is what its pattern says, and nothing else gets through.
func FuzzSlug(f *testing.F) {
	for _, s := range []string{"uno", "xxx-cumbre", "a-1", "-a", "a--b", "Á", "a/b", "..", "a\n", " a ", "a\x00b", "ａ"} {
		f.Add(s)
	}
	strict := regexp.MustCompile(`\A[a-z0-9]+(?:-[a-z0-9]+)*\z`)
	f.Fuzz(func(t *testing.T, s string) {
		tr := &content.Translation{}
		read := form.Read(tr, map[string][]string{"title": {"T"}, "slug": {s}})
		if read.OK() != strict.MatchString(tr.Slug) {
			t.Errorf("%q is read as %q, and valid: %v", s, tr.Slug, read.OK())
		}
		d := content.NewDraft(&content.Pages.Info)
		d.Translations[locale.ES] = &content.Translation{Title: "T", Slug: s}
		if d.Check([]locale.Locale{locale.ES}) == nil && !strict.MatchString(d.In(locale.ES).Slug) {
			t.Errorf("%q can be published as %q", s, d.In(locale.ES).Slug)
		}
	})
}
