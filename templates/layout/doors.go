package layout

import (
	"context"

	"github.com/a-h/templ"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// The sections of the main navigation, as Head.Section names them.
const (
	Secretariat = "secretariat"
	Countries   = "countries"
	Summits     = "summits"
	Cooperation = "cooperation"
	Instruments = "instruments"
	News        = "news"
	Offices     = "offices"
	Press       = "press"
)

// A Door is an entry of the main navigation.
type Door struct{ Section, Name, Href string }

// Doors lists the main sections. The first is the institution itself.
func Doors(ctx context.Context, v View) (list []Door) {
	l := v.L()
	if root := v.Catalog.Root(); root != nil {
		list = append(list, Door{Secretariat, locale.T(ctx, msg.Secretariat), To(v, *root)})
	}
	return append(list,
		Door{Countries, locale.T(ctx, msg.Countries), link.List(l, "member_state")},
		Door{Summits, locale.T(ctx, msg.Summits), link.List(l, "summit")},
		Door{Cooperation, locale.T(ctx, msg.Cooperation), link.Cooperation(l)},
		Door{Instruments, locale.T(ctx, msg.Instruments), link.List(l, "charter")},
		Door{News, locale.T(ctx, msg.News), link.List(l, "article")},
		Door{Offices, locale.T(ctx, msg.Offices), link.List(l, "office")},
		Door{Press, locale.T(ctx, msg.Press), link.Press(l)},
	)
}

// Foreign marks an element whose text is not in the language of the page.
func Foreign(text, page locale.Locale) templ.Attributes {
	if text == page || text == "" {
		return nil
	}
	return templ.Attributes{"lang": string(text)}
}
