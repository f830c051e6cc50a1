package admin

import (
	"net/http"

	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// held gives back what was said of a media, out of the request alone, as nothing can be read or
// nothing may be.
func (a *Admin) held(w http.ResponseWriter, r *http.Request, why string, err error) error {
	id, none := mediaID(r)
	if none != nil {
		return none
	}
	x := page.Held{Frame: a.bareFrame(r), Media: id, Why: why, Typed: r.PostForm}
	status := web.Status(err)
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "10")
	}
	return web.Render(w, r, status, page.HeldPage(x))
}
