package content

import (
	"time"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Notice is a line above every page, in each language that it has a text in, for as
// long as it holds.
type Notice struct {
	Text      locale.Label `json:"text"`
	Tone      string       `json:"tone"`
	ItemID    *int64       `json:"item_id"` // where it leads, or
	URL       string       `json:"url"`
	Link      locale.Label `json:"link"`      // what that is called; for want of it, as the item is
	From      form.Date    `json:"from"`      // on the institution's clock; none: since it was saved
	FromTime  string       `json:"from_time"` // HH:MM; none: when the day begins
	Until     form.Date    `json:"until"`     // none: until it is taken away
	UntilTime string       `json:"until_time"`
}

// Tones of a notice.
const (
	Information = "information"
	Urgent      = "urgent"
)

// Fields implements form.Describer.
func (n *Notice) Fields(f *form.Form) {
	f.Group("notice")
	f.Label("notice_text", &n.Text)
	f.Choice("notice_tone", &n.Tone, []string{Information, Urgent}, form.Need)
	f.Group("notice_link")
	f.Ref("lead_id", &n.ItemID, "")
	f.URL("lead_url", &n.URL)
	f.Label("lead_label", &n.Link)
	f.Group("notice_span")
	f.Date("notice_from", &n.From)
	f.Clock("notice_from_time", &n.FromTime)
	f.Date("notice_until", &n.Until)
	f.Clock("notice_until_time", &n.UntilTime)
	if f.Reading() {
		n.check(f)
	}
}

func (n *Notice) check(f *form.Form) {
	single(f, "lead_url", n.ItemID != nil && n.URL != "")
	if n.URL != "" {
		var in []locale.Locale
		for _, l := range locale.All {
			if n.Text[l] != "" {
				in = append(in, l)
			}
		}
		named(f, "lead_label", n.Link, in)
	}
	if n.From.IsZero() && n.FromTime != "" {
		f.Fail("notice_from", form.Required)
	}
	if n.Until.IsZero() && n.UntilTime != "" {
		f.Fail("notice_until", form.Required)
	}
	if from, until := n.Span(time.UTC); !until.IsZero() && !until.After(from) {
		f.Fail("notice_until", form.Reversed)
	}
}

// Span returns when the notice begins and ends where clocks are as in zone; zero is
// always. A time that clocks there skip is when they have skipped it.
func (n *Notice) Span(zone *time.Location) (from, until time.Time) {
	if !n.From.IsZero() {
		from = at(n.From, n.FromTime, 0, zone)
	}
	switch {
	case n.Until.IsZero():
	case n.UntilTime == "": // with the day
		until = at(n.Until, "", 1, zone)
	default:
		until = at(n.Until, n.UntilTime, 0, zone)
	}
	return from, until
}

// at is a time of day, HH:MM or "", some days after d, in a zone.
func at(d form.Date, clock string, days int, zone *time.Location) time.Time {
	t, err := time.Parse("15:04", clock)
	if err != nil {
		t = time.Time{} // the day's beginning: also of a time that was not checked
	}
	return time.Date(d.Year(), d.Month(), d.Day()+days, t.Hour(), t.Minute(), 0, 0, zone)
}

// Shown reports whether readers of l see the notice at a time.
func (n *Notice) Shown(l locale.Locale, now time.Time) bool {
	from, until := n.Span(now.Location())
	return n.Text[l] != "" && !now.Before(from) && (until.IsZero() || now.Before(until))
}

// Turns returns when the notice next begins or ends after a time, or zero for never.
func (n *Notice) Turns(now time.Time) time.Time {
	from, until := n.Span(now.Location())
	for _, t := range []time.Time{from, until} {
		if t.After(now) {
			return t
		}
	}
	return time.Time{}
}
