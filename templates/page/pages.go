package page

import (
	"segib.org/web/internal/content"
	"segib.org/web/templates/layout"
)

func pageHead(v layout.View, p content.Entry[content.Page]) layout.Head {
	var crumbs []layout.Crumb
	for _, above := range v.Catalog.Ancestors(&p.Facts) {
		crumbs = append(crumbs, layout.Crumb{Name: above.Title, Href: layout.To(v, above)})
	}
	section := ""
	if first := v.Catalog.Root(); first != nil && root(v, p).ID == first.ID {
		section = layout.Secretariat
	}
	h := layout.Of(v, p, section, crumbs...)
	h.Data = []any{layout.WebPage(v, p)}
	return h
}

// root is the page at the top of the tree above p, or p itself.
func root(v layout.View, p content.Entry[content.Page]) content.Entry[content.Page] {
	if above := v.Catalog.Ancestors(&p.Facts); len(above) > 0 {
		return above[0]
	}
	return p
}

// open reports whether the tree shows what is below a page: it does on the way to p.
func open(v layout.View, at, p content.Entry[content.Page]) bool {
	if at.ID == p.ID {
		return true
	}
	for _, above := range v.Catalog.Ancestors(&p.Facts) {
		if above.ID == at.ID {
			return true
		}
	}
	return false
}
