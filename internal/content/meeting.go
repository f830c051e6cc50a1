package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Meeting is one of those that prepare a summit or follow it up.
type Meeting struct {
	Class    string           `json:"class"`
	Starts   form.PartialDate `json:"starts"`
	Ends     form.PartialDate `json:"ends"`
	City     locale.Label     `json:"city"`
	Country  string           `json:"country"` // ISO 3166-1 alpha-2, any country, or ""
	SummitID *int64           `json:"summit_id"`
}

// MeetingClasses lists the kinds of meetings, in the order of the Conference's calendar.
var MeetingClasses = []string{
	"foreign-ministers", "sectoral-ministerial", "coordinators", "business-forum",
	"civic-forum", "parliamentary-forum", "local-governments-forum", "young-leaders-forum",
}

// Fields implements form.Describer.
func (m *Meeting) Fields(f *form.Form) {
	f.Group("meeting")
	f.Choice("class", &m.Class, MeetingClasses, form.Need)
	f.Group("dates")
	f.Partial("starts", &m.Starts)
	f.Partial("ends", &m.Ends)
	ordered(f, string(m.Starts), string(m.Ends), "ends")
	f.Group("place")
	f.Label("city", &m.City)
	f.Text("country", &m.Country, form.Match(iso2))
	f.Ref("summit_id", &m.SummitID, "summit")
}

// Meetings is the kind of meetings, newest first.
var Meetings = Kind[Meeting]{Info{
	Name: "meeting", Table: "meetings", Order: "f.starts DESC, i.id",
	Search: []string{"starts", "city"},
	New:    func() Facts { return &Meeting{City: locale.Label{}} },
}}
