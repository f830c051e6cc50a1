package admin

import (
	"context"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// rowsOf returns the rows of a list of the form.
func (x SettingForm) rowsOf(list string) (rows [][]*form.Input) {
	p := part{list: list}
	for _, in := range x.Form.Inputs {
		if in.List == list {
			p.inputs = append(p.inputs, in)
		}
	}
	return p.byRow()
}

func inputOf(row []*form.Input, field string) *form.Input {
	for _, in := range row {
		if in.Field == field {
			return in
		}
	}
	return &form.Input{}
}

// rowTitle is what a row of a list is called: by its label in the reader's language, by where
// it leads, or by its label in another.
func (x SettingForm) rowTitle(ctx context.Context, row []*form.Input) string {
	if name := inputOf(row, "blocks.name").Value(); name != "" {
		return say(ctx, msg.HomeBlock, name)
	}
	other := ""
	for _, in := range row {
		if in.Locale == locale.From(ctx) && in.Value() != "" {
			return in.Value()
		} else if in.Locale != "" && other == "" {
			other = in.Value()
		}
	}
	switch {
	case inputOf(row, "links.section").Value() != "":
		return option(ctx, x.item().Kind, inputOf(row, "links.section"), inputOf(row, "links.section").Value())
	case inputOf(row, "links.item_id").Value() != "":
		return x.Choices.named(ctx, inputOf(row, "links.item_id").Value())
	case other != "":
		return other
	case inputOf(row, "links.url").Value() != "":
		return inputOf(row, "links.url").Value()
	}
	return locale.T(ctx, msg.NewLink)
}

// named is the title of an item of that number, or what was typed in its place.
func (c Choices) named(ctx context.Context, value string) string {
	if _, err := strconv.ParseInt(value, 10, 64); err != nil {
		return value
	}
	return c.title(ctx, value)
}

// rowTarget says where a row of a menu leads.
func (x SettingForm) rowTarget(ctx context.Context, row []*form.Input) string {
	switch url, item := inputOf(row, "links.url").Value(), inputOf(row, "links.item_id").Value(); {
	case inputOf(row, "links.section").Value() != "":
		return option(ctx, x.item().Kind, inputOf(row, "links.section"), inputOf(row, "links.section").Value())
	case item != "":
		return x.Choices.named(ctx, item)
	case url != "":
		return strings.TrimPrefix(url, "https://")
	}
	return locale.T(ctx, msg.OnlyHeading)
}

// hidden says why readers do not see a row of a menu, by the key of a state, and in which
// languages: none for all.
func (x SettingForm) hidden(row []*form.Input) (how string, in []locale.Locale) {
	id, err := strconv.ParseInt(inputOf(row, "links.item_id").Value(), 10, 64)
	if err != nil {
		return "", nil
	}
	if how = x.Unseen[""][id]; how != "" {
		return how, nil
	}
	for _, l := range locale.All {
		if s := x.Unseen[l][id]; s != "" {
			how, in = s, append(in, l)
		}
	}
	return how, in
}

func wrong(row []*form.Input) bool {
	for _, in := range row {
		if in.Err != "" {
			return true
		}
	}
	return false
}

// below reports whether a row of a menu is below another.
func below(row []*form.Input) bool { return inputOf(row, "links.level").Value() == "1" }

// above names what a row of a menu is below.
func (x SettingForm) above(ctx context.Context, rows [][]*form.Input, i int) string {
	for j := i - 1; j >= 0; j-- {
		if !below(rows[j]) {
			return x.rowTitle(ctx, rows[j])
		}
	}
	return ""
}

// focus puts the focus on the button that was pressed, where its row is now, or on the first
// that can be pressed there.
func (x SettingForm) focus(i int, act string) templ.Attributes {
	m := x.Moved
	if m == nil || m.Row != i || m.Act == RowAdd || m.Act == RowAway {
		return nil
	}
	to := m.Act
	for _, other := range RowActs {
		if !x.Ways[i][to] && x.Ways[i][other] {
			to = other
		}
	}
	if act != to {
		return nil
	}
	return templ.Attributes{"autofocus": true}
}

// said says what a button has done.
func (x SettingForm) said(ctx context.Context) string {
	m := x.Moved
	switch {
	case m == nil:
		return ""
	case m.Act == RowAdd:
		return locale.T(ctx, msg.RowAdded)
	case m.Act == RowAway:
		return locale.T(ctx, msg.RowRemoved, "Name", x.rowTitle(ctx, m.Name))
	}
	list := Outline
	if x.Setting.Name == "home" {
		list = Blocks
	}
	rows := x.rowsOf(list)
	name := x.rowTitle(ctx, m.Name)
	if m.Row < len(rows) && below(rows[m.Row]) {
		return locale.T(ctx, msg.RowMovedBelow, "Name", name, "Place", m.Row+1, "Count", len(rows), "Above", x.above(ctx, rows, m.Row))
	}
	return locale.T(ctx, msg.RowMoved, "Name", name, "Place", m.Row+1, "Count", len(rows))
}

// rowKeys are the keys that press the button of an act where a script runs.
var rowKeys = map[string]string{RowUp: "Alt+ArrowUp", RowDown: "Alt+ArrowDown", RowIn: "Alt+ArrowRight", RowOut: "Alt+ArrowLeft"}

func rowKey(act string) templ.Attributes {
	if rowKeys[act] == "" {
		return nil
	}
	return templ.Attributes{"aria-keyshortcuts": rowKeys[act]}
}
