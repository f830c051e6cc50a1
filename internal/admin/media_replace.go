package admin

import (
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strconv"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// replaceMedia gives a media another file, under its address.
func (a *Admin) replaceMedia(w http.ResponseWriter, r *http.Request) error {
	m, err := a.mediaOf(r)
	if err != nil {
		return err
	}
	if _, live, err := postgres.CountMediaUses(r.Context(), a.db, m.ID); err != nil {
		return err
	} else if live > 0 && !can(r).Publish { // it would change what readers see
		return content.ErrForbidden
	}
	sent, err := files(w, r)
	if err != nil {
		return err
	}
	version, file, err := replacement(sent)
	if err != nil {
		return err
	}
	if file == nil {
		return a.notReplaced(w, r, m.ID, page.NoFile)
	}
	if version != m.Version { // before the file is taken in for nothing
		pass(file)
		return a.notReplaced(w, r, m.ID, page.Meanwhile)
	}
	body := &watched{r: file}
	if err := a.o.Library.Replace(r.Context(), m.ID, version, file.FileName(), body, user(r.Context()).ID); err != nil {
		if errors.Is(err, content.ErrNotFound) {
			return err
		}
		pass(file)
		return a.notReplaced(w, r, m.ID, untaken(r.Context(), err, body.err))
	}
	return doneWith(w, r, m.ID, "replaced")
}

// replacement reads a form up to its file, before which its version stands. The file is nil if
// none was chosen.
func replacement(sent *multipart.Reader) (version int, file *multipart.Part, err error) {
	bad := web.StatusError{Code: http.StatusBadRequest}
	for {
		part, err := sent.NextPart()
		switch {
		case errors.Is(err, io.EOF) && version > 0:
			return version, nil, nil
		case err != nil:
			return 0, nil, bad
		case part.FormName() == "version":
			b, err := io.ReadAll(io.LimitReader(part, 12))
			if err != nil {
				return 0, nil, bad
			}
			if version, err = strconv.Atoi(string(b)); err != nil {
				return 0, nil, bad
			}
		case part.FileName() != "" && version > 0:
			return version, part, nil
		}
	}
}

// notReplaced is the page of a media whose file stays as it was.
func (a *Admin) notReplaced(w http.ResponseWriter, r *http.Request, id int64, problem string) error {
	status := http.StatusUnprocessableEntity
	if problem == page.Meanwhile {
		status = http.StatusConflict
	}
	return a.unchanged(w, r, id, status, func(x *page.Asset) { x.NotReplaced = problem })
}

// unchanged is the page of a media to which nothing was done; say notes why.
func (a *Admin) unchanged(w http.ResponseWriter, r *http.Request, id int64, status int, say func(*page.Asset)) error {
	m, err := postgres.FindMedia(r.Context(), a.db, id)
	if err != nil {
		return err
	}
	x, err := a.assetOf(r, m, form.Fill(described(&m)))
	if err != nil {
		return err
	}
	say(&x)
	return web.Render(w, r, status, page.AssetPage(x))
}

// trashMedia puts a media in the trash, or says where it is used.
func (a *Admin) trashMedia(w http.ResponseWriter, r *http.Request) error {
	id, err := mediaID(r)
	if err != nil {
		return err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.TrashMedia(r.Context(), tx, id, user(r.Context()).ID)
	})
	if errors.Is(err, content.ErrInvalid) {
		return a.unchanged(w, r, id, http.StatusUnprocessableEntity, func(x *page.Asset) { x.Stays = true })
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, link.With(link.Media, url.Values{"done": {page.TrashedNow}}), http.StatusSeeOther)
	return nil
}

// untrashMedia takes a media out of the trash, and leads to its page.
func (a *Admin) untrashMedia(w http.ResponseWriter, r *http.Request) error {
	id, err := mediaID(r)
	if err != nil {
		return err
	}
	err = postgres.Tx(r.Context(), a.db, func(tx pgx.Tx) error {
		return postgres.UntrashMedia(r.Context(), tx, id, user(r.Context()).ID)
	})
	if err != nil {
		return err
	}
	return doneWith(w, r, id, page.Untrashed)
}
