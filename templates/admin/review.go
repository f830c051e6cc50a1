package admin

import (
	"context"
	"slices"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A Review asks for a second pair of eyes, or is what that pair looks at: what would
// change for readers, the notes of both sides, and the decision.
type Review struct {
	Publication
	Can      Can
	Readings []Reading       // what was handed in and decided, the latest first
	Waiting  []locale.Locale // in which the text waits to be read
	Own      []locale.Locale // of these, in which the user cannot approve it
	Mine     []locale.Locale // of these, in which the user handed it in
	Open     []locale.Locale // in which it may be handed in
	Note     string          // as typed
	Problems []content.Problem
}

// A Reading is texts that were handed in together, and what was decided of them.
type Reading struct {
	Locales   []locale.Locale
	State     string // review, returned, approved, recalled or ended
	Version   int
	By, Note  string
	At        time.Time
	DecidedBy string
	Decision  string
	DecidedAt *time.Time
}

// asked says who handed texts in and when: «Marta Quiroga, hoy 8:40: español y portugués».
func (f Frame) asked(ctx context.Context, x Reading) string {
	return locale.T(ctx, msg.ReviewAsked, "Who", x.By, "When", f.When(ctx, x.At), "Languages", names(ctx, x.Locales))
}

// decided says what became of texts that were handed in.
func (f Frame) decided(ctx context.Context, x Reading) string {
	m := msg.ReviewApproved
	switch x.State {
	case "returned":
		m = msg.ReviewReturned
	case "recalled":
		m = msg.ReviewRecalled
	}
	return locale.T(ctx, m, "Who", who(ctx, x.DecidedBy), "When", f.When(ctx, *x.DecidedAt), "Version", x.Version)
}

// names lists languages within a sentence, in that of the reader.
func names(ctx context.Context, list []locale.Locale) string {
	var words []string
	for _, l := range list {
		words = append(words, language(ctx, l))
	}
	return locale.And(locale.From(ctx), words...)
}

// mayApprove lists the languages in which the user may approve what waits.
func (x Review) mayApprove() []locale.Locale {
	return slices.DeleteFunc(slices.Clone(x.Waiting), func(l locale.Locale) bool { return slices.Contains(x.Own, l) })
}

// findings says what the gates find of a text, but that it is not approved: that is what
// it is handed in for.
func (x Review) findings(ctx context.Context, l locale.Locale) []line {
	list := slices.DeleteFunc(gate.Of(x.Found, l), func(f gate.Finding) bool { return f.Detail == content.Unapproved })
	return gateLines(ctx, x.Kind, x.Choices, list, x.Known)
}

// past lists what was handed in and decided.
func (x Review) past() []Reading {
	return slices.DeleteFunc(slices.Clone(x.Readings), func(r Reading) bool { return r.DecidedAt == nil })
}

// reproach says why what was answered is not done.
func (x Review) reproach(ctx context.Context) string {
	if x.Why == Overtaken {
		return locale.T(ctx, msg.ReviewChanged, "Who", who(ctx, x.By))
	}
	if len(x.Problems) == 0 {
		return locale.T(ctx, msg.RefusedAway)
	}
	p := x.Problems[0]
	switch {
	case p.Field == "note" && p.Code == form.Required:
		return locale.T(ctx, msg.ReviewNeedsNote)
	case p.Field == "note":
		return locale.T(ctx, msg.ReviewLongNote)
	case p.Code == form.Required:
		return locale.T(ctx, msg.RefusedLanguage)
	}
	return layout.Initial(say(ctx, msg.ReviewProblem, p.Code))
}

// noteWrong reports whether it is the note that keeps what was answered from being done.
func (x Review) noteWrong() bool {
	return slices.ContainsFunc(x.Problems, func(p content.Problem) bool { return p.Field == "note" })
}

// chosen reports whether the box of a language is ticked.
func (x Review) chosen(l locale.Locale) bool { return x.Chosen == nil || slices.Contains(x.Chosen, l) }
