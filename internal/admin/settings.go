package admin

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/a-h/templ"
	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
	"segib.org/web/templates/layout"
)

// An Arranger returns the home page in the language of the request as it would be were a
// setting so.
type Arranger func(r *http.Request, name string, d form.Describer) (templ.Component, error)

// settingRoutes declares what is decided about the site as a whole by whom an act is
// allowed to: with publish or with manage. Everybody may see what is.
func (a *Admin) settingRoutes(r chi.Router, do act) {
	for _, s := range content.Settings {
		if decides(s) != do {
			continue
		}
		r.Post(link.Setting(s.Name), a.handle(a.saveSetting(s)))
		r.Post(link.SettingAct(s.Name, "preview")+"/{locale}", a.handle(a.previewSetting(s)))
		r.Post(link.SettingAct(s.Name, "restore"), a.handle(a.restoreSetting(s)))
	}
}

// decides returns the act that deciding a setting is.
func decides(s *content.Setting) act {
	if s.Manage {
		return manage
	}
	return publish
}

func mayDecide(r *http.Request, s *content.Setting) bool {
	return may(user(r.Context()).Role, decides(s))
}

// settings lists what can be decided about the site as a whole, and who decided it last.
func (a *Admin) settings(w http.ResponseWriter, r *http.Request) error {
	f, err := a.frame(r)
	if err != nil {
		return err
	}
	latest, err := postgres.LatestSettings(r.Context(), a.db)
	if err != nil {
		return err
	}
	x := page.SettingList{Frame: f}
	for _, s := range content.Settings {
		v := latest[s.Name]
		row := page.SettingRow{Setting: s, Version: v.Version, At: v.At, By: v.Author, May: mayDecide(r, s)}
		if d, _ := decided(r.Context(), s, v); s.Name == "notice" {
			row.Notice = d.(*content.Notice)
		}
		x.Rows = append(x.Rows, row)
	}
	return web.Render(w, r, http.StatusOK, page.SettingsPage(x))
}

// settingOf returns the setting that an address names, or content.ErrNotFound.
func settingOf(r *http.Request) (*content.Setting, error) {
	if s := content.SettingNamed(chi.URLParam(r, "setting")); s != nil {
		return s, nil
	}
	return nil, content.ErrNotFound
}

// decided returns what a version of a setting says. It reports false for one that this version
// of the program cannot read: it is as readers see it, as the site has it built in.
func decided(ctx context.Context, s *content.Setting, v postgres.SettingVersion) (form.Describer, bool) {
	if v.Version == 0 {
		return layout.Default(s.Name), true
	}
	d, err := s.Decode(v.Value)
	if err != nil {
		slog.ErrorContext(ctx, "a setting cannot be read", "version", v.Version, "err", err)
		return layout.Default(s.Name), false
	}
	return d, true
}
