package locale

import (
	"slices"
	"strings"
	"testing"
)

func TestNegotiate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		chosen, header string
		want           Locale
	}{
		{"", "", ES},
		{"pt", "en", PT},
		{"en", "", EN},
		{"PT", "en", EN}, // not a value that we set
		{"fr", "pt", PT},
		{"", "pt-BR,pt;q=0.9,en;q=0.8", PT},
		{"", "pt-PT", PT},
		{"", "es-419, en", ES},
		{"", "ca-ES, en;q=0.9", EN}, // Catalan is not Spanish
		{"", "en-US,en;q=0.5", EN},
		{"", "EN", EN},
		{"", "fr-FR, pt;q=0.4, es;q=0.2", PT},
		{"", "es;q=0.1, en;q=0.9", EN},
		{"", "es;q=0, en;q=0.1", EN},
		{"", "fr, de;q=0.8", ES},
		{"", "*", ES},
		{"", "gl", ES}, // CLDR: who reads Galician reads Spanish
		{"", "zz-not-a-tag-at-all", ES},
		{"", ";;;,,,q=", ES},
		{"", "en-u-ca-buddhist", EN},
		{"", strings.Repeat("en,", 200), ES}, // longer than we read
	} {
		if got := Negotiate(c.chosen, c.header); got != c.want {
			t.Errorf("Negotiate(%q, %q) = %s, want %s", c.chosen, c.header, got, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "ES", "es-419", "fr", "es ", "p"} {
		if l, ok := Parse(s); ok {
			t.Errorf("Parse(%q) = %s", s, l)
		}
	}
	for _, l := range All {
		if got, ok := Parse(string(l)); got != l || !ok {
			t.Errorf("Parse(%q) = %q, %v", l, got, ok)
		}
	}
}

func FuzzNegotiate(f *testing.F) {
	for _, s := range []string{"", "pt-BR,pt;q=0.9", "*;q=0.5, en", "es-419;q=1.5", "\xff", "en;q=\n", "a-b-c-d-e-f-g-h-i"} {
		f.Add("", s)
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, chosen, header string) {
		l := Negotiate(chosen, header)
		if !slices.Contains(All, l) {
			t.Errorf("Negotiate(%q, %q) = %q, which is no language of ours", chosen, header, l)
		}
		if c, ok := Parse(chosen); ok && l != c {
			t.Errorf("Negotiate(%q, %q) = %q: the choice counts for nothing", chosen, header, l)
		}
	})
}
