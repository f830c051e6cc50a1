package richtext

import (
	"strconv"
	"strings"
	"unicode"
)

// A Section is a heading as a table of contents lists it.
type Section struct {
	ID    string // the heading's id in the page, without #
	Text  string
	Level int // 2, 3 or 4
}

// Outline returns the document's headings in order, with the ids that Render gives them. An id is made of the heading's words
// and begins with "s-", which keeps it apart from the ids of the page around the text; a second heading of the same words has -2.
func Outline(d Doc) []Section {
	var out []Section
	taken, last := map[string]bool{}, map[string]int{}
	for _, n := range d.blocks {
		if n.Type != Heading {
			continue
		}
		text := inlineText(n.Content)
		base := slug(text)
		if base == "" {
			base = strconv.Itoa(len(out) + 1)
		}
		id := "s-" + base
		for taken[id] {
			last[base] = max(last[base], 1) + 1
			id = "s-" + base + "-" + strconv.Itoa(last[base])
		}
		taken[id] = true
		out = append(out, Section{id, text, n.Attrs.Level})
	}
	return out
}

// slugLetters are the letters of our languages, and of the names they quote, that are not ASCII.
var slugLetters = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ª", "a", "æ", "ae", "ç", "c",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "î", "i", "ï", "i", "ñ", "n", "ó", "o", "ò", "o", "ô", "o", "õ", "o",
	"ö", "o", "ø", "o", "º", "o", "œ", "oe", "ß", "ss", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ý", "y", "ÿ", "y")

// slugLength is where an id is cut, at a word.
const slugLength = 60

// slug writes words in lower-case ASCII with hyphens between them.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range slugLetters.Replace(strings.ToLower(text)) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r): // a combining accent ends no word
			if b.Len() >= slugLength {
				return b.String()
			}
			gap = true
		}
		if b.Len() >= 2*slugLength {
			break
		}
	}
	return b.String()
}
