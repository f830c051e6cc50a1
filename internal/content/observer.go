package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// An Observer takes part in the Ibero-American Conference without being a member:
// a state (associate) or an organization (consultative).
type Observer struct {
	Class        string       `json:"class"`
	Acronym      locale.Label `json:"acronym"`
	ISO2         string       `json:"iso2"` // of a state, else ""
	Website      string       `json:"website"`
	AdmittedFrom *int         `json:"admitted_from"` // the year of admission lies between these two,
	AdmittedTo   *int         `json:"admitted_to"`   // which are equal where it is known
}

// Classes of observers.
const (
	Associate    = "associate"
	Consultative = "consultative"
)

// Fields implements form.Describer.
func (o *Observer) Fields(f *form.Form) {
	f.Group("observer")
	f.Choice("class", &o.Class, []string{Associate, Consultative}, form.Need)
	f.Label("acronym", &o.Acronym)
	f.Text("iso2", &o.ISO2, form.Match(iso2))
	f.URL("website", &o.Website)
	f.Group("admission")
	f.OptInt("admitted_from", &o.AdmittedFrom, 1991, 2100)
	f.OptInt("admitted_to", &o.AdmittedTo, 1991, 2100)
	if f.Reading() && o.AdmittedFrom != nil && o.AdmittedTo != nil && *o.AdmittedTo < *o.AdmittedFrom {
		f.Fail("admitted_to", form.Reversed)
	}
}

// Observers is the kind of observers.
var Observers = Kind[Observer]{Info{
	Name: "observer", Table: "observers", Order: "f.class, " + byTitle,
	Search: []string{"acronym"},
	New:    func() Facts { return &Observer{Acronym: locale.Label{}} },
}}
