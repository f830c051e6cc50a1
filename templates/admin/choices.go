package admin

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Choices are the items that references may point to, by kind; "" holds those of any.
type Choices map[string][]Choice

// A Choice is an item that a reference may point to.
type Choice struct {
	ID    int64
	Kind  string
	Title locale.Label
}

// ofKind returns the choices of a kind, and whether they are all there are.
func (c Choices) ofKind(kind string) ([]Choice, bool) {
	return c[kind], kind != "" && len(c[kind]) <= MostChoices
}

// MostChoices is how many items can be chosen from in a list; of more, only the latest are offered.
const MostChoices = 300

// title names the item of an id.
func (c Choices) title(ctx context.Context, id string) string {
	for _, list := range c {
		for _, x := range list {
			if strconv.FormatInt(x.ID, 10) == id {
				title, _ := itemTitle(ctx, x.Title)
				return title
			}
		}
	}
	return locale.T(ctx, msg.ItemNumber, "ID", id)
}

// has reports whether the item of an id is among the choices of a kind.
func (c Choices) has(kind, id string) bool {
	return slices.ContainsFunc(c[kind], func(x Choice) bool { return strconv.FormatInt(x.ID, 10) == id })
}

// resolve returns the form and the title of an item that a body refers to.
func (c Choices) resolve(ctx context.Context, id int64) (href, title, lang string, ok bool) {
	for _, list := range c {
		for _, x := range list {
			if k := content.ByName(x.Kind); x.ID == id && k != nil {
				title, other := itemTitle(ctx, x.Title)
				return link.AdminItem(k.Table, id), title, string(cmp.Or(other, locale.From(ctx))), true
			}
		}
	}
	return "", "", "", false
}
