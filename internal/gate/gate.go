// Package gate holds what is about to become public against what readers need: it reads
// the page as they would get it, and the draft that it was made of. It says what it
// finds as codes and places; templates say it in sentences.
package gate

import (
	"slices"
	"time"

	"golang.org/x/net/html"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Severity says what a finding does to a publication.
type Severity string

// An error keeps its language from being published, or all of them where it is of the
// facts. A warning asks for a reason.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// A Finding is one thing that is wrong.
type Finding struct {
	Code     string
	Severity Severity
	Locale   locale.Locale // whose text it is of, or "" for the facts
	Where    string        // the input: "es.body", "facts.starts"
	Detail   string        // the words concerned, or for Missing and Invalid the problem's code
	Item     int64         // the other item concerned, or 0
	From     time.Time     // when it begins to hold; zero: it does already
}

// What is found.
const (
	Missing    = "missing"       // nothing where something is needed; Detail is a problem of package form
	Invalid    = "invalid"       // a value that cannot be published; Detail is a problem of package form
	Refused    = "refused"       // a body that the schema does not take; Detail is why
	Headings   = "headings"      // a heading that skips a level, or that has no words; Detail is its words
	LinkEmpty  = "link-empty"    // a link without words
	LinkVague  = "link-vague"    // a link whose words say nothing of where it leads; Detail is its words
	Alt        = "alt"           // an image of which nobody has said what it shows, nor that it is decorative
	Untold     = "untold"        // a picture of the facts that tells nothing, in the language Detail, to who does not see it
	Picture    = "picture"       // a picture that the library does not have any more; Detail is its number
	Headers    = "table-headers" // a table without a header; Detail is its first words
	Hidden     = "hidden"        // a reference to Item, which readers cannot see
	Withdrawn  = "withdrawn"     // a reference to Item, which they see marked as withdrawn
	OwnAddress = "own-address"   // a link by its address, Detail, to the page of Item, which is of this site
	Address    = "address"       // an address, whose last part is Detail: Item has it, an error, or had it, a warning
	Unverified = "unverified"    // a value that nobody has verified
	Foreign    = "foreign"       // a phrase in another language that is not marked so; Detail is its words
	Past       = "past"          // something announced for a time that is past; Detail is the time
)

// Codes lists them in the order in which they are shown.
var Codes = []string{
	Missing, Invalid, Refused, Address, Picture, Alt, Untold, Headings, Headers, LinkEmpty, LinkVague, Hidden, Withdrawn, OwnAddress, Foreign, Past, Unverified,
}

// A Subject is what is about to become public.
type Subject struct {
	Draft   content.Draft
	Locales []locale.Locale
	Pages   map[locale.Locale]*html.Node       // the public page in each of them that has a text
	Unseen  map[locale.Locale]map[int64]string // Hidden or Withdrawn, for those items referred to (see Refs) which are; "" is for the facts
	Own     map[string]int64                   // items by the addresses that links have (see Hrefs), of this site's pages
	Claims  []content.Claim
	Media   map[int64]content.Media // those that the draft shows, by the ids by which it does, and that are there
	Now     time.Time
}

// Check returns what is wrong with a subject: of its facts first, then of its texts, in
// the order of Codes.
func Check(s Subject) []Finding {
	list := s.facts()
	for _, l := range s.Locales {
		list = append(list, s.text(l)...)
	}
	slices.SortStableFunc(list, func(a, b Finding) int {
		if a.Locale != b.Locale {
			return slices.Index(locale.All, a.Locale) - slices.Index(locale.All, b.Locale) // -1, before all: the facts
		}
		return slices.Index(Codes, a.Code) - slices.Index(Codes, b.Code)
	})
	return slices.Compact(list)
}

// Of returns the findings of a language, or with "" those of the facts.
func Of(list []Finding, l locale.Locale) (of []Finding) {
	for _, f := range list {
		if f.Locale == l {
			of = append(of, f)
		}
	}
	return of
}

// Blocks reports whether a language cannot be published for what is found of it, or of the facts.
func Blocks(list []Finding, l locale.Locale) bool {
	return slices.ContainsFunc(list, func(f Finding) bool { return f.Severity == Error && (f.Locale == "" || f.Locale == l) })
}

// Fresh returns the warnings on the facts and on these languages that known does not
// have: those which readers' pages do not carry already, and which need a reason.
func Fresh(list, known []Finding, locales []locale.Locale) (fresh []Finding) {
	for _, f := range list {
		if f.Severity == Warning && (f.Locale == "" || slices.Contains(locales, f.Locale)) && !slices.Contains(known, f) {
			fresh = append(fresh, f)
		}
	}
	return fresh
}
