package admin

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
	"segib.org/web/templates/msg"
)

// A Shelf is a page of the library.
type Shelf struct {
	Frame
	Filter       MediaFilter
	Tiles        []Tile
	Newer, Older string         // addresses of the neighbouring pages, or ""
	N            map[string]int // how many there are in each view, counted no further than Most
	Tags         []string
	Done         string // what has just been done: a key of shelfDone
	Taken        int    // how many files have just been taken
	Uploads      []Upload
	Nothing      bool // a form was sent in which there was no file
}

// MediaViews lists the views of the library.
var MediaViews = []string{"", "undecided", "unused", "unlicensed", trashView}

const trashView = "trash"

var shelfDone = map[string]*i18n.Message{TrashedNow: msg.MediaTrashedID}

// takes reports whether the page takes files.
func (x Shelf) takes() bool { return x.Writes && x.Filter.View != trashView }

// tags are those that can be chosen: the one that is too.
func (x Shelf) tags() []string {
	if x.Filter.Tag == "" || slices.Contains(x.Tags, x.Filter.Tag) {
		return x.Tags
	}
	return append([]string{x.Filter.Tag}, x.Tags...)
}

// A MediaFilter says what a page of the library shows. Its zero value is all.
type MediaFilter struct {
	View  string // one of MediaViews
	Terms string
	Class string
	Tag   string
	Month string // since then: "2026-11"
	Wrong string // what was typed as a month and is none
}

// Query is how the filter stands in an address.
func (f MediaFilter) Query() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{"view": f.View, "q": f.Terms, "class": f.Class, "tag": f.Tag, "month": f.Month} {
		if value != "" {
			v.Set(name, value)
		}
	}
	return v
}

func (f MediaFilter) href() string { return link.With(link.Media, f.Query()) }

// narrow reports whether something is looked for within a view.
func (f MediaFilter) narrow() bool { return f != MediaFilter{View: f.View} }

// A Tile is a media in the library.
type Tile struct {
	content.Media
	Uses    int       // in how many items
	Trashed time.Time // or the zero Time
}

// An Upload is what became of a file that was sent.
type Upload struct {
	Name    string // as it was called, or "" of what was not read
	ID      int64  // of the media that it is now, or 0
	Problem string // a key of msg.MediaRefused, or ""
}

// Problems of what was sent, besides those of package media.
const (
	Fault       = "fault"
	Unavailable = "unavailable"
	CutOff      = "cut_off"
	TooMuch     = "too_much"
	Meanwhile   = "conflict"
	NoFile      = "none"
)

func (u Upload) name(ctx context.Context) string {
	switch {
	case u.Name != "":
		return u.Name
	case u.Problem == TooMuch:
		return locale.T(ctx, msg.UploadTheRest)
	}
	return locale.T(ctx, msg.UploadUnnamed)
}

// MediaName is what a media is called: what it says in the reader's language or in another,
// else its file's name.
func MediaName(ctx context.Context, m content.Media) (name string, other locale.Locale) {
	said := m.Alt
	if m.Class == content.DocumentMedia {
		said = m.Caption
	}
	if len(said) == 0 {
		return m.Name, ""
	}
	return itemTitle(ctx, said)
}

// format names a type of file by its extension, which the library gives it: "PDF".
func format(m content.Media) string {
	return strings.ToUpper(strings.Replace(m.Name[strings.LastIndexByte(m.Name, '.')+1:], "jpg", "jpeg", 1))
}

// measures are the format, the pixels and the weight of a media.
func measures(ctx context.Context, m content.Media) string {
	s := format(m)
	if m.Width > 0 {
		s += " " + strconv.Itoa(m.Width) + "\u00a0×\u00a0" + strconv.Itoa(m.Height)
	}
	return s + ", " + weight(ctx, m.Bytes)
}

// weight writes a number of bytes: "24 KB", "1,2 MB".
func weight(ctx context.Context, bytes int64) string {
	l := locale.From(ctx)
	const mega = 1_000_000
	switch tenths := (bytes + mega/20) / (mega / 10); {
	case bytes < mega:
		return locale.Number(l, int(max(1, bytes/1000))) + "\u00a0KB"
	case tenths < 100:
		point := ","
		if l == locale.EN {
			point = "."
		}
		return strconv.FormatInt(tenths/10, 10) + point + strconv.FormatInt(tenths%10, 10) + "\u00a0MB"
	}
	return locale.Number(l, int(bytes/mega)) + "\u00a0MB"
}

// used says in how many items a media is used.
func used(ctx context.Context, n int) string {
	if n == 0 {
		return locale.T(ctx, msg.MediaUnused)
	}
	return locale.N(ctx, msg.MediaUses, n)
}

// srcset lists files of a media for a browser to choose from.
func srcset(id int64, files []picture.Sized) string {
	var list []string
	for _, f := range files {
		list = append(list, link.AdminMediaFile(id, f.String())+" "+strconv.Itoa(f.Width)+"w")
	}
	return strings.Join(list, ", ")
}
