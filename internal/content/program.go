package content

import (
	"cmp"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Program is one of the PIPA: a program, an initiative or an affiliated project
// in which states cooperate.
type Program struct {
	Class            string           `json:"class"`
	Acronym          locale.Label     `json:"acronym"` // what it is called for short
	Area             string           `json:"area"`
	Started          form.PartialDate `json:"started"` // when it was approved
	ApprovedAtID     *int64           `json:"approved_at_id"`
	Website          string           `json:"website"`
	SeatCity         locale.Label     `json:"seat_city"` // of its technical unit
	SeatID           *int64           `json:"seat_id"`
	Participants     []int64          `json:"participants"` // member states; null where no list is known
	ParticipantsAsOf string           `json:"participants_as_of"`
}

// ProgramClasses and ProgramAreas list the classes and areas of programs in the order of pages.
var (
	ProgramClasses = []string{"program", "initiative", "affiliated-project"}
	ProgramAreas   = []string{"culture", "knowledge", "social-cohesion", "cooperation", "cross-cutting"}
)

// Fields implements form.Describer.
func (p *Program) Fields(f *form.Form) {
	f.Group("program")
	f.Choice("class", &p.Class, ProgramClasses, form.Need)
	f.Choice("area", &p.Area, ProgramAreas, form.Need)
	f.Label("acronym", &p.Acronym)
	f.Group("approval")
	f.Partial("started", &p.Started)
	f.Ref("approved_at_id", &p.ApprovedAtID, "summit")
	f.Group("website")
	f.URL("website", &p.Website)
	f.Group("seat")
	f.Label("seat_city", &p.SeatCity)
	f.Ref("seat_id", &p.SeatID, "member_state")
	f.Group("participants")
	f.Refs("participants", &p.Participants, "member_state")
	f.Text("participants_as_of", &p.ParticipantsAsOf)
}

// Programs is the kind of programs, by name.
var Programs = Kind[Program]{Info{
	Name: "program", Table: "programs", Order: byTitle,
	Search: []string{"acronym", "seat_city"},
	New:    func() Facts { return &Program{Acronym: locale.Label{}, SeatCity: locale.Label{}} },
}}

// Name is what a program is called for short in a language: its acronym, or its title
// if it has none.
func (p *Program) Name(l locale.Locale, title string) string { return cmp.Or(p.Acronym.In(l), title) }
