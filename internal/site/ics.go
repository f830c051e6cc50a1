package site

import (
	"strconv"

	ics "github.com/arran4/golang-ical"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// calendar writes summits as RFC 5545 has it, each an event of whole days. One that is
// only announced is tentative. Its UID is that of the item, the same in every language
// and at every address, so that a calendar corrects the event that it has.
func calendar(v layout.View, summits []content.Entry[content.Summit]) []byte {
	c := ics.NewCalendar()
	c.SetProductId("-//SEGIB//segib.org//" + string(v.L()))
	c.SetMethod(ics.MethodPublish)
	c.SetCalscale("GREGORIAN")
	c.SetName(locale.Say(v.L(), msg.TitleOf, "Title", locale.Say(v.L(), msg.Summits), "Site", v.Institution()))
	c.SetRefreshInterval("P1D")
	c.SetXPublishedTTL("P1D")
	for _, s := range summits {
		e := c.AddEvent("item-" + strconv.FormatInt(s.ID, 10) + "@segib.org")
		e.SetDtStampTime(s.UpdatedAt)
		e.SetLastModifiedAt(s.UpdatedAt)
		e.SetAllDayStartAt(s.Facts.Starts.Time)
		e.SetAllDayEndAt(s.Facts.Ends.AddDate(0, 0, 1)) // the first day that is not part of it
		e.SetSummary(s.Title)
		e.SetDescription(s.Summary)
		e.SetLocation(layout.Venue(v, s.Facts))
		e.SetURL(v.Base + layout.To(v, s))
		e.SetStatus(ics.ObjectStatusConfirmed)
		if s.Facts.Status == content.Announced {
			e.SetStatus(ics.ObjectStatusTentative)
		}
		e.SetTimeTransparency(ics.TransparencyTransparent) // it does not make those who note it busy
	}
	return []byte(c.Serialize(ics.WithNewLineWindows)) // the line ends of RFC 5545 on every system
}
