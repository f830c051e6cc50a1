package content

import (
	"bytes"
	"encoding/json"
	"maps"

	"segib.org/web/internal/locale"
)

// With returns d with parts of another draft in the place of its own: "facts", which come
// with their sources, and the locales of texts.
func (d Draft) With(other Draft, parts ...string) Draft {
	d.Translations = maps.Clone(d.Translations)
	for _, p := range parts {
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

// Equal reports whether two drafts say the same. A text in which there is nothing is as
// good as none.
func (d Draft) Equal(other Draft) bool { return bytes.Equal(d.said(), other.said()) }

func (d Draft) said() []byte {
	d.Translations = maps.Clone(d.Translations)
	maps.DeleteFunc(d.Translations, func(_ locale.Locale, t *Translation) bool { return t.Empty() })
	b, err := json.Marshal(d)
	if err != nil {
		panic(err) // a draft is made of what can be marshalled: it is stored so
	}
	return b
}
