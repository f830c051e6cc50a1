package admin

import (
	"context"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// GuestDays are for how many days a draft can be shown to somebody outside.
var GuestDays = []int{3, 7, 14, 30}

// Guests are those outside to whom an item was shown, and one more to be.
type Guests struct {
	Frame
	Kind    *content.Info
	ID      int64
	Title   locale.Label
	Texts   []locale.Locale // that there are
	Made    []Guest
	Name    string // as typed
	Text    locale.Locale
	Days    int
	Refused bool
	Link    string // that has just been made, or ""
}

// A Guest is somebody outside to whom a version was shown.
type Guest struct {
	ID       int64
	Name     string
	Version  int
	Locale   locale.Locale
	By       string
	Expires  time.Time // in the institution's time zone
	Over     bool
	Seen     *time.Time
	Verdict  string // "right", "corrections" or ""
	Answered *time.Time
	Heeded   bool // the answer has been dealt with
}

// A Visit is what a guest sees.
type Visit struct {
	Guest
	Secret  string
	Title   string
	Verdict string
	Remarks []Remarked
	Wrong   bool // the answer could not be taken
	Full    bool // so many remarks were made that no more are taken
	Thanks  bool // it was
}

// A Remarked is one remark of a guest, as it was typed.
type Remarked struct {
	Quote, Text string
	Err         string // as Said has it
}

// unsaid reports that corrections were asked for and none is named.
func (x Visit) unsaid() bool {
	for _, m := range x.Remarks {
		if m.Text != "" || m.Quote != "" {
			return false
		}
	}
	return x.Wrong && x.Verdict == "corrections"
}

// until is the last day of a link, in the language of the page.
func (g Guest) until(ctx context.Context) string {
	return locale.Date(locale.From(ctx), g.Expires)
}

// fate says what became of a link.
func (g Guest) fate(ctx context.Context, f Frame) string {
	switch {
	case g.Verdict == "right":
		return locale.T(ctx, msg.GuestRight, "When", f.When(ctx, *g.Answered))
	case g.Verdict == "corrections":
		return locale.T(ctx, msg.GuestCorrections, "When", f.When(ctx, *g.Answered))
	case g.Seen != nil:
		return locale.T(ctx, msg.GuestSeen, "When", f.When(ctx, *g.Seen))
	}
	return locale.T(ctx, msg.GuestUnseen)
}

func (g Guest) shown(ctx context.Context) string {
	if g.Over {
		return locale.T(ctx, msg.GuestEnded, "Version", g.Version, "Language", language(ctx, g.Locale))
	}
	return locale.T(ctx, msg.GuestShown, "Version", g.Version, "Language", language(ctx, g.Locale), "Date", g.until(ctx), "Who", who(ctx, g.By))
}
