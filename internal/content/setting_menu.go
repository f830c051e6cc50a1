package content

import (
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Menu is a tree of links, two levels deep, written as an outline: a link of the second
// level is below the last one of the first above it.
type Menu struct {
	Links []MenuLink `json:"links"`
}

// A MenuLink leads to an item, to a section of the site or to another site; or nowhere,
// and is the name of what is below it.
type MenuLink struct {
	Label   locale.Label `json:"label"` // in a language without one the link bears the name of where it leads
	Section string       `json:"section"`
	ItemID  *int64       `json:"item_id"`
	URL     string       `json:"url"`
	Level   int          `json:"level"` // 0, or 1 for one below another
}

// Sections are the pages and files of the site that are not an item's, by which links name
// them: lists by their kind, the others by a word. Their addresses are package link's.
var Sections = []string{
	"home", "secretariat", "member_state", "observer", "summit", "meeting", "plan", "axis", "program", "matrix",
	"charter", "article", "office", "person", "press", "search", "site_map",
	"states_csv", "programs_csv", "summits_ics", "news_atom",
}

// Fields implements form.Describer.
func (m *Menu) Fields(f *form.Form) {
	f.Group("links")
	form.List(f, "links", &m.Links, menuLinkFields)
}

func menuLinkFields(f *form.Form, l *MenuLink) {
	f.Choice("section", &l.Section, Sections)
	f.Ref("item_id", &l.ItemID, "")
	f.URL("url", &l.URL)
	f.Label("label", &l.Label)
	f.Int("level", &l.Level, 0, 1)
	if !f.Reading() {
		return
	}
	single(f, "item_id", l.Section != "" && l.ItemID != nil)
	single(f, "url", (l.Section != "" || l.ItemID != nil) && l.URL != "")
	if l.Section == "" && l.ItemID == nil {
		named(f, "label", l.Label, locale.All)
	}
}

// single marks what was chosen beside another of which there may be one.
func single(f *form.Form, name string, several bool) {
	if several {
		f.Fail(name, form.Several)
	}
}

// named asks for a label in these languages: nothing else says there what it would.
func named(f *form.Form, name string, label locale.Label, in []locale.Locale) {
	for _, l := range in {
		if label[l] == "" {
			f.Fail(name+"."+string(l), form.Required)
		}
	}
}

// A Branch is a link of the first level with those below it.
type Branch struct {
	MenuLink
	Below []MenuLink
}

// Branches returns the menu as a tree. A link of the second level that has none of the first
// above it stands for itself.
func (m *Menu) Branches() (list []Branch) {
	for _, l := range m.Links {
		if last := len(list) - 1; l.Level > 0 && last >= 0 {
			list[last].Below = append(list[last].Below, l)
		} else {
			list = append(list, Branch{MenuLink: l})
		}
	}
	return list
}
