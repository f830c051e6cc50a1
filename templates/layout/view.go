// Package layout is what all public pages have in common: the document, its head, the
// header with the language switch, and the foot.
package layout

import (
	"cmp"
	"context"
	"encoding/json"
	"net/url"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A View is what a public page needs besides its own subject.
type View struct {
	Catalog *content.Catalog
	Now     time.Time             // when the page is rendered
	Base    string                // the site's own address, without a slash at its end
	Refs    map[int64]content.Ref // items that bodies link to and the catalog does not have
	Preview bool                  // of a draft, for staff
	Ticks   *bool                 // set by what shows a time of day: the page holds for a minute
}

// L is the language of the page.
func (v View) L() locale.Locale { return v.Catalog.Locale }

// Ref returns a published item that the page may link to.
func (v View) Ref(id int64) (content.Ref, bool) {
	if r, ok := v.Catalog.Ref(id); ok {
		return r, true
	}
	r, ok := v.Refs[id]
	return r, ok
}

// Href is the address of an item in the language of the page.
func (v View) Href(r content.Ref) string { return link.Item(v.L(), r.Kind, r.Path) }

// Clock is the time of day at an office.
func (v View) Clock(o content.Office) string {
	if v.Ticks != nil {
		*v.Ticks = true
	}
	return locale.Clock(o.Now(v.Now))
}

// AddressLines is where an office stands, in the lines in which letters are addressed there.
func AddressLines(v View, o content.Office) []string {
	last := strings.TrimSpace(o.PostalCode + " " + o.City.In(v.L()))
	if s := v.Catalog.State(o.CountryID); s != nil {
		last += ", " + s.Title
	}
	return append(o.Premises(), last)
}

// Placed names a place by its city and its country, as far as they are known. A city that
// is called as its country is, is named once.
func Placed(city, country string) string {
	if city == "" || country == "" || city == country {
		return cmp.Or(city, country)
	}
	return city + ", " + country
}

// Venue is where a summit is: its city and country.
func Venue(v View, s content.Summit) string {
	country := ""
	if host := v.Catalog.State(s.HostID); host != nil {
		country = host.Title
	}
	return Placed(s.City.In(v.L()), country)
}

// To is the address of an entry in the language of the page.
func To[F any](v View, e content.Entry[F]) string { return link.Item(v.L(), e.Kind, e.Path) }

// A Head is what a page says of itself to browsers, to other sites and to its own layout.
type Head struct {
	Title       string // without the institution's name; "" on the home page
	Description string
	Section     string                   // the entry of the main navigation that leads here
	Crumbs      []Crumb                  // above this page; the home page is added
	Here        string                   // this page in the crumbs; "" for Title
	Paths       map[locale.Locale]string // of this page in every language, whether published in it or not
	Query       url.Values               // of this page's address, which the language switch keeps; the canonical address has none
	Published   []locale.Locale          // in which it is published; nil for all
	Text        locale.Locale            // of the page's own text, where that is not the reader's
	Image       string                   // path of the picture for sharing, or ""
	Formats     []Format                 // in which the same resource can be had
	Updated     time.Time                // of the content, if known
	Data        []any                    // JSON-LD
	NoIndex     bool
}

// A Crumb is a page above the present one.
type Crumb struct{ Name, Href string }

// A Format is another form of a page, by its media type.
type Format struct{ Type, Name, Href string }

// Of returns the head of an item's page.
func Of[F any](v View, e content.Entry[F], section string, crumbs ...Crumb) Head {
	h := Head{
		Title: e.Title, Description: e.Summary, Section: section, Crumbs: crumbs,
		Paths: map[locale.Locale]string{}, Published: []locale.Locale{}, Updated: e.UpdatedAt,
		Image: link.ShareImage(e.ID, e.Locale), NoIndex: v.Preview,
		Formats: Formats(To(v, e), "json"),
	}
	for _, l := range locale.All {
		path, ok := e.Paths[l]
		if ok {
			h.Published = append(h.Published, l)
		} else {
			path = e.Path
		}
		h.Paths[l] = link.Item(l, e.Kind, path)
	}
	if e.Locale != v.L() {
		h.Text = e.Locale
	}
	return h
}

// For returns the head of a page that is the same in every language.
func For(title, description, section string, path func(locale.Locale) string, crumbs ...Crumb) Head {
	h := Head{Title: title, Description: description, Section: section, Crumbs: crumbs, Paths: map[locale.Locale]string{}}
	for _, l := range locale.All {
		h.Paths[l] = path(l)
	}
	return h
}

// in is the address of this page in a language.
func (h Head) in(l locale.Locale) string { return link.With(h.Paths[l], h.Query) }

// canonical is the one address of the page's text: where that is in another language,
// the page in that language.
func (h Head) canonical(l locale.Locale) string {
	if h.Text != "" {
		return h.Paths[h.Text]
	}
	return h.Paths[l]
}

// alternates lists the languages that have the page's text.
func (h Head) alternates() []locale.Locale {
	if h.Published != nil {
		return h.Published
	}
	return locale.All
}

func (h Head) title(ctx context.Context) string {
	if h.Title == "" {
		return locale.T(ctx, msg.Institution) + " (SEGIB)"
	}
	return locale.T(ctx, msg.TitleOf, "Title", h.Title)
}

func (h Head) here() string {
	if h.Here != "" {
		return h.Here
	}
	return h.Title
}

// ld is structured data as a script element holds it: json escapes what could end it.
func ld(v any) (string, error) {
	if kept, ok := v.(json.RawMessage); ok {
		return string(kept), nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}
