package page

import (
	"context"
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A mapEntry is a page and those below it.
type mapEntry struct {
	Title, Href string
	Text        locale.Locale // in which the title is
	Below       []mapEntry
}

// A mapGroup is the items of one kind, under the page that lists them.
type mapGroup struct {
	Title, Href string
	Entries     []mapEntry
	None        string // what to say where there are no entries
}

// A mapSection is a section of the site. Its own page is that of its first group.
type mapSection struct {
	ID     string
	Groups []mapGroup
}

// entries are the pages of items, by their titles.
func entries[F any](v layout.View, list []content.Entry[F]) (all []mapEntry) {
	for _, e := range list {
		all = append(all, mapEntry{Title: e.Title, Href: layout.To(v, e), Text: e.Locale})
	}
	return all
}

// tree is the institutional pages from some of them down.
func tree(v layout.View, from []content.Entry[content.Page]) (all []mapEntry) {
	for i, e := range entries(v, from) {
		e.Below = tree(v, v.Catalog.Children(&from[i].ID))
		all = append(all, e)
	}
	return all
}

// mapSections is the whole site, in the order of its navigation.
func mapSections(ctx context.Context, v layout.View) []mapSection {
	c, l := v.Catalog, v.L()
	list := func(kind string, title *i18n.Message, entries []mapEntry) mapGroup {
		return mapGroup{Title: locale.T(ctx, title), Href: link.List(l, kind), Entries: entries}
	}
	news := list("article", msg.News, entries(v, c.News))
	news.None = locale.T(ctx, msg.NoNews)
	offices := list("office", msg.Offices, append(entries(v, c.Offices), mapEntry{locale.T(ctx, msg.Press), link.Press(l), l, nil}))
	people := list("person", msg.People, entries(v, c.People))
	sections := []mapSection{
		{"countries", []mapGroup{list("member_state", msg.Countries, entries(v, c.States)), list("observer", msg.Observers, entries(v, c.Observers))}},
		{"summits", []mapGroup{list("summit", msg.Summits, mapSummits(v)), list("meeting", msg.Meetings, mapMeetings(v))}},
		{"cooperation", []mapGroup{list("plan", msg.Cooperation, mapPlans(ctx, v)), list("program", msg.MapPrograms, entries(v, c.Programs))}},
		{"instruments", []mapGroup{list("charter", msg.Instruments, entries(v, c.Charters))}},
		{"news", []mapGroup{news}},
		{"offices", []mapGroup{offices}},
	}
	roots := c.Children(nil)
	if len(roots) == 0 {
		return append(sections, mapSection{"people", []mapGroup{people}})
	}
	own := mapGroup{Title: locale.T(ctx, msg.Secretariat), Href: layout.To(v, roots[0]), Entries: tree(v, c.Children(&roots[0].ID))}
	rest := mapGroup{Title: locale.T(ctx, msg.OtherPages), Entries: tree(v, roots[1:])}
	rest.Entries = append(rest.Entries, mapEntry{locale.T(ctx, msg.Search), link.Search(l, "", "", 1), l, nil})
	first, last := mapSection{"secretariat", []mapGroup{own, people}}, mapSection{"site", []mapGroup{rest}}
	return slices.Concat([]mapSection{first}, sections, []mapSection{last})
}

func mapSummits(v layout.View) (all []mapEntry) {
	for i, e := range entries(v, v.Catalog.Summits) {
		e.Title += ", " + v.Catalog.Summits[i].Facts.City.In(v.L())
		all = append(all, e)
	}
	return all
}

func mapMeetings(v layout.View) (all []mapEntry) {
	for i, e := range entries(v, v.Catalog.Meetings) {
		e.Title = meetingTitle(v.Catalog.Meetings[i])
		all = append(all, e)
	}
	return all
}

// mapPlans is the action plans, each with its axes and approaches below it.
func mapPlans(ctx context.Context, v layout.View) (all []mapEntry) {
	for i, e := range entries(v, v.Catalog.Plans) {
		for _, class := range []string{content.AxisClass, content.ApproachClass} {
			list := v.Catalog.AxesOf(v.Catalog.Plans[i].ID, class)
			for j, axis := range entries(v, list) {
				axis.Title = locale.T(ctx, msg.MapAxis, "Class", locale.T(ctx, msg.AxisClass[class]), "Number", list[j].Facts.Number, "Title", axis.Title)
				e.Below = append(e.Below, axis)
			}
		}
		all = append(all, e)
	}
	return all
}
