package admin

import (
	"context"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/msg"
)

// A Merge is what somebody typed beside what somebody else has saved meanwhile.
type Merge struct {
	Item        // what was typed; Version is the latest
	From int    // the version that both began from
	Who  string // saved the latest
	Rows []Clash
}

// A Clash is a field that both, or one of them, changed.
type Clash struct {
	Name               string // in the request: "facts.street"
	Locale             locale.Locale
	Label              []*form.Input // any of the field's inputs, for its name
	Base, Theirs, Mine []*form.Input
	State              string // one of the states below
	Pick               string // Theirs, Mine or "" where nothing has been decided
}

// Who changed a field, and whose value stays.
const (
	Both   = "both"
	Theirs = "theirs"
	Mine   = "mine"
)

func (m Merge) of(state func(Clash) bool) (list []Clash) {
	for _, c := range m.Rows {
		if state(c) {
			list = append(list, c)
		}
	}
	return list
}

func (m Merge) open() []Clash    { return m.of(func(c Clash) bool { return c.State == Both }) }
func (m Merge) settled() []Clash { return m.of(func(c Clash) bool { return c.State != Both }) }
func (m Merge) undecided() []Clash {
	return m.of(func(c Clash) bool { return c.State == Both && c.Pick == "" })
}

func (c Clash) id() string { return "clash." + c.Name }

func (c Clash) name(ctx context.Context) string {
	in := c.Label[0]
	name := label(ctx, in)
	if in.List != "" {
		name = say(ctx, msg.Field, in.List)
	}
	if l := in.Locale; l != "" {
		name += " (" + string(l) + ")"
	}
	return name
}

func mergeState(c Clash) string {
	if c.State == Both && c.Pick == "" {
		return "open"
	}
	return "done"
}

// lines writes a field of several inputs, a row of a list to a line.
func lines(ctx context.Context, x Item, inputs []*form.Input) (text string) {
	for i, in := range inputs {
		v := display(ctx, x.Kind, x.Choices, in)
		switch {
		case v == "":
			continue
		case text != "" && in.Row != inputs[i-1].Row:
			text += "\n"
		case text != "":
			text += " · "
		}
		text += v
	}
	return text
}
