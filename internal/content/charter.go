package content

import (
	"segib.org/web/internal/form"
)

// A Charter is an instrument that the heads of state and government adopted.
type Charter struct {
	Class     string    `json:"class"`
	Symbol    string    `json:"symbol"`
	AdoptedOn form.Date `json:"adopted_on"`
	SummitID  *int64    `json:"summit_id"`
	Languages []string  `json:"languages"` // of the authentic texts, BCP 47
}

// CharterClasses lists the classes of instruments.
var CharterClasses = []string{"charter", "communique", "route", "declaration"}

// Fields implements form.Describer.
func (c *Charter) Fields(f *form.Form) {
	f.Group("charter")
	f.Choice("class", &c.Class, CharterClasses, form.Need)
	f.Text("symbol", &c.Symbol)
	f.Group("adoption")
	f.Date("adopted_on", &c.AdoptedOn, form.Need)
	f.Ref("summit_id", &c.SummitID, "summit")
	f.Choices("languages", &c.Languages, []string{"es", "pt", "en"})
}

// Charters is the kind of instruments, newest first.
var Charters = Kind[Charter]{Info{
	Name: "charter", Table: "charters", Order: "f.adopted_on DESC, i.id",
	Prose:    true,
	FourEyes: true,
	Search:   []string{"symbol", "adopted_on"},
	New:      func() Facts { return &Charter{Languages: []string{}} },
}}
