package content

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"segib.org/web/internal/locale"
)

// With returns d with parts of another draft in the place of its own: "facts", which come
// with their sources, and the locales of texts; each with what was to be verified in it.
func (d Draft) With(other Draft, parts ...string) Draft {
	d.Translations = maps.Clone(d.Translations)
	for _, p := range parts {
		if doubts := inside(p, other.Unverified); !slices.Equal(doubts, inside(p, d.Unverified)) {
			d.Unverified = append(outside(p, d.Unverified), doubts...)
		}
		l, isText := locale.Parse(p)
		switch t := other.Translations[l]; {
		case !isText:
			d.Facts, d.Sources = other.Facts, other.Sources
		case t.Empty():
			delete(d.Translations, l)
		default:
			copied := *t
			d.Translations[l] = &copied
		}
	}
	return d
}

// inside returns those of the fields "facts.joined", "pt.title" that are of a part.
func inside(part string, fields []string) []string {
	return slices.DeleteFunc(slices.Clone(fields), func(f string) bool { return !strings.HasPrefix(f, part+".") })
}

// outside returns those that are of other parts.
func outside(part string, fields []string) []string {
	return slices.DeleteFunc(slices.Clone(fields), func(f string) bool { return strings.HasPrefix(f, part+".") })
}

// Equal reports whether two drafts say the same. A text in which there is nothing is as
// good as none.
func (d Draft) Equal(other Draft) bool { return bytes.Equal(d.Said(), other.Said()) }

// Trim drops the texts in which there is nothing.
func (d Draft) Trim() {
	maps.DeleteFunc(d.Translations, func(_ locale.Locale, t *Translation) bool { return t.Empty() })
}

// Said is all that a draft says, to be compared.
func (d Draft) Said() []byte {
	d.Translations = maps.Clone(d.Translations)
	d.Trim()
	b, err := json.Marshal(d)
	if err != nil {
		panic(err) // a draft is made of what can be marshalled: it is stored so
	}
	return b
}
