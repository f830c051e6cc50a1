package page

import (
	"context"
	"slices"
	"strconv"

	"segib.org/web/internal/content"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func planHead(ctx context.Context, v layout.View, p content.Entry[content.Plan]) layout.Head {
	h := layout.Of(v, p, layout.Cooperation, crumb(ctx, v, "plan", msg.Cooperation))
	h.Data = []any{layout.PlanWork(v, p)}
	return h
}

// planNeighbours returns the plans before and after one. They stand newest first.
func planNeighbours(ctx context.Context, v layout.View, p content.Entry[content.Plan]) (before, after component.Neighbour) {
	plans := slices.Clone(v.Catalog.Plans)
	slices.Reverse(plans)
	return beside(ctx, v, plans, p.ID)
}

// planYears is the years of a plan: "2023–2026".
func planYears(p content.Plan) string {
	return strconv.Itoa(p.Starts) + "–" + strconv.Itoa(p.Ends)
}
