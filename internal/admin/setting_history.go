package admin

import (
	"errors"
	"net/http"

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

// settingVersions is how many of the latest versions of a setting its history shows.
const settingVersions = 100

// settingHistory lists the versions of a setting.
func (a *Admin) settingHistory(w http.ResponseWriter, r *http.Request) error {
	s, err := settingOf(r)
	if err != nil {
		return err
	}
	list, err := postgres.SettingVersions(r.Context(), a.db, s.Name, settingVersions)
	if err != nil {
		return err
	}
	x := page.SettingHistory{Setting: s, May: mayDecide(r, s)}
	for _, v := range list {
		x.Versions = append(x.Versions, page.Version{N: v.Version, At: v.At, By: v.Author})
	}
	if x.Frame, err = a.settingFrame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.SettingHistoryPage(x))
}

func (a *Admin) settingFrame(r *http.Request) (page.Frame, error) {
	f, err := a.frame(r)
	f.Section = link.Settings
	return f, err
}

// compareSetting shows what one version of a setting changes of another, and offers to bring
// an older one back.
func (a *Admin) compareSetting(w http.ResponseWriter, r *http.Request) error {
	s, err := settingOf(r)
	if err != nil {
		return err
	}
	from, err := number(r.URL.Query().Get("from"))
	if err != nil {
		return err
	}
	to, err := number(r.URL.Query().Get("to"))
	if err != nil {
		return err
	}
	return a.versus(w, r, s, from, to, http.StatusOK)
}

func (a *Admin) versus(w http.ResponseWriter, r *http.Request, s *content.Setting, from, to, status int) error {
	latest, err := postgres.FindSetting(r.Context(), a.db, s.Name, -1)
	if err != nil {
		return err
	}
	x := page.SettingVersus{Setting: s, Latest: latest.Version, May: mayDecide(r, s), Overtaken: status == http.StatusConflict}
	var sides [2]form.Describer
	for i, n := range []int{from, to} {
		v, err := postgres.FindSetting(r.Context(), a.db, s.Name, n)
		if err != nil {
			return err
		}
		d, readable := decided(r.Context(), s, v)
		sides[i], x.Unreadable = d, x.Unreadable || !readable
		*[]*page.Version{&x.From, &x.To}[i] = page.Version{N: v.Version, At: v.At, By: v.Author}
	}
	if x.Change, err = a.settingChange(r, s, sides[0], sides[1]); err != nil {
		return err
	}
	if x.Frame, err = a.settingFrame(r); err != nil {
		return err
	}
	return web.Render(w, r, status, page.SettingVersusPage(x))
}

// settingChange returns two versions of a setting with the names of what they refer to.
func (a *Admin) settingChange(r *http.Request, s *content.Setting, old, new form.Describer) (page.SettingChange, error) {
	x := page.SettingChange{Setting: s, Old: form.Fill(old), New: form.Fill(new)}
	list, err := postgres.Choices(r.Context(), a.db, "", append(referred(x.Old), referred(x.New)...), 0)
	x.Choices = page.Choices{"": chosen(list)}
	return x, err
}

// restoreSetting makes an older version of a setting the one that holds.
func (a *Admin) restoreSetting(s *content.Setting) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		if err := readForm(r); err != nil {
			return err
		}
		base, err := number(r.PostFormValue("base"))
		older, err2 := number(r.PostFormValue("version"))
		if err != nil || err2 != nil {
			return web.StatusError{Code: http.StatusBadRequest}
		}
		v, err := postgres.FindSetting(r.Context(), a.db, s.Name, older)
		if err != nil {
			return err
		}
		d, readable := decided(r.Context(), s, v)
		if !readable {
			return content.ErrInvalid
		}
		err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
			return postgres.SaveSetting(r.Context(), tx, s.Name, base, d, user(r.Context()).ID)
		})
		if errors.Is(err, content.ErrConflict) {
			latest, err := postgres.FindSetting(r.Context(), a.db, s.Name, -1)
			if err != nil {
				return err
			}
			return a.versus(w, r, s, latest.Version, older, http.StatusConflict)
		}
		if err != nil {
			return err
		}
		return toSetting(w, r, s, page.Restored)
	}
}

// previewSetting shows the home page as it would be were a setting as it was typed. A notice
// is shown whenever it begins.
func (a *Admin) previewSetting(s *content.Setting) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		l, ok := locale.Parse(chi.URLParam(r, "locale"))
		if !ok {
			return content.ErrNotFound
		}
		t, err := a.readSetting(r, s)
		if err != nil {
			return err
		}
		if n, ok := t.d.(*content.Notice); ok {
			n.From, n.Until = form.Date{}, form.Date{}
		}
		r = r.WithContext(locale.With(r.Context(), l))
		c, err := a.o.Arranged(r, s.Name, t.d)
		if err != nil {
			return err
		}
		w.Header().Set("X-Robots-Tag", "noindex")
		w.Header().Set("Content-Language", string(l))
		return web.Render(w, r, http.StatusOK, c)
	}
}
