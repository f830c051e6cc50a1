package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Person holds or held an office of the secretariat. The name is the title.
type Person struct {
	Role       locale.Label     `json:"role"`
	Since      form.PartialDate `json:"since"`
	Until      form.PartialDate `json:"until"` // "" while in office
	CountryID  *int64           `json:"country_id"`
	PortraitID *int64           `json:"portrait_id"`
}

// Fields implements form.Describer.
func (p *Person) Fields(f *form.Form) {
	f.Group("person")
	f.Label("role", &p.Role, form.Need)
	f.Group("term")
	f.Partial("since", &p.Since)
	f.Partial("until", &p.Until)
	ordered(f, string(p.Since), string(p.Until), "until")
	f.Group("nationality")
	f.Ref("country_id", &p.CountryID, "member_state")
	f.Group("image")
	f.Media("portrait_id", &p.PortraitID)
}

// People is the kind of persons, the latest to take office first.
var People = Kind[Person]{Info{
	Name: "person", Table: "people", Order: "f.since DESC, i.id",
	Search: []string{"role"},
	New:    func() Facts { return &Person{Role: locale.Label{}} },
}}
