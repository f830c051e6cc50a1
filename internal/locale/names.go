package locale

import (
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/search"
)

// Names of the languages in themselves, for the language switch.
var names = map[Locale]string{ES: "Español", PT: "Português", EN: "English"}

// Name returns the language's own name.
func (l Locale) Name() string { return names[l] }

// Country returns the name of a country by its ISO 3166-1 alpha-2 code, or the code.
func Country(l Locale, iso2 string) string {
	r, err := language.ParseRegion(iso2)
	if err != nil {
		return iso2
	}
	return display.Regions(l.Tag()).Name(r)
}

// Language returns the name of a language by its BCP 47 tag, or the tag.
func Language(l Locale, tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	return display.Languages(l.Tag()).Name(t)
}

// collators lends the rules of sorting of each language: one cannot serve two at once.
var collators = map[Locale]*sync.Pool{}

func init() {
	for _, l := range All {
		collators[l] = &sync.Pool{New: func() any { return collate.New(l.Tag(), collate.IgnoreCase) }}
	}
}

// Sort sorts a list by name as readers of l expect it: Spanish "ñ" after "n", accents
// beside their letters. Equal names keep their order.
func Sort[T any](l Locale, list []T, name func(T) string) {
	c := collators[l].Get().(*collate.Collator)
	defer collators[l].Put(c)
	slices.SortStableFunc(list, func(a, b T) int { return c.CompareString(name(a), name(b)) })
}

// loose compares letters without their case and their accents, as people type them: of
// no language, for in Spanish ñ is no kind of n.
var loose = search.New(language.Und, search.Loose)

// Same reports whether two texts are one, but for case and spelling of accents.
func Same(a, b string) bool { return loose.EqualString(a, b) }

// Begins reports whether a text begins with a part, in any case and spelling of accents.
func Begins(text, part string) bool {
	start, _ := loose.IndexString(text, part, search.Anchor)
	return start == 0
}

// Contains reports whether a text has a part in it, in any case and spelling of accents.
func Contains(text, part string) bool {
	start, _ := loose.IndexString(text, part)
	return start >= 0
}
