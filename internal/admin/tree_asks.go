package admin

import (
	"errors"
	"net/http"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// hindered returns the addresses that a tree would need and that others have: pages, or
// the sections of the site.
func hindered(x postgres.Layout) (list []page.Hindered) {
	for _, c := range x.Clashes {
		list = append(list, page.Hindered{ID: c.ID, Locale: c.Locale, Address: link.Item(c.Locale, content.Pages.Name, c.Path), Other: c.Other})
	}
	for _, s := range x.Shifts {
		if !strings.Contains(s.To, "/") && link.Reserved(s.Locale, s.To) {
			list = append(list, page.Hindered{ID: s.ID, Locale: s.Locale, Address: link.Item(s.Locale, content.Pages.Name, s.To)})
		}
	}
	return list
}

// askMove says which addresses would change, and lets the page be moved.
func (a *Admin) askMove(w http.ResponseWriter, r *http.Request, m relocation) error {
	list, err := postgres.PagesTree(r.Context(), a.db)
	if err != nil {
		return err
	}
	x, tree := grown(r, list)
	x.Choose(m.page, tree)
	q := page.MoveQuestion{Tree: x, Step: m.step, Spot: m.spot, Shifts: len(m.layout.Shifts)}
	q.Mark = m.mark
	for _, l := range locale.All {
		for _, s := range m.layout.Shifts {
			if s.ID == m.page && s.Locale == l {
				q.Own = append(q.Own, page.Shift{Locale: l, From: link.Item(l, content.Pages.Name, s.From), To: link.Item(l, content.Pages.Name, s.To)})
			}
		}
	}
	if q.Frame, err = a.frame(r); err != nil {
		return err
	}
	q.Section, q.Here = link.Tree, link.Tree
	return web.Render(w, r, http.StatusOK, page.AskMove(q))
}

// notMoved shows the tree as it is now, and says why the page does not move.
func (a *Admin) notMoved(w http.ResponseWriter, r *http.Request, m relocation, why error) error {
	list, err := postgres.PagesTree(r.Context(), a.db)
	if err != nil {
		return err
	}
	x, tree := grown(r, list)
	x.Choose(m.page, tree)
	x.To = m.spot.Parent
	var invalid *content.InvalidError
	switch {
	case errors.Is(why, content.ErrConflict):
		x.Changed = true
	case errors.As(why, &invalid):
		x.Wrong = invalid.Problems[0].Code
	}
	for _, h := range m.blocked {
		for _, p := range list {
			if p.ID == h.ID {
				h.Title = p.Title
			}
			if p.ID == h.Other {
				h.OtherTitle = p.Title
			}
		}
		x.Hindered = append(x.Hindered, h)
	}
	status := web.Status(why)
	if errors.Is(why, errBlocked) {
		status = http.StatusUnprocessableEntity
	}
	return a.showTree(w, r, status, x)
}
