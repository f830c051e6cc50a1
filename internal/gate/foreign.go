package gate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"segib.org/web/internal/locale"
)

// phrases returns what an element says in its own language, a text for each block. What
// is marked as of another language, or is an embedded item's, is left out.
func phrases(n *html.Node) (list []string) {
	var b strings.Builder
	end := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			list = append(list, s)
		}
		b.Reset()
	}
	var read func(*html.Node)
	read = func(n *html.Node) {
		for c := range n.ChildNodes() {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type != html.ElementNode:
			case marked(c) || embedded(c):
				b.WriteString(" … ") // parts what stands before from what stands after
			case inline[c.DataAtom]:
				read(c)
			default:
				end()
				read(c)
				end()
			}
		}
	}
	read(n)
	end()
	return list
}

func marked(n *html.Node) bool {
	_, ok := attr(n, "lang")
	return ok
}

var inline = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Em: true, atom.I: true, atom.Span: true, atom.Strong: true, atom.Time: true, atom.Abbr: true, atom.Small: true, atom.Q: true,
}

// How much must speak for another language before a phrase is taken to be in it: a
// phrase has that many words, and that many of them are such as only the other language
// has, one in so many, and none are such as only its own has.
const (
	minWords = 6
	minTells = 3
	minShare = 5
)

// foreign returns the phrases of a text in a language that are in another of the site's.
func foreign(l locale.Locale, text string) (list []string) {
	for _, p := range strings.FieldsFunc(text, endsPhrase) {
		words := strings.FieldsFunc(p, func(r rune) bool { return !unicode.IsLetter(r) })
		if len(words) < minWords || isName(words) {
			continue
		}
		tells := map[locale.Locale]int{}
		for _, w := range words {
			tells[tellsOf[strings.ToLower(w)]]++
		}
		for _, other := range locale.All {
			if other != l && tells[l] == 0 && tells[other] >= minTells && tells[other]*minShare >= len(words) {
				list = append(list, cut(strings.TrimSpace(p)))
				break
			}
		}
	}
	return list
}

// isName reports whether words, the first apart, are those of a name: most of them but
// the short common ones begin with a capital.
func isName(words []string) bool {
	capitals, others := 0, 0
	for _, w := range words[1:] {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			capitals++
		case tellsOf[w] == "" && len(w) > 3:
			others++
		}
	}
	return capitals > others
}

// endsPhrase parts a text where another language may begin: at stops, and at quotation
// marks, brackets and dashes.
func endsPhrase(r rune) bool { return strings.ContainsRune(".!?…;:«»“”\"()[]–—\n", r) }

// tellsOf holds short common words that only one of the languages has, as they are
// written there: of «de», «para» or «no», which two share, none are here.
var tellsOf = func() map[string]locale.Locale {
	m := map[string]locale.Locale{}
	for l, list := range map[locale.Locale]string{
		locale.ES: "el los las del y una unos con en al lo su sus pero también según hay fue fueron son más muy está están " +
			"hasta cuando quien cual ni le les nuestro nuestra sin ya esto ese esa esos esas estos " +
			"han ha serán puede pueden así otros otras año años",
		locale.PT: "os do da dos das na nas em um uma umas uns com não são ao aos à às pelo pela pelos pelas seu sua seus suas também " +
			"é foi foram mais há até você quem qual nem lhe nosso nossa sem já isto esse essa essas esses " +
			"têm tem serão pode podem assim outros outras ano anos",
		locale.EN: "the of and to is are was were for with by on that which from this has have been at an it its their they " +
			"not or be will would can could should these those who what when where there we our you your all more other than into",
	} {
		for w := range strings.FieldsSeq(list) {
			m[w] = l
		}
	}
	return m
}()
