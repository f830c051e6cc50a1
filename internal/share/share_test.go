package share

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"segib.org/web/internal/ring"
)

// painter draws with the fonts that the build has made; see static/build/share-fonts.mjs.
func painter(t testing.TB) *Painter {
	t.Helper()
	p, err := New(os.DirFS("../../static/dist/share"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var (
	iberbibliotecas = []string{"BR", "CL", "CO", "CR", "EC", "SV", "ES", "MX", "PA", "PY", "PE"}
	allButAndorra   = slices.DeleteFunc(slices.Clone(ring.Codes[:]), func(code string) bool { return code == "AD" })

	cards = map[string]Card{
		"state":      {Kind: "Estado-membro", Title: "Uruguai", Note: "Montevidéu", ID: 1, One: "UY", Fan: true},
		"summit":     {Kind: "Cumbre", Title: "XXVIII Cumbre Iberoamericana", Note: "Santo Domingo, República Dominicana, 24–25 de marzo de 2023", ID: 2, One: "DO", Fan: true},
		"office":     {Kind: "Oficina", Title: "Oficina Subregional para el Cono Sur", ID: 3, One: "UY", Lit: []string{"AR", "CL", "PY", "UY"}, Fan: true},
		"program":    {Kind: "Programa · Cultura", Title: "Iberbibliotecas", Note: "11 países", ID: 4, Lit: iberbibliotecas, One: "CO"},
		"program 3":  {Kind: "Iniciativa · Coesão social", Title: "Iniciativa Ibero-Americana para Prevenir e Eliminar a Violência contra as Mulheres", ID: 5, Lit: []string{"ES", "MX", "PT"}, One: "ES"},
		"program 21": {Kind: "Program · Knowledge", Title: "Ibero-American Programme of Science and Technology for Development (CYTED)", ID: 6, Lit: allButAndorra, One: "ES"},
		"program ?":  {Kind: "Programa", Title: "Ibermemoria Sonora, Fotográfica y Audiovisual", ID: 7, One: "MX"},
		"charter es": {Kind: "Carta", Title: "Carta Iberoamericana de Principios y Derechos en los Entornos Digitales", ID: 8},
		"charter pt": {Kind: "Carta", Title: "Carta Ibero-Americana de Princípios e Direitos em Ambientes Digitais", ID: 9},
		"route en":   {Kind: "Critical route", Title: "Critical Path towards Achieving Inclusive and Sustainable Food Security in Ibero-America", Note: "Santo Domingo, 25 March 2023", ID: 10},
		"person":     {Title: "Andrés Allamand", ID: 11},
		"article": {Kind: "Notícia", Title: strings.Repeat("A Conferência Ibero-Americana reúne responsáveis de cooperação dos vinte e dois países. ", 200),
			Note: strings.Repeat("Ciudad de Panamá, ", 40), ID: 12},
		"one word": {Kind: strings.Repeat("W", 90), Title: strings.Repeat("W", 500), Note: strings.Repeat("W", 90), ID: 13},
		"capitals": {Kind: "ÁÑÇ", Title: "ÁÉÍÓÚ ÇÃÕ ÑÜ ÂÊÔ", Note: "ÁÑÇ", ID: 14},
		"foreign":  {Kind: "Instituto", Title: "Avañe’ẽ – «guaraní»\xff\x00 🙂 e\u0301\nquechua", ID: -15, One: "XX", Lit: []string{"YY"}},
	}
)

func TestDraw(t *testing.T) {
	t.Parallel()
	p := painter(t)
	for name, card := range cards {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, err := p.Draw(card)
			if err != nil {
				t.Fatal(err)
			}
			if dir := os.Getenv("SHARE_PICTURES"); dir != "" { // to look at them
				os.WriteFile(dir+"/"+name+".png", b, 0o644)
			}
			if again, err := p.Draw(card); err != nil || !bytes.Equal(b, again) {
				t.Errorf("a second picture differs from the first (%v)", err)
			}
			if len(b) > 120<<10 {
				t.Errorf("%d bytes", len(b))
			}
			m, err := png.Decode(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			if m.Bounds() != image.Rect(0, 0, 1200, 630) {
				t.Errorf("bounds are %v", m.Bounds())
			}
			bare(t, m)
		})
	}
}

// bare reports pixels that are painted outside the places of texts, wordmark and
// ring. A glyph may reach some pixels beyond where its line begins and ends.
func bare(t *testing.T, m image.Image) {
	t.Helper()
	const bearing = 4
	texts := image.Rect(margin-bearing, margin-bearing, margin+column+bearing, Height-margin-markHeight-bearing)
	wordmark := image.Rect(margin-bearing, Height-margin-markHeight, margin+column, Height-margin)
	figure := image.Rect(660, margin-bearing, Width-margin+14, Height-margin+bearing)
	picture, ok := m.(*image.Paletted)
	if !ok || picture.Palette[0] != color.Color(color.RGBA(deep)) {
		t.Fatalf("the first colour of the palette is not the ground")
	}
	for i, index := range picture.Pix {
		at := image.Pt(i%Width, i/Width)
		if index != 0 && !at.In(texts) && !at.In(wordmark) && !at.In(figure) {
			t.Fatalf("painted at %v", at)
		}
	}
}

func TestNothingToDraw(t *testing.T) {
	t.Parallel()
	p := painter(t)
	for _, title := range []string{"", " \n\t", "日本"} {
		if _, err := p.Draw(Card{Kind: "Carta", Title: title}); err == nil {
			t.Errorf("%q has a picture", title)
		}
	}
}

func TestFontsAreMissing(t *testing.T) {
	t.Parallel()
	if _, err := New(fstest.MapFS{}); err == nil {
		t.Error("no fonts, no error")
	}
	broken := fstest.MapFS{}
	for _, name := range []string{"source-serif-4-400.ttf", "source-sans-3-400.ttf", "source-sans-3-600.ttf"} {
		broken[name] = &fstest.MapFile{Data: []byte("OTTO")}
	}
	if _, err := New(broken); err == nil {
		t.Error("broken fonts, no error")
	}
}

func TestLinesOfACard(t *testing.T) {
	t.Parallel()
	all := ring.Codes[:]
	for _, c := range []struct {
		name         string
		card         Card
		lines, lit   ring.Path
		someAreNamed bool
	}{
		{"a state, to all", Card{One: "UY", Fan: true}, ring.Fan("UY"), ring.Dots(all...), true},
		{"an office, to those it serves", Card{One: "ES", Lit: []string{"PT", "AD"}, Fan: true}, ring.Fan("ES", "PT", "AD"), ring.Dots("PT", "AD"), true},
		{"members, each with each", Card{One: "CO", Lit: iberbibliotecas}, ring.Chords(iberbibliotecas), ring.Dots(iberbibliotecas...), true},
		{"members without a seat", Card{Lit: []string{"ES", "PT"}}, ring.Chords([]string{"ES", "PT"}), ring.Dots("ES", "PT"), true},
		{"members that are all", Card{ID: 2, Lit: all}, ring.Star(2), ring.Dots(all...), false},
		{"members that are not known", Card{ID: 3, One: "MX"}, ring.Star(3), nil, true},
		{"a text of all", Card{ID: 4}, ring.Star(4), ring.Dots(all...), false},
		{"a fan without its one", Card{ID: 5, Fan: true}, ring.Star(5), ring.Dots(all...), false},
	} {
		lines, lit, some := c.card.path()
		if lines.String() != c.lines.String() || lit.String() != c.lit.String() || some != c.someAreNamed {
			t.Errorf("%s: got %v, %v, %v", c.name, lines, lit, some)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	p := painter(b)
	for _, name := range []string{"person", "program 21", "article"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Draw(cards[name]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
