package page

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/ring"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func statesHead(ctx context.Context, v layout.View, q link.StateQuery) layout.Head {
	h := listHead(v, "member_state", locale.T(ctx, msg.StatesTitle), statesLead(ctx, v), layout.Countries, "json", "csv", "geojson")
	h.Query = q.Values()
	return h
}

func stateHead(ctx context.Context, v layout.View, s content.Entry[content.MemberState]) layout.Head {
	h := layout.Of(v, s, layout.Countries, crumb(ctx, v, "member_state", msg.StatesTitle))
	h.Formats = layout.Formats(layout.To(v, s), "json", "geojson")
	h.Data = []any{layout.Country(v, s)}
	return h
}

// statesLead counts the member states and tells how many have been so from the beginning.
func statesLead(ctx context.Context, v layout.View) string {
	count := func(keep func(*content.MemberState) bool) int { return len(content.Where(v.Catalog.States, keep)) }
	return locale.T(ctx, msg.StatesLead, "Count", len(v.Catalog.States), "Year", firstYear(v),
		"America", count(func(m *content.MemberState) bool { return m.Region == "latin-america" }),
		"Iberia", count(func(m *content.MemberState) bool { return m.Region == "iberian-peninsula" }),
		"Founders", count(func(m *content.MemberState) bool { return strconv.Itoa(m.Joined) == firstYear(v) }))
}

// matching returns the states that a query asks for.
func matching(v layout.View, q link.StateQuery) []content.Entry[content.MemberState] {
	return slices.DeleteFunc(slices.Clone(v.Catalog.States), func(s content.Entry[content.MemberState]) bool {
		m := s.Facts
		return q.Region != "" && m.Region != q.Region ||
			q.Office != 0 && (m.OfficeID == nil || *m.OfficeID != q.Office) ||
			q.Terms != "" && !called(s, q.Terms)
	})
}

// called reports whether a state or its capital is called so, in any language.
func called(s content.Entry[content.MemberState], terms string) bool {
	names := []string{s.Title}
	for _, l := range locale.All {
		names = append(names, s.Facts.Capital[l], s.Facts.OfficialName[l], locale.Country(l, s.Facts.ISO2))
	}
	return slices.ContainsFunc(names, func(name string) bool { return locale.Contains(name, terms) })
}

// lit returns the codes of the states to be lit on the map: those of a query that leaves
// some out.
func lit(v layout.View, found []content.Entry[content.MemberState]) (codes []string) {
	if len(found) < len(v.Catalog.States) {
		codes = codesOf(found)
	}
	return codes
}

func choiceOf(v layout.View, name string, q link.StateQuery, current bool) choice {
	return choice{name, link.States(v.L(), q), len(matching(v, q)), current}
}

func regionChoices(ctx context.Context, v layout.View, q link.StateQuery) (list []choice) {
	for _, region := range append([]string{""}, content.Regions...) {
		name := msg.AllRegions
		if region != "" {
			name = msg.Region[region]
		}
		other := q
		other.Region = region
		list = append(list, choiceOf(v, locale.T(ctx, name), other, region == q.Region))
	}
	return list
}

func officeChoices(ctx context.Context, v layout.View, q link.StateQuery) (list []choice) {
	other := q
	other.Office = 0
	list = append(list, choiceOf(v, locale.T(ctx, msg.AllOffices), other, q.Office == 0))
	for _, o := range v.Catalog.Offices {
		other.Office = o.ID
		list = append(list, choiceOf(v, o.Facts.City.In(v.L()), other, q.Office == o.ID))
	}
	return list
}

// tongues names the languages of a state.
func tongues(v layout.View, m content.MemberState) string {
	var names []string
	for _, tag := range m.Languages {
		names = append(names, locale.Language(v.L(), tag))
	}
	return strings.Join(names, ", ")
}

// memberSince is what a state is called in full, where that is more than its title, and
// since when it has been a member.
func memberSince(ctx context.Context, v layout.View, s content.Entry[content.MemberState]) string {
	year := strconv.Itoa(s.Facts.Joined)
	sentence := msg.MemberSince
	if year == firstYear(v) {
		sentence = msg.MemberFromFirst
	}
	since := locale.T(ctx, sentence, "Year", year)
	if official := s.Facts.OfficialName.In(v.L()); official != "" && official != s.Title {
		return official + ". " + since
	}
	return since
}

func stateRing(ctx context.Context, s content.Entry[content.MemberState]) component.Drawing {
	d := fan(s.Facts.ISO2)
	d.Codes, d.Label = true, locale.T(ctx, msg.StateRing, "Country", s.Title)
	return d
}

// programRing is the small picture of a program beside its name: who takes part, and one of them.
func programRing(v layout.View, p content.Program, one string) component.Drawing {
	codes := codesOf(v.Catalog.Participants(&p))
	return component.Drawing{Hull: ring.Hull(codes), Lit: codes, One: one, Small: true}
}

// joinedIntro tells in how many programs a state takes part, of those of which that is known.
func joinedIntro(ctx context.Context, v layout.View, joined int) string {
	listed := len(content.Where(v.Catalog.Programs, (*content.Program).Listed))
	s := locale.N(ctx, msg.JoinedIntro, listed, "Count", joined)
	if rest := len(v.Catalog.Programs) - listed; rest > 0 {
		s += " " + locale.N(ctx, msg.Unlisted, rest)
	}
	return s
}
