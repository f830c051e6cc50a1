package admin

import (
	"context"
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A line is one or more findings that are one thing to do.
type line struct {
	severity gate.Severity
	where    string // the first input concerned
	text     string
	known    bool   // readers see it so already
	other    string // address of the form of the other item concerned, or ""
	title    string // of that item
}

// gateLines says what the gates found of an item of a kind. What is only to be verified is one line.
func gateLines(ctx context.Context, k *content.Info, c Choices, found, known []gate.Finding) (list []line) {
	var unverified []string
	first := line{severity: gate.Warning, known: true}
	for _, f := range found {
		old := f.Severity == gate.Warning && has(known, f)
		if f.Code != gate.Unverified {
			x := line{severity: f.Severity, where: f.Where, known: old, title: c.title(ctx, strconv.FormatInt(f.Item, 10))}
			x.text = sentence(ctx, k, f, x.title)
			x.other, _, _, _ = c.resolve(ctx, f.Item)
			list = append(list, x)
			continue
		}
		if unverified == nil {
			first.where = f.Where
		}
		unverified = append(unverified, small(bareName(ctx, f.Detail)))
		first.known = first.known && old
	}
	if unverified != nil {
		first.text = locale.T(ctx, msg.Gate[gate.Unverified], "Fields", few(ctx, unverified))
		list = append(list, first)
	}
	return list
}

func has(list []gate.Finding, f gate.Finding) bool {
	for _, x := range list {
		if x == f {
			return true
		}
	}
	return false
}

// few joins the first few of several names.
func few(ctx context.Context, names []string) string {
	const most = 3
	if left := len(names) - most; left > 0 {
		return locale.T(ctx, msg.ListAnd, "A", strings.Join(names[:most], ", "), "N", left)
	}
	return locale.And(locale.From(ctx), names...)
}

// sentence says what one finding is, and what to do about it. Title is that of the other item concerned.
func sentence(ctx context.Context, k *content.Info, f gate.Finding, title string) string {
	field := inputName(ctx, k, f.Where)
	m := msg.Gate[f.Code]
	_, name, _ := strings.Cut(f.Where, ".")
	switch {
	case f.Where == "item" && msg.Verdict[f.Detail] != nil:
		return layout.Initial(locale.T(ctx, msg.Verdict[f.Detail])) + "."
	case f.Code == gate.Missing && name == "title":
		m = msg.GateTitle
	case f.Code == gate.Missing && name == "slug":
		m = msg.GateSlug
	case f.Code == gate.Missing && name == "summary":
		m = msg.GateSummary
	case f.Code == gate.Missing && f.Where == "locales":
		m = msg.RefusedLanguage
	case f.Code == gate.Missing:
		field = small(field)
	case f.Detail == content.Unapproved:
		m = msg.GateApproval
	case f.Code == gate.Invalid && name == "note":
		m = msg.RefusedNote
	case f.Code == gate.Invalid && msg.GateProblem[f.Detail] != nil:
		return field + ": " + locale.T(ctx, msg.GateProblem[f.Detail])
	case f.Code == gate.Headings && f.Detail == "":
		m = msg.GateNoHeading
	case f.Code == gate.Hidden && f.Locale == "":
		m = msg.GateHiddenFact
	case f.Code == gate.Withdrawn && f.Locale == "":
		m = msg.GateWithdrawnFact
	case f.Code == gate.Address && f.Severity == gate.Warning:
		m = msg.GateFormerAddress
	case f.Code == gate.Past && f.Where == "at":
		m = msg.GatePastTime
	case f.Code == gate.Untold:
		return locale.T(ctx, m, "Field", field, "Language", locale.Language(locale.From(ctx), f.Detail))
	case f.Code == gate.Unverified:
		return locale.T(ctx, m, "Fields", small(bareName(ctx, f.Detail)))
	case m == nil:
		return field + ": " + f.Code
	}
	return locale.T(ctx, m, "Field", field, "Detail", f.Detail, "Title", title, "Date", locale.Partial(locale.From(ctx), f.Detail))
}

// inputName names an input by its id: "facts.phones.0.number".
func inputName(ctx context.Context, k *content.Info, where string) string {
	part, name, _ := strings.Cut(where, ".")
	var d form.Describer = k.New()
	if _, isText := locale.Parse(part); isText {
		d = &content.Translation{}
	}
	for _, in := range form.Fill(d).Inputs {
		if in.Name == name {
			return fullLabel(ctx, in)
		}
	}
	return bareName(ctx, where)
}

// bareName names a field of a draft where its language is said beside it: "pt.title".
func bareName(ctx context.Context, field string) string {
	_, name, _ := strings.Cut(field, ".")
	name, _, _ = strings.Cut(name, ".")
	return say(ctx, msg.Field, name)
}

// tally says how many errors and warnings there are, or nothing where there is neither.
func tally(ctx context.Context, found []gate.Finding) string {
	var errors, warnings int
	for _, f := range found {
		if f.Severity == gate.Error {
			errors++
		} else {
			warnings++
		}
	}
	var parts []string
	if errors > 0 {
		parts = append(parts, locale.N(ctx, msg.GateErrors, errors))
	}
	if warnings > 0 {
		parts = append(parts, locale.N(ctx, msg.GateWarnings, warnings))
	}
	return strings.Join(parts, ", ")
}
