package page

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func observersHead(ctx context.Context, v layout.View) layout.Head {
	return listHead(v, "observer", locale.T(ctx, msg.Observers), locale.T(ctx, msg.ObserversLead), layout.Countries, "json", "csv")
}

func observerHead(ctx context.Context, v layout.View, o content.Entry[content.Observer]) layout.Head {
	return layout.Of(v, o, layout.Countries, crumb(ctx, v, "observer", msg.Observers))
}

// An observerClass is a class of observers and what heads it.
type observerClass struct {
	ID      string
	Name    *i18n.Message
	Count   *i18n.Message
	Members []content.Entry[content.Observer]
}

func observerClasses(v layout.View) []observerClass {
	return []observerClass{
		{content.Associate, msg.Associates, msg.AssociatesN, observersOf(v, content.Associate)},
		{content.Consultative, msg.Consultatives, msg.ConsultativesN, observersOf(v, content.Consultative)},
	}
}

func observersOf(v layout.View, class string) []content.Entry[content.Observer] {
	return content.Where(v.Catalog.Observers, func(o *content.Observer) bool { return o.Class == class })
}

// explained is the page that says what an observer is, or nil while none is published.
func explained(v layout.View) *content.Entry[content.Page] {
	return v.Catalog.PageNamed("page/observers-explained")
}

// admission says when an observer was admitted, as far as that is known; "" where
// nothing is.
func admission(ctx context.Context, o content.Observer) string {
	switch from, to := o.AdmittedFrom, o.AdmittedTo; {
	case from == nil && to == nil:
		return ""
	case to == nil:
		return locale.T(ctx, msg.AdmittedAfter, "Year", strconv.Itoa(*from))
	case from == nil:
		return locale.T(ctx, msg.AdmittedBefore, "Year", strconv.Itoa(*to))
	case *from == *to:
		return locale.T(ctx, msg.AdmittedIn, "Year", strconv.Itoa(*to))
	default:
		return locale.T(ctx, msg.AdmittedBetween, "From", strconv.Itoa(*from), "To", strconv.Itoa(*to))
	}
}

// host is the name of the machine that an address leads to, without the "www." that many have.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(u.Host, "www.")
}
