package admin

import (
	"context"
	"slices"
	"strings"
	"time"

	"segib.org/web/internal/gate"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Publication asks whether readers shall see the latest version of an item, and which of
// them: what would change, what the gates say, and what was answered so far.
type Publication struct {
	Frame
	Comparison // from what readers see to the version
	ID         int64
	Title      locale.Label
	Version    int
	At         time.Time // of the version
	By         string
	States     map[locale.Locale]string // keys of msg.State
	Public     map[locale.Locale]Public
	Changed    []locale.Locale // in which readers would see something else
	Written    []locale.Locale // in which there is a text
	Chosen     []locale.Locale
	Found      []gate.Finding // of the version
	Known      []gate.Finding // of what readers see
	Reason     string
	Notes      locale.Label
	Minor      bool
	Timed      When   // when it shall happen
	Plans      []Plan // what will happen by itself
	Why        string // why nothing was published: one of the reasons below, or ""
}

// Why nothing was published, though it was asked for.
const (
	Overtaken  = "overtaken"   // somebody saved a later version
	NoLanguage = "no-language" // none was chosen
	Blocked    = "blocked"     // the gates, or the database, found errors
	WrongTime  = "wrong-time"  // it was to happen at a time that there is not, or that is past
	NoReason   = "no-reason"   // it would go with warnings, and nobody said why
)

// asks reports whether a language, or the facts, would go with warnings that need a reason.
func (x Publication) asks(l locale.Locale) bool {
	return slices.ContainsFunc(gate.Fresh(x.Found, x.Known, []locale.Locale{l}), func(f gate.Finding) bool { return f.Locale == l })
}

// askers names what asks for a reason, for the style sheet: it is asked where one of them is chosen.
func (x Publication) askers() string {
	var names []string
	if x.asks("") {
		names = append(names, "facts")
	}
	for _, l := range locale.All {
		if x.asks(l) {
			names = append(names, string(l))
		}
	}
	return strings.Join(names, " ")
}

// nothing reports that readers see all of the version already.
func (x Publication) nothing() bool { return len(x.Changed) == 0 && len(x.Written) > 0 }

// state says how what readers of a language see would change.
func (x Publication) state(ctx context.Context, l locale.Locale) string {
	p, public := x.Public[l]
	switch {
	case !slices.Contains(x.Written, l) && !public:
		return locale.T(ctx, msg.PublishNoText)
	case !public:
		return locale.T(ctx, msg.PublishNew)
	case !slices.Contains(x.Changed, l):
		return locale.T(ctx, msg.PublishUnchanged)
	}
	return locale.T(ctx, msg.PublishChanged, "When", x.When(ctx, p.At))
}

// lines says what is found of a language, or with "" of the facts.
func (x Publication) lines(ctx context.Context, l locale.Locale) []line {
	return gateLines(ctx, x.Kind, x.Choices, gate.Of(x.Found, l), x.Known)
}

// refusal says why nothing was published.
func (x Publication) refusal(ctx context.Context) string {
	switch x.Why {
	case Overtaken:
		return locale.T(ctx, msg.RefusedChanged, "Who", who(ctx, x.By))
	case NoLanguage:
		return locale.T(ctx, msg.RefusedLanguage)
	case WrongTime:
		return x.Timed.wrong(ctx, x.Frame)
	case NoReason:
		return locale.T(ctx, msg.RefusedReason)
	}
	return locale.T(ctx, msg.RefusedBlocked)
}

// culprits lists the errors that kept the chosen languages from going public.
func (x Publication) culprits(ctx context.Context) (list []line) {
	for _, l := range append([]locale.Locale{""}, x.Chosen...) {
		for _, c := range x.lines(ctx, l) {
			if c.severity == gate.Error {
				list = append(list, c)
			}
		}
	}
	return list
}

// at is the address of an input of the item's form.
func (x Publication) at(where string) string { return link.AdminItem(x.Kind.Table, x.ID) + "#" + where }

// A choice of languages, as the button names it and as the style sheet finds it.
type combination struct{ Key, Names string }

// combinations lists all choices of languages, of which the button names the one that is made.
func combinations(ctx context.Context) (list []combination) {
	for bits := 1; bits < 1<<len(locale.All); bits++ {
		var names []string
		for i, l := range locale.All {
			if bits&(1<<i) != 0 {
				names = append(names, string(l))
			}
		}
		list = append(list, combination{strings.Join(names, "-"), locale.And(locale.From(ctx), names...)})
	}
	return list
}
