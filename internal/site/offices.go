package site

import (
	"fmt"
	"net/http"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/page"
)

// offices answers with the offices and, where the query names a member state by its
// code in lower case, with the one that serves it.
func (s *Site) offices(w http.ResponseWriter, r *http.Request) error {
	v, err := s.viewOf(r, richtext.Doc{})
	if err != nil {
		return err
	}
	var asked *content.Entry[content.MemberState]
	if code := r.URL.Query().Get("country"); code != "" { // empty where the form is sent without a choice
		asked = v.Catalog.StateByCode(strings.ToUpper(code))
		if asked == nil || code != strings.ToLower(code) {
			return fmt.Errorf("office for %q: %w", code, content.ErrNotFound)
		}
	}
	return s.render(w, r, v, page.Offices(v, asked))
}
