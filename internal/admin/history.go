package admin

import (
	"net/http"
	"slices"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// remembered is how many events of an item its history shows.
const remembered = 200

// history shows what was done to an item, when and by whom.
func (a *Admin) history(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	events, err := postgres.History(r.Context(), a.db, row.ID, remembered)
	if err != nil {
		return err
	}
	changes, err := postgres.Changes(r.Context(), a.db, row.ID, remembered)
	if err != nil {
		return err
	}
	x := page.Story{Kind: k, ID: row.ID, Title: row.Title, Latest: row.Version, Events: threaded(events, changes)}
	x.Shown = page.Compared{From: row.Version - 1, To: row.Version}
	for _, p := range page.Parts {
		if mayChange(can(r), p) {
			x.MayTake = append(x.MayTake, p)
		}
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.History(x))
}

// threaded returns events, the latest first, with what each did to each part of the item.
func threaded(events []postgres.Event, changes map[int][]string) []page.Event {
	list := make([]page.Event, len(events))
	public := map[string]bool{}
	for i := len(events) - 1; i >= 0; i-- {
		e := events[i]
		x := page.Event{At: e.At, By: e.Actor, Did: e.Action, Version: e.Version, New: e.Action == "save"}
		was := map[string]bool{}
		for _, p := range page.Parts {
			was[p] = public[p]
		}
		mark := "draft"
		switch e.Action {
		case "save":
			x.Parts = changes[e.Version]
		case "publish":
			mark = "published"
			x.Parts = append([]string{"facts"}, texts(e.Locales)...)
		case "unpublish":
			mark = "withdrawn"
			x.Parts = texts(e.Locales)
		}
		for _, p := range x.Parts {
			public[p] = e.Action == "publish" || e.Action == "save" && public[p]
		}
		public["facts"] = public["facts"] && slices.ContainsFunc(locale.All, func(l locale.Locale) bool { return public[string(l)] })
		for _, p := range page.Parts {
			t := page.Thread{Was: was[p], Is: public[p]}
			if slices.Contains(x.Parts, p) {
				t.Mark = mark
			}
			x.Threads = append(x.Threads, t)
		}
		list[i] = x
	}
	return list
}

func texts(locales []locale.Locale) (parts []string) {
	for _, l := range locales {
		parts = append(parts, string(l))
	}
	return parts
}
