package admin

import (
	"context"
	"slices"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/msg"
)

// An Item is the form of an item: what it says, what was typed, what is wrong with it.
type Item struct {
	Frame
	Kind      *content.Info
	ID        int64
	Version   int // that the form starts from; 0 for an item that has not been saved
	Draft     content.Draft
	Facts     *form.Form
	Notes     *form.Form                   // sources, and what is still to be verified
	Texts     map[locale.Locale]*form.Form // all but bodies
	Can       Can
	Choices   Choices
	Pictures  []content.Media          // to choose from: the latest, and those that are chosen
	States    map[locale.Locale]string // keys of msg.State; nil where they are not known
	Public    map[locale.Locale]Public // what readers see
	Above     map[locale.Locale]Public // what they see of the page above this one in the tree
	At        time.Time                // of the version
	By        string
	Why       string       // why the form is shown again: one of the reasons below, or ""
	Done      string       // what has just been done: one of the acts below, or ""
	Editor    int64        // the user whose form it is; 0 where nobody knows
	Working   Working      // what of it the user has not saved
	Ended     []EndingText // what readers met in a language before, and meet now
	Comments  []Conversation
	Returned  []Reading      // what was handed in and given back, and not handed in again
	Found     []gate.Finding // what the gates say of the draft
	Plans     []Plan         // what will happen by itself
	Tags      []string
	Reminders []Reminder
}

// Why a form is shown again with what was typed.
const (
	Refused     = "refused" // some of it cannot be kept
	Away        = "away"    // the database does not answer
	SessionOver = "session" // nobody is signed in any more
)

// What a form says has been done.
const (
	Saved     = "saved"
	Nothing   = "nothing"
	Published = "published"
	Already   = "already" // it was public before
	Planned   = "planned" // it will be at its time
	Submitted = "submitted"
	Approved  = "approved"
	GivenBack = "returned"
	Recalled  = "recalled"
	Cancelled = "cancelled" // it will not be by itself
	Withdrawn = "withdrawn"
	Restored  = "restored"
	Discarded = "discarded"
)

// Can is what the user may do with an item.
type Can struct {
	Facts   bool // change facts, sources and the source text
	Publish bool
}

// Public is what readers of one language see.
type Public struct {
	Href    string
	Version int
	At      time.Time
}

// latest is the latest version that was saved, whichever the form starts from.
func (x Item) latest() int { return max(x.Version, x.Working.Latest) }

// before is what the slug of the text in l comes after in its address.
func (x Item) before(l locale.Locale) string {
	if above, ok := x.Above[l]; ok {
		return above.Href + "/"
	}
	return link.List(l, x.Kind.Name) + "/"
}

// Blind reports that the form is made of what was typed alone: nothing could be read.
func (x Item) Blind() bool { return x.Why == Away || x.Why == SessionOver }

// Title is what the item is called in the language of the page.
func (x Item) Title(ctx context.Context) string {
	title, _ := x.title(ctx)
	return title
}

func (x Item) title(ctx context.Context) (string, locale.Locale) {
	titles := locale.Label{}
	for _, l := range locale.All {
		titles[l] = x.Texts[l].Inputs[0].Value()
	}
	if x.ID == 0 && titles.In(locale.From(ctx)) == "" {
		return say(ctx, msg.NewOf, x.Kind.Name), ""
	}
	return itemTitle(ctx, titles)
}

// frame is what stands around the form: little, where a text is written.
func (x Item) frame() Frame {
	f := x.Frame
	f.Writing = x.Kind.Prose
	return f
}

// mayWrite reports whether the text in a language is the user's to change.
func (x Item) mayWrite(l locale.Locale) bool { return l != locale.Source || x.Can.Facts }

// blank reports whether the form is an empty sheet, on which one begins to write at once.
func (x Item) blank() bool { return x.ID == 0 && x.Why == "" && x.Kind.Prose }

// written reports whether the body in a language is known: if nothing could be read, and
// none was sent, it is not.
func (x Item) written(l locale.Locale) bool { return !x.Blind() || x.body(l).Sent }

// needs reports whether the form says of an input that publishing needs it: a new item's
// does, before anything is missed. The gates need a summary; a row of a list need not be
// there at all.
func (x Item) needs(in *form.Input) bool {
	return x.Version == 0 && in.List == "" && (in.Required || in.Name == "summary")
}

// unsaved says why what the page holds has not become what was asked for, or "".
func (x Item) unsaved(ctx context.Context) string {
	switch x.Why {
	case Away:
		return locale.T(ctx, msg.AwayTitle)
	case SessionOver:
		return locale.T(ctx, msg.SessionOver)
	case Refused:
		return locale.N(ctx, msg.NotSaved, len(x.complaints(ctx)))
	}
	return ""
}

// named returns the inputs of a form that have these names, in their order.
func named(f *form.Form, names []string) (list []*form.Input) {
	for _, name := range names {
		for _, in := range f.Inputs {
			if in.Name == name {
				list = append(list, in)
			}
		}
	}
	return list
}

// action is where the form is sent.
func (x Item) action() string {
	if x.ID == 0 {
		return link.AdminList(x.Kind.Table)
	}
	return link.AdminItem(x.Kind.Table, x.ID)
}

func (x Item) act(name string) string { return link.AdminAct(x.Kind.Table, x.ID, name) }

// complaints lists all that is wrong, in the order of the page.
func (x Item) complaints(ctx context.Context) []complaint {
	list := complaints(ctx, "facts", x.Facts)
	list = append(list, complaints(ctx, "notes", x.Notes)...)
	for _, l := range locale.All {
		list = append(list, complaints(ctx, string(l), x.Texts[l])...)
	}
	return list
}

// unverified reports whether a field is still to be verified.
func (x Item) unverified(part string, in *form.Input) bool {
	name, _, _ := strings.Cut(in.Field, ".")
	return slices.Contains(x.Draft.Unverified, part+"."+name)
}

// stale reports whether a field of a translation reflects an older source.
func (x Item) stale(l locale.Locale, field string) bool {
	return slices.Contains(x.Draft.Stale(l), field)
}

// reflects reports whether a field of a translation was written against the present source.
func (x Item) reflects(l locale.Locale, field string) bool {
	t := x.Draft.Translations[l]
	return t != nil && t.Reflects[field] != "" && !x.stale(l, field)
}

// publicVersions lists the versions, other than the form's own, that readers see.
func (x Item) publicVersions() (list []int) {
	for _, p := range x.Public {
		if p.Version != x.Version {
			list = append(list, p.Version)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// words counts the words of a body.
func words(d richtext.Doc) int { return len(strings.Fields(richtext.Plain(d))) }

// taste is how a body begins.
func taste(d richtext.Doc) string {
	const most = 40
	words := strings.Fields(richtext.Plain(d))
	if len(words) <= most {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:most], " ") + "…"
}
