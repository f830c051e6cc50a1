package admin

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/picture"
	"segib.org/web/templates/msg"
)

// thumbnail is the address of a small view of a picture.
func thumbnail(m content.Media) string {
	if m.Shown == nil {
		return link.AdminMediaFile(m.ID, m.Name)
	}
	return link.AdminMediaFile(m.ID, m.Shown.Files(picture.Whole)[0].String())
}

// mediaName is what a media is called: what it tells who does not see it, else its file.
func mediaName(ctx context.Context, m content.Media) string {
	return cmp.Or(m.Alt.In(locale.From(ctx)), m.Name)
}

func hasPicture(list []content.Media, id string) bool {
	return slices.ContainsFunc(list, func(m content.Media) bool { return number(m.ID) == id })
}

// pictureWords are the sentences that the script says which shows pictures, as JSON.
func pictureWords(ctx context.Context) string {
	words := map[string]string{}
	for name, m := range map[string]*i18n.Message{
		"choose": msg.PictureChoose, "change": msg.PictureChange, "remove": msg.PictureRemove, "none": msg.PictureNone,
		"away": msg.PictureAway, "sending": msg.PictureSending, "chosen": msg.PictureChosen, "pick": msg.PictureUnpicked,
	} {
		words[name] = locale.T(ctx, m, "Name", "{Name}")
	}
	b, err := json.Marshal(words)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(b)
}
