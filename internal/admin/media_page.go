package admin

import (
	"net/http"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// How much the page of a media lists at most.
const (
	usesShown = 100
	actsShown = 12
)

// asset is the page of a media.
func (a *Admin) asset(w http.ResponseWriter, r *http.Request) error {
	m, err := a.mediaOf(r)
	if err != nil {
		return err
	}
	x, err := a.assetOf(r, m, form.Fill(described(&m)))
	if err != nil {
		return err
	}
	x.Done = r.URL.Query().Get("done")
	return web.Render(w, r, http.StatusOK, page.AssetPage(x))
}

// mediaOf returns the media that an address names, a *content.MovedError where another
// stands in its place, or content.ErrNotFound.
func (a *Admin) mediaOf(r *http.Request) (content.Media, error) {
	id, err := mediaID(r)
	if err != nil {
		return content.Media{}, err
	}
	m, err := postgres.FindMedia(r.Context(), a.db, id)
	if err == nil && m.ID != id { // another stands in its place
		err = &content.MovedError{To: link.AdminMedia(m.ID)}
	}
	return m, err
}

// assetOf returns the page of a media, with a form of what is said of it.
func (a *Admin) assetOf(r *http.Request, m content.Media, f *form.Form) (x page.Asset, err error) {
	x = page.Asset{Media: m, Form: f, Was: map[string]string{}, Can: can(r), MayChange: mayDescribe(can(r), m.Class)}
	for _, in := range form.Fill(described(&m)).Inputs {
		x.Was[in.Name] = in.Value()
	}
	uses, err := postgres.MediaUses(r.Context(), a.db, m.ID, usesShown)
	if err != nil {
		return x, err
	}
	if x.More = len(uses) > usesShown; x.More {
		uses = uses[:usesShown]
	}
	for _, u := range uses {
		x.Uses = append(x.Uses, page.Use{Row: shown([]postgres.Row{u.Row})[0], Field: u.Field, Locale: u.Locale(), Draft: u.Draft, Live: u.Live, Thrown: u.Thrown})
	}
	if x.Items, x.Live, err = postgres.CountMediaUses(r.Context(), a.db, m.ID); err != nil {
		return x, err
	}
	acts, err := postgres.MediaActs(r.Context(), a.db, m.ID, actsShown)
	if err != nil {
		return x, err
	}
	for _, e := range acts {
		x.Acts = append(x.Acts, page.MediaAct{At: e.At, By: e.By, Action: e.Action})
	}
	x.Frame, err = a.mediaFrame(r)
	return x, err
}
