package site

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-vcard"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// contacts reads the cards at a path.
func contacts(v *visitor, path string) (list []vcard.Card) {
	v.t.Helper()
	body := v.get(path).body
	lines(v, path, body)
	for d := vcard.NewDecoder(strings.NewReader(body)); ; {
		c, err := d.Decode()
		if errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			v.t.Fatalf("%s: %v", path, err)
		}
		list = append(list, c)
	}
}

func TestCards(t *testing.T) {
	t.Parallel()
	v := visit(t)
	if n := len(contacts(v, "/es/oficinas.vcf")); n != 4 {
		t.Errorf("%d cards, want 4", n)
	}
	c := contacts(v, "/pt/escritorios/cidade-do-mexico.vcf")[0]
	for field, want := range map[string]string{
		vcard.FieldVersion: "4.0", vcard.FieldKind: "org", vcard.FieldOrganization: "Secretaria-Geral Ibero-Americana",
		vcard.FieldFormattedName: "Escritório Sub-Regional para o México, o Caribe e a América Central",
		vcard.FieldEmail:         "mexico@segib.org", vcard.FieldTimezone: "America/Mexico_City",
		vcard.FieldGeolocation: "geo:19.431,-99.2", vcard.FieldURL: base + "/pt/escritorios/cidade-do-mexico",
	} {
		if got := c.Value(field); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	if got := c.Values(vcard.FieldTelephone); !slices.Equal(got, []string{"tel:+525593068685", "tel:+525593068686"}) {
		t.Errorf("phones are %q", got)
	}
	a := c.Address()
	if a.Locality != "Cidade do México" || a.Country != "México" || a.PostalCode != "11560" || !strings.HasPrefix(a.StreetAddress, "Av. Presidente Masaryk No. 526, 3° piso, ") {
		t.Errorf("the address is %+v", a)
	}
	if rev, err := c.Revision(); err != nil || rev.IsZero() {
		t.Errorf("the revision is %v, %v", rev, err)
	}
	if other := contacts(v, "/en/offices/mexico-city.vcf")[0]; other.Value(vcard.FieldUID) != c.Value(vcard.FieldUID) {
		t.Error("in English it is another contact")
	}
}

func TestCardOfOddTexts(t *testing.T) {
	t.Parallel()
	v := visit(t)
	title := strings.Repeat("ñandú, ", 40) + "fin"
	edit(v, content.Offices, "lima", func(d *content.Draft) {
		d.In(locale.ES).Title = title
		d.Facts.(*content.Office).Street = "Calle; 5\\7"
	})
	c := contacts(v, "/es/oficinas/lima.vcf")[0]
	if got := c.Value(vcard.FieldFormattedName); got != title {
		t.Errorf("the name is %q", got)
	}
	if a := c.Address(); !strings.HasPrefix(a.StreetAddress, "Calle, 5\\7, ") || a.Locality != "Lima" {
		t.Errorf("the address is %+v", a)
	}
}
