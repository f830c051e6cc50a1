package component

import (
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A Look is how a picture stands on a page.
type Look struct {
	Crop  picture.Crop
	Sizes string        // how wide it is shown, as the attribute sizes has it
	Alt   string        // "" where it tells nothing
	Lang  locale.Locale // of Alt, where that is not the page's; else ""
	First bool          // it is in sight when the page opens
}

// How wide pictures are shown: in a text, at the head of a page, in a list.
const (
	InText = "(min-width: 48rem) 42rem, 94vw"
	AtHead = "(min-width: 60rem) 34rem, 94vw"
	InList = "(min-width: 40rem) 10rem, 28vw"
)

// Told returns the look of a picture that tells what its own words say, in the reader's
// language or in one that they are in.
func (k Look) Told(v layout.View, m content.Media) Look {
	if m.Decorative {
		return k
	}
	k.Alt = m.Alt[v.L()]
	for _, l := range locale.All {
		if k.Alt == "" && m.Alt[l] != "" {
			k.Alt, k.Lang = m.Alt[l], l
		}
	}
	return k
}

// set returns a picture's files in a shape and a format, for the attribute srcset.
func set(v layout.View, m content.Media, files []picture.Sized, ext string) string {
	var list []string
	for _, f := range files {
		if ext != "" {
			f.Ext = ext
		}
		list = append(list, v.FileOf(m.ID, f.String())+" "+strconv.Itoa(f.Width)+"w")
	}
	return strings.Join(list, ", ")
}

// fallback is the file for browsers that know no srcset, about as wide as a page.
func fallback(files []picture.Sized) picture.Sized {
	const wide = 960
	for _, f := range files {
		if f.Width >= wide {
			return f
		}
	}
	return files[len(files)-1]
}

// Opaque reports whether nothing shows through a picture: its colour holds its place.
func Opaque(m content.Media) bool { return m.Shown.Type != "image/png" && m.Shown.Colour != "" }

// HasRights reports whether there is something to say on who made a picture and how it may
// be used.
func HasRights(v layout.View, m content.Media) bool {
	return m.Credit.In(v.L()) != "" || msg.LicenceShown[m.Licence] != nil
}
