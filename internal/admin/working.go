package admin

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// current returns the draft that the form of an item shows its user and the version
// that the user goes on from: the latest, or what the user has not saved yet over the
// version that it was typed upon. W is that working copy, or nil.
func (a *Admin) current(r *http.Request, k *content.Info, row postgres.Row) (d content.Draft, base int, w *postgres.WorkingCopy, err error) {
	e, base, w, err := a.working(r, k, row)
	return e.draft, base, w, err
}

// working is current with the forms, which hold values that no draft can.
func (a *Admin) working(r *http.Request, k *content.Info, row postgres.Row) (e edit, base int, w *postgres.WorkingCopy, err error) {
	base = row.Version
	found, err := postgres.FindWorkingCopy(r.Context(), a.db, row.ID, user(r.Context()).ID)
	switch {
	case err == nil:
		w, base = &found, found.Base
	case !errors.Is(err, content.ErrNotFound):
		return e, base, nil, err
	}
	d, err := postgres.Revision(r.Context(), a.db, k, row.ID, base)
	if err != nil {
		return e, base, w, err
	}
	if w == nil {
		return fill(d), base, nil, nil
	}
	e = overlaid(k, d, can(r), func(part string) (url.Values, bool) {
		typed, ok := w.Parts[part]
		return url.Values(typed), ok
	})
	e.forgive()
	return e, base, w, nil
}

// copyOf returns the working copy that the form of an item makes.
func (a *Admin) copyOf(r *http.Request, k *content.Info, id int64) (w postgres.WorkingCopy, err error) {
	base, err := number(r.PostFormValue("version"))
	if err != nil {
		return w, web.StatusError{Code: http.StatusBadRequest}
	}
	d, err := postgres.Revision(r.Context(), a.db, k, id, base)
	if err != nil {
		return w, err
	}
	if err := a.completed(r, id); err != nil {
		return w, err
	}
	w = typed(k, d, base, r.PostForm, can(r))
	w.Page, w.At = r.PostFormValue("page"), time.UnixMicro(seen(r))
	return w, nil
}

// seen is the time of the working copy that the page of a form knows, in microseconds, or 0.
func seen(r *http.Request) int64 {
	n, _ := strconv.ParseInt(r.PostForm.Get("seen"), 10, 64)
	return n
}

// editorOf is the user whose form was sent, or who asks for one.
func editorOf(r *http.Request) int64 {
	if n, _ := strconv.ParseInt(r.PostForm.Get("editor"), 10, 64); n != 0 {
		return n
	}
	return user(r.Context()).ID
}

// typed returns what a form says, in the parts that the user may change and that differ
// from d, the version base: values, not a draft, as some of them may be none that a draft
// could have. Of an item that was never saved it always has the facts, as the working copy
// is all that says whose the item is.
func typed(k *content.Info, d content.Draft, base int, v url.Values, can page.Can) postgres.WorkingCopy {
	before := fill(d)
	w := postgres.WorkingCopy{Base: base, Parts: map[string]map[string][]string{}}
	for _, p := range read(k, d, v, can).parts {
		was := before.of(p.name)
		if mayChange(can, p.name) && (base == 0 && p.name == "facts" || slices.ContainsFunc(fields(was, p.form), func(name string) bool {
			return !same(field(was, name), field(p.form, name))
		})) {
			w.Parts[p.name] = values(p.form)
		}
	}
	return w
}

// completed adds to the form of an item the bodies that it shows and did not send, as no
// editor has run: those of the working copy. A body of the version itself is not missed.
func (a *Admin) completed(r *http.Request, id int64) error {
	w, err := postgres.FindWorkingCopy(r.Context(), a.db, id, user(r.Context()).ID)
	if errors.Is(err, content.ErrNotFound) || err == nil && w.At.UnixMicro() > seen(r) && w.Page != r.PostForm.Get("page") {
		return nil
	}
	for part, typed := range w.Parts {
		if body, ok := typed["body"]; ok && !r.PostForm.Has(part+".body") {
			r.PostForm[part+".body"] = body
		}
	}
	return err
}

// values returns what the inputs of a form hold. A body that was not sent is not among them.
func values(f *form.Form) map[string][]string {
	m := map[string][]string{}
	for _, in := range f.Inputs {
		switch {
		case in.Kind == form.KindBody && !in.Sent:
		case in.Kind == form.KindBody && len(in.Values) == 0:
			m[in.Name] = []string{""}
		case len(in.Values) > 0:
			m[in.Name] = in.Values
		}
	}
	return m
}

// unsaved is what the form of an item says of the working copy that it shows.
func unsaved(row postgres.Row, base int, w *postgres.WorkingCopy) (u page.Working) {
	if w != nil {
		u.At, u.Seen = w.At, w.At.UnixMicro()
	}
	if base < row.Version {
		u.Latest, u.LatestAt, u.LatestBy = row.Version, row.UpdatedAt, row.UpdatedBy
	}
	return u
}

// keepTyped keeps a submission that could not be saved as the working copy, so that it
// is there wherever its user goes from here.
func (a *Admin) keepTyped(r *http.Request, s *submission) error {
	if s.row.ID == 0 {
		return nil
	}
	w, err := a.copyOf(r, s.kind, s.row.ID)
	if err != nil {
		return err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) (err error) {
		w.At, err = postgres.KeepWorkingCopy(r.Context(), tx, s.row.ID, user(r.Context()).ID, w)
		return err
	})
	if errors.Is(err, content.ErrConflict) { // another page of the user has kept one since: this one goes on holding its own
		return nil
	} else if err == nil {
		r.PostForm.Set("seen", strconv.FormatInt(w.At.UnixMicro(), 10))
	}
	return err
}

// forget drops the working copy that a form was, once it is saved.
func forget(r *http.Request, db postgres.DB, id int64) error {
	return postgres.DropWorkingCopy(r.Context(), db, id, user(r.Context()).ID, r.PostForm.Get("page"), time.UnixMicro(seen(r)))
}
