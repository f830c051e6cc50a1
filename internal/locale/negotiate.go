package locale

import (
	"golang.org/x/text/language"
)

// tags are the languages of All, in the same order. Portuguese is Brazilian and
// English international: it decides how dates and numbers are written, not what
// <html lang> says.
var tags = []language.Tag{language.Spanish, language.BrazilianPortuguese, language.BritishEnglish}

var matcher = language.NewMatcher(tags)

// Tag returns the language tag by which l is collated and formatted.
func (l Locale) Tag() language.Tag {
	for i, other := range All {
		if other == l {
			return tags[i]
		}
	}
	return tags[0]
}

// maxHeader bounds an Accept-Language header, whose parser is quadratic at worst.
const maxHeader = 512

// Negotiate returns the locale for a visitor who has named none: the one chosen
// before, else the best of an Accept-Language header (RFC 9110, 12.5.4), else the
// source.
func Negotiate(chosen, acceptLanguage string) Locale {
	if l, ok := Parse(chosen); ok {
		return l
	}
	if len(acceptLanguage) > maxHeader {
		return Source
	}
	wanted, _, err := language.ParseAcceptLanguage(acceptLanguage)
	if err != nil || len(wanted) == 0 {
		return Source
	}
	// The index, not the tag: the tag that Match returns carries the visitor's extensions.
	_, i, confidence := matcher.Match(wanted...)
	if confidence == language.No {
		return Source
	}
	return All[i]
}
