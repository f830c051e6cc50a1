package admin

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// A typed setting is the form of a setting as it was sent.
type typedSetting struct {
	setting *content.Setting
	base    int // the version that it started from
	values  url.Values
	d       form.Describer
	form    *form.Form
}

// setting shows the form of a setting, as it holds.
func (a *Admin) setting(w http.ResponseWriter, r *http.Request) error {
	s, err := settingOf(r)
	if err != nil {
		return err
	}
	v, err := postgres.FindSetting(r.Context(), a.db, s.Name, -1)
	if err != nil {
		return err
	}
	d, readable := decided(r.Context(), s, v)
	x, err := a.settingForm(r, typedSetting{setting: s, base: v.Version, d: d, form: withoutBlank(form.Fill(d))})
	if err != nil {
		return err
	}
	x.Unreadable, x.Done = !readable, r.URL.Query().Get("done")
	return web.Render(w, r, http.StatusOK, page.SettingPage(x))
}

// withoutBlank takes from a form the empty row that ends each list which buttons add to.
func withoutBlank(f *form.Form) *form.Form {
	for i := len(f.Inputs) - 1; i >= 0; i-- {
		if in := f.Inputs[i]; in.List == page.Outline || in.List == page.Blocks {
			last := in.Row
			kept := f.Inputs[:0:0]
			for _, other := range f.Inputs {
				if other.List != in.List || other.Row != last {
					kept = append(kept, other)
				}
			}
			f.Inputs = kept
			return f
		}
	}
	return f
}

// saveSetting keeps what was typed as what holds from now on, or does to the rows of a list
// what a button of theirs says, and shows the form again.
func (a *Admin) saveSetting(s *content.Setting) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		t, err := a.readSetting(r, s)
		if err != nil {
			return a.unlessSettingAway(w, r, s, err)
		}
		if r.PostForm.Has(page.RowButton) {
			return a.changeRows(w, r, t)
		}
		if !t.form.OK() {
			return a.showSetting(w, r, t, http.StatusUnprocessableEntity, nil)
		}
		v, err := postgres.FindSetting(r.Context(), a.db, s.Name, -1)
		if err != nil {
			return a.unlessSettingAway(w, r, s, err)
		}
		now, readable := decided(r.Context(), s, v)
		if v.Version == t.base && readable && len(form.Diff(form.Fill(now), form.Fill(t.d))) == 0 {
			return toSetting(w, r, s, page.Nothing)
		}
		err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
			return postgres.SaveSetting(r.Context(), tx, s.Name, t.base, t.d, user(r.Context()).ID)
		})
		if errors.Is(err, content.ErrConflict) {
			return a.preceded(w, r, t)
		}
		if err != nil {
			return a.unlessSettingAway(w, r, s, err)
		}
		return toSetting(w, r, s, page.Saved)
	}
}

// toSetting leads to the form of a setting, which says what has been done.
func toSetting(w http.ResponseWriter, r *http.Request, s *content.Setting, done string) error {
	http.Redirect(w, r, link.With(link.Setting(s.Name), url.Values{"done": {done}}), http.StatusSeeOther)
	return nil
}

// preceded shows what somebody else has decided meanwhile, and what was typed below it. Who
// saves that after all, saves it over the other.
func (a *Admin) preceded(w http.ResponseWriter, r *http.Request, t typedSetting) error {
	base, err := postgres.FindSetting(r.Context(), a.db, t.setting.Name, t.base)
	if err != nil {
		return err
	}
	latest, err := postgres.FindSetting(r.Context(), a.db, t.setting.Name, -1)
	if err != nil {
		return err
	}
	was, _ := decided(r.Context(), t.setting, base)
	is, _ := decided(r.Context(), t.setting, latest)
	c, err := a.settingChange(r, t.setting, was, is)
	if err != nil {
		return err
	}
	t.base = latest.Version
	return a.showSetting(w, r, t, http.StatusConflict, &page.Preceded{By: latest.Author, At: latest.At, Change: c})
}

// showSetting shows the form of a setting as it was typed.
func (a *Admin) showSetting(w http.ResponseWriter, r *http.Request, t typedSetting, status int, by *page.Preceded) error {
	x, err := a.settingForm(r, t)
	if err != nil {
		return a.unlessSettingAway(w, r, t.setting, err)
	}
	x.Preceded = by
	return web.Render(w, r, status, page.SettingPage(x))
}

// unlessSettingAway returns err, unless it says that the database is away: then what was typed
// comes back.
func (a *Admin) unlessSettingAway(w http.ResponseWriter, r *http.Request, s *content.Setting, err error) error {
	if err = postgres.Err(err); web.Unavailable(err) {
		return a.settingAgain(w, r, s, page.Away, err)
	}
	return err
}

// settingAgain shows what was typed into the form of a setting, out of the request alone, as
// nothing can be read or nothing may be.
func (a *Admin) settingAgain(w http.ResponseWriter, r *http.Request, s *content.Setting, why string, err error) error {
	if err := readForm(r); err != nil {
		return err
	}
	t := typedSetting{setting: s, values: underSetting(r.PostForm), d: s.New()}
	t.base, _ = number(r.PostFormValue("version")) // shown as it was sent, or 0
	t.form = form.Read(t.d, t.values)
	for _, in := range t.form.Inputs {
		in.Err = ""
	}
	status := web.Status(err)
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "10")
	}
	x := page.SettingForm{Frame: a.bareFrame(r), Setting: s, Version: t.base, Form: t.form, May: true, Why: why, Ways: t.ways(), Choices: page.Choices{}}
	x.Here = link.Setting(s.Name)
	return web.Render(w, r, status, page.SettingPage(x))
}

// settingSent returns the setting whose form a request sends, or nil.
func settingSent(r *http.Request) *content.Setting {
	name, ok := strings.CutPrefix(r.URL.Path, link.Settings+"/")
	if !ok || r.Method != http.MethodPost {
		return nil
	}
	return content.SettingNamed(name)
}
