package admin

import (
	"errors"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	page "segib.org/web/templates/admin"
)

// publication gathers what would change for readers if they saw the latest version of an
// item, and what the gates say of that.
func (a *Admin) publication(r *http.Request, k *content.Info, row postgres.Row) (x page.Publication, err error) {
	x = page.Publication{ID: row.ID, Title: row.Title, Version: row.Version, At: row.UpdatedAt, By: row.UpdatedBy, States: states(row)}
	if x.Frame, err = a.frame(r); err != nil {
		return x, err
	}
	if x.Plans, err = a.plans(r, k, row); err != nil {
		return x, err
	}
	d, err := postgres.Revision(r.Context(), a.db, k, row.ID, row.Version)
	if err != nil {
		return x, err
	}
	live, err := postgres.FindLive(r.Context(), a.db, k, row.ID)
	if err != nil {
		return x, err
	}
	x.Written, x.Changed = languages(d), changed(live, d)
	if x.Public, err = a.public(r, k, row.ID); err != nil {
		return x, err
	}
	if x.Found, err = a.Gates(r.Context(), k, row.ID, d, locale.All); err != nil {
		return x, err
	}
	if x.Known, err = a.Gates(r.Context(), k, row.ID, live.Draft, languages(live.Draft)); err != nil {
		return x, err
	}
	unread, err := a.unread(r, k, x)
	if err != nil {
		return x, err
	}
	x.Found = append(x.Found, unread...)
	if x.Comparison, err = a.comparison(r, k, live.Draft, d); err != nil {
		return x, err
	}
	return x, a.concerned(r, x.Choices, x.Found)
}

// unread returns the texts that somebody else must have approved first, as errors.
func (a *Admin) unread(r *http.Request, k *content.Info, x page.Publication) ([]gate.Finding, error) {
	err := postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.Approved(r.Context(), tx, k, x.ID, postgres.Publication{Version: x.Version, Locales: x.Written, Actor: user(r.Context()).ID})
	})
	var invalid *content.InvalidError
	if errors.As(err, &invalid) {
		return gate.Errors(invalid.Problems), nil
	}
	return nil, err
}

// changed returns the languages in which readers would see something else if they saw d.
func changed(live postgres.Live, d content.Draft) (list []locale.Locale) {
	facts := live.Facts != 0 && reflect.DeepEqual(live.Draft.Facts, d.Facts)
	for _, l := range locale.All {
		was, is := live.Draft.Translations[l], d.Translations[l]
		public := live.Versions[l] != 0 && !slices.Contains(live.Withdrawn, l) // what was withdrawn holds again
		if public && (!facts || !agree(was, is)) || !public && !is.Empty() {
			list = append(list, l)
		}
	}
	return list
}

// agree reports whether two texts say the same to readers.
func agree(a, b *content.Translation) bool {
	if a.Empty() || b.Empty() {
		return a.Empty() && b.Empty()
	}
	return a.Title == b.Title && a.Slug == b.Slug && a.Summary == b.Summary && a.Body.Equal(b.Body)
}

// meant returns the languages that are meant to go public: those that are and would
// change or, if there is none, those that would be new and wait for nobody.
func meant(x page.Publication) []locale.Locale {
	open := slices.DeleteFunc(slices.Clone(x.Changed), func(l locale.Locale) bool { return gate.Blocks(x.Found, l) })
	again := slices.DeleteFunc(slices.Clone(open), func(l locale.Locale) bool { _, public := x.Public[l]; return !public })
	if len(again) > 0 {
		return again
	}
	return slices.DeleteFunc(open, func(l locale.Locale) bool { return x.States[l] == "review" })
}

// answered notes what was answered on the page where one publishes.
func answered(r *http.Request, x *page.Publication) {
	x.Chosen = localesOf(r)
	x.Reason = strings.TrimSpace(r.PostFormValue("reason"))
	x.Minor = r.PostFormValue("minor") != ""
	x.Notes = locale.Label{}
	for _, l := range locale.All {
		if note := strings.TrimSpace(r.PostFormValue(string(l) + ".note")); note != "" {
			x.Notes[l] = note
		}
	}
}
