package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// conflict shows what somebody else has saved meanwhile beside what was typed.
func (a *Admin) conflict(w http.ResponseWriter, r *http.Request, s *submission) (err error) {
	if s.row, err = postgres.FindRow(r.Context(), a.db, s.kind, s.row.ID); err != nil {
		return a.unlessAway(w, r, err)
	}
	if err := a.keepTyped(r, s); err != nil {
		return a.unlessAway(w, r, err)
	}
	forgetPicks(r.PostForm)
	if s.open, err = a.merge(r, s, s.base, s.row.Version); err != nil {
		return a.unlessAway(w, r, err)
	}
	return a.decide(w, r, s, http.StatusConflict)
}

// decide shows a merge, in which the user decides what stays.
func (a *Admin) decide(w http.ResponseWriter, r *http.Request, s *submission, status int) error {
	x, err := a.form(r, s.kind, s.row, s.edit)
	if err != nil {
		return a.unlessAway(w, r, err)
	}
	x.Version = s.base
	if status == http.StatusConflict {
		x.Version = s.row.Version
	}
	s.open.Item = x
	return web.Render(w, r, status, page.Conflict(*s.open))
}

// merged applies to what was typed the decisions of a merge, if it was one that was
// sent. What is left to decide is in s.open then, and what was typed in s.edit.
func (a *Admin) merged(r *http.Request, s *submission) error {
	if !r.PostForm.Has("from") {
		return nil
	}
	from, err := number(r.PostFormValue("from"))
	if err != nil {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	m, err := a.merge(r, s, from, s.base)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(m.Rows, page.Clash.Open) {
		s.open = m
		return nil
	}
	for i := range m.Rows {
		switch c := &m.Rows[i]; {
		case c.Chunks != nil && !joined(c, r.PostForm):
			s.open = m
		case c.Chunks == nil && c.Pick == page.Theirs:
			replace(r.PostForm, c.Name, c.Theirs)
		}
	}
	return nil
}

// merge compares what was typed upon one version with a later one. It leaves what was
// typed in s.edit.
func (a *Admin) merge(r *http.Request, s *submission, from, latest int) (*page.Merge, error) {
	drafts := [3]content.Draft{}
	for i, version := range []int{from, latest, from} {
		d, err := postgres.Revision(r.Context(), a.db, s.kind, s.row.ID, version)
		if err != nil {
			return nil, err
		}
		drafts[i] = d
	}
	base, theirs := fill(drafts[0]), fill(drafts[1])
	s.edit = read(s.kind, drafts[2], addressed(r.PostForm), can(r))
	m := &page.Merge{From: from, Who: s.row.UpdatedBy}
	for _, p := range base.parts {
		if !mayChange(can(r), p.name) {
			continue // theirs stays: nobody else typed anything there
		}
		m.Rows = append(m.Rows, clashes(p.name, p.form, theirs.of(p.name), s.edit.of(p.name))...)
	}
	for i := range m.Rows {
		c := &m.Rows[i]
		if pick := r.PostForm.Get("pick." + c.Name); pick == page.Theirs || pick == page.Mine {
			c.Pick = pick
		}
		if c.Label[0].Kind == form.KindBody {
			divide(c, drafts[0].In(c.Locale).Body, drafts[1].In(c.Locale).Body, s.edit.draft.In(c.Locale).Body, r.PostForm)
		}
	}
	return m, nil
}

// clashes lists the fields of a part whose values differ, with the value of either who
// alone changed one picked.
func clashes(part string, base, theirs, mine *form.Form) (list []page.Clash) {
	for _, name := range fields(base, theirs, mine) {
		c := page.Clash{
			Name: part + "." + name, Base: field(base, name), Theirs: field(theirs, name), Mine: field(mine, name),
		}
		c.Locale, _ = locale.Parse(part)
		c.Label = slices.Concat(c.Mine, c.Theirs, c.Base)
		changed, typed := !same(c.Base, c.Theirs), !same(c.Base, c.Mine)
		switch {
		case same(c.Theirs, c.Mine):
			continue
		case changed && typed:
			c.State = page.Both
		case changed:
			c.State, c.Pick = page.Theirs, page.Theirs
		default:
			c.State, c.Pick = page.Mine, page.Mine
		}
		list = append(list, c)
	}
	return list
}

// fields names the fields of forms of a kind, a list being one, in order.
func fields(forms ...*form.Form) (names []string) {
	for _, f := range forms {
		for _, in := range f.Inputs {
			if name := fieldOf(in); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

func fieldOf(in *form.Input) string {
	if in.List != "" {
		return in.List
	}
	return in.Name
}

// field returns the inputs of a field that have a value.
func field(f *form.Form, name string) (inputs []*form.Input) {
	for _, in := range f.Inputs {
		if fieldOf(in) == name && len(in.Values) > 0 {
			inputs = append(inputs, in)
		}
	}
	return inputs
}

func same(a, b []*form.Input) bool {
	return slices.EqualFunc(a, b, func(x, y *form.Input) bool { return x.Name == y.Name && slices.Equal(x.Values, y.Values) })
}

// replace puts the values of a field in the place of those that were typed.
func replace(v url.Values, name string, inputs []*form.Input) {
	for key := range v {
		if key == name || strings.HasPrefix(key, name+".") {
			delete(v, key)
		}
	}
	part, _, _ := strings.Cut(name, ".")
	for _, in := range inputs {
		v[part+"."+in.Name] = in.Values
	}
}
