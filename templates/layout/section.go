package layout

import (
	"context"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A section is a page or a file of the site that is not an item's: the entry of the main
// navigation that it belongs to, its name, and where it stands, "" for nowhere.
type section struct {
	head string
	name *i18n.Message
	href func(View) string
}

var sections = map[string]section{
	"home":         {"", msg.Home, func(v View) string { return link.Home(v.L()) }},
	"secretariat":  {Secretariat, msg.Secretariat, toRoot},
	"member_state": {Countries, msg.Countries, list("member_state")},
	"observer":     {"", msg.Observers, list("observer")},
	"summit":       {Summits, msg.Summits, list("summit")},
	"meeting":      {"", msg.Meetings, list("meeting")},
	"plan":         {Cooperation, msg.Cooperation, list("plan")},
	"axis":         {"", msg.Kinds["axis"], list("axis")},
	"program":      {"", msg.Kinds["program"], list("program")},
	"matrix":       {"", msg.MatrixLink, func(v View) string { return link.Matrix(v.L(), link.ProgramQuery{}) }},
	"charter":      {Instruments, msg.Instruments, list("charter")},
	"article":      {News, msg.News, list("article")},
	"office":       {Offices, msg.Offices, list("office")},
	"person":       {"", msg.People, list("person")},
	"press":        {Press, msg.Press, func(v View) string { return link.Press(v.L()) }},
	"search":       {"", msg.Search, func(v View) string { return link.Search(v.L(), "", "", 1) }},
	"site_map":     {"", msg.SiteMap, func(v View) string { return link.SiteMap(v.L()) }},
	"states_csv":   {"", msg.StatesCSV, file("member_state", "csv")},
	"programs_csv": {"", msg.ProgramsCSV, file("program", "csv")},
	"summits_ics":  {"", msg.CalendarLink, file("summit", "ics")},
	"news_atom":    {"", msg.FeedLink, file("article", "atom")},
}

func list(kind string) func(View) string {
	return func(v View) string { return link.List(v.L(), kind) }
}

func file(kind, format string) func(View) string {
	return func(v View) string { return link.As(link.List(v.L(), kind), format) }
}

func toRoot(v View) string {
	if root := v.Catalog.Root(); root != nil {
		return To(v, *root)
	}
	return ""
}

// SectionName names a section in the language of ctx, as links to it are called.
func SectionName(ctx context.Context, name string) string {
	if s, ok := sections[name]; ok {
		return locale.T(ctx, s.name)
	}
	return name
}
