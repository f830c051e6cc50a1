package page

import (
	"context"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

func cooperationHead(ctx context.Context, v layout.View) layout.Head {
	h := listHead(v, "plan", locale.T(ctx, msg.CoopTitle), cooperationLead(ctx, v), layout.Cooperation, "json", "csv")
	h.Here = locale.T(ctx, msg.Cooperation)
	return h
}

func cooperationLead(ctx context.Context, v layout.View) string {
	return locale.T(ctx, msg.CoopLead, "Programs", locale.N(ctx, msg.ProgramsCount, len(v.Catalog.Programs)))
}

// classFigures counts the programs of each class, with what defines it.
func classFigures(ctx context.Context, v layout.View) (list []figure) {
	all := len(v.Catalog.Programs)
	list = append(list, figure{all, locale.N(ctx, msg.FigurePrograms, all), locale.T(ctx, msg.CoopNotAll), link.List(v.L(), "program")})
	for _, class := range content.ProgramClasses {
		n := len(v.Catalog.ProgramsOf(class, ""))
		list = append(list, figure{n, locale.N(ctx, msg.ProgramClassName[class], n), locale.T(ctx, msg.ProgramClassNote[class]),
			link.Programs(v.L(), link.ProgramQuery{Class: class})})
	}
	return list
}
