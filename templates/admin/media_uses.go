package admin

import (
	"context"

	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Use is a place where an item shows a media.
type Use struct {
	Row
	Field  string        // "facts.image_id", "es.body"
	Locale locale.Locale // of the text, or "" of the facts
	Draft  bool
	Live   bool
	Thrown bool // the item is in the trash
}

// standing says who sees the use.
func (u Use) standing(ctx context.Context) string {
	switch {
	case !u.Live:
		return locale.T(ctx, msg.MediaUseDraft)
	case !u.Draft:
		return locale.T(ctx, msg.MediaUseLeaving)
	}
	return locale.T(ctx, msg.MediaUseLive)
}

// states are those of the text that has the media, or of all where the facts have it.
func (u Use) states() (list []locale.Locale) {
	if u.Locale != "" {
		return []locale.Locale{u.Locale}
	}
	return locale.All
}
