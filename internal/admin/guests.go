package admin

import (
	"context"
	"crypto/rand"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// maxName is the length of a guest's name, in characters.
const maxName = 120

// guests shows to whom an item was shown, and lets it be shown to one more.
func (a *Admin) guests(w http.ResponseWriter, r *http.Request) error {
	x := page.Guests{Days: page.GuestDays[1]}
	return a.guestsPage(w, r, http.StatusOK, x)
}

func (a *Admin) guestsPage(w http.ResponseWriter, r *http.Request, status int, x page.Guests) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x.Kind, x.ID, x.Title = k, row.ID, row.Title
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	if x.Texts, err = a.showable(r, k, row); err != nil {
		return err
	}
	list, err := postgres.Guests(r.Context(), a.db, row.ID)
	if err != nil {
		return err
	}
	for _, g := range list {
		x.Made = append(x.Made, a.shownTo(g))
	}
	return web.Render(w, r, status, page.GuestsPage(x))
}

func (a *Admin) shownTo(g postgres.Guest) page.Guest {
	return page.Guest{
		ID: g.ID, Name: g.Name, Version: g.Version, Locale: g.Locale, By: g.By, Expires: g.Expires.In(a.o.Zone),
		Over: !g.Expires.After(time.Now()), Seen: g.Seen, Verdict: g.Verdict, Answered: g.Answered, Heeded: g.Heeded,
	}
}

// showable returns the languages in which an item's latest version says something.
func (a *Admin) showable(r *http.Request, k *content.Info, row postgres.Row) (list []locale.Locale, err error) {
	d, err := postgres.Revision(r.Context(), a.db, k, row.ID, row.Version)
	for _, l := range locale.All {
		if !d.Translations[l].Empty() {
			list = append(list, l)
		}
	}
	return list, err
}

// invite makes a link at which somebody outside sees the latest version of an item. The
// page that says so is the only one that ever shows it.
func (a *Admin) invite(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	x := page.Guests{Name: strings.Join(strings.Fields(r.PostFormValue("name")), " ")}
	x.Days, _ = strconv.Atoi(r.PostFormValue("days"))
	l, ok := locale.Parse(r.PostFormValue("locale"))
	texts, err := a.showable(r, k, row)
	if err != nil {
		return err
	}
	if !ok || !slices.Contains(texts, l) || !slices.Contains(page.GuestDays, x.Days) || utf8.RuneCountInString(x.Name) > maxName {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	x.Text = l
	if x.Name == "" {
		x.Refused = true
		return a.guestsPage(w, r, http.StatusUnprocessableEntity, x)
	}
	secret := rand.Text()
	g := postgres.Guest{Item: row.ID, Version: row.Version, Locale: l, Name: x.Name, Expires: time.Now().AddDate(0, 0, x.Days)}
	if err := postgres.Invite(r.Context(), a.db, g, secret, user(r.Context()).ID); err != nil {
		return err
	}
	x.Link = a.o.Base + link.Guest(secret)
	return a.guestsPage(w, r, http.StatusCreated, x)
}

// withGuest does something with a guest of an item: ends the link, or says that the answer
// has been dealt with.
func (a *Admin) withGuest(do func(ctx context.Context, db postgres.DB, item, guest int64) error) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		k, row, err := a.rowOf(r)
		if err != nil {
			return err
		}
		id, err := strconv.ParseInt(chi.URLParam(r, "guest"), 10, 64)
		if err != nil {
			return content.ErrNotFound
		}
		if err := do(r.Context(), a.db, row.ID, id); err != nil {
			return err
		}
		http.Redirect(w, r, link.Guests(k.Table, row.ID), http.StatusSeeOther)
		return nil
	}
}
