package layout

import (
	"context"
	"net/url"
	"time"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
	"segib.org/web/templates/msg"
)

// A Head is what a page says of itself to browsers, to other sites and to its own layout.
type Head struct {
	Title       string // without the institution's name; "" on the home page
	Description string
	Section     string                   // the entry of the main navigation that leads here
	Crumbs      []Crumb                  // above this page; the home page is added
	Here        string                   // this page in the crumbs; "" for Title
	Paths       map[locale.Locale]string // of this page in every language, whether published in it or not; none for some previews
	Query       url.Values               // of this page's address, which the language switch keeps; the canonical address has none
	Published   []locale.Locale          // in which it is published; nil for all
	Text        locale.Locale            // of the page's own text, where that is not the reader's
	Image       Image                    // for sharing; the zero value is the site's own
	Formats     []Format                 // in which the same resource can be had
	Updated     time.Time                // of the content, if known
	Data        []any                    // JSON-LD
	Withdrawn   *content.Withdrawal      // the text does not hold any more, or nil
	Notes       []content.Note           // of what changed in the text, latest first
	NoIndex     bool
}

// A Crumb is a page above the present one.
type Crumb struct{ Name, Href string }

// Of returns the head of an item's page.
func Of[F any](v View, e content.Entry[F], section string, crumbs ...Crumb) Head {
	h := Head{
		Title: e.Title, Description: e.Summary, Section: section, Crumbs: crumbs,
		Paths: map[locale.Locale]string{}, Published: []locale.Locale{}, Updated: e.UpdatedAt,
		Image: Drawn(e.ID, e.Locale), NoIndex: v.Preview || e.Withdrawn != nil,
		Withdrawn: e.Withdrawn, Notes: e.Notes,
		Formats: Formats(To(v, e), "json"),
	}
	for _, l := range locale.All {
		path, ok := e.Paths[l]
		if ok {
			h.Published = append(h.Published, l)
		} else {
			path = e.Path
		}
		h.Paths[l] = link.Item(l, e.Kind, path)
	}
	if v.Preview { // at its own address, the draft may not be there yet
		h.Paths = v.Previews
	}
	if e.Locale != v.L() {
		h.Text = e.Locale
	}
	return h
}

// For returns the head of a page that is the same in every language.
func For(title, description, section string, path func(locale.Locale) string, crumbs ...Crumb) Head {
	h := Head{Title: title, Description: description, Section: section, Crumbs: crumbs, Paths: map[locale.Locale]string{}}
	for _, l := range locale.All {
		h.Paths[l] = path(l)
	}
	return h
}

// in is the address of this page in a language.
func (h Head) in(l locale.Locale) string { return link.With(h.Paths[l], h.Query) }

// canonical is the one address of the page's text: where that is in another language,
// the page in that language.
func (h Head) canonical(l locale.Locale) string {
	if h.Text != "" {
		return h.Paths[h.Text]
	}
	return h.Paths[l]
}

// alternates lists the languages that have the page's text.
func (h Head) alternates() []locale.Locale {
	if h.Published != nil {
		return h.Published
	}
	return locale.All
}

func (h Head) title(ctx context.Context, v View) string {
	if h.Title == "" {
		return v.Institution() + " (SEGIB)"
	}
	if h.Withdrawn != nil {
		return locale.T(ctx, msg.WithdrawnTitle, "Title", h.Title)
	}
	if utf8.RuneCountInString(h.Title) > 40 {
		return locale.T(ctx, msg.TitleOfLong, "Title", h.Title)
	}
	return locale.T(ctx, msg.TitleOf, "Title", h.Title, "Site", v.Institution())
}

func (h Head) here() string {
	if h.Here != "" {
		return h.Here
	}
	return h.Title
}

// openGraph are the names of our languages in Open Graph (https://ogp.me/#optional).
var openGraph = map[locale.Locale]string{locale.ES: "es_ES", locale.PT: "pt_BR", locale.EN: "en_GB"}

func (h Head) shareTitle(ctx context.Context, v View) string {
	if h.Title == "" {
		return v.Institution()
	}
	if h.Withdrawn != nil {
		return locale.T(ctx, msg.WithdrawnTitle, "Title", h.Title)
	}
	return h.Title
}

// An Image is a picture for sharing.
type Image struct {
	Path          string
	Width, Height int // pixels
}

// Drawn is the image that the program draws of an item.
func Drawn(id int64, l locale.Locale) Image { return Image{link.ShareImage(id, l), 1200, 630} }

// Photo is the image of an item that is known by a picture of the library.
func (v View) Photo(id *int64) (Image, bool) {
	m, ok := v.Picture(id)
	if !ok || m.Shown == nil {
		return Image{}, false
	}
	files := m.Shown.Files(picture.Wide)
	f := files[len(files)-1]
	return Image{v.FileOf(m.ID, f.String()), f.Width, f.Height}, true
}

// image is the picture for sharing: the item's, or the site's in a language.
func (h Head) image(l locale.Locale) Image {
	if h.Image.Path != "" {
		return h.Image
	}
	return Drawn(0, l)
}
