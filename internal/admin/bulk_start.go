package admin

import (
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// startBulk has the program do to many items what was decided. Where something is missing
// the question is put again.
func (a *Admin) startBulk(action string) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		b, k, err := a.bulkOf(r)
		if err != nil {
			return err
		}
		if b.Action != action {
			return content.ErrNotFound
		}
		if err := readForm(r); err != nil {
			return err
		}
		d, wrong, err := a.decided(r, b)
		if err != nil {
			return err
		}
		if len(wrong) > 0 && b.StartedAt == nil {
			return a.askBulk(w, r, b, k, http.StatusUnprocessableEntity, wrong)
		}
		err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
			return postgres.StartBulk(r.Context(), tx, b.ID, user(r.Context()).ID, d)
		})
		if err != nil {
			return err
		}
		http.Redirect(w, r, link.Bulk(b.ID), http.StatusSeeOther)
		return nil
	}
}

// decided reads what shall be done to many items, and the names of what is missing or wrong.
func (a *Admin) decided(r *http.Request, b postgres.Bulk) (d postgres.Decision, wrong []string, err error) {
	v := r.PostForm
	need := func(name string, there bool) {
		if !there {
			wrong = append(wrong, name)
		}
	}
	if bulkActs[b.Action] == write {
		d.Tags, err = content.Tags(v.Get("tags"))
		need("tags", err == nil && len(d.Tags) > 0)
		return d, wrong, nil
	}
	short := func(s string) bool { return utf8.RuneCountInString(s) <= content.MaxReason }
	d.Locales, d.Why = localesOf(r), strings.TrimSpace(v.Get("why"))
	need("locales", len(d.Locales) > 0)
	if b.Action == "publish" {
		n, err := postgres.Warnings(r.Context(), a.db, b.ID)
		need("why", (n == 0 || d.Why != "") && short(d.Why))
		return d, wrong, err
	}
	d.How, d.Reason = v.Get("how"), locale.Label{}
	switch d.How {
	case content.Withdrawn:
		for _, l := range d.Locales {
			d.Reason[l] = strings.TrimSpace(v.Get("reason." + string(l)))
			need("reason."+string(l), d.Reason[l] != "" && short(d.Reason[l]))
		}
		need("why", short(d.Why))
	case content.Gone:
		need("why", d.Why != "" && short(d.Why))
	default:
		return d, nil, web.StatusError{Code: http.StatusBadRequest}
	}
	return d, wrong, nil
}

// cancelBulk ends what is done to many items where it is.
func (a *Admin) cancelBulk(w http.ResponseWriter, r *http.Request) error {
	b, _, err := a.bulkOf(r)
	if err != nil {
		return err
	}
	if !may(user(r.Context()).Role, bulkActs[b.Action]) {
		return content.ErrForbidden
	}
	if err := postgres.CancelBulk(r.Context(), a.db, b.ID); err != nil {
		return err
	}
	http.Redirect(w, r, link.Bulk(b.ID), http.StatusSeeOther)
	return nil
}
