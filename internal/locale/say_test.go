package locale

import (
	"context"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

func TestLanguageOfAContext(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	if l := From(ctx); l != Source {
		t.Errorf("a context without a language speaks %s", l)
	}
	if l := From(With(With(ctx, PT), EN)); l != EN {
		t.Errorf("the language set last is en, not %s", l)
	}
}

// A sentence that is in no file yet is said in the language it was written in.
func TestSayWithoutTranslation(t *testing.T) {
	t.Parallel()
	m := &i18n.Message{ID: "test.of_no_file", Other: "Hola, {{.Name}}"}
	for _, l := range All {
		if got := Say(l, m, "Name", "<Ana>"); got != "Hola, <Ana>" {
			t.Errorf("in %s: %q", l, got)
		}
	}
}

func TestPlurals(t *testing.T) {
	t.Parallel()
	m := &i18n.Message{ID: "home.all_summits", One: "La cumbre", Many: "Las {{.N}} cumbres", Other: "Las {{.N}} cumbres"}
	for n, want := range map[int]in{
		1:      {"La cumbre", "A cúpula", "The summit"},
		2:      {"Las 2 cumbres", "As 2 cúpulas", "All 2 summits"},
		12_000: {"Las 12.000 cumbres", "As 12.000 cúpulas", "All 12,000 summits"},
	} {
		want.check(t, "the plural", func(l Locale) string { return N(With(context.Background(), l), m, n) })
	}
}
