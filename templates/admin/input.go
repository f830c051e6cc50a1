package admin

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A row is inputs that stand side by side: the languages of a label, numbers, choices.
type row struct {
	wide   bool // one input that takes the whole width
	three  bool // the languages of a label
	inputs []*form.Input
}

// class is that of the grid: the languages of a label stand side by side while they are short.
func (r row) class() string {
	const short = 20
	switch {
	case !r.three:
		return "pair fit"
	case r.inputs[0].List != "" || slices.ContainsFunc(r.inputs, func(in *form.Input) bool { return utf8.RuneCountInString(in.Value()) > short }):
		return "pair stacked"
	}
	return "pair three"
}

// rows arranges inputs for the eye: short ones in pairs, those of a label in threes.
func rows(inputs []*form.Input) (list []row) {
	for _, in := range inputs {
		wide := in.Kind == form.KindLong || in.Kind == form.KindChoices || in.Kind == form.KindRefs || in.Kind == form.KindMedia
		last := len(list) - 1
		switch {
		case last >= 0 && in.Locale != "" && list[last].three && list[last].inputs[0].Field == in.Field,
			last >= 0 && in.Locale == "" && !wide && !list[last].wide && !list[last].three:
			list[last].inputs = append(list[last].inputs, in)
		default:
			list = append(list, row{wide, in.Locale != "", []*form.Input{in}})
		}
	}
	return list
}

// A group is inputs under one name in the margin.
type group struct {
	name  string
	parts []part
}

// A part of a group is inputs that stand for themselves, or a list of rows of them.
type part struct {
	list   string // or ""
	inputs []*form.Input
}

// groups arranges the inputs of a form by what they have in common.
func groups(f *form.Form) (list []group) {
	for _, in := range f.Inputs {
		if len(list) == 0 || list[len(list)-1].name != in.Group {
			list = append(list, group{name: in.Group})
		}
		g := &list[len(list)-1]
		if len(g.parts) == 0 || g.parts[len(g.parts)-1].list != in.List {
			g.parts = append(g.parts, part{list: in.List})
		}
		p := &g.parts[len(g.parts)-1]
		p.inputs = append(p.inputs, in)
	}
	return list
}

// byRow parts the inputs of a list by the row they are of.
func (p part) byRow() (list [][]*form.Input) {
	for i, in := range p.inputs {
		if i == 0 || in.Row != p.inputs[i-1].Row {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], in)
	}
	return list
}

// inputTypes are the types of the elements that show kinds of inputs; any other is text.
var inputTypes = map[string]string{
	form.KindDate: "date", form.KindTime: "time", form.KindURL: "url", form.KindEmail: "email", form.KindPhone: "tel",
}

// unshown are the problems of a value that a browser drops from a date or a time, as it
// is none: it is shown as text.
var unshown = []string{form.NotDate, form.NotTime, form.TooLong}

// attributes are those of the element that shows an input.
func attributes(id string, in *form.Input) templ.Attributes {
	a := templ.Attributes{"id": id, "name": id, "type": "text", "autocomplete": "off"}
	if t := inputTypes[in.Kind]; t != "" && !slices.Contains(unshown, in.Err) {
		a["type"] = t
	}
	switch in.Kind {
	case form.KindInt:
		a["inputmode"] = "numeric"
	case form.KindFloat:
		a["inputmode"] = "decimal"
	}
	if in.Locale != "" {
		a["lang"] = string(in.Locale)
	}
	return a
}

// described ties an input to its problem and its hint.
func described(id string, in *form.Input, hint bool) templ.Attributes {
	a, by := templ.Attributes{}, ""
	if in.Err != "" {
		a["aria-invalid"] = "true"
		by = id + "-error"
	}
	if hint {
		if by != "" {
			by += " "
		}
		by += id + "-hint"
	}
	if by != "" {
		a["aria-describedby"] = by
	}
	return a
}

// placeholder names a field in itself where its label is for ears only.
func placeholder(ctx context.Context, bare bool, in *form.Input) templ.Attributes {
	if bare {
		return templ.Attributes{"placeholder": label(ctx, in)}
	}
	return nil
}

// hintOf says how to write an input, unless it is well written already, and what it is for:
// once for the languages of a label, and for the rows of a list.
func hintOf(ctx context.Context, k *content.Info, in *form.Input) string {
	var hints []string
	if m := msg.InputHint[in.Kind]; m != nil && (len(in.Values) == 0 || in.Err != "") {
		hints = append(hints, locale.T(ctx, m))
	}
	m := cmp.Or(msg.Help[k.Name+"."+in.Field], msg.Help[in.Field])
	if m != nil && in.Row == 0 && (in.Locale == "" || in.Locale == locale.Source) {
		hints = append(hints, locale.T(ctx, m))
	}
	return strings.Join(hints, " ")
}
