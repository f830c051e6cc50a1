package layout

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Default returns a setting as the site has it built in, a new one each time, or nil for
// none: what holds until staff decide otherwise, and what their form shows then.
func Default(name string) form.Describer {
	switch name {
	case "menu":
		return &content.Menu{Links: toSections(0, mainSections...)}
	case "footer":
		return &content.Menu{Links: append(
			group(msg.Explore, append(mainSections, "observer", "person")...),
			group(msg.Data, "matrix", "states_csv", "programs_csv", "summits_ics", "news_atom")...,
		)}
	case "home":
		h := &content.Home{Heading: locale.Label{}}
		for _, name := range content.HomeBlocks {
			h.Blocks = append(h.Blocks, content.HomeBlock{Name: name, Shown: name != "featured"})
		}
		return h
	case "notice":
		return &content.Notice{Tone: content.Information}
	case "identity":
		return &content.Identity{Name: said(msg.Institution), About: said(msg.Organ)}
	}
	return nil
}

// mainSections are what the menu leads to. The first is the institution itself.
var mainSections = []string{"secretariat", "member_state", "summit", "plan", "charter", "article", "office", "press"}[:8:8]

func toSections(level int, names ...string) (links []content.MenuLink) {
	for _, name := range names {
		links = append(links, content.MenuLink{Section: name, Level: level, Label: locale.Label{}})
	}
	return links
}

func group(heading *i18n.Message, names ...string) []content.MenuLink {
	return append([]content.MenuLink{{Label: said(heading)}}, toSections(1, names...)...)
}

// said is a sentence of the interface in each language.
func said(m *i18n.Message) locale.Label {
	label := locale.Label{}
	for _, l := range locale.All {
		label[l] = locale.Say(l, m)
	}
	return label
}

// HomeOf returns what the home page shows.
func HomeOf(v View) *content.Home {
	if h := v.Catalog.Arrangement.Home; h != nil && len(h.Blocks) > 0 {
		return h
	}
	return Default("home").(*content.Home)
}

// Featured returns those of the items that the home page is to feature which readers can be led to.
func Featured(v View, h *content.Home) (list []content.Ref) {
	for _, id := range h.Featured {
		if r, ok := v.Catalog.Lead(id); ok && len(list) < content.MostFeatured {
			list = append(list, r)
		}
	}
	return list
}

// Institution is what the site calls the institution in the language of the page.
func (v View) Institution() string { return v.institution(v.L()) }

func (v View) institution(l locale.Locale) string {
	if i := v.Catalog.Arrangement.Identity; i != nil && i.Name[l] != "" {
		return i.Name[l]
	}
	return locale.Say(l, msg.Institution)
}

// about is what the institution is, in a sentence.
func (v View) about() string {
	if i := v.Catalog.Arrangement.Identity; i != nil && i.About[v.L()] != "" {
		return i.About[v.L()]
	}
	return locale.Say(v.L(), msg.Organ)
}

// networks are where the institution speaks besides its own site.
func (v View) networks() []content.Network {
	if i := v.Catalog.Arrangement.Identity; i != nil {
		return i.Networks
	}
	return nil
}
