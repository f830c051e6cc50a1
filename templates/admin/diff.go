package admin

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/richtext"
)

// A piece is a passage that two texts share, or that one of them has.
type piece struct {
	op   diffmatchpatch.Operation
	text string
}

func (p piece) added() bool   { return p.op == diffmatchpatch.DiffInsert }
func (p piece) removed() bool { return p.op == diffmatchpatch.DiffDelete }

// difference compares two texts word by word: a reader of differences reads words.
func difference(old, new string) (list []piece) {
	var words []string
	codes := map[string]rune{}
	encode := func(text string) (runes []rune) {
		for _, w := range split(text) {
			c, ok := codes[w]
			if !ok {
				c = word(len(words))
				codes[w], words = c, append(words, w)
			}
			runes = append(runes, c)
		}
		return runes
	}
	a, b := encode(old), encode(new)
	d := diffmatchpatch.New()
	for _, x := range d.DiffCleanupSemantic(d.DiffMainRunes(a, b, false)) {
		var s strings.Builder
		for _, c := range x.Text {
			s.WriteString(words[index(c)])
		}
		list = append(list, piece{x.Type, s.String()})
	}
	return list
}

// split parts a text into words and what is between them.
func split(text string) (words []string) {
	start := 0
	var class int
	for i, r := range text {
		c := 0
		switch {
		case unicode.IsSpace(r):
			c = 1
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			c = 2
		}
		if i > start && (c != class || c == 2) {
			words = append(words, text[start:i])
			start = i
		}
		class = c
	}
	if start < len(text) {
		words = append(words, text[start:])
	}
	return words
}

// word is the character that stands for the nth word: none of the surrogates, which no
// text can hold (Unicode, D71).
func word(n int) rune {
	if n += 1; n >= 0xd800 {
		n += 0x800
	}
	return rune(n)
}

func index(c rune) int {
	if c >= 0xe000 {
		c -= 0x800
	}
	return int(c) - 1
}

// A change is a field whose value differs between two drafts.
type change struct {
	name    string
	written bool // something that readers read, not a fact
	pieces  []piece
}

// factChanges lists the facts that differ between two drafts of a kind.
func factChanges(ctx context.Context, k *content.Info, c Choices, old, new form.Describer) (list []change) {
	for _, x := range form.Diff(form.Fill(old), form.Fill(new)) {
		list = append(list, change{fullLabel(ctx, x.Input()), false, valueChange(ctx, k, c, x)})
	}
	return list
}

// textChanges lists what differs between two texts in one language.
func textChanges(ctx context.Context, k *content.Info, c Choices, old, new *content.Translation) (list []change) {
	for _, x := range form.Diff(form.Fill(old), form.Fill(new)) {
		if x.Input().Kind != form.KindBody {
			list = append(list, change{label(ctx, x.Input()), true, valueChange(ctx, k, c, x)})
		}
	}
	if !old.Body.Equal(new.Body) {
		list = append(list, change{fieldName(ctx, k, "facts.body"), true, difference(richtext.Plain(old.Body), richtext.Plain(new.Body))})
	}
	return list
}

// valueChange shows what became of a value: prose by words, anything else as a whole.
func valueChange(ctx context.Context, k *content.Info, c Choices, x form.Change) []piece {
	var was, is string
	if x.Old != nil {
		was = display(ctx, k, c, x.Old)
	}
	if x.New != nil {
		is = display(ctx, k, c, x.New)
	}
	if in := x.Input(); was != "" && is != "" && (in.Kind == form.KindText || in.Kind == form.KindLong) {
		return difference(was, is)
	}
	whole := []piece{{diffmatchpatch.DiffDelete, was}, {diffmatchpatch.DiffEqual, " "}, {diffmatchpatch.DiffInsert, is}}
	return slices.DeleteFunc(whole, func(p piece) bool { return p.text == "" })
}
