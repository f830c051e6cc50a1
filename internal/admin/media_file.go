package admin

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/library"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// mediaFile answers with a file of the library, for staff: be it public or not.
func (a *Admin) mediaFile(w http.ResponseWriter, r *http.Request) error {
	return a.serveFile(w, r, link.AdminMediaFile, func(int64) bool { return true })
}

// exhibitFile answers with a file that the draft shows which a guest is shown.
func (a *Admin) exhibitFile(w http.ResponseWriter, r *http.Request) error {
	r, v, err := a.visited(w, r)
	if err != nil {
		return err
	}
	shown, err := postgres.MediaByID(r.Context(), a.db, postgres.MediaIn(v.draft))
	if err != nil {
		return err
	}
	return a.serveFile(w, r, v.file, func(id int64) bool {
		for asked, m := range shown {
			if id == asked || id == m.ID { // what stands in the place of one has another id
				return true
			}
		}
		return false
	})
}

// file is the address at which the guest sees a file of the draft.
func (v visit) file(id int64, name string) string { return link.GuestMediaFile(v.secret, id, name) }

func (a *Admin) serveFile(w http.ResponseWriter, r *http.Request, address func(int64, string) string, open func(int64) bool) error {
	id, err := strconv.ParseInt(chi.URLParam(r, "media"), 10, 64)
	if err != nil {
		return content.ErrNotFound
	}
	err = a.o.Library.Serve(w, r, id, web.FileName(r, "name"), open)
	var moved *library.MovedError
	if errors.As(err, &moved) {
		http.Redirect(w, r, address(moved.Media, moved.Name), http.StatusFound)
		return nil
	}
	return err
}
