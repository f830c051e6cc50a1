package page

import (
	"context"

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
	t := func(kind, title string, entries []mapEntry) mapGroup {
		return mapGroup{Title: title, Href: link.List(l, kind), Entries: entries}
	}
	news := t("article", locale.T(ctx, msg.News), entries(v, c.News))
	news.None = locale.T(ctx, msg.NoNews)
	sections := []mapSection{
		{"countries", []mapGroup{t("member_state", locale.T(ctx, msg.Countries), entries(v, c.States)), t("observer", locale.T(ctx, msg.Observers), entries(v, c.Observers))}},
		{"summits", []mapGroup{t("summit", locale.T(ctx, msg.Summits), mapSummits(v)), t("meeting", locale.T(ctx, msg.Meetings), mapMeetings(v))}},
		{"cooperation", []mapGroup{t("plan", locale.T(ctx, msg.Cooperation), mapPlans(ctx, v)), t("program", locale.T(ctx, msg.MapPrograms), entries(v, c.Programs))}},
		{"instruments", []mapGroup{t("charter", locale.T(ctx, msg.Instruments), entries(v, c.Charters))}},
		{"news", []mapGroup{news}},
		{"offices", []mapGroup{t("office", locale.T(ctx, msg.Offices), append(entries(v, c.Offices), mapEntry{Title: locale.T(ctx, msg.Press), Href: link.Press(l), Text: l}))}},
	}
	people := mapSection{"people", []mapGroup{t("person", locale.T(ctx, msg.People), entries(v, c.People))}}
	roots := c.Children(nil)
	if len(roots) == 0 {
		return append(sections, people)
	}
	own := mapGroup{Title: roots[0].Title, Href: layout.To(v, roots[0]), Entries: tree(v, c.Children(&roots[0].ID))}
	people.ID, people.Groups = "secretariat", append([]mapGroup{own}, people.Groups...)
	rest := mapGroup{Title: locale.T(ctx, msg.OtherPages), Entries: tree(v, roots[1:])}
	rest.Entries = append(rest.Entries, mapEntry{Title: locale.T(ctx, msg.Search), Href: link.Search(l, "", "", 1), Text: l})
	return append(append([]mapSection{people}, sections...), mapSection{"site", []mapGroup{rest}})
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
		e.Title = meetingTitle(v, v.Catalog.Meetings[i])
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
