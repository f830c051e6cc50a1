package page

import (
	"context"
	"slices"
	"strconv"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func summitsHead(ctx context.Context, v layout.View) layout.Head {
	return listHead(v, "summit", locale.T(ctx, msg.Summits), locale.T(ctx, msg.SummitsLead), layout.Summits, "json", "csv", "ics")
}

func summitHead(ctx context.Context, v layout.View, s content.Entry[content.Summit]) layout.Head {
	h := layout.Of(v, s, layout.Summits, crumb(ctx, v, "summit", msg.Summits))
	h.Formats = layout.Formats(layout.To(v, s), "json", "ics")
	h.Data = []any{layout.Event(v, s)}
	return h
}

// A decade is the summits of ten years, the latest first.
type decade struct {
	From    int
	Summits []content.Entry[content.Summit]
}

// First and Last are the years of its first and last summit.
func (d decade) First() int { return d.Summits[len(d.Summits)-1].Facts.Starts.Year() }
func (d decade) Last() int  { return d.Summits[0].Facts.Starts.Year() }

func decades(summits []content.Entry[content.Summit]) (list []decade) {
	start := 0
	for i := range summits {
		from := summits[i].Facts.Starts.Year() / 10 * 10
		if i+1 == len(summits) || summits[i+1].Facts.Starts.Year()/10*10 != from {
			list = append(list, decade{from, summits[start : i+1]})
			start = i + 1
		}
	}
	return list
}

// A year is a column of the ruler.
type year struct {
	Numeral   string
	Label     string
	Announced bool
}

// years is the ruler from the year of the first summit to that of the last. They stand
// by number, and nothing keeps a mistaken date from contradicting that.
func years(summits []content.Entry[content.Summit]) []year {
	if len(summits) == 0 {
		return nil
	}
	first, last := summits[0].Facts.Starts.Year(), summits[0].Facts.Starts.Year()
	for _, s := range summits {
		first, last = min(first, s.Facts.Starts.Year()), max(last, s.Facts.Starts.Year())
	}
	list := make([]year, last-first+1)
	for i := range list {
		if y := first + i; i == 0 || y == last || y%10 == 0 && last-y > 2 {
			list[i].Label = strconv.Itoa(y)
		}
	}
	for _, s := range summits {
		y := &list[s.Facts.Starts.Year()-first]
		y.Numeral, y.Announced = content.Roman(s.Facts.Number), s.Facts.Status == content.Announced
	}
	return list
}

// A document is what a summit adopted. Href and Summary are of its page, if it has one.
type document struct {
	Title, Href, Summary string
	Text                 locale.Locale // in which it is told
}

// documentsOf lists what a summit adopted: its documents, those with a page of their own
// leading there, and then the other instruments that name it.
func documentsOf(v layout.View, s content.Entry[content.Summit]) (list []document) {
	for _, d := range s.Facts.Documents {
		list = append(list, document{Title: d.In(v.L()), Text: v.L()})
	}
	told := func(d document) {
		same := func(o document) bool { return o.Title == d.Title }
		if i := slices.IndexFunc(list, same); i >= 0 {
			list[i] = d
		} else {
			list = append(list, d)
		}
	}
	for _, p := range v.Catalog.Plans {
		if id := p.Facts.ApprovedAtID; id != nil && *id == s.ID {
			told(document{p.Title, layout.To(v, p), p.Summary, p.Locale})
		}
	}
	for _, c := range v.Catalog.AdoptedAt(s.ID) {
		told(document{c.Title, layout.To(v, c), c.Summary, c.Locale})
	}
	return list
}

func hostRing(ctx context.Context, host *content.Entry[content.MemberState]) component.Drawing {
	d := fan(host.Facts.ISO2)
	d.Codes, d.Label = true, locale.T(ctx, msg.HostRing, "Country", host.Title)
	return d
}

func neighbour(ctx context.Context, v layout.View, label *i18n.Message, number int) component.Neighbour {
	s := v.Catalog.SummitNumber(number)
	if s == nil {
		return component.Neighbour{}
	}
	return component.Neighbour{
		Label: locale.T(ctx, label, "Year", s.Facts.Starts.Year()),
		Name:  content.Roman(number) + ", " + layout.Venue(v, s.Facts),
		Href:  layout.To(v, *s),
	}
}
