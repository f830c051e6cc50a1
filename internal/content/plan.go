package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Plan is a quadrennial action plan of Ibero-American cooperation.
type Plan struct {
	Number       int          `json:"number"`
	Starts       int          `json:"starts"` // first year
	Ends         int          `json:"ends"`   // last year
	Acronym      locale.Label `json:"acronym"`
	ApprovedAtID *int64       `json:"approved_at_id"`
}

// Fields implements form.Describer.
func (p *Plan) Fields(f *form.Form) {
	f.Group("plan")
	f.Int("number", &p.Number, 1, 99, form.Need)
	f.Int("starts", &p.Starts, 1991, 2100, form.Need)
	f.Int("ends", &p.Ends, 1991, 2100, form.Need)
	if f.Reading() && p.Ends < p.Starts {
		f.Fail("ends", form.Reversed)
	}
	f.Label("acronym", &p.Acronym)
	f.Group("approval")
	f.Ref("approved_at_id", &p.ApprovedAtID, "summit")
}

// Plans is the kind of action plans, newest first.
var Plans = Kind[Plan]{Info{
	Name: "plan", Table: "plans", Order: "f.number DESC",
	Unique: []string{"number"},
	Search: []string{"acronym"},
	New:    func() Facts { return &Plan{Acronym: locale.Label{}} },
}}
