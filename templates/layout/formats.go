package layout

import "segib.org/web/internal/link"

// A Format is another form of a page, by its media type.
type Format struct{ Type, Name, Href string }

// formats are the forms in which things can be had, by the end of their address.
var formats = map[string]Format{
	"json":    {Type: "application/json", Name: "JSON"},
	"csv":     {Type: "text/csv", Name: "CSV"},
	"geojson": {Type: "application/geo+json", Name: "GeoJSON"},
	"ics":     {Type: "text/calendar", Name: "iCalendar"},
	"vcf":     {Type: "text/vcard", Name: "vCard"},
	"atom":    {Type: "application/atom+xml", Name: "Atom"},
}

// Formats returns forms of the page at path.
func Formats(path string, names ...string) (list []Format) {
	for _, n := range names {
		f := formats[n]
		f.Href = link.As(path, n)
		list = append(list, f)
	}
	return list
}

// MediaType returns the type of a format by the end of its addresses, "" if there is none.
func MediaType(name string) string { return formats[name].Type }
