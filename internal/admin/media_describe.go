package admin

import (
	"errors"
	"maps"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// described describes what people say of a media.
func described(m *content.Media) form.Describer { return description{m} }

type description struct{ media *content.Media }

// Fields implements form.Describer. Of a picture that informs, some language must say what.
func (d description) Fields(f *form.Form) {
	d.media.Words.Fields(f)
	if d.media.Class != content.ImageMedia {
		return
	}
	percent := func(name string, p *float64) {
		n := math.Round(*p*1e4) / 100
		f.Float(name, &n, 0, 100)
		*p = math.Round(n*100) / 1e4
	}
	percent(page.FocusX, &d.media.Focus.X)
	percent(page.FocusY, &d.media.Focus.Y)
	informs := func(in *form.Input) bool { return in.Name == "purpose" && in.Value() == content.Informs }
	if f.Reading() && len(d.media.Alt) == 0 && slices.ContainsFunc(f.Inputs, informs) {
		f.Fail("alt."+string(locale.Source), form.Required)
	}
}

// mayDescribe returns which inputs a user may change: all of them that the class has or, of
// those who translate, the texts in other languages than the source.
func mayDescribe(can page.Can, class string) func(name string) bool {
	return func(name string) bool {
		field, language, _ := strings.Cut(name, ".")
		if class != content.ImageMedia && slices.Contains([]string{"purpose", "alt", page.FocusX, page.FocusY}, field) {
			return false
		}
		return can.Facts || language != "" && language != string(locale.Source)
	}
}

// overlay returns the values of a media's inputs, with those in the place of them that were
// typed and that the user may change.
func overlay(m content.Media, may func(string) bool, typed url.Values) url.Values {
	v := url.Values{}
	for _, in := range form.Fill(described(&m)).Inputs {
		if v[in.Name] = in.Values; may(in.Name) && typed.Has(in.Name) {
			v[in.Name] = typed[in.Name]
		}
	}
	return v
}

// copied is a media of which another may be said than of the one it is a copy of.
func copied(m content.Media) content.Media {
	m.Alt, m.Caption, m.Credit = maps.Clone(m.Alt), maps.Clone(m.Caption), maps.Clone(m.Credit)
	return m
}

// describe keeps what was said of a media. Whatever is in the way, what was typed comes back.
func (a *Admin) describe(w http.ResponseWriter, r *http.Request) error {
	return a.unlessAway(w, r, a.describing(w, r))
}

func (a *Admin) describing(w http.ResponseWriter, r *http.Request) error {
	m, err := a.mediaOf(r)
	if err != nil {
		return err
	}
	if err := readForm(r); err != nil {
		return err
	}
	version, err := number(r.PostFormValue("version"))
	if err != nil {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	if m.Version != version {
		return a.meanwhile(w, r, m)
	}
	said := copied(m)
	f := form.Read(described(&said), overlay(m, mayDescribe(can(r), m.Class), r.PostForm))
	if !f.OK() {
		x, err := a.assetOf(r, m, f)
		if err != nil {
			return err
		}
		return web.Render(w, r, http.StatusUnprocessableEntity, page.AssetPage(x))
	}
	if alike(m, said) {
		return doneWith(w, r, m.ID, "nothing")
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.DescribeMedia(r.Context(), tx, m.ID, version, said, user(r.Context()).ID)
	})
	if errors.Is(err, content.ErrConflict) {
		if m, err = postgres.FindMedia(r.Context(), a.db, m.ID); err == nil {
			return a.meanwhile(w, r, m)
		}
	}
	if err != nil {
		return err
	}
	return doneWith(w, r, m.ID, "saved")
}

// alike reports whether the same is said of two media.
func alike(m, said content.Media) bool {
	return slices.EqualFunc(form.Fill(described(&m)).Inputs, form.Fill(described(&said)).Inputs, func(x, y *form.Input) bool { return slices.Equal(x.Values, y.Values) })
}

func doneWith(w http.ResponseWriter, r *http.Request, id int64, what string) error {
	http.Redirect(w, r, link.With(link.AdminMedia(id), url.Values{"done": {what}}), http.StatusSeeOther)
	return nil
}

// meanwhile shows what somebody else has saved of a media meanwhile: in the fields that the
// user had left as they were, and beside those that both have changed.
func (a *Admin) meanwhile(w http.ResponseWriter, r *http.Request, m content.Media) error {
	may := mayDescribe(can(r), m.Class)
	now, v := overlay(m, may, nil), overlay(m, may, r.PostForm)
	theirs := map[string]string{}
	for name, list := range v {
		was, typed, saved := r.PostFormValue("was."+name), strings.TrimSpace(first(list)), first(now[name])
		switch {
		case typed == was:
			v[name] = now[name]
		case saved != was && saved != typed && may(name):
			theirs[name] = saved
		}
	}
	said := copied(m)
	x, err := a.assetOf(r, m, form.Read(described(&said), v))
	if err != nil {
		return err
	}
	x.Overtaken, x.Theirs = true, theirs
	return web.Render(w, r, http.StatusConflict, page.AssetPage(x))
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
