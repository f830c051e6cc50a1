package admin

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Row is an item in a list.
type Row struct {
	Kind       *content.Info
	ID         int64
	Title      locale.Label
	States     map[locale.Locale]string // keys of msg.State
	Unverified []string                 // "facts.joined", "pt.title"
	Stale      []string                 // the codes of languages whose text reflects an older source
	Tags       []string
	At         time.Time // of the latest revision
	By         string    // name, or "" for the program itself
}

func (r Row) href() string { return link.AdminItem(r.Kind.Table, r.ID) }

// stale reports whether the text in a language reflects an older source.
func (r Row) stale(l locale.Locale) bool { return slices.Contains(r.Stale, string(l)) }

// title is what an item is called in the language of the page, and the language that
// this is in where it is another.
func itemTitle(ctx context.Context, t locale.Label) (title string, other locale.Locale) {
	here := locale.From(ctx)
	if t[here] != "" {
		return t[here], ""
	}
	for _, l := range locale.All {
		if t[l] != "" {
			return t[l], l
		}
	}
	return locale.T(ctx, msg.Untitled), ""
}

// clamp is the class of a title among others that would take many lines, or has a word
// that no line holds: a few lines of it are shown. It is "" for any other.
func clamp(title string) string {
	const long, longWord = 100, 30
	if utf8.RuneCountInString(title) > long || slices.ContainsFunc(strings.Fields(title), func(s string) bool { return utf8.RuneCountInString(s) > longWord }) {
		return "clamp"
	}
	return ""
}

// unverified names the first few of what is not verified.
func (r Row) unverified(ctx context.Context) string {
	const few = 3
	var names []string
	for _, field := range r.Unverified[:min(few, len(r.Unverified))] {
		names = append(names, small(fieldName(ctx, r.Kind, field)))
	}
	text := strings.Join(names, ", ")
	if left := len(r.Unverified) - few; left > 0 {
		text = locale.T(ctx, msg.ListAnd, "A", text, "N", left)
	}
	return locale.T(ctx, msg.UnverifiedFields, "Fields", text)
}
