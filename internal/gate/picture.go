package gate

import (
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// ofFacts finds pictures of the facts that the library does not have any more, or that
// tell nothing in a language that the item is written in: readers of all get them at once.
func (s Subject) ofFacts() (list []Finding) {
	for _, r := range form.MediaOf(s.Draft.Facts) {
		m, ok := s.Media[r.ID]
		if !ok {
			list = append(list, lost("", s.input(r.Field), r.ID))
			continue
		}
		for _, l := range locale.All {
			if !s.Draft.Translations[l].Empty() && !tells(m, l) {
				list = append(list, Finding{Code: Untold, Severity: Error, Where: s.input(r.Field), Detail: string(l)})
			}
		}
	}
	return list
}

// pictures finds what is wrong with the pictures of a text.
func (s Subject) pictures(l locale.Locale) (list []Finding) {
	for _, id := range richtext.Media(s.Draft.Translations[l].Body) {
		if _, ok := s.Media[id]; !ok {
			list = append(list, lost(l, string(l)+".body", id))
		}
	}
	return list
}

// tells reports whether a picture tells something in a language, or has nothing to tell.
func tells(m content.Media, l locale.Locale) bool { return m.Decorative || m.Alt[l] != "" }

func lost(l locale.Locale, where string, id int64) Finding {
	return Finding{Code: Picture, Severity: Error, Locale: l, Where: where, Detail: strconv.FormatInt(id, 10)}
}
