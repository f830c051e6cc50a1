package content

import (
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Summit is a meeting of heads of state and government.
type Summit struct {
	Number    int            `json:"number"`
	Starts    form.Date      `json:"starts"`
	Ends      form.Date      `json:"ends"`
	City      locale.Label   `json:"city"`
	HostID    *int64         `json:"host_id"`
	Theme     locale.Label   `json:"theme"`
	Status    string         `json:"status"`
	Documents []locale.Label `json:"documents"` // their titles
}

// What is known of a summit: that it was held, or only that it was announced.
const (
	Held      = "held"
	Announced = "announced"
)

// Fields implements form.Describer.
func (s *Summit) Fields(f *form.Form) {
	f.Group("summit")
	f.Int("number", &s.Number, 1, 999, form.Need)
	f.Choice("status", &s.Status, []string{Held, Announced}, form.Need)
	f.Group("dates")
	f.Date("starts", &s.Starts, form.Need)
	f.Date("ends", &s.Ends, form.Need)
	ordered(f, s.Starts.String(), s.Ends.String(), "ends")
	f.Group("place")
	f.Label("city", &s.City, form.Need)
	f.Ref("host_id", &s.HostID, "member_state", form.Need)
	f.Group("theme")
	f.Label("theme", &s.Theme)
	f.Group("documents")
	form.List(f, "documents", &s.Documents, func(f *form.Form, d *locale.Label) { f.Label("title", d) })
}

// Summits is the kind of summits, newest first.
var Summits = Kind[Summit]{Info{
	Name: "summit", Table: "summits", Order: "f.number DESC",
	Unique: []string{"number"},
	Search: []string{"number", "starts", "city", "theme", "documents"},
	New:    func() Facts { return &Summit{City: locale.Label{}, Theme: locale.Label{}, Documents: []locale.Label{}} },
}}

// Roman writes a number from 1 to 3999 as summits, plans and instruments are numbered.
func Roman(n int) string {
	var b strings.Builder
	for i, v := range []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1} {
		for ; n >= v; n -= v {
			b.WriteString([]string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}[i])
		}
	}
	return b.String()
}
