package page

import (
	"context"
	"strconv"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func axesHead(ctx context.Context, v layout.View) layout.Head {
	h := listHead(v, "axis", locale.T(ctx, msg.AxesTitle), locale.T(ctx, msg.AxesLead), layout.Cooperation, "json", "csv")
	h.Crumbs = []layout.Crumb{crumb(ctx, v, "plan", msg.Cooperation)}
	return h
}

func axisHead(ctx context.Context, v layout.View, a content.Entry[content.Axis]) layout.Head {
	h := layout.Of(v, a, layout.Cooperation, crumb(ctx, v, "plan", msg.Cooperation), crumb(ctx, v, "axis", msg.AxesTitle))
	if a.Facts.Class != content.AxisClass { // gender is both an axis and an approach
		h.Here = h.Title
		h.Title += " (" + strings.ToLower(locale.T(ctx, msg.AxisClass[a.Facts.Class])) + ")"
	}
	h.Data = []any{layout.AxisWork(v, a)}
	return h
}

// axisPlace is the number of an axis among those of its class: "3 de 8".
func axisPlace(ctx context.Context, v layout.View, a content.Axis) string {
	return locale.T(ctx, msg.AxisPlace, "Number", strconv.Itoa(a.Number), "All", strconv.Itoa(len(axesBeside(v, a))))
}

// axesBeside returns the axes, or the approaches, of the plan that a is of.
func axesBeside(v layout.View, a content.Axis) []content.Entry[content.Axis] {
	if a.PlanID == nil {
		return nil
	}
	return v.Catalog.AxesOf(*a.PlanID, a.Class)
}
