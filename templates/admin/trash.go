package admin

import (
	"context"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Trash is what was thrown away, the latest first.
type Trash struct {
	Frame
	Rows      []Row  // At and By are of the throwing away
	Older     string // address of the next page, or ""
	Done      string // what has just been done: one of those below, or ""
	MayDelete bool
}

// What the trash, or the form of an item, says has been done.
const (
	TrashedNow = "trashed"
	Deleted    = "deleted"
	Untrashed  = "untrashed"
	Duplicated = "duplicated"
)

var trashDone = map[string]*i18n.Message{TrashedNow: msg.DoneTrashed, Deleted: msg.DoneDeleted}

// An Untrashable is an item that cannot be thrown away, and why.
type Untrashable struct {
	Frame
	Kind      *content.Info
	ID        int64
	Title     locale.Label
	Public    []locale.Locale // in which readers see it
	Referrers []Row           // what is published and mentions it
}

func (x Untrashable) languages(ctx context.Context) string {
	var names []string
	for _, l := range x.Public {
		names = append(names, language(ctx, l))
	}
	return locale.And(locale.From(ctx), names...)
}

// A Deletion asks whether an item in the trash shall be deleted for ever.
type Deletion struct {
	Frame
	Row
	Versions  int
	Comments  int
	Addresses int
}

// daysLeft is how many days, begun ones too, something stays in the trash.
func (f Frame) daysLeft(thrown time.Time) int {
	left := thrown.AddDate(0, 0, content.TrashDays).Sub(f.Now)
	return max(0, int((left+24*time.Hour-1)/(24*time.Hour)))
}

// act is the address of something done to an item.
func (r Row) act(name string) string { return link.AdminAct(r.Kind.Table, r.ID, name) }

// readable reports whether readers see a text of the item, withdrawn or not, or are led on from it.
func (x Item) readable() bool { return len(x.Public) > 0 || len(x.Ended) > 0 }
