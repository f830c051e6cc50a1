package content_test

import (
	"slices"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// TestOrderOfNames arranges names whose order by bytes is that of no language.
func TestOrderOfNames(t *testing.T) {
	t.Parallel()
	office := func(class string, city locale.Label) (e content.Entry[content.Office]) {
		e.Facts.Class, e.Facts.City = class, city
		return e
	}
	page := func(position int, title string) (e content.Entry[content.Page]) {
		e.Facts.Position, e.Title = position, title
		return e
	}
	for l, want := range map[locale.Locale][]string{
		locale.ES: {"Madrid", "Asunción", "Ciudad de México", "Nicaragua", "Ñacunday", "Oaxaca"},
		locale.EN: {"Madrid", "Asunción", "Mexico City", "Ñacunday", "Nicaragua", "Oaxaca"},
	} {
		c := &content.Catalog{Locale: l, Offices: []content.Entry[content.Office]{
			office(content.SubRegional, locale.Label{"es": "Ñacunday"}),
			office(content.SubRegional, locale.Label{"es": "Ciudad de México", "en": "Mexico City"}),
			office(content.Headquarters, locale.Label{"es": "Madrid"}),
			office(content.SubRegional, locale.Label{"es": "Oaxaca"}),
			office(content.SubRegional, locale.Label{"es": "Nicaragua"}),
			office(content.SubRegional, locale.Label{"es": "Asunción"}),
		}}
		c.Pages = []content.Entry[content.Page]{page(2, "Archivo"), page(1, "Órganos"), page(1, "Ética"), page(1, "Planes")}
		c.Arrange()
		var cities, titles []string
		for _, o := range content.List[content.Office](c) {
			cities = append(cities, o.Facts.City.In(l))
		}
		for _, p := range c.Children(nil) {
			titles = append(titles, p.Title)
		}
		if !slices.Equal(cities, want) {
			t.Errorf("offices in %s: %v", l, cities)
		}
		if want := []string{"Ética", "Órganos", "Planes", "Archivo"}; !slices.Equal(titles, want) {
			t.Errorf("pages in %s: %v", l, titles)
		}
	}
}
