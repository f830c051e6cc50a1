package admin

import (
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// target returns the item that is to take the place of another: the one picked, the one of
// that number or public address, or the only one that has the words in its title. Where
// there is none, or there are several, it says so (the problem) and notes them in x.
func (a *Admin) target(r *http.Request, x *page.Withdrawal) (id int64, problem string, err error) {
	typed := x.Target
	if id, err := strconv.ParseInt(r.PostFormValue("pick"), 10, 64); err == nil {
		x.Target = "#" + strconv.FormatInt(id, 10)
		return id, "", nil
	}
	if id, ok := numberOf(typed); ok {
		return id, "", nil
	}
	switch {
	case typed == "":
		return 0, form.Required, nil
	case strings.HasPrefix(typed, "/") || strings.HasPrefix(typed, "https://") || strings.HasPrefix(typed, "http://"):
		if id, err = a.at(r, typed); id == 0 {
			problem = page.TargetNotFound
		}
		return id, problem, err
	case utf8.RuneCountInString(typed) > maxTerms:
		return 0, page.TargetNotFound, nil
	}
	rows, err := postgres.FindRows(r.Context(), a.db, locale.From(r.Context()), typed, "", fewFound)
	switch {
	case err != nil:
		return 0, "", err
	case len(rows) == 0:
		return 0, page.TargetNotFound, nil
	case len(rows) == 1:
		return rows[0].ID, "", nil
	}
	x.Found = shown(rows)
	return 0, page.TargetSeveral, nil
}
