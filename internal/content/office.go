package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// An Office is where the secretariat can be reached. The states it serves say so
// themselves (MemberState.OfficeID), so that each has exactly one.
type Office struct {
	Class      string       `json:"class"`
	Street     string       `json:"street"`
	Unit       string       `json:"unit"`
	Building   string       `json:"building"`
	District   string       `json:"district"`
	PostalCode string       `json:"postal_code"`
	City       locale.Label `json:"city"`
	CountryID  *int64       `json:"country_id"`
	Phones     []Phone      `json:"phones"`
	Email      string       `json:"email"`
	Website    string       `json:"website"`
	TimeZone   string       `json:"time_zone"` // IANA
	Hours      []Hours      `json:"hours"`     // none where they are not known
	Lat        float64      `json:"lat"`
	Lon        float64      `json:"lon"`
	Verified   form.Date    `json:"verified"` // when somebody last checked that this is all true
}

// Classes of offices.
const (
	Headquarters = "headquarters"
	SubRegional  = "sub-regional"
)

// Fields implements form.Describer.
func (o *Office) Fields(f *form.Form) {
	f.Group("office")
	f.Choice("class", &o.Class, []string{Headquarters, SubRegional}, form.Need)
	f.Group("address")
	f.Text("street", &o.Street, form.Need)
	f.Text("unit", &o.Unit)
	f.Text("building", &o.Building)
	f.Text("district", &o.District)
	f.Text("postal_code", &o.PostalCode)
	f.Label("city", &o.City, form.Need)
	f.Ref("country_id", &o.CountryID, "member_state", form.Need)
	f.Group("contact")
	form.List(f, "phones", &o.Phones, phoneFields)
	f.Email("email", &o.Email, form.Need)
	f.URL("website", &o.Website)
	f.Group("hours")
	f.Zone("time_zone", &o.TimeZone, form.Need)
	form.List(f, "hours", &o.Hours, hoursFields)
	f.Group("coordinates")
	f.Float("lat", &o.Lat, -90, 90)
	f.Float("lon", &o.Lon, -180, 180)
	f.Group("check")
	f.Date("verified", &o.Verified)
}

// Premises returns what the address says up to the city, in the lines of a letter: the
// street, the building and the district, as far as they are known.
func (o *Office) Premises() (lines []string) {
	street := o.Street
	if o.Unit != "" {
		street += ", " + o.Unit
	}
	for _, line := range []string{street, o.Building, o.District} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// Offices is the kind of offices: headquarters first, then by the name of their city, which
// is what readers know them by.
var Offices = Kind[Office]{Info{
	Name: "office", Table: "offices", Order: "f.class, " + byTitle,
	Search: []string{"city", "street", "district", "email", "phones"},
	Asked:  locale.Label{"es": "oficina teléfono dirección correo contacto", "pt": "escritório telefone endereço e-mail contato", "en": "office phone telephone address e-mail contact"},
	New:    func() Facts { return &Office{City: locale.Label{}, Phones: []Phone{}, Hours: []Hours{}} },
}}
