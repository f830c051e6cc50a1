package page

import (
	"context"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func programsHead(ctx context.Context, v layout.View, q link.ProgramQuery) layout.Head {
	h := listHead(v, "program", locale.T(ctx, msg.Programs),
		locale.N(ctx, msg.ProgramsCount, len(v.Catalog.Programs))+". "+locale.T(ctx, msg.ProgramsLead), layout.Cooperation, "json", "csv")
	h.Crumbs = []layout.Crumb{crumb(ctx, v, "plan", msg.Cooperation)}
	h.Query = q.Values()
	return h
}

// A programGroup is the programs of an area.
type programGroup struct {
	Area     string
	Programs []content.Entry[content.Program]
}

// programsAsked returns the programs that q asks for, by area, how many they are, and how
// many were left out only because nobody knows who takes part in them.
func programsAsked(c *content.Catalog, q link.ProgramQuery) (groups []programGroup, n, unlisted int) {
	state := c.StateByCode(strings.ToUpper(q.Country))
	for _, area := range content.ProgramAreas {
		g := programGroup{Area: area}
		for _, p := range c.ProgramsOf(q.Class, area) {
			switch {
			case q.Area != "" && q.Area != area:
			case state == nil || p.Facts.Has(state.ID):
				g.Programs = append(g.Programs, p)
			case !p.Facts.Listed():
				unlisted++
			}
		}
		if len(g.Programs) > 0 {
			groups = append(groups, g)
			n += len(g.Programs)
		}
	}
	return groups, n, unlisted
}

// classChoices and areaChoices lead to the list with another class or area, and say
// how many programs it would show.
func classChoices(ctx context.Context, v layout.View, q link.ProgramQuery) (list []choice) {
	for _, class := range append([]string{""}, content.ProgramClasses...) {
		name := locale.T(ctx, msg.ProgramsAny)
		if class != "" {
			name = layout.Initial(locale.N(ctx, msg.ProgramClassName[class], len(v.Catalog.ProgramsOf(class, ""))))
		}
		other := q
		other.Class = class
		list = append(list, programChoice(v, name, other, class == q.Class))
	}
	return list
}

func areaChoices(ctx context.Context, v layout.View, q link.ProgramQuery) (list []choice) {
	for _, area := range append([]string{""}, content.ProgramAreas...) {
		name := locale.T(ctx, msg.ProgramsAnyArea)
		if area != "" {
			name = locale.T(ctx, msg.ProgramArea[area])
		}
		other := q
		other.Area = area
		list = append(list, programChoice(v, name, other, area == q.Area))
	}
	return list
}

func programChoice(v layout.View, name string, q link.ProgramQuery, current bool) choice {
	_, n, _ := programsAsked(v.Catalog, q)
	return choice{name, link.Programs(v.L(), q), n, current}
}

// byClass counts programs by class: "2 programas · 1 iniciativa".
func byClass(ctx context.Context, programs []content.Entry[content.Program]) string {
	var parts []string
	for _, class := range content.ProgramClasses {
		n := len(content.Where(programs, func(p *content.Program) bool { return p.Class == class }))
		if n > 0 {
			parts = append(parts, strings.ReplaceAll(locale.N(ctx, msg.ProgramsOfClass[class], n), " ", "\u00a0"))
		}
	}
	return strings.Join(parts, " · ")
}

// fullName is the title of a program beside the name that it has for short, "" where it
// tells no more than that: "Ibermuseos", "Programa Ibermuseos".
func fullName(v layout.View, p content.Entry[content.Program]) string {
	name := p.Facts.Name(v.L(), p.Title)
	if strings.Contains(p.Title, name) && len(strings.Fields(p.Title)) <= len(strings.Fields(name))+1 {
		return ""
	}
	return p.Title
}

// programLine is a program in few words: "Iniciativa · 8 países · desde 2021".
func programLine(ctx context.Context, v layout.View, p content.Entry[content.Program]) string {
	parts := []string{locale.T(ctx, msg.ProgramClass[p.Facts.Class])}
	if n := len(v.Catalog.Participants(&p.Facts)); n > 0 {
		parts = append(parts, locale.N(ctx, msg.ProgramCountries, n))
	} else {
		parts = append(parts, locale.T(ctx, msg.ProgramNoList))
	}
	if y := p.Facts.Started.Year(); y != "" {
		parts = append(parts, locale.T(ctx, msg.ProgramSince, "Year", y))
	}
	return strings.Join(parts, " · ")
}

func seatCode(v layout.View, p content.Program) string { return codeOf(v.Catalog.State(p.SeatID)) }
