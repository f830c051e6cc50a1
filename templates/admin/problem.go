package admin

import (
	"context"
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// problem says what is wrong with an input, as the end of a sentence that its name begins.
func problem(ctx context.Context, in *form.Input) string {
	m := msg.Problem[in.Err]
	switch {
	case in.Err == form.NotBody:
		return bodyProblem(ctx, in.Cause)
	case in.Err == form.NotDate && in.Kind == form.KindPartial:
		m = msg.NotPartialDate
	case in.Err != form.Malformed:
	case in.Field == "slug":
		m = msg.BadSlug
	case in.Field == "iso3":
		m = msg.BadISO3
	case in.Field == "iso2" || in.Field == "country":
		m = msg.BadISO2
	}
	if m == nil {
		return in.Err
	}
	return locale.T(ctx, m, "Value", strings.Join(in.Values, ", "), "Low", in.Low, "High", in.High)
}

// problemAlone is problem as a sentence of its own.
func problemAlone(ctx context.Context, in *form.Input) string {
	return layout.Initial(problem(ctx, in)) + "."
}

// A complaint is a line of the summary of what has to be corrected.
type complaint struct{ Anchor, Text string }

// complaints lists what is wrong with the inputs of a part of a draft: "facts", "notes",
// or the code of a language.
func complaints(ctx context.Context, part string, f *form.Form) (list []complaint) {
	prefix := ""
	if l, ok := locale.Parse(part); ok {
		prefix = layout.Initial(language(ctx, l)) + ", "
	}
	for _, in := range f.Problems() {
		name := fullLabel(ctx, in)
		if prefix != "" {
			name = prefix + small(name)
		}
		list = append(list, complaint{part + "." + in.Name, name + ": " + problem(ctx, in)})
	}
	return list
}
