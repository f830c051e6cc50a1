package site

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/web"
	"segib.org/web/templates/page"
)

// states answers with the list of member states that the query asks for.
func (s *Site) states(w http.ResponseWriter, r *http.Request) error {
	v, err := s.viewOf(r, richtext.Doc{})
	if err != nil {
		return err
	}
	q, err := stateQuery(v.Catalog, r.URL.Query())
	if err != nil {
		return err
	}
	return s.render(w, r, v, page.States(v, q))
}

// stateQuery reads a query. An empty value is none, as forms send it; a region or an
// office that there is not is content.ErrNotFound, and words without end are refused.
func stateQuery(c *content.Catalog, v url.Values) (link.StateQuery, error) {
	q := link.StateQuery{Terms: strings.Join(strings.Fields(v.Get("q")), " "), Region: v.Get("region")}
	if utf8.RuneCountInString(q.Terms) > maxLetters {
		return q, web.StatusError{Code: http.StatusBadRequest}
	}
	if q.Region != "" && !slices.Contains(content.Regions, q.Region) {
		return q, fmt.Errorf("states of region %q: %w", q.Region, content.ErrNotFound)
	}
	if id := v.Get("office"); id != "" {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil || c.Office(&n) == nil {
			return q, fmt.Errorf("states of office %q: %w", id, content.ErrNotFound)
		}
		q.Office = n
	}
	return q, nil
}
