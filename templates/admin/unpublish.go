package admin

import (
	"context"
	"slices"
	"strings"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Withdrawal asks how texts of an item shall end: what is chosen and typed so far, and
// what is wrong with it.
type Withdrawal struct {
	Frame
	Kind      *content.Info
	ID        int64
	Title     locale.Label
	Texts     []EndingText
	Referrers []Row // published items that mention it
	Chosen    []locale.Locale
	How       string // one of content.Endings, or ""
	Reason    locale.Label
	Target    string
	Found     []Row // items that Target may mean
	When      When
	Problems  []content.Problem
}

// An EndingText is a text of an item that readers see, or met at its address.
type EndingText struct {
	Locale locale.Locale
	Href   string
	How    string // "" while it is published, else how it ended
	Reason string
}

// What speaks against a target that was typed, besides form's problems.
const (
	TargetNotFound = "not-found"
	TargetSeveral  = "several"
)

// withdrawable reports whether any text can still be marked as withdrawn.
func (x Withdrawal) withdrawable() bool {
	return slices.ContainsFunc(x.Texts, func(t EndingText) bool { return t.How != content.Moved })
}

// endings lists how the texts can end.
func (x Withdrawal) endings() []string {
	if x.withdrawable() {
		return content.Endings
	}
	return content.Endings[1:]
}

// wrong says what is wrong with an input, "" if nothing is.
func (x Withdrawal) wrong(ctx context.Context, field string) string {
	for _, p := range x.Problems {
		if p.Field == field {
			return endingProblem(ctx, p)
		}
	}
	return ""
}

// Stays reports whether something of the item can still be read when the texts that were
// chosen are gone.
func (x Withdrawal) Stays() bool {
	return slices.ContainsFunc(x.Texts, func(t EndingText) bool { return t.How != content.Moved && !slices.Contains(x.Chosen, t.Locale) })
}

// complaints lists what is wrong, in the order of the page.
func (x Withdrawal) complaints(ctx context.Context) (list []complaint) {
	for _, p := range x.Problems {
		list = append(list, complaint{p.Field, endingProblem(ctx, p)})
	}
	if x.When.Err != "" {
		list = append(list, complaint{"when-date", x.When.wrong(ctx, x.Frame)})
	}
	return list
}

func endingProblem(ctx context.Context, p content.Problem) string {
	field, of := p.Field, ""
	if l, name, ok := strings.Cut(p.Field, "."); ok {
		field, of = name, language(ctx, locale.Locale(l))
	}
	if p.Field == "at" {
		return When{Err: p.Code}.wrong(ctx, Frame{})
	}
	m := msg.EndingProblem[field+" "+p.Code]
	if m == nil {
		return p.Code
	}
	return locale.T(ctx, m, "Language", of, "N", content.MaxReason)
}

// focused is the language whose reason is to be typed first, "" where something is wrong.
func (x Withdrawal) focused() locale.Locale {
	if len(x.Problems) > 0 || x.When.Err != "" || len(x.Chosen) == 0 || x.How != content.Withdrawn {
		return ""
	}
	return x.Chosen[0]
}

// wrongly describes an input by its hint and, where it is wrong, by what is wrong with it.
func wrongly(id, wrong, hint string) templ.Attributes {
	if wrong == "" {
		return templ.Attributes{"aria-describedby": hint}
	}
	return templ.Attributes{"aria-invalid": "true", "aria-describedby": id + "-error " + hint}
}

// ending is how the text in a language ended, if it did.
func (x Item) ending(l locale.Locale) (t EndingText) {
	for _, t := range x.Ended {
		if t.Locale == l {
			return t
		}
	}
	return t
}
