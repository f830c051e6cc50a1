package admin

import (
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// referrers is how many items that mention one are listed.
const referrers = 50

// askUnpublish asks how texts of an item shall end. Unless another is chosen they stay
// readable, in all the languages in which they are public.
func (a *Admin) askUnpublish(w http.ResponseWriter, r *http.Request) error {
	x, err := a.withdrawal(r)
	if err != nil {
		return err
	}
	x.How, x.When = content.Withdrawn, a.tomorrow()
	for _, t := range x.Texts {
		if t.How == "" {
			x.Chosen = append(x.Chosen, t.Locale)
		}
		if t.How == content.Withdrawn {
			x.Reason[t.Locale] = t.Reason
		}
	}
	if x.Chosen == nil && len(x.Texts) > 0 { // nothing is public: what ended may end in another way
		for _, t := range x.Texts {
			x.Chosen = append(x.Chosen, t.Locale)
		}
		x.How = x.Texts[0].How
	}
	return web.Render(w, r, http.StatusOK, page.Unpublish(x))
}

// unpublish ends texts of an item as was chosen, now or at a time. Whatever is in the way,
// the same page comes back with what was typed.
func (a *Admin) unpublish(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	x, err := a.withdrawal(r)
	if err != nil {
		return err
	}
	e, at, err := a.readEnding(r, &x)
	if err != nil {
		return err
	}
	if len(x.Problems) == 0 && x.When.Err == "" {
		err = a.conclude(r, x, e, at)
		var invalid *content.InvalidError
		switch {
		case errors.As(err, &invalid):
			x.Problems = append(x.Problems, invalid.Problems...)
		case err != nil:
			return err
		default:
			did := e.How
			if x.When.Later {
				did = page.Planned
			}
			http.Redirect(w, r, done(&submission{kind: x.Kind, row: postgres.Row{ID: x.ID}}, did), http.StatusSeeOther)
			return nil
		}
	}
	return web.Render(w, r, http.StatusUnprocessableEntity, page.Unpublish(x))
}

// conclude does what was chosen, or has it done at a time.
func (a *Admin) conclude(r *http.Request, x page.Withdrawal, e postgres.Ending, at time.Time) error {
	return postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		if !x.When.Later {
			return postgres.Unpublish(r.Context(), tx, x.Kind, x.ID, e)
		}
		_, err := postgres.Schedule(r.Context(), tx, x.Kind, x.ID, at, postgres.Plan{Ending: &e})
		return err
	})
}

// readEnding reads how texts shall end, and notes in x what was typed and what is wrong
// with it as far as the database need not be asked.
func (a *Admin) readEnding(r *http.Request, x *page.Withdrawal) (e postgres.Ending, at time.Time, err error) {
	x.Chosen, x.How, x.Target = localesOf(r), r.PostFormValue("how"), strings.TrimSpace(r.PostFormValue("target"))
	for _, l := range locale.All {
		x.Reason[l] = strings.TrimSpace(r.PostFormValue(string(l) + ".reason"))
	}
	e = postgres.Ending{Locales: x.Chosen, Actor: user(r.Context()).ID, How: x.How}
	switch x.How {
	case content.Withdrawn:
		e.Reason = x.Reason
	case content.Moved:
		var problem string
		if e.Target, problem, err = a.target(r, x); err != nil {
			return e, at, err
		}
		if problem != "" {
			x.Problems = append(x.Problems, content.Problem{Field: "target", Code: problem})
		}
	case content.Gone:
		if len(x.Referrers) > 0 && !x.Stays() { // pages that show it would lose it
			x.Problems = append(x.Problems, content.Problem{Field: "how", Code: content.StillMentioned})
		}
	case "":
		x.Problems = append(x.Problems, content.Problem{Field: "how", Code: form.NotChoice})
	}
	if len(x.Problems) > 0 && len(x.Chosen) == 0 { // all at once: the database is not asked
		x.Problems = append([]content.Problem{{Field: "locales", Code: form.Required}}, x.Problems...)
	}
	at, _, x.When = a.when(r)
	return e, at, nil
}

// withdrawal gathers what the page says of an item before anything is chosen.
func (a *Admin) withdrawal(r *http.Request) (x page.Withdrawal, err error) {
	k, row, err := a.rowOf(r)
	if err != nil {
		return x, err
	}
	x = page.Withdrawal{Kind: k, ID: row.ID, Title: row.Title, Reason: locale.Label{}}
	if x.Frame, err = a.frame(r); err != nil {
		return x, err
	}
	public, err := a.public(r, k, row.ID)
	if err != nil {
		return x, err
	}
	ended, err := a.ended(r, k, row.ID)
	if err != nil {
		return x, err
	}
	for _, l := range locale.All {
		if p, ok := public[l]; ok {
			x.Texts = append(x.Texts, page.EndingText{Locale: l, Href: p.Href})
			continue
		}
		for _, t := range ended {
			if t.Locale == l {
				x.Texts = append(x.Texts, t)
			}
		}
	}
	x.Referrers, err = a.referrers(r, row.ID)
	return x, err
}

// ended returns the texts of an item that were withdrawn or moved, as readers meet them.
func (a *Admin) ended(r *http.Request, k *content.Info, id int64) (list []page.EndingText, err error) {
	texts, err := postgres.EndedTexts(r.Context(), a.db, id)
	for _, t := range texts {
		list = append(list, page.EndingText{Locale: t.Locale, Href: link.Item(t.Locale, k.Name, t.Path), How: t.How, Reason: t.Reason})
	}
	return list, err
}

// referrers returns the published items that mention one.
func (a *Admin) referrers(r *http.Request, id int64) ([]page.Row, error) {
	list, err := postgres.Referrers(r.Context(), a.db, id, referrers)
	var rows []postgres.Row
	for _, c := range list {
		rows = append(rows, postgres.Row{ID: c.ID, Kind: c.Kind, Title: c.Title})
	}
	return shown(rows), err
}
