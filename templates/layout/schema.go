package layout

import (
	"context"
	"encoding/json"
	"strings"
	"sync"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// Structured data in the vocabulary of https://schema.org, as maps that become JSON-LD.

type object = map[string]any

func thing(kind string, o object) object {
	o["@type"] = kind
	return o
}

func root(o object) object {
	o["@context"] = "https://schema.org"
	return o
}

// secretariat names the institution as other things refer to it.
func secretariat(v View) object {
	return thing("GovernmentOrganization", object{"@id": v.Base + "/#organization"})
}

// Organization is the secretariat, with every office as a point of contact. The pages
// most asked for have it, so it is kept for as long as the catalog is the latest.
func Organization(ctx context.Context, v View) any {
	if k, ok := organizations.Load(v.L()); ok && k.(organization).of == v.Catalog && k.(organization).base == v.Base {
		return k.(organization).ld
	}
	o := organizationOf(ctx, v)
	b, err := json.Marshal(o)
	if err != nil {
		return o
	}
	organizations.Store(v.L(), organization{v.Catalog, v.Base, b})
	return json.RawMessage(b)
}

var organizations sync.Map // locale.Locale → organization

type organization struct {
	of   *content.Catalog
	base string
	ld   json.RawMessage
}

func organizationOf(ctx context.Context, v View) object {
	o := secretariat(v)
	o["name"] = v.Institution()
	o["description"] = v.about()
	var others []string
	for _, n := range v.networks() {
		others = append(others, n.URL)
	}
	if len(others) > 0 {
		o["sameAs"] = others
	}
	o["alternateName"] = "SEGIB"
	o["url"] = v.Base + link.Home(v.L())
	var points []any
	for _, office := range v.Catalog.Offices {
		points = append(points, contactPoints(v, office)...)
	}
	if len(v.Catalog.Offices) > 0 {
		o["address"] = postalAddress(v, v.Catalog.Offices[0].Facts)
		o["email"] = v.Catalog.Offices[0].Facts.Email
		o["contactPoint"] = points
	}
	return root(o)
}

// OfficePlace is one office as a part of the secretariat.
func OfficePlace(ctx context.Context, v View, o content.Entry[content.Office]) any {
	office := thing("GovernmentOffice", object{
		"@id":          v.Base + link.Permanent(o.ID),
		"name":         o.Title,
		"url":          v.Base + To(v, o),
		"email":        o.Facts.Email,
		"address":      postalAddress(v, o.Facts),
		"geo":          thing("GeoCoordinates", object{"latitude": o.Facts.Lat, "longitude": o.Facts.Lon}),
		"contactPoint": contactPoints(v, o),
	})
	parent := secretariat(v)
	parent["name"] = v.Institution()
	office["parentOrganization"] = parent
	if len(o.Facts.Hours) > 0 {
		office["openingHoursSpecification"] = openingHours(o.Facts)
	}
	return root(office)
}

// openingHours names days in English, as the vocabulary does.
func openingHours(o content.Office) (spans []any) {
	for _, h := range o.Hours {
		var days []string
		for _, d := range h.Days {
			days = append(days, time.Weekday(d%7).String())
		}
		spans = append(spans, thing("OpeningHoursSpecification", object{"dayOfWeek": days, "opens": h.Opens, "closes": h.Closes}))
	}
	return spans
}

// Country is a member state.
func Country(v View, s content.Entry[content.MemberState]) any {
	return root(thing("Country", object{
		"@id":           v.Base + link.Permanent(s.ID),
		"name":          s.Title,
		"alternateName": s.Facts.OfficialName.In(v.L()),
		"description":   s.Summary,
		"url":           v.Base + To(v, s),
		"identifier":    []string{s.Facts.ISO2, s.Facts.ISO3},
		"geo":           thing("GeoCoordinates", object{"latitude": s.Facts.Lat, "longitude": s.Facts.Lon}),
	}))
}

func contactPoints(v View, o content.Entry[content.Office]) (points []any) {
	for _, p := range o.Facts.Phones {
		points = append(points, thing("ContactPoint", object{
			"contactType":       o.Title,
			"telephone":         p.Number,
			"email":             o.Facts.Email,
			"availableLanguage": []locale.Locale{locale.ES, locale.PT},
			"areaServed":        areas(v, o.ID),
		}))
	}
	return points
}

func areas(v View, office int64) (codes []string) {
	for i := range v.Catalog.States {
		if s := &v.Catalog.States[i].Facts; s.OfficeID != nil && *s.OfficeID == office {
			codes = append(codes, s.ISO2)
		}
	}
	return codes
}

func postalAddress(v View, o content.Office) any {
	a := thing("PostalAddress", object{"streetAddress": strings.Join(o.Premises(), ", "), "addressLocality": o.City.In(v.L())})
	if o.PostalCode != "" {
		a["postalCode"] = o.PostalCode
	}
	if s := v.Catalog.State(o.CountryID); s != nil {
		a["addressCountry"] = s.Facts.ISO2
	}
	return a
}

// Event is a summit.
func Event(v View, s content.Entry[content.Summit]) any {
	where := thing("Place", object{"name": s.Facts.City.In(v.L())})
	if host := v.Catalog.State(s.Facts.HostID); host != nil {
		where["address"] = thing("PostalAddress", object{"addressLocality": s.Facts.City.In(v.L()), "addressCountry": host.Facts.ISO2})
	}
	return root(thing("Event", object{
		"name":        s.Title,
		"description": s.Summary,
		"url":         v.Base + To(v, s),
		"startDate":   s.Facts.Starts,
		"endDate":     s.Facts.Ends,
		"location":    where,
		"organizer":   secretariat(v),
		"inLanguage":  s.Locale,
	}))
}
