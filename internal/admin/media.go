package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// tilesPerPage is how many media a page of the library has; mostMediaTags how many tags it offers.
const (
	tilesPerPage  = 48
	mostMediaTags = 200
)

// shelves shows the library, the latest media first.
func (a *Admin) shelves(w http.ResponseWriter, r *http.Request) error {
	x, err := a.shelf(r)
	if err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Shelves(x))
}

// shelf returns the page of the library that an address asks for.
func (a *Admin) shelf(r *http.Request) (x page.Shelf, err error) {
	v := r.URL.Query()
	if x.Filter, err = mediaFilterOf(v); err != nil {
		return x, err
	}
	q := a.mediaQueryOf(x.Filter)
	q.Limit, q.Before = tilesPerPage, v.Has("before")
	if q.At, err = parseMark(v.Get("before") + v.Get("after")); err != nil {
		return x, err
	}
	list, err := postgres.MediaList(r.Context(), a.db, q)
	if err != nil {
		return x, err
	}
	list, newer, older := bounded(list, q.Limit, q.Before, q.At.ID != 0)
	for _, m := range list {
		x.Tiles = append(x.Tiles, page.Tile{Media: m.Media, Uses: m.Uses, Trashed: m.Trashed})
	}
	if newer {
		x.Newer = nextShelf(x.Filter, "before", list[0])
	}
	if older {
		x.Older = nextShelf(x.Filter, "after", list[len(list)-1])
	}
	x.N = map[string]int{}
	for _, view := range page.MediaViews {
		if x.N[view], err = postgres.CountMedia(r.Context(), a.db, postgres.MediaQuery{View: view}, page.Most); err != nil {
			return x, err
		}
	}
	if x.Tags, err = postgres.MediaTags(r.Context(), a.db, mostMediaTags); err != nil {
		return x, err
	}
	x.Done = v.Get("done")
	x.Taken, _ = strconv.Atoi(v.Get("taken"))
	x.Frame, err = a.mediaFrame(r)
	return x, err
}

// mediaFrame is a frame in whose menu the library is the place where one is.
func (a *Admin) mediaFrame(r *http.Request) (page.Frame, error) {
	f, err := a.frame(r)
	if f.Section = link.Media; r.Method != http.MethodGet {
		f.Here = link.Media
	}
	return f, err
}

func (a *Admin) mediaQueryOf(f page.MediaFilter) postgres.MediaQuery {
	since, _ := time.ParseInLocation("2006-01", f.Month, a.o.Zone) // "": all of them
	return postgres.MediaQuery{View: f.View, Terms: f.Terms, Class: f.Class, Tag: f.Tag, Since: since}
}

// mediaFilterOf reads what the library is filtered by; a value that there is none of is content.ErrNotFound.
func mediaFilterOf(v url.Values) (f page.MediaFilter, err error) {
	f = page.MediaFilter{View: v.Get("view"), Terms: strings.TrimSpace(v.Get("q")), Class: v.Get("class"), Tag: v.Get("tag"), Month: v.Get("month")}
	if !slices.Contains(page.MediaViews, f.View) || f.Class != "" && f.Class != content.ImageMedia && f.Class != content.DocumentMedia {
		return f, content.ErrNotFound
	}
	if _, err := time.Parse("2006-01", f.Month); f.Month != "" && err != nil {
		f.Month, f.Wrong = "", f.Month
	}
	if utf8.RuneCountInString(f.Terms) > maxTerms || utf8.RuneCountInString(f.Tag) > maxTerms {
		return f, web.StatusError{Code: http.StatusRequestURITooLong}
	}
	return f, nil
}

// nextShelf is the address of the page of the library that lies before or after a media.
func nextShelf(f page.MediaFilter, side string, at postgres.Listed) string {
	v := f.Query()
	v.Set(side, markOf(at.Created, at.ID))
	return link.With(link.Media, v)
}

// mediaID returns the media that an address names, or content.ErrNotFound if it is no number.
func mediaID(r *http.Request) (int64, error) {
	id, err := strconv.ParseInt(chi.URLParam(r, "media"), 10, 64)
	if err != nil {
		return 0, content.ErrNotFound
	}
	return id, nil
}
