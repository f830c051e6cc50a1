package admin

import (
	"context"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A Comparison is two drafts of an item, with the items that they refer to.
type Comparison struct {
	Kind     *content.Info
	Old, New content.Draft
	Choices  Choices
	Locales  []locale.Locale // whose texts are compared; nil for all
}

// A difference is what one draft changes of another.
type difference struct {
	facts, notes []change
	texts        map[locale.Locale][]change
	sum          richtext.Sum
}

// A change is a field whose value differs between two drafts.
type change struct {
	name    string
	written bool // something that readers read, not a fact
	pieces  []richtext.Piece
	body    []richtext.Change // instead of pieces, where it is a body
}

func (x Comparison) difference(ctx context.Context) difference {
	d := difference{texts: map[locale.Locale][]change{}}
	d.facts = factChanges(ctx, x.Kind, x.Choices, x.Old.Facts, x.New.Facts)
	d.notes = noteChanges(ctx, x.Kind, x.Old, x.New)
	for _, l := range locale.All {
		if x.Locales != nil && !slices.Contains(x.Locales, l) {
			continue
		}
		d.texts[l] = textChanges(ctx, x.Kind, x.Choices, x.Old.In(l), x.New.In(l))
		for _, c := range d.texts[l] {
			d.sum.Pieces(c.pieces)
			d.sum.Changes(c.body)
		}
	}
	return d
}

func (d difference) empty() bool {
	for _, list := range d.texts {
		if len(list) > 0 {
			return false
		}
	}
	return len(d.facts) == 0 && len(d.notes) == 0
}

// summary counts what changes, for whom would have to hear it all: «Añade 9 palabras, quita 1 y mueve 1 bloque.»
func (d difference) summary(ctx context.Context) string {
	var parts []string
	for _, c := range []struct {
		m *i18n.Message
		n int
	}{{msg.SumFacts, len(d.facts)}, {msg.SumAdded, d.sum.Added}, {msg.SumRemoved, d.sum.Removed}, {msg.SumMoved, d.sum.Moved}, {msg.SumShown, d.sum.Shown}} {
		if c.n > 0 {
			parts = append(parts, locale.N(ctx, c.m, c.n))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return layout.Initial(locale.And(locale.From(ctx), parts...)) + "."
}

// factChanges lists the facts that differ between two drafts of a kind.
func factChanges(ctx context.Context, k *content.Info, c Choices, old, new form.Describer) (list []change) {
	for _, x := range form.Diff(form.Fill(old), form.Fill(new)) {
		list = append(list, change{name: fullLabel(ctx, x.Input()), pieces: valueChange(ctx, k, c, x)})
	}
	return list
}

// noteChanges lists what differs in what staff keep for themselves: sources, and what is still to be verified.
func noteChanges(ctx context.Context, k *content.Info, old, new content.Draft) (list []change) {
	sources := func(d content.Draft) (all []string) {
		for _, s := range d.Sources {
			all = append(all, strings.TrimSpace(s.Text+" "+s.URL))
		}
		return all
	}
	unverified := func(d content.Draft) (all []string) {
		for _, f := range d.Unverified {
			all = append(all, fieldName(ctx, k, f))
		}
		return all
	}
	for _, x := range []struct {
		name *i18n.Message
		of   func(content.Draft) []string
	}{{msg.Sources, sources}, {msg.Field["unverified"], unverified}} {
		if p := membership(x.of(old), x.of(new)); len(p) > 0 {
			list = append(list, change{name: locale.T(ctx, x.name), pieces: p})
		}
	}
	return list
}

// membership lists what a set lost and what it gained.
func membership(old, new []string) (list []richtext.Piece) {
	add := func(op richtext.Op, from, but []string) {
		for _, s := range from {
			if !slices.Contains(but, s) {
				if len(list) > 0 {
					list = append(list, richtext.Piece{Op: richtext.Same, Text: " "})
				}
				list = append(list, richtext.Piece{Op: op, Text: s})
			}
		}
	}
	add(richtext.Removed, old, new)
	add(richtext.Added, new, old)
	return list
}

// textChanges lists what differs between two texts in one language.
func textChanges(ctx context.Context, k *content.Info, c Choices, old, new *content.Translation) (list []change) {
	for _, x := range form.Diff(form.Fill(old), form.Fill(new)) {
		if x.Input().Kind != form.KindBody {
			list = append(list, change{name: label(ctx, x.Input()), written: true, pieces: valueChange(ctx, k, c, x)})
		}
	}
	if !old.Body.Equal(new.Body) {
		list = append(list, change{name: fieldName(ctx, k, "facts.body"), written: true, body: richtext.Diff(old.Body, new.Body)})
	}
	return list
}

// valueChange shows what became of a value: prose by words, anything else as a whole.
func valueChange(ctx context.Context, k *content.Info, c Choices, x form.Change) []richtext.Piece {
	var was, is string
	if x.Old != nil {
		was = display(ctx, k, c, x.Old)
	}
	if x.New != nil {
		is = display(ctx, k, c, x.New)
	}
	if in := x.Input(); was != "" && is != "" && (in.Kind == form.KindText || in.Kind == form.KindLong) {
		return richtext.DiffWords(was, is)
	}
	return replaced(was, is)
}

// replaced is a value in the place of another, either of which may be "".
func replaced(was, is string) []richtext.Piece {
	if was == is {
		return slices.DeleteFunc([]richtext.Piece{{Op: richtext.Same, Text: is}}, unsaid)
	}
	whole := []richtext.Piece{{Op: richtext.Removed, Text: was}, {Op: richtext.Same, Text: " "}, {Op: richtext.Added, Text: is}}
	return slices.DeleteFunc(whole, unsaid)
}

func unsaid(p richtext.Piece) bool { return p.Text == "" }
