package admin

import (
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// team lists those who may sign in, or might.
func (a *Admin) team(w http.ResponseWriter, r *http.Request) error {
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	users, err := postgres.Staff(r.Context(), a.db)
	if err != nil {
		return err
	}
	x := page.Team{Frame: f, Roles: roles}
	changed, _ := strconv.ParseInt(r.URL.Query().Get("changed"), 10, 64) // none: nobody's
	for _, u := range users {
		x.Members = append(x.Members, page.Member{
			ID: u.ID, Name: u.Name, Email: u.Email, Role: u.Role, Disabled: u.Disabled, Self: u.ID == user(r.Context()).ID,
		})
		if u.ID == changed {
			x.Changed = u.Name
		}
	}
	return web.Render(w, r, http.StatusOK, page.Staff(x))
}

// setAccess decides what a user may do, and whether the user may sign in. Nobody
// decides so of themselves: there is always somebody left who may.
func (a *Admin) setAccess(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(chi.URLParam(r, "user"), 10, 64)
	if err != nil {
		return content.ErrNotFound
	}
	if err := readForm(r); err != nil {
		return err
	}
	if id == user(r.Context()).ID {
		return content.ErrForbidden
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.SetAccess(r.Context(), tx, id, r.PostFormValue("role"), r.PostFormValue("access") == "")
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, link.Team+"?changed="+strconv.FormatInt(id, 10), http.StatusSeeOther)
	return nil
}
