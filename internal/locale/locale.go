// Package locale names the languages of the site, negotiates between them, says
// the interface's sentences and formats dates, numbers and names for a reader.
package locale

// A Locale is one of the site's languages, as it stands in URLs and in <html lang>.
type Locale string

// The languages of the site. Portuguese is written as in Brazil.
const (
	ES Locale = "es"
	PT Locale = "pt"
	EN Locale = "en"
)

// All lists the locales in the order in which editors see them. The first is the
// source: interface sentences are written in it and translations reflect it.
var All = []Locale{ES, PT, EN}

// Source is the language that texts are written in first.
const Source = ES

// Parse returns the locale that s names exactly, as a URL segment does.
func Parse(s string) (Locale, bool) {
	for _, l := range All {
		if string(l) == s {
			return l, true
		}
	}
	return "", false
}

// A Label is a short text in every locale, stored as one JSONB value.
type Label map[Locale]string

// In returns the label in l, or in the first locale that has one.
func (t Label) In(l Locale) string {
	if s := t[l]; s != "" {
		return s
	}
	for _, l := range All {
		if s := t[l]; s != "" {
			return s
		}
	}
	return ""
}
