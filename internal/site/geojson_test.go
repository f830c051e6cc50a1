package site

import (
	"strings"
	"testing"

	"segib.org/web/internal/content"
)

func TestGeoJSON(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for path, want := range map[string]int{"/en/member-states.geojson": 22, "/en/offices.geojson": 4} {
		c := read[featureCollection](v, path)
		if c.Type != "FeatureCollection" || len(c.Features) != want {
			t.Errorf("%s: %d features in a %s", path, len(c.Features), c.Type)
		}
		for _, f := range c.Features {
			if f.Type != "Feature" || f.ID == 0 || f.Geometry == nil || f.Geometry.Type != "Point" || f.Properties["title"] == "" {
				t.Fatalf("%s: %+v", path, f)
			}
			// All of Ibero-America lies between these.
			if lon, lat := f.Geometry.Coordinates[0], f.Geometry.Coordinates[1]; lon < -118 || lon > 5 || lat < -56 || lat > 44 {
				t.Errorf("%s: %s stands at %v", path, f.Properties["title"], f.Geometry.Coordinates)
			}
		}
	}
	f := read[feature](v, "/pt/paises-membros/uruguai.geojson")
	if f.Type != "Feature" || f.Properties["title"] != "Uruguai" || f.Properties["capital"] != "Montevidéu" ||
		f.Properties["office"] != "Montevidéu" || f.Properties["summits"] != 1.0 || f.Properties["programs"] != 12.0 {
		t.Errorf("%+v", f)
	}
}

func TestGeoJSONOfAPlaceNotKnown(t *testing.T) {
	t.Parallel()
	v := visit(t)
	edit(v, content.Offices, "lima", func(d *content.Draft) {
		o := d.Facts.(*content.Office)
		o.Lat, o.Lon = 0, 0
	})
	if f := read[feature](v, "/es/oficinas/lima.geojson"); f.Geometry != nil {
		t.Errorf("stands at %v", f.Geometry)
	}
	if body := v.get("/es/oficinas/lima").body; strings.Contains(body, "geo:") || strings.Contains(body, "openstreetmap") {
		t.Error("the page leads to a place that is not known")
	}
}
