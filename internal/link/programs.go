package link

import (
	"net/url"

	"segib.org/web/internal/locale"
)

// A ProgramQuery is how the list of programs is asked for: which it shows, by class, by
// area and by the ISO 3166-1 code, in lower case, of a state that takes part, and how
// its matrix is sorted. The zero ProgramQuery is the plain list.
type ProgramQuery struct{ Class, Area, Country, Sort string }

// Filtered reports whether the query leaves programs out.
func (q ProgramQuery) Filtered() bool { return q.Class != "" || q.Area != "" || q.Country != "" }

// By returns the query with the matrix sorted otherwise.
func (q ProgramQuery) By(sort string) ProgramQuery {
	q.Sort = sort
	return q
}

// Values is the query as it stands in addresses.
func (q ProgramQuery) Values() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{"class": q.Class, "area": q.Area, "country": q.Country, "sort": q.Sort} {
		if value != "" {
			v.Set(name, value)
		}
	}
	return v
}

// Programs is the address of the list of programs as a query asks for it.
func Programs(l locale.Locale, q ProgramQuery) string { return With(List(l, "program"), q.Values()) }

// Matrix is the address of the matrix on that page.
func Matrix(l locale.Locale, q ProgramQuery) string { return Programs(l, q) + "#matrix" }
