package admin

import (
	"errors"
	"net/http"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
)

// A keptCopy is what a script hears of a working copy.
type keptCopy struct {
	ID      int64              `json:"id"`
	Href    string             `json:"href"`    // of the item's form
	Saved   time.Time          `json:"saved"`   // when it was kept
	Seen    int64              `json:"seen"`    // the same, for the form to send back
	Version int                `json:"version"` // the latest of the item
	By      string             `json:"by"`      // who saved that
	Others  []postgres.Present `json:"others"`  // who else has the form open
}

// autosave keeps what the form of an item says as the user's working copy.
func (a *Admin) autosave(r *http.Request) (any, error) {
	k, row, err := a.rowOf(r)
	if err != nil {
		return nil, err
	}
	if err := a.mine(r); err != nil {
		return nil, err
	}
	w, err := a.copyOf(r, k, row.ID)
	if err != nil {
		return nil, err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) (err error) {
		w.At, err = postgres.KeepWorkingCopy(r.Context(), tx, row.ID, user(r.Context()).ID, w)
		return err
	})
	if err != nil {
		return nil, err
	}
	others, err := postgres.Attend(r.Context(), a.db, row.ID, user(r.Context()).ID, partOf(r))
	return told(k, row, w, others), err
}

// reserve makes an item of which only its author knows, with what the form says as the
// working copy. It is in no list until it is saved.
func (a *Admin) reserve(r *http.Request) (any, error) {
	k, err := kindOf(r)
	if err != nil {
		return nil, err
	}
	if err := a.mine(r); err != nil {
		return nil, err
	}
	w := typed(k, content.NewDraft(k), 0, r.PostForm, can(r))
	w.Page = r.PostForm.Get("page")
	row := postgres.Row{Kind: k.Name}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) (err error) {
		// The answer to the same page may have been lost before.
		if row.ID, err = postgres.ReservedFor(r.Context(), tx, k, user(r.Context()).ID, w.Page); errors.Is(err, content.ErrNotFound) {
			row.ID, err = postgres.Create(r.Context(), tx, k)
		}
		if err != nil {
			return err
		}
		w.At, err = postgres.KeepWorkingCopy(r.Context(), tx, row.ID, user(r.Context()).ID, w)
		return err
	})
	return told(k, row, w, nil), err
}

func told(k *content.Info, row postgres.Row, w postgres.WorkingCopy, others []postgres.Present) keptCopy {
	if others == nil {
		others = []postgres.Present{}
	}
	return keptCopy{ID: row.ID, Href: link.AdminItem(k.Table, row.ID), Saved: w.At, Seen: w.At.UnixMicro(), Version: row.Version, By: row.UpdatedBy, Others: others}
}

// attend notes that the user has the form open, and says who else has.
func (a *Admin) attend(r *http.Request) (any, error) {
	k, row, err := a.rowOf(r)
	if err != nil {
		return nil, err
	}
	if err := a.mine(r); err != nil {
		return nil, err
	}
	others, err := postgres.Attend(r.Context(), a.db, row.ID, user(r.Context()).ID, partOf(r))
	return told(k, row, postgres.WorkingCopy{}, others), err
}

// mine reads the form of a request, and returns errStranger if it is the form of
// somebody else, who was signed in when it was opened.
func (a *Admin) mine(r *http.Request) error {
	if err := readForm(r); err != nil {
		return err
	}
	if editorOf(r) != user(r.Context()).ID {
		return errStranger
	}
	return nil
}

// partOf is the part of the form that somebody writes in, or "".
func partOf(r *http.Request) string {
	part := r.PostFormValue("part")
	if !slices.Contains(parts, part) {
		return ""
	}
	return part
}
