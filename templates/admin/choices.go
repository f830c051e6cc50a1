package admin

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
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

// named is a choice as it stands in an input once it is made: the number tells which item
// it is, the title what that is.
func (c Choice) named(ctx context.Context) string {
	title, _ := itemTitle(ctx, c.Title)
	return title + " #" + strconv.FormatInt(c.ID, 10)
}

// chosen writes the value of a reference as its input shows it.
func (c Choices) chosen(ctx context.Context, id string) string {
	for _, list := range c {
		for _, x := range list {
			if strconv.FormatInt(x.ID, 10) == id {
				return x.named(ctx)
			}
		}
	}
	return id
}

// parted returns the values of references that stand for themselves, and what was typed
// last for another and is none.
func (c Choices) parted(in *form.Input) (values []string, typed string) {
	last := len(in.Values) - 1
	if in.Err != form.NotRef || last < 0 {
		return in.Values, ""
	}
	return in.Values[:last], in.Values[last]
}

// finder makes an input one in which a script finds items of a kind, one or many.
func finder(ctx context.Context, kind string, many bool) templ.Attributes {
	return templ.Attributes{
		"data-reference": link.AdminFind, "data-kind": kind, "data-many": many, "data-found": locale.T(ctx, msg.PickFound),
		"data-none": locale.T(ctx, msg.NothingFound), "data-away": locale.T(ctx, msg.AdminErrorTitle[503]), "data-added": locale.T(ctx, msg.ItemAdded),
	}
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

// Has reports whether the item of an id is among the choices.
func (c Choices) Has(id int64) bool {
	for _, list := range c {
		if slices.ContainsFunc(list, func(x Choice) bool { return x.ID == id }) {
			return true
		}
	}
	return false
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

// Name is the title of the item of an id in the first language that it has one in, or the id.
func (c Choices) Name(id string) string {
	for _, list := range c {
		for _, x := range list {
			if strconv.FormatInt(x.ID, 10) == id {
				return cmp.Or(x.Title.In(locale.Source), id)
			}
		}
	}
	return id
}
