package page

import (
	"context"
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/ring"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func programHead(ctx context.Context, v layout.View, p content.Entry[content.Program]) layout.Head {
	h := layout.Of(v, p, layout.Cooperation, crumb(ctx, v, "plan", msg.Cooperation), crumb(ctx, v, "program", msg.Programs))
	h.Title = p.Facts.Name(v.L(), p.Title)
	h.Data = []any{layout.Project(v, p)}
	return h
}

// programsNear returns programs of the same area, those that follow p by name and then
// from the first again, so that each is named beside some other.
func programsNear(c *content.Catalog, p content.Entry[content.Program], most int) (others []content.Entry[content.Program]) {
	all := c.ProgramsOf("", p.Facts.Area)
	at := 0
	for i := range all {
		if all[i].ID == p.ID {
			at = i
		}
	}
	for i := 1; i < len(all) && len(others) < most; i++ {
		others = append(others, all[(at+i)%len(all)])
	}
	return others
}

// participantsRing draws the states of a program, each joined to each, and its seat.
func participantsRing(ctx context.Context, v layout.View, p content.Entry[content.Program]) component.Drawing {
	d := component.Drawing{Codes: true, Label: locale.T(ctx, msg.ProgramRingNone)}
	d.Lit, d.One = codesOf(v.Catalog.Participants(&p.Facts)), seatCode(v, p.Facts)
	d.Lines = ring.Chords(d.Lit)
	if n := len(d.Lit); n > 0 {
		d.Label = locale.N(ctx, msg.ProgramRing, n)
	}
	if seat := v.Catalog.State(p.Facts.SeatID); seat != nil {
		d.Label += ". " + locale.T(ctx, msg.ProgramRingSeat, "Country", seat.Title)
	}
	return d
}

// seat is where a program has its seat: its city, its country, or both.
func seat(v layout.View, p content.Program) string {
	return layout.Placed(p.SeatCity.In(v.L()), titleOf(v.Catalog.State(p.SeatID)))
}

// asOf says of when the list of participants is.
func asOf(ctx context.Context, v layout.View, p content.Program) string {
	if p.ParticipantsAsOf == "" {
		return locale.T(ctx, msg.ProgramUndated)
	}
	return locale.T(ctx, msg.ProgramAsOf, "Date", locale.Partial(v.L(), p.ParticipantsAsOf))
}

func ofAll(ctx context.Context, v layout.View, n int) string {
	return locale.T(ctx, msg.ProgramOf, "Number", strconv.Itoa(n), "All", strconv.Itoa(len(v.Catalog.States)))
}
