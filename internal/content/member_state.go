package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A MemberState is one of the states of the Ibero-American Conference.
type MemberState struct {
	ISO2         string       `json:"iso2"` // ISO 3166-1 alpha-2, upper case
	ISO3         string       `json:"iso3"`
	OfficialName locale.Label `json:"official_name"`
	Capital      locale.Label `json:"capital"`
	Languages    []string     `json:"languages"` // BCP 47
	Region       string       `json:"region"`
	Joined       int          `json:"joined"` // year
	Lat          float64      `json:"lat"`    // degrees north of the country's middle
	Lon          float64      `json:"lon"`    // degrees east
	OfficeID     *int64       `json:"office_id"`
}

// Regions of member states.
var Regions = []string{"latin-america", "iberian-peninsula"}

// Fields implements form.Describer.
func (m *MemberState) Fields(f *form.Form) {
	f.Group("codes")
	f.Text("iso2", &m.ISO2, form.Need, form.Match(iso2))
	f.Text("iso3", &m.ISO3, form.Need, form.Match(iso3))
	f.Group("names")
	f.Label("official_name", &m.OfficialName, form.Need)
	f.Label("capital", &m.Capital, form.Need)
	f.Group("membership")
	f.Choices("languages", &m.Languages, []string{"es", "pt", "ca", "qu", "ay", "gn"}, form.Need)
	f.Choice("region", &m.Region, Regions, form.Need)
	f.Int("joined", &m.Joined, 1991, 2100, form.Need)
	f.Group("coordinates")
	f.Float("lat", &m.Lat, -90, 90)
	f.Float("lon", &m.Lon, -180, 180)
	f.Group("office")
	f.Ref("office_id", &m.OfficeID, "office", form.Need)
}

// MemberStates is the kind of member states.
var MemberStates = Kind[MemberState]{Info{
	Name: "member_state", Table: "member_states", Order: byTitle,
	Unique: []string{"iso2", "iso3"},
	Search: []string{"official_name", "capital", "iso3"},
	New: func() Facts {
		return &MemberState{OfficialName: locale.Label{}, Capital: locale.Label{}, Languages: []string{}}
	},
}}
