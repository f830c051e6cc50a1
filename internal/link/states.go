package link

import (
	"net/url"
	"strconv"

	"segib.org/web/internal/locale"
)

// A StateQuery is how the list of member states is asked for: by words of the name or
// the capital, by region and by the office that serves them. The zero StateQuery is the
// whole list.
type StateQuery struct {
	Terms  string
	Region string
	Office int64 // id, the same in every language
}

// Values is the query as it stands in addresses.
func (q StateQuery) Values() url.Values {
	v := url.Values{}
	if q.Terms != "" {
		v.Set("q", q.Terms)
	}
	if q.Region != "" {
		v.Set("region", q.Region)
	}
	if q.Office != 0 {
		v.Set("office", strconv.FormatInt(q.Office, 10))
	}
	return v
}

// States is the address of the list of member states as a query asks for it.
func States(l locale.Locale, q StateQuery) string { return With(List(l, "member_state"), q.Values()) }
