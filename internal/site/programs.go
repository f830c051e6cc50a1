package site

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/page"
)

// programs answers with the list of programs, filtered and sorted as the query says.
func (s *Site) programs(w http.ResponseWriter, r *http.Request) error {
	v, err := s.viewOf(r, richtext.Doc{})
	if err != nil {
		return err
	}
	q, err := programQuery(v.Catalog, r.URL.Query())
	if err != nil {
		return err
	}
	return s.render(w, r, v, page.Programs(v, q))
}

// programQuery reads a query. An empty value is none, as forms send it; one that stands
// for nothing is content.ErrNotFound.
func programQuery(c *content.Catalog, values url.Values) (q link.ProgramQuery, err error) {
	country := func(code string) bool {
		return code == strings.ToLower(code) && c.StateByCode(strings.ToUpper(code)) != nil
	}
	for _, p := range []struct {
		name  string
		value *string
		known func(string) bool
	}{
		{"class", &q.Class, func(v string) bool { return slices.Contains(content.ProgramClasses, v) }},
		{"area", &q.Area, func(v string) bool { return slices.Contains(content.ProgramAreas, v) }},
		{"country", &q.Country, country},
		{"sort", &q.Sort, func(v string) bool { return slices.Contains(page.MatrixSorts, v) || country(v) }},
	} {
		*p.value = values.Get(p.name)
		if *p.value != "" && !p.known(*p.value) {
			return q, fmt.Errorf("programs by %s %q: %w", p.name, *p.value, content.ErrNotFound)
		}
	}
	return q, nil
}
