package admin

import (
	"context"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/msg"
)

// A SettingChange is two versions of a setting with the items that they refer to.
type SettingChange struct {
	Setting  *content.Setting
	Old, New *form.Form
	Choices  Choices
}

// list is what differs: of what stands in lists, which rows came, went, moved or changed.
func (x SettingChange) list(ctx context.Context) (list []change) {
	k := &content.Info{Name: SettingPart}
	var names []string
	for _, in := range slices.Concat(x.Old.Inputs, x.New.Inputs) {
		if in.List != "" && !slices.Contains(names, in.List) {
			names = append(names, in.List)
		}
	}
	for _, name := range names {
		was, is := x.lines(ctx, x.Old, name), x.lines(ctx, x.New, name)
		if !was.Equal(is) {
			list = append(list, change{name: say(ctx, msg.Group, name), body: richtext.Diff(was, is)})
		}
	}
	for _, d := range form.Diff(x.Old, x.New) {
		if d.Input().List == "" {
			list = append(list, change{name: fullLabel(ctx, d.Input()), written: d.Input().Locale != "", pieces: valueChange(ctx, k, x.Choices, d)})
		}
	}
	return list
}

// lines writes the rows of a list, a paragraph for each.
func (x SettingChange) lines(ctx context.Context, f *form.Form, list string) richtext.Doc {
	p := part{list: list}
	for _, in := range f.Inputs {
		if in.List == list {
			p.inputs = append(p.inputs, in)
		}
	}
	var blocks []richtext.Node
	for _, row := range p.byRow() {
		if line := x.line(ctx, row); line != "" {
			blocks = append(blocks, richtext.Node{Type: richtext.Paragraph, Content: []richtext.Node{{Type: richtext.Text, Text: line}}})
		}
	}
	doc, err := richtext.New(blocks...)
	if err != nil { // longer than a body can be: nothing to compare
		return richtext.Doc{}
	}
	return doc
}

// line is a row of a list in words.
func (x SettingChange) line(ctx context.Context, row []*form.Input) string {
	if name := inputOf(row, "blocks.name").Value(); name != "" {
		if inputOf(row, "blocks.shown").Value() == "" {
			return say(ctx, msg.HomeBlock, name) + " (" + locale.T(ctx, msg.BlockHidden) + ")"
		}
		return say(ctx, msg.HomeBlock, name)
	}
	var words []string
	for _, in := range row {
		value := display(ctx, &content.Info{Name: SettingPart}, x.Choices, in)
		switch {
		case value == "" || in.Field == "links.level":
		case in.Locale != "":
			words = append(words, string(in.Locale)+": "+value)
		default:
			words = append(words, value)
		}
	}
	line := strings.Join(words, " · ")
	if below(row) && line != "" {
		return "– " + line
	}
	return line
}
