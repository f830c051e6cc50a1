package layout

import (
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// Every section that a link can be made to has a name, and an address in every language; and
// every setting has what the site has built in.
func TestSections(t *testing.T) {
	t.Parallel()
	for _, name := range content.Sections {
		s, ok := sections[name]
		if !ok || s.name == nil {
			t.Errorf("there is no section %s, or it has no name", name)
			continue
		}
		for _, l := range locale.All {
			if href := s.href(View{Catalog: &content.Catalog{Locale: l}}); href == "" && name != "secretariat" {
				t.Errorf("%s leads nowhere in %s", name, l)
			}
		}
	}
	if len(sections) != len(content.Sections) {
		t.Error("a section cannot be chosen")
	}
	for _, s := range content.Settings {
		if Default(s.Name) == nil {
			t.Errorf("nothing is built in for %s", s.Name)
		}
	}
}
