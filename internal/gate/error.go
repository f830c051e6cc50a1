package gate

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// Closed returns a *content.InvalidError that lists the errors among what is found, or
// nil if there is none. Errors says them in findings again.
func Closed(list []Finding) error {
	var e content.InvalidError
	for _, f := range list {
		if f.Severity != Error {
			continue
		}
		p := content.Problem{Field: f.Where, Code: f.Code}
		switch f.Code {
		case Missing, Invalid:
			p.Code = f.Detail
		case Address: // whose it is, a problem does not tell
			p.Code = form.Taken
		}
		e.Problems = append(e.Problems, p)
	}
	if len(e.Problems) == 0 {
		return nil
	}
	return &e
}

// Errors returns problems as findings: those of Closed, and what only the database could tell.
func Errors(problems []content.Problem) (list []Finding) {
	for _, p := range problems {
		list = append(list, problem(p.Field, p.Code))
	}
	return list
}

// unreadable is the finding for a body that the schema refuses: a later version of the
// program wrote it.
func unreadable(where string, cause error) Finding {
	var e *richtext.Error
	errors.As(cause, &e) // form.NotBody has no other cause
	return Finding{Code: Refused, Severity: Error, Where: where, Detail: cut(cmp.Or(e.Detail, string(e.Code)))}
}

// problem is the finding for a problem of a field: "pt.title".
func problem(where, code string) Finding {
	f := Finding{Code: Invalid, Severity: Error, Where: where, Detail: code}
	switch {
	case code == form.Required:
		f.Code = Missing
	case slices.Contains(Codes, code):
		f.Code, f.Detail = code, ""
	}
	part, _, _ := strings.Cut(where, ".")
	if l, ok := locale.Parse(part); ok {
		f.Locale = l
	}
	return f
}
