package gate

import (
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// absent finds pictures of the facts that the library does not have any more.
func (s Subject) absent() (list []Finding) {
	for _, r := range form.MediaOf(s.Draft.Facts) {
		if _, ok := s.Media[r.ID]; !ok {
			list = append(list, lost("", s.input(r.Field), r.ID))
		}
	}
	return list
}

// pictures finds what is wrong with the pictures of a text, and with those of the facts
// for its readers: of those the library has the words.
func (s Subject) pictures(l locale.Locale) (list []Finding) {
	for _, id := range richtext.Media(s.Draft.Translations[l].Body) {
		if _, ok := s.Media[id]; !ok {
			list = append(list, lost(l, string(l)+".body", id))
		}
	}
	for _, r := range form.MediaOf(s.Draft.Facts) {
		if m, ok := s.Media[r.ID]; ok && !tells(m, l) {
			list = append(list, Finding{Code: Untold, Severity: Error, Locale: l, Where: s.input(r.Field)})
		}
	}
	return list
}

// tells reports whether a picture tells something in a language, or has nothing to tell.
func tells(m content.Media, l locale.Locale) bool { return m.Decorative || m.Alt[l] != "" }

func lost(l locale.Locale, where string, id int64) Finding {
	return Finding{Code: Picture, Severity: Error, Locale: l, Where: where, Detail: strconv.FormatInt(id, 10)}
}
