package admin

import (
	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// shown returns rows as pages show them.
func shown(rows []postgres.Row) (list []page.Row) {
	for _, r := range rows {
		list = append(list, page.Row{
			Kind: content.ByName(r.Kind), ID: r.ID, Title: r.Title, States: states(r),
			Unverified: r.Unverified, Stale: r.Stale, Tags: r.Tags, At: r.UpdatedAt, By: r.UpdatedBy,
		})
	}
	return list
}

func states(r postgres.Row) map[locale.Locale]string {
	m := map[locale.Locale]string{}
	for _, l := range locale.All {
		m[l] = r.State(l)
	}
	return m
}

// chosen returns what references may point to as pages show it.
func chosen(list []postgres.Choice) (choices []page.Choice) {
	for _, c := range list {
		choices = append(choices, page.Choice{ID: c.ID, Kind: c.Kind, Title: c.Title})
	}
	return choices
}
