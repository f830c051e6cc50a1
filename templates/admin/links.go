package admin

import (
	"context"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// Links is what leads nowhere, or to what has moved.
type Links struct {
	Frame
	Moved     bool // those that have moved
	Broken    int  // how many are broken, and
	Away      int  // how many have moved, no further than Most
	Rows      []BadLink
	Older     string // addresses of the pages before and after, or ""
	Following string
}

// A BadLink is one of them, with the place that it is in.
type BadLink struct {
	Kind    *content.Info
	ID      int64
	Title   locale.Label
	Field   string       // "facts.website", "es.body"
	URL     string       // or ""
	Target  int64        // the item that it leads to instead
	Other   locale.Label // title of that
	Outcome string
	Status  int
	Reason  string
	MovedTo string
	Since   *time.Time
}

// ShowMoved asks for the links that have moved.
const ShowMoved = "moved"

// LinksQuery is how the choice of links stands in an address.
func LinksQuery(moved bool) url.Values {
	if moved {
		return url.Values{"show": {ShowMoved}}
	}
	return url.Values{}
}

func linksAt(path string, moved bool) string { return link.With(path, LinksQuery(moved)) }

// Href is the address of the input in which the link is corrected.
func (b BadLink) Href() string { return link.AdminItem(b.Kind.Table, b.ID) + "#" + b.Field }

// Name is the title of the item, and the language that this is in where it is another.
func (b BadLink) Name(ctx context.Context) (title string, other locale.Locale) {
	return itemTitle(ctx, b.Title)
}

// Part names the language of the text that the link is in, or the facts.
func (b BadLink) Part(ctx context.Context) string {
	part, _, _ := strings.Cut(b.Field, ".")
	if l, ok := locale.Parse(part); ok {
		return layout.Initial(language(ctx, l))
	}
	return locale.T(ctx, msg.ChecksFacts)
}

// Place names the field that the link is in.
func (b BadLink) Place(ctx context.Context) string { return bareName(ctx, b.Field) }

// To is the address that the link leads to; base is that of the site.
func (b BadLink) To(base string) string {
	if b.Target != 0 {
		return base + link.Permanent(b.Target)
	}
	return b.URL
}

// Says is what the address answered.
func (b BadLink) Says(ctx context.Context) string {
	for _, key := range []string{b.Reason, strconv.Itoa(b.Status), b.Outcome} {
		if m := msg.LinkAnswer[key]; m != nil {
			return locale.T(ctx, m, "Status", b.Status, "To", b.MovedTo)
		}
	}
	return b.Outcome
}

// linkColumns are the columns of the list, in their order.
var linkColumns = []*i18n.Message{msg.LinksItem, msg.LinksPart, msg.LinksField, msg.LinksTo, msg.LinksAnswer, msg.LinksSince}

// LinksHead heads the columns of the list as a file.
func LinksHead(ctx context.Context) (names []string) {
	names = []string{"id"}
	for _, m := range linkColumns {
		names = append(names, locale.T(ctx, m))
	}
	return append(names, locale.T(ctx, msg.LinksForm))
}
