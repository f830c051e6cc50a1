package admin

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// found says what differs between a form as a page has it and as the browser kept it of
// another page: the names of inputs. Both are read as saving would read them, so that what
// is dropped then, a space at an end, a paragraph with nothing in it, is no difference.
func (a *Admin) found(r *http.Request) (any, error) {
	k, id, err := a.formOf(r)
	if err != nil {
		return nil, err
	}
	if err := a.mine(r); err != nil {
		return nil, err
	}
	version, err := number(r.PostFormValue("version"))
	if err != nil {
		return nil, web.StatusError{Code: http.StatusBadRequest}
	}
	typed := func(prefix string) (edit, error) {
		d, err := content.NewDraft(k), error(nil)
		if id != 0 {
			d, err = postgres.Revision(r.Context(), a.db, k, id, version)
		}
		return read(k, d, addressed(sent(r.PostForm, prefix)), can(r)), err
	}
	kept, err := typed("kept.")
	if err != nil {
		return nil, err
	}
	here, err := a.reserved(r, k, id)
	if errors.Is(err, content.ErrNotFound) {
		here, err = typed("here.")
	}
	if err != nil {
		return nil, err
	}
	names := []string{}
	for _, p := range here.parts {
		for _, name := range apart(p.form, kept.of(p.name)) {
			names = append(names, p.name+"."+name)
		}
	}
	return names, nil
}

// formOf is the kind and the id of the item whose form a script speaks of: 0 for an item
// that is only being made.
func (a *Admin) formOf(r *http.Request) (*content.Info, int64, error) {
	if chi.URLParam(r, "id") == "0" {
		k, err := kindOf(r)
		return k, 0, err
	}
	k, row, err := a.rowOf(r)
	return k, row.ID, err
}

// reserved is what the server has of an item that was made for what the browser kept, if
// the browser never heard of that item, or content.ErrNotFound.
func (a *Admin) reserved(r *http.Request, k *content.Info, id int64) (e edit, err error) {
	if id != 0 {
		return e, content.ErrNotFound
	}
	made, err := postgres.ReservedFor(r.Context(), a.db, k, user(r.Context()).ID, r.PostForm.Get("kept.page"))
	if err != nil {
		return e, err
	}
	w, err := postgres.FindWorkingCopy(r.Context(), a.db, made, user(r.Context()).ID)
	v := url.Values{}
	for part, typed := range w.Parts {
		for name, values := range typed {
			v[part+"."+name] = values
		}
	}
	return read(k, content.NewDraft(k), addressed(v), can(r)), err
}

// sent is what a form says that was sent under a prefix.
func sent(v url.Values, prefix string) url.Values {
	form := url.Values{}
	for name, values := range v {
		if name, ok := strings.CutPrefix(name, prefix); ok {
			form[name] = values
		}
	}
	return form
}

// apart lists the inputs that hold something else in one form than in the other.
func apart(a, b *form.Form) (names []string) {
	lacks := func(f *form.Form, in *form.Input) bool {
		return len(in.Values) > 0 && !slices.ContainsFunc(f.Inputs, func(x *form.Input) bool {
			return x.Name == in.Name && slices.Equal(x.Values, in.Values)
		})
	}
	for _, in := range a.Inputs {
		if lacks(b, in) {
			names = append(names, in.Name)
		}
	}
	for _, in := range b.Inputs {
		if lacks(a, in) && !slices.Contains(names, in.Name) {
			names = append(names, in.Name)
		}
	}
	return names
}
