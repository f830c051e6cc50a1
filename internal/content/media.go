package content

import (
	"strings"
	"time"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
)

// The classes of media: pictures are shown, documents are downloaded.
const (
	ImageMedia    = "image"
	DocumentMedia = "document"
)

// Licences under which media may be used, "" while nobody has said it.
var Licences = []string{"own", "permission", "cc-by-4.0", "cc-by-sa-4.0", "cc0-1.0", "public-domain"}

// OtherClass is the problem of a file that would make a document of a picture, or the
// other way round.
const OtherClass = "other-class"

// MaxAlt is the length of an alternative text, in characters: what screen readers read
// without a pause.
const MaxAlt = 250

// A Master is a file of the library: of a picture what its renditions are made from.
type Master struct {
	Type   string `json:"type"` // MIME type, by its content
	Key    string `json:"key"`  // in the store of files
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	Width  int    `json:"width"` // pixels, 0 of a document
	Height int    `json:"height"`
	Colour string `json:"colour"` // #rrggbb, on average
}

// A Media is a picture or a document of the library.
type Media struct {
	ID      int64
	Version int // the optimistic lock
	Class   string
	Name    string // the last part of its address
	Master
	Focus   picture.Focus
	Shown   *Shown // what pages show; nil of a picture before its renditions are there
	Failure string // why there are none of the file as it is
	Words
	Created time.Time
	By      string // name of who sent it
	Changed time.Time
}

// Words are what people say of a media.
type Words struct {
	Alt        locale.Label // what it tells who does not see it
	Decorative bool         // it tells nothing
	Caption    locale.Label
	Credit     locale.Label
	Licence    string
	Tags       []string
}

// What a picture is to who does not see it: it informs, and needs a text, or adorns.
const (
	Informs = "informs"
	Adorns  = "adorns"
)

// Fields implements form.Describer.
func (w *Words) Fields(f *form.Form) {
	purpose := ""
	switch {
	case w.Decorative:
		purpose = Adorns
	case len(w.Alt) > 0:
		purpose = Informs
	}
	f.Choice("purpose", &purpose, []string{Informs, Adorns})
	f.Label("alt", &w.Alt, form.Most(MaxAlt))
	f.Label("caption", &w.Caption)
	f.Label("credit", &w.Credit)
	f.Choice("licence", &w.Licence, Licences)
	tags := strings.Join(w.Tags, ", ")
	f.Text("tags", &tags)
	if !f.Reading() {
		return
	}
	w.Decorative = purpose == Adorns
	list, err := Tags(tags)
	if err != nil {
		f.Fail("tags", form.TooLong)
		return
	}
	w.Tags = list
}

// A Shown is a picture as pages show it.
type Shown struct {
	Master
	Focus picture.Focus `json:"focus"`
}

// Preparing reports whether pages do not show the file as it is now.
func (m Media) Preparing() bool {
	return m.Class == ImageMedia && (m.Shown == nil || m.Shown.SHA256 != m.SHA256 || m.Shown.Focus != m.Focus)
}

// Files returns the files in which pages show the picture in a shape, smallest first, in
// its plainest format.
func (s *Shown) Files(crop picture.Crop) (files []picture.Sized) {
	for _, shape := range picture.Shapes {
		if shape.Crop != crop {
			continue
		}
		for _, z := range shape.Sizes(s.Width, s.Height) {
			files = append(files, picture.Sized{
				File: picture.File{Stamp: picture.Stamp(s.SHA256, s.Focus, crop), Crop: crop, Width: z.Width, Ext: s.plain()}, Height: z.Height,
			})
		}
	}
	return files
}

// plain is the extension of the format that every browser shows.
func (s *Shown) plain() string {
	if s.Type == "image/png" {
		return "png"
	}
	return "jpg"
}

// Today returns the file in which a picture is shown now in the shape and about the width
// of another, or false if it is not shown.
func (m Media) Today(f picture.File) (today picture.File, ok bool) {
	if m.Shown == nil {
		return today, false
	}
	for _, s := range m.Shown.Files(f.Crop) {
		if today = s.File; today.Width >= f.Width {
			break
		}
	}
	if f.Ext == "avif" || f.Ext == "webp" {
		today.Ext = f.Ext
	}
	return today, today.Stamp != ""
}

// View is the name of the file in which staff see a picture about so wide, in pixels: the
// master where none is shown yet.
func (m Media) View(width int) string {
	if f, ok := m.Today(picture.File{Width: width}); ok {
		return f.String()
	}
	return m.Name
}
