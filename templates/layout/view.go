// Package layout is what all public pages have in common: the document, its head, the
// header with the language switch, and the foot.
package layout

import (
	"cmp"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// A View is what a public page needs besides its own subject.
type View struct {
	Catalog *content.Catalog
	Now     time.Time                             // when the page is rendered, in the institution's time zone
	Base    string                                // the site's own address, without a slash at its end
	Refs    map[int64]content.Ref                 // items that bodies link to and the catalog does not have
	Media   map[int64]content.Media               // pictures that the page shows and the catalog does not have
	File    func(media int64, name string) string // the address of a file; nil for that which readers have
	Preview bool                                  // of a draft, for staff
	Scheme  string                                // "light" or "dark", in a preview; else "", as the browser prefers
	Until   *time.Time                            // set by what shows something that passes: the page holds until then

	// Previews are the addresses of a preview in each language; nil if it has one only.
	Previews map[locale.Locale]string
}

// L is the language of the page.
func (v View) L() locale.Locale { return v.Catalog.Locale }

// Day writes the day of an instant, as it is where the institution is.
func (v View) Day(t time.Time) string { return locale.Date(v.L(), t.In(v.Now.Location())) }

// Ref returns an item that the page may link to: one that is published, or was withdrawn
// and says so. Lists do not name the latter.
func (v View) Ref(id int64) (content.Ref, bool) {
	if r, ok := v.Catalog.Ref(id); ok {
		return r, true
	}
	r, ok := v.Refs[id]
	return r, ok
}

// Picture returns a picture that pages can show.
func (v View) Picture(id *int64) (content.Media, bool) {
	if id == nil {
		return content.Media{}, false
	}
	m, ok := v.Media[*id]
	if !ok {
		m, ok = v.Catalog.Media[*id]
	}
	return m, ok && m.Class == content.ImageMedia && (m.Shown != nil || v.Preview)
}

// FileOf is the address of a file of a media.
func (v View) FileOf(id int64, name string) string {
	if v.File != nil {
		return v.File(id, name)
	}
	return link.MediaFile(id, name)
}

// Href is the address of an item in the language of the page.
func (v View) Href(r content.Ref) string { return link.Item(v.L(), r.Kind, r.Path) }

// Clock is the time of day at an office.
func (v View) Clock(o content.Office) string {
	v.hold(v.Now.Truncate(time.Minute).Add(time.Minute))
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

// Initial is the first letter of a text in lower case made upper, for headings made of labels.
func Initial(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
