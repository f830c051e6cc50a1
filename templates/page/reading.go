package page

import (
	"time"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// A Reading is a text to be read from beginning to end, and what stands around it.
type Reading struct {
	content.Text
	Rail     templ.Component // before the contents of the text; nil for none
	Aside    templ.Component // what belongs to the text; nil for none
	Numbered bool            // its sections, so that they can be cited
}

// sections lists the main headings of a text. One alone is no table of contents.
func sections(d richtext.Doc) (list []richtext.Section) {
	for _, s := range richtext.Outline(d) {
		if s.Level == 2 {
			list = append(list, s)
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// partials writes a span of dates that may lack their day or month: "2005–2014",
// "septiembre de 2021 – enero de 2022".
func partials(l locale.Locale, from, to string) string {
	switch {
	case to == "" || to == from:
		return locale.Partial(l, from)
	case from == "":
		return locale.Partial(l, to)
	case len(from) != len(to): // no more exact than both are
		n := min(len(from), len(to))
		return partials(l, from[:n], to[:n])
	case len(from) == 4:
		return from + "–" + to
	}
	first, err := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	if err == nil && err2 == nil {
		return locale.Days(l, first, last)
	}
	return locale.Partial(l, from) + " – " + locale.Partial(l, to)
}
