package admin

import (
	"context"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// goneOut says in which languages it was done.
func goneOut(ctx context.Context, action string, locales []locale.Locale) string {
	var names []string
	for _, l := range locales {
		names = append(names, language(ctx, l))
	}
	m := msg.BulkOutIn
	if action == "unpublish" {
		m = msg.BulkAwayIn
	}
	return locale.T(ctx, m, "Languages", locale.And(locale.From(ctx), names...))
}

// Trouble says why something was not done to an item, or not in a language.
func Trouble(ctx context.Context, k *content.Info, p content.Problem) string {
	why := msg.Verdict[p.Code]
	part, _, _ := strings.Cut(p.Field, ".")
	l, isText := locale.Parse(part)
	switch {
	case why != nil && isText:
		return l.Name() + ": " + locale.T(ctx, why) + "."
	case why != nil:
		return layout.Initial(locale.T(ctx, why)) + "."
	}
	var sentences []string
	for _, f := range gate.Errors([]content.Problem{p}) {
		sentences = append(sentences, sentence(ctx, k, f, ""))
	}
	return strings.Join(sentences, " ")
}

// ReportHead names the columns of the report: the id, the titles, and what became of it.
func ReportHead(ctx context.Context) []string {
	head := []string{"id"}
	for _, l := range locale.All {
		head = append(head, locale.T(ctx, msg.Field["title"])+" ("+string(l)+")")
	}
	for _, key := range []string{"outcome", "languages", "why"} {
		head = append(head, locale.T(ctx, msg.ReportHead[key]))
	}
	return append(head, locale.T(ctx, msg.BulkWhy))
}

// OutcomeName says what became of one of many items.
func OutcomeName(ctx context.Context, outcome string) string { return say(ctx, msg.Outcome, outcome) }
