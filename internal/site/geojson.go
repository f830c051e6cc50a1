package site

import (
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/templates/layout"
)

// geoJSON writes what stands on a map as RFC 7946 has it: a feature, or a collection of
// them. Properties are few and flat, as programs for maps want them; JSON has all facts.
func geoJSON[F any](v layout.View, list []content.Entry[F], of func(layout.View, content.Entry[F]) feature, one bool) ([]byte, error) {
	collection := featureCollection{Type: "FeatureCollection", Features: []feature{}}
	for _, e := range list {
		f := of(v, e)
		f.Type, f.ID = "Feature", e.ID
		f.Properties["title"] = e.Title
		f.Properties["url"] = v.Base + layout.To(v, e)
		f.Properties["permanent"] = v.Base + link.Permanent(e.ID)
		f.Properties["locale"] = e.Locale
		if one {
			return marshal(f)
		}
		collection.Features = append(collection.Features, f)
	}
	return marshal(collection)
}

type featureCollection struct {
	Type     string    `json:"type"`
	Features []feature `json:"features"`
}

type feature struct {
	Type       string         `json:"type"`
	ID         int64          `json:"id"`
	Geometry   *point         `json:"geometry"` // null where the place is not known
	Properties map[string]any `json:"properties"`
}

type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude, latitude (WGS 84)
}

// at is the point of a latitude and a longitude. Nothing of ours stands at 0° 0′, which
// is what a place that nobody has typed has.
func at(lat, lon float64) *point {
	if lat == 0 && lon == 0 {
		return nil
	}
	return &point{"Point", [2]float64{lon, lat}}
}

func stateFeature(v layout.View, s content.Entry[content.MemberState]) feature {
	p := map[string]any{
		"iso2": s.Facts.ISO2, "iso3": s.Facts.ISO3, "capital": s.Facts.Capital.In(v.L()), "region": s.Facts.Region,
		"joined": s.Facts.Joined, "summits": len(v.Catalog.HeldIn(s.ID)), "programs": len(v.Catalog.JoinedBy(s.ID)),
	}
	if o := v.Catalog.Office(s.Facts.OfficeID); o != nil {
		p["office"] = o.Facts.City.In(v.L())
	}
	return feature{Geometry: at(s.Facts.Lat, s.Facts.Lon), Properties: p}
}

func officeFeature(v layout.View, o content.Entry[content.Office]) feature {
	p := map[string]any{
		"class": o.Facts.Class, "city": o.Facts.City.In(v.L()), "address": strings.Join(layout.AddressLines(v, o.Facts), ", "), "email": o.Facts.Email,
		"time_zone": o.Facts.TimeZone, "website": o.Facts.Website,
	}
	if len(o.Facts.Phones) > 0 {
		p["phone"] = o.Facts.Phones[0].Number
	}
	if s := v.Catalog.State(o.Facts.CountryID); s != nil {
		p["country"] = s.Facts.ISO2
	}
	return feature{Geometry: at(o.Facts.Lat, o.Facts.Lon), Properties: p}
}
