package admin

import (
	"net/http"
	"slices"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// How many events of an item its history reaches back over, and how many a page of it shows.
const (
	remembered  = 2000
	eventsShown = 60
)

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
	x := page.Story{Kind: k, ID: row.ID, Title: row.Title, Latest: row.Version, Page: 1, Done: r.URL.Query().Get("done")}
	if s := r.URL.Query().Get("page"); s != "" {
		if x.Page, err = number(s); err != nil || x.Page < 1 || (x.Page-1)*eventsShown >= len(events) {
			return content.ErrNotFound
		}
	}
	x.Shown = page.Compared{From: row.Version - 1, To: row.Version}
	for _, p := range page.Parts {
		if mayChange(can(r), p) {
			x.MayTake = append(x.MayTake, p)
		}
	}
	first := (x.Page - 1) * eventsShown
	last := min(first+eventsShown, len(events))
	x.More = last < len(events)
	changes, err := postgres.Changes(r.Context(), a.db, row.ID, saved(events[first:last]))
	if err != nil {
		return err
	}
	x.Events = threaded(events, changes)[first:last]
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.History(x))
}

// saved lists the versions that events made.
func saved(events []postgres.Event) (versions []int) {
	for _, e := range events {
		if makes(e) {
			versions = append(versions, e.Version)
		}
	}
	return versions
}

// makes reports whether an event made a version.
func makes(e postgres.Event) bool {
	return slices.Contains([]string{"save", "place", "number"}, e.Action)
}

// marks are what acts leave on the threads of the parts that they were done to.
var marks = map[string]string{
	"save": "draft", "place": "draft", "number": "draft", "submit": "review", "approve": "review", "return": "review", "recall": "draft", "schedule": "scheduled", "cancel": "scheduled",
	"refuse": "scheduled", "publish": "published", "withdraw": "withdrawn", "move": "withdrawn", "unpublish": "withdrawn",
}

// threaded returns events, the latest first, with what each did to each part of the item.
func threaded(events []postgres.Event, changes map[int]postgres.Change) []page.Event {
	list := make([]page.Event, len(events))
	public := map[string]bool{}
	for i := len(events) - 1; i >= 0; i-- {
		e := events[i]
		x := page.Event{
			At: e.At, By: e.Actor, Did: e.Action, Version: e.Version, New: makes(e),
			Note: e.Note, Plan: e.Plan, Problems: e.Problem, Parts: texts(e.Locales),
		}
		was := map[string]bool{}
		for _, p := range page.Parts {
			was[p] = public[p]
		}
		switch e.Action {
		case "save", "place", "number":
			c := changes[e.Version]
			x.Parts, x.Differs, x.Restored = c.Parts, c.Differs, c.Restored
		case "publish":
			x.Parts = append([]string{"facts"}, x.Parts...)
			open(public, x.Parts, true)
		case "withdraw", "move", "unpublish":
			open(public, x.Parts, false)
		}
		public["facts"] = public["facts"] && slices.ContainsFunc(locale.All, func(l locale.Locale) bool { return public[string(l)] })
		for _, p := range page.Parts {
			t := page.Thread{Was: was[p], Is: public[p]}
			if slices.Contains(x.Parts, p) {
				t.Mark = marks[e.Action]
			}
			x.Threads = append(x.Threads, t)
		}
		list[i] = x
	}
	return list
}

func open(public map[string]bool, parts []string, is bool) {
	for _, p := range parts {
		public[p] = is
	}
}

func texts(locales []locale.Locale) (parts []string) {
	for _, l := range locales {
		parts = append(parts, string(l))
	}
	return parts
}
