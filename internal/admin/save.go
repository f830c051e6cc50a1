package admin

import (
	"bytes"
	"errors"
	"net/http"
	"net/url"
	"slices"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// A submission is the form of an item as it was sent.
type submission struct {
	kind *content.Info
	row  postgres.Row // of the item now; without an id for one to be made
	base int          // the version that the form started from
	same bool         // it says what that version says
	edit edit
	open *page.Merge // what has to be decided before it can be kept, or nil
}

// save keeps what was typed as the next version of an item.
func (a *Admin) save(w http.ResponseWriter, r *http.Request) error {
	return a.answer(w, r)
}

// create makes an item of what was typed.
func (a *Admin) create(w http.ResponseWriter, r *http.Request) error {
	if asJSON(r) {
		a.json(a.reserve)(w, r)
		return nil
	}
	return a.answer(w, r)
}

// leads are the pages that the buttons of a form lead to once it is saved.
var leads = []string{"publish", "review", "schedule"}

// onward returns where to go once a submission is saved: where its button leads, or back.
func onward(r *http.Request, s *submission) string {
	then := r.PostFormValue("then")
	switch {
	case slices.Contains(leads, then):
		return link.AdminAct(s.kind.Table, s.row.ID, then)
	case s.same:
		return done(s, page.Nothing)
	}
	return done(s, page.Saved)
}

func done(s *submission, what string) string {
	return link.With(link.AdminItem(s.kind.Table, s.row.ID), url.Values{"done": {what}})
}

// answer keeps what was typed and leads on. Whatever is in the way, the same page comes
// back with what was typed.
func (a *Admin) answer(w http.ResponseWriter, r *http.Request) error {
	s, err := a.submitted(r)
	if errors.Is(err, errStranger) {
		return a.again(w, disowned(r), page.SessionOver, content.ErrForbidden)
	}
	if err != nil {
		return a.unlessAway(w, r, err)
	}
	if s.open != nil {
		return a.decide(w, r, s, http.StatusUnprocessableEntity)
	}
	storable := s.edit.storable()
	s.edit.forgive()
	if !storable {
		return a.refuse(w, r, s)
	}
	if s.row.Version == 0 && s.edit.untitled() {
		s.edit.of(string(locale.Source)).Fail("title", form.Required)
		return a.refuse(w, r, s)
	}
	if _, err := a.keep(r, s); errors.Is(err, content.ErrConflict) {
		return a.conflict(w, r, s)
	} else if err != nil {
		return a.unlessAway(w, r, err)
	}
	http.Redirect(w, r, onward(r, s), http.StatusSeeOther)
	return nil
}

// submitted reads the form of an item. It returns errStranger if it is somebody else's.
func (a *Admin) submitted(r *http.Request) (s *submission, err error) {
	if err := a.mine(r); err != nil {
		return nil, err
	}
	s = &submission{}
	if chi.URLParam(r, "id") == "" {
		if s.kind, err = kindOf(r); err != nil {
			return nil, err
		}
		if err := a.resolve(r, s.kind); err != nil {
			return nil, err
		}
		s.edit = read(s.kind, content.NewDraft(s.kind), addressed(r.PostForm), can(r))
		s.edit.draft.Trim()
		return s, a.doubt(r, s.edit, nil)
	}
	if s.kind, s.row, err = a.rowOf(r); err != nil {
		return nil, err
	}
	if s.base, err = number(r.PostFormValue("version")); err != nil {
		return nil, web.StatusError{Code: http.StatusBadRequest}
	}
	if err := a.completed(r, s.row.ID); err != nil {
		return nil, err
	}
	if err := a.resolve(r, s.kind); err != nil {
		return nil, err
	}
	if err := a.merged(r, s); err != nil || s.open != nil {
		return s, err
	}
	d, err := postgres.Revision(r.Context(), a.db, s.kind, s.row.ID, s.base)
	if err != nil {
		return nil, err
	}
	was, before := d.Said(), form.References(d.Facts)
	s.edit = read(s.kind, d, addressed(r.PostForm), can(r))
	s.edit.draft.Trim()
	s.same = bytes.Equal(was, s.edit.draft.Said())
	return s, a.doubt(r, s.edit, before)
}

// keep saves a submission, unless it says nothing new, and returns the version that
// says it. It returns content.ErrConflict if somebody else has saved one meanwhile.
func (a *Admin) keep(r *http.Request, s *submission) (version int, err error) {
	if s.same {
		if s.row.Version != s.base {
			return 0, content.ErrConflict
		}
		return s.base, forget(r, a.db, s.row.ID)
	}
	id := s.row.ID
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		if id == 0 {
			if id, err = postgres.Create(r.Context(), tx, s.kind); err != nil {
				return err
			}
		}
		version, err = postgres.Save(r.Context(), tx, s.kind, id, s.base, s.edit.draft, user(r.Context()).ID)
		if err != nil {
			return err
		}
		return forget(r, tx, id)
	})
	if err == nil {
		s.row.ID = id
	}
	return version, err
}
