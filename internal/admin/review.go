package admin

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// maxNote bounds a note, in characters; readings is how many of the past are shown.
const (
	maxNote  = 2000
	readings = 20
)

// askReview shows what would change for readers to whoever hands it in or reads it.
func (a *Admin) askReview(w http.ResponseWriter, r *http.Request) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	x, err := a.reviewOf(r, k, row)
	if err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.ReviewPage(x))
}

// submit hands texts in for review.
func (a *Admin) submit(w http.ResponseWriter, r *http.Request) error {
	return a.review(w, r, page.Submitted, postgres.Submit)
}

// approve lets texts that were handed in go public.
func (a *Admin) approve(w http.ResponseWriter, r *http.Request) error {
	return a.review(w, r, page.Approved, postgres.Approve)
}

// giveBack returns texts that were handed in to their author.
func (a *Admin) giveBack(w http.ResponseWriter, r *http.Request) error {
	return a.review(w, r, page.GivenBack, postgres.Return)
}

// recall takes back what its author handed in.
func (a *Admin) recall(w http.ResponseWriter, r *http.Request) error {
	return a.review(w, r, page.Recalled, postgres.Recall)
}

// review takes a step of a review. What is in the way is said on the same page, with
// what was typed.
func (a *Admin) review(w http.ResponseWriter, r *http.Request, did string, step func(context.Context, pgx.Tx, *content.Info, int64, postgres.Reading) error) error {
	k, row, err := a.rowOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	reading := postgres.Reading{Locales: localesOf(r), Actor: user(r.Context()).ID, Note: strings.TrimSpace(r.PostFormValue("note"))}
	if reading.Version, err = number(r.PostFormValue("version")); err != nil {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	if utf8.RuneCountInString(reading.Note) > maxNote {
		err = &content.InvalidError{Problems: []content.Problem{{Field: "note", Code: form.TooLong}}}
	} else {
		err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error { return step(r.Context(), tx, k, row.ID, reading) })
	}
	var invalid *content.InvalidError
	switch {
	case err == nil:
		http.Redirect(w, r, done(&submission{kind: k, row: row}, did), http.StatusSeeOther)
		return nil
	case !errors.As(err, &invalid) && !errors.Is(err, content.ErrConflict):
		return err
	}
	if row, err = postgres.FindRow(r.Context(), a.db, k, row.ID); err != nil {
		return err
	}
	x, err := a.reviewOf(r, k, row)
	if err != nil {
		return err
	}
	x.Note, x.Chosen = reading.Note, append([]locale.Locale{}, reading.Locales...)
	status := http.StatusConflict
	x.Why = page.Overtaken
	if invalid != nil {
		status = http.StatusUnprocessableEntity
		x.Why, x.Problems = page.Blocked, invalid.Problems
	}
	return web.Render(w, r, status, page.ReviewPage(x))
}

// reviewOf gathers what a review looks at.
func (a *Admin) reviewOf(r *http.Request, k *content.Info, row postgres.Row) (x page.Review, err error) {
	x.Can = can(r)
	if x.Publication, err = a.publication(r, k, row); err != nil {
		return x, err
	}
	list, err := postgres.ReviewsOf(r.Context(), a.db, row.ID, readings)
	if err != nil {
		return x, err
	}
	for _, v := range list {
		x.Readings = append(x.Readings, readingOf(v))
		if v.State == "review" {
			x.Waiting = append(x.Waiting, v.Locales...)
			if v.AuthorID == user(r.Context()).ID {
				x.Mine = append(x.Mine, v.Locales...)
			}
		}
	}
	for _, l := range x.Changed {
		if s := row.State(l); slices.Contains(x.Written, l) && !slices.Contains(x.Waiting, l) && s != "approved" {
			x.Open = append(x.Open, l)
		}
	}
	if k.FourEyes && x.Can.Publish {
		x.Own, err = postgres.OwnWork(r.Context(), a.db, row.ID, postgres.Reading{Version: row.Version, Locales: x.Waiting, Actor: user(r.Context()).ID})
	}
	return x, err
}

func readingOf(v postgres.Review) page.Reading {
	return page.Reading{
		Locales: v.Locales, State: v.State, Version: v.Version, By: v.Author, Note: v.Note, At: v.AskedAt,
		DecidedBy: v.DecidedBy, Decision: v.Decision, DecidedAt: v.DecidedAt,
	}
}
