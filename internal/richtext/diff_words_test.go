package richtext

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDiffWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ old, new, want string }{
		{"", "", ""},
		{"igual", "igual", "igual"},
		{"", "nuevo", "+nuevo+"},
		{"viejo", "", "-viejo-"},
		{"Lo que firmaron los países.", "Lo que acordaron los países.", "Lo que -firmaron-+acordaron+ los países."},
		{"uno\ndos", "uno\ntres", "uno\n-dos-+tres+"},
	} {
		if got := marked(DiffWords(test.old, test.new)); got != test.want {
			t.Errorf("from %q to %q: %q", test.old, test.new, got)
		}
	}
}

// marked writes pieces with a sign on either side of what was added or removed.
func marked(list []Piece) string {
	var b strings.Builder
	for _, p := range list {
		sign := map[Op]string{Added: "+", Removed: "-"}[p.Op]
		b.WriteString(sign + p.Text + sign)
	}
	return b.String()
}

// However many words there are, each has a character of its own.
func TestDiffOfManyWords(t *testing.T) {
	t.Parallel()
	seen := map[rune]bool{}
	for n := range 70_000 {
		c := nth(n)
		if seen[c] || !utf8.ValidRune(c) || index(c) != n {
			t.Fatalf("word %d is %U", n, c)
		}
		seen[c] = true
	}
}

// sides returns the two texts that pieces are the difference of.
func sides(list []Piece) (old, new string) {
	for _, p := range list {
		if p.Op != Added {
			old += p.Text
		}
		if p.Op != Removed {
			new += p.Text
		}
	}
	return old, new
}

func FuzzDiffWords(f *testing.F) {
	f.Add("La oficina recibe con cita.", "La oficina abre de lunes a viernes y recibe con cita.")
	f.Add("a  b\u00a0c\xff", "\U0001F600 ñandú")
	f.Fuzz(func(t *testing.T, a, b string) {
		if old, new := sides(DiffWords(a, b)); old != a || new != b {
			t.Errorf("%q and %q, not %q and %q", old, new, a, b)
		}
	})
}
