package admin

import (
	"context"
	"slices"

	"github.com/a-h/templ"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// smallView is the address of a small view of a picture.
func smallView(m content.Media) string { return link.AdminMediaFile(m.ID, m.View(320)) }

// pictureName is what a media is called in a list, with its file's name where that is another.
func pictureName(ctx context.Context, m content.Media) string {
	if name, _ := MediaName(ctx, m); name != m.Name {
		return name + " · " + m.Name
	}
	return m.Name
}

func hasPicture(list []content.Media, id string) bool {
	return slices.ContainsFunc(list, func(m content.Media) bool { return number(m.ID) == id })
}

// An Everywhere asks what is to stand in the place of a media.
type Everywhere struct {
	Asset
	Choices []content.Media // the latest of its class, and the one that was chosen
	To      int64           // that was chosen, or 0
	Problem string          // why it cannot stand there, a problem of package form or content.OtherClass; or ""
	Silent  []locale.Locale // in which it says nothing, to who does not see it
}

// refused reports whether what was chosen cannot stand there.
func (x Everywhere) refused() bool { return x.Problem != "" || len(x.Silent) > 0 }

// silent names the languages in which the picture that was chosen says nothing.
func (x Everywhere) silent(ctx context.Context) string {
	var names []string
	for _, l := range x.Silent {
		names = append(names, locale.Language(locale.From(ctx), string(l)))
	}
	return locale.And(locale.From(ctx), names...)
}

// pictureWords are the sentences that the script says which shows pictures, as JSON.
func pictureWords(ctx context.Context) string {
	return scriptWords(ctx, map[string]*i18n.Message{
		"choose": msg.PictureChoose, "change": msg.PictureChange, "remove": msg.PictureRemove, "none": msg.PictureNone,
		"away": msg.PictureAway, "sending": msg.PictureSending, "chosen": msg.PictureChosen, "pick": msg.PictureUnpicked, "noPicture": msg.PictureNot,
	}, nil)
}

// everywhereAttributes are those of the choice of what stands in the place of a media:
// pictures are chosen by sight.
func everywhereAttributes(ctx context.Context, x Everywhere) templ.Attributes {
	a := templ.Attributes{"aria-describedby": "to-hint"}
	if x.refused() {
		a["aria-invalid"], a["aria-describedby"], a["autofocus"] = "true", "to-error to-hint", true
	}
	if x.Media.Class == content.ImageMedia {
		a["data-picture"] = ""
	}
	return a
}

func everywhereSource(m content.Media) templ.Attributes {
	if m.Class != content.ImageMedia {
		return nil
	}
	return templ.Attributes{"data-src": smallView(m)}
}
