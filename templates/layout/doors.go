package layout

import (
	"context"
	"strings"

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

// current marks the section that the reader is in.
func current(section, here string) templ.Attributes {
	if section == here {
		return templ.Attributes{"aria-current": "true"}
	}
	return nil
}

// Foreign marks an element whose text is not in the language of the page.
func Foreign(text, page locale.Locale) templ.Attributes {
	if text == page || text == "" {
		return nil
	}
	return templ.Attributes{"lang": string(text)}
}

// openGraph are the names of our languages in Open Graph (https://ogp.me/#optional).
var openGraph = map[locale.Locale]string{locale.ES: "es_ES", locale.PT: "pt_BR", locale.EN: "en_GB"}

func (h Head) shareTitle(ctx context.Context) string {
	if h.Title == "" {
		return locale.T(ctx, msg.Institution)
	}
	return h.Title
}

// image is the path of the picture for sharing: the item's, or the site's in a language.
func (h Head) image(l locale.Locale) string {
	if h.Image != "" {
		return h.Image
	}
	return link.ShareImage(0, l)
}

// structured returns the page's JSON-LD as script elements. The JSON is ours, and its
// encoder escapes the characters that could end the element.
func (h Head) structured(ctx context.Context, v View) (elements []string) {
	data := h.Data
	if h.here() != "" {
		data = append(data, h.trail(ctx, v))
	}
	for _, d := range data {
		if s, err := ld(d); err == nil {
			elements = append(elements, `<script type="application/ld+json">`+s+`</script>`)
		}
	}
	return elements
}

// trail is the breadcrumbs as https://schema.org/BreadcrumbList.
func (h Head) trail(ctx context.Context, v View) any {
	type item struct {
		Type     string `json:"@type"`
		Position int    `json:"position"`
		Name     string `json:"name"`
		Item     string `json:"item"`
	}
	crumbs := append([]Crumb{{locale.T(ctx, msg.Home), link.Home(v.L())}}, h.Crumbs...)
	crumbs = append(crumbs, Crumb{h.here(), h.Paths[v.L()]})
	var items []item
	for i, c := range crumbs {
		items = append(items, item{"ListItem", i + 1, c.Name, v.Base + c.Href})
	}
	return map[string]any{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}
}

// Initial is the first letter of a text in lower case made upper, for headings made of labels.
func Initial(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
