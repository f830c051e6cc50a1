package admin

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// askEverywhere asks which media is to stand in the place of one, wherever that is used.
func (a *Admin) askEverywhere(w http.ResponseWriter, r *http.Request) error {
	return a.everywherePage(w, r, http.StatusOK, page.Everywhere{})
}

// everywhere puts one media in the place of another, whose file is deleted.
func (a *Admin) everywhere(w http.ResponseWriter, r *http.Request) error {
	m, err := a.mediaOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	to, _ := strconv.ParseInt(r.PostFormValue("to"), 10, 64) // none is refused below
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.PutMediaEverywhere(r.Context(), tx, m.ID, to, user(r.Context()).ID)
	})
	var invalid *content.InvalidError
	if errors.As(err, &invalid) {
		return a.everywherePage(w, r, http.StatusUnprocessableEntity, refusedEverywhere(invalid, to))
	}
	if err != nil {
		return err
	}
	return doneWith(w, r, to, "everywhere")
}

// refusedEverywhere says why a media cannot stand there.
func refusedEverywhere(e *content.InvalidError, to int64) page.Everywhere {
	x := page.Everywhere{To: to}
	for _, p := range e.Problems {
		part, _, _ := strings.Cut(p.Field, ".") // "pt.alt"
		if l, ok := locale.Parse(part); ok {
			x.Silent = append(x.Silent, l)
		} else {
			x.Problem = p.Code
		}
	}
	return x
}

func (a *Admin) everywherePage(w http.ResponseWriter, r *http.Request, status int, x page.Everywhere) error {
	m, err := a.mediaOf(r)
	if err != nil {
		return err
	}
	if x.Asset, err = a.assetOf(r, m, form.Fill(described(&m))); err != nil {
		return err
	}
	var chosen []int64
	if x.To != 0 {
		chosen = []int64{x.To}
	}
	list, err := a.mediaToChoose(r, m.Class, chosen...)
	if err != nil {
		return err
	}
	x.Choices = slices.DeleteFunc(list, func(other content.Media) bool { return other.ID == m.ID })
	return web.Render(w, r, status, page.EverywherePage(x))
}
