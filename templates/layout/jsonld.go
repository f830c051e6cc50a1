package layout

import (
	"context"
	"encoding/json"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

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

// ld is structured data as a script element holds it: json escapes what could end it.
func ld(v any) (string, error) {
	if kept, ok := v.(json.RawMessage); ok {
		return string(kept), nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}
