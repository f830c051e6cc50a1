package admin

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A Story is the history of an item.
type Story struct {
	Frame
	Kind    *content.Info
	ID      int64
	Title   locale.Label
	Latest  int      // version
	Events  []Event  // the latest first
	MayTake []string // the parts of a version that the user may restore
	Shown   Compared // chosen to be compared at first
	Page    int      // from 1
	More    bool     // there are earlier events
	Done    string   // what has just been done, or ""
}

// Compared is a pair of versions.
type Compared struct{ From, To int }

// An Event is something that was done to an item.
type Event struct {
	At       time.Time
	By       string
	Did      string   // a key of msg.DidTo
	Version  int      // 0 where no version was made or shown
	Parts    []string // "facts" and the codes of languages: what was changed, or done to
	Differs  []string // of a version: the parts that say something else than the latest
	Restored int      // the version of which it brought the parts back, or 0
	Note     string   // what was said with it
	Plan     *time.Time
	Problems []content.Problem
	Threads  []Thread // one for each part, in the order of Parts
	New      bool     // the event made the version
}

// A Thread is what became of a part: whether readers saw it before and after the event,
// and the mark of what happened to it then, or "".
type Thread struct {
	Was, Is bool
	Mark    string
}

// Parts names what an item is made of, in the order of the page.
var Parts = []string{"facts", "es", "pt", "en"}

// A date is the events of one day.
type date struct{ events []Event }

// days parts a history by days, as they are counted in the institution.
func days(x Story) (list []date) {
	for i, e := range x.Events {
		if i == 0 || x.local(e.At).Format(time.DateOnly) != x.local(x.Events[i-1].At).Format(time.DateOnly) {
			list = append(list, date{})
		}
		d := &list[len(list)-1]
		d.events = append(d.events, e)
	}
	return list
}

// name is the weekday and the date, in words.
func (d date) name(ctx context.Context, f Frame) string {
	l, t := locale.From(ctx), f.local(d.events[0].At)
	iso := (int(t.Weekday())+6)%7 + 1
	return layout.Initial(locale.Weekday(l, iso)) + ", " + locale.Date(l, t)
}

func digit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// takeable lists the parts of an older version that the user may bring back, as far as
// that changes anything.
func (x Story) takeable(e Event) (parts []string) {
	for _, p := range x.MayTake {
		if slices.Contains(e.Differs, p) {
			parts = append(parts, p)
		}
	}
	return parts
}

// page is the address of a page of the history, or "" if there is none.
func (x Story) page(n int, exists bool) string {
	if !exists {
		return ""
	}
	return link.With(link.AdminAct(x.Kind.Table, x.ID, "history"), url.Values{"page": {strconv.Itoa(n)}})
}

// told says what was done.
func (x Story) told(ctx context.Context, e Event) string {
	var names []string
	for _, p := range e.Parts {
		names = append(names, partName(ctx, p))
	}
	all := locale.And(locale.From(ctx), names...)
	m, when := msg.DidTo[e.Did], ""
	switch {
	case e.Restored > 0:
		return locale.T(ctx, msg.RestoredParts, "Parts", all, "Version", e.Restored)
	case e.Did == "save" && all == "":
		return locale.T(ctx, msg.SavedNotes)
	case e.Did == "publish" && e.Plan != nil:
		m = msg.PublishedAsPlanned
	case m == nil:
		return layout.Initial(say(ctx, msg.Did, e.Did)) + "."
	}
	if e.Plan != nil {
		when = x.Moment(ctx, *e.Plan)
	}
	return locale.T(ctx, m, "Parts", all, "When", when)
}

// partName names a part of an item within a sentence.
func partName(ctx context.Context, part string) string {
	if l, ok := locale.Parse(part); ok {
		return language(ctx, l)
	}
	return locale.T(ctx, msg.PartFacts)
}
