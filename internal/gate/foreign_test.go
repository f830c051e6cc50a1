package gate

import (
	"slices"
	"testing"

	"segib.org/web/internal/locale"
)

func TestForeign(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		in   locale.Locale
		text string
		want []string
	}{
		{"es", "La cooperación es un acuerdo entre iguales. A cooperação não é uma doação dos países mais ricos aos outros. Así se entiende aquí.",
			[]string{"A cooperação não é uma doação dos países mais ricos aos outros"}},
		{"es", "El documento dice que the members of the Conference have agreed to work with one another.", nil}, // its own words are there too
		{"es", "El documento dice: «The members of the Conference have agreed to work with one another».",
			[]string{"The members of the Conference have agreed to work with one another"}},
		{"pt", "Los países miembros se reúnen con las autoridades del país anfitrión.", []string{"Los países miembros se reúnen con las autoridades del país anfitrión"}},
		{"pt", "Os países-membros reúnem-se com as autoridades do país anfitrião.", nil},
		{"en", "Os países-membros reúnem-se na capital do país e são recebidos pelo presidente.", []string{"Os países-membros reúnem-se na capital do país e são recebidos pelo presidente"}},
		{"en", "Los textos los aprueban las cancillerías y no el público del sitio.", []string{"Los textos los aprueban las cancillerías y no el público del sitio"}},
		// Short quotations and names are not told.
		{"es", "El lema fue «Inovação, juventude e futuro do trabalho».", nil},
		{"es", "Universidade Federal do Rio de Janeiro, Universidade de São Paulo e Universidade Federal da Bahia", nil},
		{"en", "Luiz Inácio Lula da Silva and the Comunidade dos Países de Língua Portuguesa", nil},
		{"pt", "Organización de Estados Iberoamericanos para la Educación, la Ciencia y la Cultura", nil},
		{"en", "Secretaría General Iberoamericana, Paseo de Recoletos 8, Madrid", nil},
		{"pt", "Programa de Fortalecimento da Cooperação Sul-Sul", nil},
		{"es", "", nil},
		{"es", "XXIX Cumbre Iberoamericana (2024)", nil},
	} {
		if got := foreign(test.in, test.text); !slices.Equal(got, test.want) {
			t.Errorf("in %s %q has %q, not %q", test.in, test.text, got, test.want)
		}
	}
}

// What a link says must say where it leads, in whichever language.
func TestVague(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"aquí": true, "Aquí": true, "aquí.": true, "« leer más »": true, "Clique aqui": true, "saiba mais…": true, "Click here": true, "Read more →": true, "here": true,
		"Carta Medioambiental Iberoamericana": false, "más programas de cooperación": false, "Leia mais sobre a Cúpula": false, "2024": false, "the 2030 Agenda": false,
	} {
		if got := vague(name); got != want {
			t.Errorf("%q is vague: %t", name, got)
		}
	}
}
