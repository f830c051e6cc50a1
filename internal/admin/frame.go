package admin

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/a-h/templ"
	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// bareFrame returns what stands around a page, as far as it needs no database.
func (a *Admin) bareFrame(r *http.Request) page.Frame {
	u := user(r.Context())
	f := page.Frame{User: u.Name, Role: u.Role, Writes: may(u.Role, write), Manages: may(u.Role, manage), Now: time.Now(), Zone: a.o.Zone, Section: r.URL.Path, Here: link.Admin}
	if k := content.ByTable(chi.URLParam(r, "table")); k != nil {
		f.Section, f.Here = link.AdminList(k.Table), link.AdminList(k.Table)
	}
	if r.Method == http.MethodGet {
		f.Here = r.URL.RequestURI()
	}
	return f
}

// frame returns what stands around a page.
func (a *Admin) frame(r *http.Request) (f page.Frame, err error) {
	f = a.bareFrame(r)
	f.Counts, err = postgres.KindCounts(r.Context(), a.db)
	return f, err
}

// errorPage is the page for a status in the language of the user or, where there is
// none, of the browser. It needs no database.
func (a *Admin) errorPage(r *http.Request, status int, _ error) templ.Component {
	if user(r.Context()).ID != 0 {
		return page.Error(a.bareFrame(r), status)
	}
	l := locale.From(stranger(r).Context())
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		return page.Error(a.bareFrame(r), status).Render(locale.With(ctx, l), w)
	})
}

// readForm reads the form of a request, which r.PostForm holds then, without NUL, which
// PostgreSQL keeps in no text. A form that is none, or not of UTF-8, is a bad request.
func readForm(r *http.Request) error {
	err := r.ParseForm()
	if err == nil && !valid(r.PostForm) {
		err = web.StatusError{Code: http.StatusBadRequest}
	}
	for _, values := range r.PostForm {
		for i, s := range values {
			values[i] = strings.ReplaceAll(s, "\x00", "")
		}
	}
	if status := web.Status(err); err != nil && status >= http.StatusInternalServerError {
		return web.StatusError{Code: http.StatusBadRequest}
	}
	return err
}

func valid(v url.Values) bool {
	for name, values := range v {
		for _, s := range values {
			if !utf8.ValidString(name) || !utf8.ValidString(s) {
				return false
			}
		}
	}
	return true
}

// kindOf returns the kind that an address names by its table, or content.ErrNotFound.
func kindOf(r *http.Request) (*content.Info, error) {
	if k := content.ByTable(chi.URLParam(r, "table")); k != nil {
		return k, nil
	}
	return nil, content.ErrNotFound
}

// itemOf returns the kind and the id that an address names, or content.ErrNotFound.
func itemOf(r *http.Request) (*content.Info, int64, error) {
	k, err := kindOf(r)
	if err != nil {
		return nil, 0, err
	}
	id, err := strconv.ParseInt(chi.URLParam(r, "id"), 10, 64)
	if err != nil {
		return nil, 0, content.ErrNotFound
	}
	return k, id, nil
}

// rowOf returns the item that an address names, or content.ErrNotFound. Of one that was
// never saved only its author knows, who has a working copy of it.
func (a *Admin) rowOf(r *http.Request) (*content.Info, postgres.Row, error) {
	k, id, err := itemOf(r)
	if err != nil {
		return nil, postgres.Row{}, err
	}
	row, err := postgres.FindRow(r.Context(), a.db, k, id)
	if err != nil || row.Version > 0 {
		return k, row, err
	}
	if !may(user(r.Context()).Role, write) {
		return k, postgres.Row{}, content.ErrNotFound
	}
	_, err = postgres.FindWorkingCopy(r.Context(), a.db, id, user(r.Context()).ID)
	return k, row, err
}

// number reads a value of an address that is a version or the like, or returns content.ErrNotFound.
func number(s string) (int, error) {
	n, err := strconv.ParseInt(s, 10, 32)
	if err != nil || n < 0 {
		return 0, content.ErrNotFound
	}
	return int(n), nil
}
