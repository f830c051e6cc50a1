package admin

import (
	"net/http"
	"slices"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// The years that the calendar has.
const firstYear, lastYear = 2000, 2100

// calendar shows what happens by itself in a month, and what is to be looked at again.
func (a *Admin) calendar(w http.ResponseWriter, r *http.Request) error {
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	month := f.Today().AddDate(0, 0, 1-f.Today().Day())
	if asked := r.URL.Query().Get("month"); asked != "" {
		month, err = time.Parse("2006-01", asked)
		if err != nil || month.Year() < firstYear || month.Year() > lastYear {
			return content.ErrNotFound
		}
	}
	x := page.NewCalendar(f, month)
	from, to := x.Bounds()
	plans, err := postgres.PlansWithin(r.Context(), a.db, a.midnight(from), a.midnight(to))
	if err != nil {
		return err
	}
	reminders, err := postgres.RemindersWithin(r.Context(), a.db, from, to)
	if err != nil {
		return err
	}
	rows, err := a.rowsOf(r, itemsOf(plans))
	if err != nil {
		return err
	}
	role := user(r.Context()).Role
	for _, s := range plans {
		if row, ok := rows[s.ItemID]; ok { // it is not in the trash
			what := shown([]postgres.Row{row})[0]
			x.Add(s.At.In(a.o.Zone), page.Happening{
				Row: what, What: s.Action, Outcome: s.Outcome, Locales: s.Locales, At: &s.At, Href: a.act(what, "schedule", may(role, publish)),
			})
		}
	}
	for _, m := range reminders {
		what := page.Row{Kind: content.ByName(m.Kind), ID: m.ItemID, Title: m.Title}
		x.Add(m.Next, page.Happening{Row: what, What: "remind", Note: m.Note, Href: a.act(what, "reminders", may(role, write))})
	}
	return web.Render(w, r, http.StatusOK, page.Month(x))
}

// act is the address of something that may be done to an item, or else of the item.
func (a *Admin) act(x page.Row, act string, may bool) string {
	if !may {
		return link.AdminItem(x.Kind.Table, x.ID)
	}
	return link.AdminAct(x.Kind.Table, x.ID, act)
}

// midnight is when a day begins for the institution; the day is a UTC midnight.
func (a *Admin) midnight(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, a.o.Zone)
}

// itemsOf returns the items that plans concern, each once.
func itemsOf(plans []postgres.Scheduled) (ids []int64) {
	for _, s := range plans {
		ids = append(ids, s.ItemID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
