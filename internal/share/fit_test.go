package share

import (
	"slices"
	"strings"
	"testing"
)

func TestTitleFits(t *testing.T) {
	t.Parallel()
	f := &face{font: painter(t).serif}
	for name, c := range cards {
		words := f.words(c.Title)
		set := titleBox.fit(f, words, paper)
		if len(set.lines) > titleBox.lines {
			t.Errorf("%s: %d lines", name, len(set.lines))
		}
		for _, line := range set.lines {
			if w := set.face.width(line); w > column {
				t.Errorf("%s: %q is %.0f wide", name, line, w)
			}
		}
		shown := strings.Join(set.lines, " ")
		if name == "one word" { // which alone may be parted
			continue
		}
		whole, short := strings.CutSuffix(shown, "…")
		all := strings.Fields(strings.Join(words, " "))
		n := len(strings.Fields(whole))
		if got := strings.Fields(whole); !slices.Equal(trim(got), trim(all[:n])) || short != (n < len(all)) {
			t.Errorf("%s: %q of %q", name, shown, c.Title)
		}
	}
}

// trim drops the punctuation that an ellipsis replaces.
func trim(words []string) []string {
	words = slices.Clone(words)
	words[len(words)-1] = strings.TrimRight(words[len(words)-1], ",;:.–")
	return words
}

func TestShorterTitlesAreLarger(t *testing.T) {
	t.Parallel()
	f := &face{font: painter(t).serif}
	before := 1000.0
	for _, title := range []string{
		"Uruguay", "XXVIII Cumbre Iberoamericana", cards["charter es"].Title, cards["program 3"].Title, cards["article"].Title,
	} {
		size := titleBox.fit(f, f.words(title), paper).face.size
		if size > before {
			t.Errorf("%q is %v px", title, size)
		}
		before = size
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	f := &face{font: painter(t).serif}
	for in, want := range map[string]string{
		"Carta  Medioambiental\nIberoamericana": "Carta|Medioambiental|Iberoamericana",
		"Principios y Derechos en los Entornos": "Principios|y Derechos|en los Entornos",
		"Avañe’ẽ":                               "Avañe’e",
		"cafe\u0301":                            "café",
		"100\u00a0km de costa":                  "100\u00a0km|de costa",
		"a b c d e f g h":                       "a b c d e|f g h",
		"RADI – Archivos Diplomáticos":          "RADI –|Archivos|Diplomáticos",
		"":                                      "",
	} {
		if got := strings.Join(f.words(in), "|"); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestKerningFollowsTheSize(t *testing.T) {
	t.Parallel()
	font := painter(t).serif
	kern := func(size float64) float64 {
		f := &face{font: font, size: size}
		return f.width("AV") - f.width("A") - f.width("V")
	}
	if small, large := kern(20), kern(80); small >= 0 || large > 3.5*small {
		t.Errorf("AV is kerned by %v at 20 px and by %v at 80", small, large)
	}
}
