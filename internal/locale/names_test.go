package locale

import (
	"slices"
	"sync"
	"testing"
)

func TestSort(t *testing.T) {
	t.Parallel()
	unsorted := []string{"zoo", "Ñandú", "nube", "Óscar", "oca", "árbol", "Ana", "ñu", "nz", "oso"}
	want := []string{"Ana", "árbol", "nube", "nz", "Ñandú", "ñu", "oca", "Óscar", "oso", "zoo"}
	var all sync.WaitGroup
	for range 8 { // many readers sort at once
		all.Go(func() {
			got := slices.Clone(unsorted)
			Sort(ES, got, func(s string) string { return s })
			if !slices.Equal(got, want) {
				t.Errorf("%v, want %v", got, want)
			}
		})
	}
	all.Wait()
	got := []string{"ñu", "nube", "nz"}
	Sort(EN, got, func(s string) string { return s })
	if want := []string{"ñu", "nube", "nz"}; !slices.Equal(got, want) {
		t.Errorf("in English, where ñ is a kind of n: %v, want %v", got, want)
	}
}

func TestSortKeepsTheOrderOfEquals(t *testing.T) {
	t.Parallel()
	type pair struct {
		name string
		n    int
	}
	list := []pair{{"b", 1}, {"a", 2}, {"b", 3}, {"a", 4}}
	Sort(PT, list, func(p pair) string { return p.name })
	if want := []pair{{"a", 2}, {"a", 4}, {"b", 1}, {"b", 3}}; !slices.Equal(list, want) {
		t.Errorf("%v, want %v", list, want)
	}
}

func TestNamesOfCountriesAndLanguages(t *testing.T) {
	t.Parallel()
	in{"Brasil", "Brasil", "Brazil"}.check(t, "BR", func(l Locale) string { return Country(l, "BR") })
	in{"República Dominicana", "República Dominicana", "Dominican Republic"}.check(t, "DO", func(l Locale) string { return Country(l, "DO") })
	in{"!", "!", "!"}.check(t, "no code", func(l Locale) string { return Country(l, "!") })
	in{"español", "espanhol", "Spanish"}.check(t, "es", func(l Locale) string { return Language(l, "es") })
	in{"guaraní", "guarani", "Guarani"}.check(t, "gn", func(l Locale) string { return Language(l, "gn") })
	in{"not a tag", "not a tag", "not a tag"}.check(t, "no tag", func(l Locale) string { return Language(l, "not a tag") })
	in{"Español", "Português", "English"}.check(t, "its own name", Locale.Name)
}

func TestLabels(t *testing.T) {
	t.Parallel()
	in{"Cuenca", "Cuenca", "Cuenca"}.check(t, "one name for all", Label{ES: "Cuenca"}.In)
	in{"Lisboa", "Lisboa", "Lisbon"}.check(t, "a name for each", Label{ES: "Lisboa", PT: "Lisboa", EN: "Lisbon"}.In)
	in{"Cúpula", "Cúpula", "Summit"}.check(t, "the first that there is", Label{PT: "Cúpula", EN: "Summit"}.In)
	in{"", "", ""}.check(t, "nothing", Label(nil).In)
}

// Texts are compared without case and accents: as people type them.
func TestLoose(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, part             string
		same, begins, contains bool
	}{
		{"Cumbre", "CUMBRE", true, true, true},
		{"Cúpula de Cádiz", "cupula", false, true, true},
		{"La cúpula", "Cupula", false, false, true},
		{"La cúpula", "summit", false, false, false},
	} {
		if same, begins, contains := Same(c.text, c.part), Begins(c.text, c.part), Contains(c.text, c.part); same != c.same || begins != c.begins || contains != c.contains {
			t.Errorf("%q and %q: %t, %t, %t", c.text, c.part, same, begins, contains)
		}
	}
}
