package admin

import (
	"context"
	"strconv"
	"time"

	"github.com/a-h/templ"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// Working is what the form of an item shows that its user has not saved yet.
type Working struct {
	At       time.Time // when it was kept; the zero time where there is nothing of the kind
	Seen     int64     // the same in microseconds, for the form to send back
	Latest   int       // the latest version, where that is not the one that it was typed upon; else 0
	LatestAt time.Time
	LatestBy string
}

// A Discarding asks whether what somebody has typed shall be forgotten.
type Discarding struct {
	Frame
	Kind    *content.Info
	ID      int64
	Version int // the latest of the item; 0 where none was ever saved
	Title   locale.Label
	Working
}

// keepingWords are the words of the scripts that keep what is typed, and where they keep it.
func (x Item) keepingWords(ctx context.Context) templ.Attributes {
	words := templ.Attributes{"data-zone": x.local(x.Now).Location().String(), "data-id": strconv.FormatInt(x.ID, 10), "data-list": link.AdminList(x.Kind.Table)}
	for name, m := range map[string]*i18n.Message{
		"kept": msg.KeptNow, "offline": msg.KeptOffline, "away": msg.KeptAway, "signed-out": msg.KeptSignedOut, "elsewhere": msg.KeptElsewhere,
		"gone": msg.KeptGone, "large": msg.KeptLarge, "nowhere": msg.KeptNowhere, "again": msg.SignInAgain, "shown": msg.LocalShown,
		"in-facts": msg.InFacts, "in-notes": msg.InNotes,
	} {
		words["data-"+name] = locale.T(ctx, m)
	}
	for _, l := range locale.All {
		words["data-in-"+string(l)] = locale.T(ctx, msg.InText, "Language", language(ctx, l))
	}
	words["data-newer"] = locale.T(ctx, msg.SavedByOther, "Who", "{who}", "Latest", "{latest}")
	words["data-writes"] = locale.T(ctx, msg.WritesIn, "Who", "{who}", "Part", "{part}")
	words["data-here"] = locale.T(ctx, msg.IsHere, "Who", "{who}")
	return words
}
