package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"segib.org/web/internal/locale"
)

// locale is the language that the page's address begins with.
func (page *crawled) locale() string {
	path := strings.SplitN(page.address, "/", 5) // http: / / host / es / …
	if len(path) < 4 {
		return ""
	}
	first, _, _ := strings.Cut(path[3], "?")
	return first
}

// languages: a page is in the language of its address.
func languages(c *crawl, page *crawled, fail func(string, ...any)) {
	if page.document.Node == nil {
		return
	}
	for n := range page.document.all("html") {
		if got := attr(n, "lang"); got != page.locale() {
			fail("its language is %q", got)
		}
	}
}

// alternates: what the page says of itself in other languages, each of those pages says
// too, and itself; where the text is in another language, that page is the canonical one.
func alternates(c *crawl, page *crawled, fail func(string, ...any)) {
	if page.document.Node == nil || !page.indexed() {
		return
	}
	own := page.alternates()
	canonical := c.pages[page.canonical()]
	if canonical == nil {
		fail("its canonical address %q is none that links lead to", page.canonical())
		return
	}
	whole, _, _ := strings.Cut(page.address, "?") // of a list that is filtered
	if _, ok := own[page.locale()]; ok && page.canonical() != page.address && page.canonical() != whole {
		fail("is published in its language, and its canonical address is %s", page.canonical())
	}
	if own[canonical.locale()] != canonical.address {
		fail("its canonical address %s is not among %v", canonical.address, own)
	}
	if len(own) == 0 {
		fail("has no alternates")
	}
	for l, address := range own {
		switch other := c.pages[address]; {
		case other == nil:
			fail("its page in %s is none that links lead to: %s", l, address)
		case other.document.Node == nil || !maps.Equal(other.alternates(), own):
			fail("has other alternates than its page in %s", l)
		}
	}
}

// alternates are the page's addresses by language, without that for all others.
func (page *crawled) alternates() map[string]string {
	all := map[string]string{}
	for _, n := range page.document.where("link", "rel", "alternate") {
		if l := attr(n, "hreflang"); l != "" && l != "x-default" {
			all[l] = attr(n, "href")
		}
	}
	return all
}

// common are words without which few sentences are made. One that a language shares with
// another is in the lists of both, so that it gives neither away.
var common = map[string][]string{
	"es": strings.Fields("a al como con da de del desde donde e el ella en entre era es esta está este esto fue ha hasta hay la las le lo los más me muy no nos o para pero por que se según ser si sin son su sus también un una unas unos y ya"),
	"pt": strings.Fields("a ao aos as até com como da das de desde do dos e ela em entre era essa esse esta está este foi há isso isto já la mais me muito na nas no nos não o os ou para pela pelas pelo pelos por que são se sem ser seu seus sua suas também um uma umas uns à às é"),
	"en": strings.Fields("a an and are as at been but by do for from had has have in into is it its me more no not of on or she that the their there these they this those to was were which who with"),
}

// marks are what words of one language have and those of the others have not.
var marks = map[string]*regexp.Regexp{
	"es": regexp.MustCompile(`ción$|ciones$|sión$|ñ`),
	"pt": regexp.MustCompile(`ção$|ções$|são$|sões$|ê`),
}

var word = regexp.MustCompile(`\p{L}+(?:[-'’]\p{L}+)*`)

// foreignWords: what is in another language than the page says so, with a lang attribute.
func foreignWords(c *crawl, page *crawled, fail func(string, ...any)) {
	if page.document.Node == nil {
		return
	}
	canonical := c.pages[page.canonical()]
	for n, said := range page.document.says() {
		l := lang(n)
		if (n.Data == "title" || n.Data == "meta") && canonical != nil {
			l = canonical.locale() // of an item that is shown in another language than the page's
		}
		if c.heard[l+said] { // most of what a page says, the others say too
			continue
		}
		c.heard[l+said] = true
		for _, other := range locale.All {
			if given := foreign(l, string(other), said); given != nil {
				fail("%v is %s in a text that is said to be %s: %s", given, other, l, strings.Join(strings.Fields(said), " "))
			}
		}
	}
}

// foreign returns the words by which a text said to be in one language proves to be in
// another, of whose words it has more.
func foreign(l, other, said string) (given []string) {
	if l == other || common[l] == nil {
		return nil
	}
	own := 0
	for _, w := range word.FindAllString(strings.ToLower(properNames.ReplaceAllString(said, "")), -1) {
		here, there := slices.Contains(common[l], w), slices.Contains(common[other], w)
		switch {
		case here && !there:
			own++
		case there && !here, marks[other] != nil && marks[other].MatchString(w):
			given = append(given, w)
		}
	}
	if len(given) <= own {
		return nil
	}
	return given
}

// properNames takes out what is written so in every language: places, addresses, the codes
// of countries, and sites.
var properNames = regexp.MustCompile(`Andorra la Vella|Asunción|Cartagena de Indias|El Salvador|La Antigua Guatemala|La Paz|Mar del Plata|` +
	`Paseo de Recoletos|Polanco II Sección|Rio de Janeiro|San Carlos de Bariloche|Santa Cruz de la Sierra|Santiago de Surco|Viña del Mar|` +
	`\b\p{Lu}{2}\b|\b\w+\.(?:com|org)\b`)
