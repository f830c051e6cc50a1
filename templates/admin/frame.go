// Package admin holds the pages on which staff work. They show what package
// internal/admin has gathered and read nothing themselves.
package admin

import (
	"context"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Frame is what stands around every page of the admin.
type Frame struct {
	User    string         // name; "" where nobody has signed in
	Role    string         //
	Manages bool           // may decide who signs in
	Writes  bool           // may write new items
	Section string         // address of the entry of the menu that leads here
	Here    string         // address to come back to when the language of the interface changes
	Counts  map[string]int // of items by kind; nil where they are not known
	Now     time.Time
	Zone    *time.Location // the institution's; UTC if nil
	Writing bool           // the page is a sheet to write on: the menu makes room for it
}

// class is that of the document's body.
func (f Frame) class() string {
	if f.Writing {
		return "write"
	}
	return ""
}

// A Crumb is a page above the present one; the last one, without an address, is that itself.
type Crumb struct{ Name, Href string }

// When writes a moment as staff speak of it: the time today and yesterday, else the
// date, with its year if that is another.
func (f Frame) When(ctx context.Context, t time.Time) string {
	t, now := f.local(t), f.local(f.Now)
	switch t.Format(time.DateOnly) {
	case now.Format(time.DateOnly):
		return locale.T(ctx, msg.TodayAt, "Time", locale.Clock(t))
	case now.AddDate(0, 0, -1).Format(time.DateOnly):
		return locale.T(ctx, msg.YesterdayAt, "Time", locale.Clock(t))
	}
	return strings.TrimSuffix(locale.ShortDate(locale.From(ctx), t), now.Format(" 2006"))
}

// day is today, in words: "lunes, 23 de noviembre de 2026".
func (f Frame) day(ctx context.Context) string {
	l, now := locale.From(ctx), f.local(f.Now)
	iso := (int(now.Weekday())+6)%7 + 1
	return locale.Weekday(l, iso) + ", " + locale.Date(l, now)
}

// say says the message of that key, or the key itself.
func say(ctx context.Context, m map[string]*i18n.Message, key string) string {
	if m[key] == nil {
		return key
	}
	return locale.T(ctx, m[key])
}

// who names the author of a change.
func who(ctx context.Context, name string) string {
	if name == "" {
		return locale.T(ctx, msg.System)
	}
	return name
}

// listCrumb leads to the list of a kind.
func listCrumb(ctx context.Context, k *content.Info) Crumb {
	return Crumb{say(ctx, msg.DeskKinds, k.Name), link.AdminList(k.Table)}
}

// language names a language in that of the reader.
func language(ctx context.Context, l locale.Locale) string {
	return locale.Language(locale.From(ctx), string(l))
}
