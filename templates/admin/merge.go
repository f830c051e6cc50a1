package admin

import (
	"context"
	"slices"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
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
	State              string  // one of the states below
	Pick               string  // Theirs, Mine or "" where nothing has been decided
	Chunks             []Chunk // of a body, each decided by itself; nil of anything else
	TooLong            bool    // what was chosen of the chunks is too much for one body
}

// A Chunk is a run of blocks of a body, of which one side's text stays, or both.
type Chunk struct {
	richtext.Chunk
	Name string        // in the request: "es.body.3"
	Pick richtext.Side // NoSide where nothing has been decided, or there is nothing to decide
}

func (c Chunk) open() bool { return c.State == richtext.BothSides && c.Pick == richtext.NoSide }

// Who changed a field, and whose value stays. Parts of a body may be changed by one each.
const (
	Both   = "both"
	Theirs = "theirs"
	Mine   = "mine"
	Mixed  = "mixed"
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

// A place is where something is still to be decided.
type place struct{ id, name string }

func (m Merge) undecided(ctx context.Context) (list []place) {
	for _, c := range m.Rows {
		for i, chunk := range c.Chunks {
			if chunk.open() {
				list = append(list, place{chunkID(chunk), c.name(ctx) + ", " + small(locale.T(ctx, msg.MergeChunk, "N", i+1))})
			}
		}
		if c.State == Both && c.Pick == "" && c.Chunks == nil {
			list = append(list, place{c.id(), c.name(ctx)})
		}
	}
	return list
}

// Open reports whether something of a field is still to be decided.
func (c Clash) Open() bool {
	if c.Chunks != nil {
		return slices.ContainsFunc(c.Chunks, Chunk.open)
	}
	return c.Pick == ""
}

func (c Clash) id() string { return "clash." + c.Name }

func chunkID(c Chunk) string { return "clash." + c.Name }

// docOf is the text of some blocks of a body.
func docOf(blocks []richtext.Node) richtext.Doc {
	d, err := richtext.New(blocks...)
	if err != nil {
		panic(err) // a part of what is valid is valid
	}
	return d
}

// comparison is what the differences of bodies need to know of the page.
func (m Merge) comparison() Comparison {
	return Comparison{Kind: m.Kind, Choices: m.Choices}
}

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
	if c.Open() {
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
