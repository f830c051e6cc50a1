package page

import (
	"context"
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// listHead is the head of the page that lists a kind, in formats.
func listHead(v layout.View, kind, title, lead, section string, formats ...string) layout.Head {
	h := layout.For(title, lead, section, func(l locale.Locale) string { return link.List(l, kind) })
	h.Formats = layout.Formats(link.List(v.L(), kind), formats...)
	return h
}

// crumb leads to the list of a kind.
func crumb(ctx context.Context, v layout.View, kind string, name *i18n.Message) layout.Crumb {
	return layout.Crumb{Name: locale.T(ctx, name), Href: link.List(v.L(), kind)}
}

// A choice is one value of a filter, with how many it would leave.
type choice struct {
	Name    string
	Href    string
	N       int
	Current bool
}

// others returns a list without the entry of that id.
func others[F any](list []content.Entry[F], id int64) []content.Entry[F] {
	return slices.DeleteFunc(slices.Clone(list), func(e content.Entry[F]) bool { return e.ID == id })
}

// titleOf is what an entry is called, "" if there is none.
func titleOf[F any](e *content.Entry[F]) string {
	if e == nil {
		return ""
	}
	return e.Title
}

// beside returns the neighbours of an entry in a list.
func beside[F any](ctx context.Context, v layout.View, list []content.Entry[F], id int64) (previous, next component.Neighbour) {
	i := slices.IndexFunc(list, func(e content.Entry[F]) bool { return e.ID == id })
	at := func(i int, label *i18n.Message) component.Neighbour {
		if i < 0 || i >= len(list) {
			return component.Neighbour{}
		}
		return component.Neighbour{Label: locale.T(ctx, label), Name: list[i].Title, Href: layout.To(v, list[i])}
	}
	if i < 0 {
		return previous, next // a draft, seen by staff
	}
	return at(i-1, msg.Previous), at(i+1, msg.Next)
}
