package admin

import (
	"cmp"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
	"segib.org/web/templates/msg"
)

// A found item is one that a link may lead to, or that a text may show.
type found struct {
	ID        int64         `json:"id"`
	Kind      string        `json:"kind"`
	KindName  string        `json:"kindName"` // in the user's language
	Title     string        `json:"title"`
	Lang      locale.Locale `json:"lang"`      // of the title
	State     string        `json:"state"`     // in the language asked for
	StateName string        `json:"stateName"` // in the user's language
	Href      string        `json:"href"`      // of its form
	Lines     []string      `json:"lines,omitempty"`
}

// What is found at once: by default, and at most.
const (
	fewFound  = 8
	mostFound = 60
)

// find answers with items as JSON, drafts too. They are asked for by words of their titles
// (q; kind and limit narrow it; with media those of the library follow), by their ids (id, several times: then with what a card
// says) or by the address of their public page (url). Titles are in the language lang, as
// far as there are any; the user's own if none is given.
func (a *Admin) find(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	l, ok := locale.Parse(v.Get("lang"))
	if !ok {
		l = locale.From(r.Context())
	}
	list, err := a.lookUp(r, v, l)
	if err != nil {
		return err
	}
	b, err := json.Marshal(list)
	if err != nil {
		return err
	}
	return web.Write(w, http.StatusOK, "application/json", b)
}

func (a *Admin) lookUp(r *http.Request, v url.Values, l locale.Locale) ([]found, error) {
	list := []found{}
	if v.Has("id") {
		items, err := a.findItems(r, v["id"])
		for _, x := range items {
			f := foundOf(r, x.Row, l)
			f.Lines = lines(x, l)
			list = append(list, f)
		}
		return list, err
	}
	rows, err := a.findRows(r, v, l)
	for _, row := range rows {
		list = append(list, foundOf(r, row, l))
	}
	if err == nil && v.Has("media") {
		media, err := postgres.MediaList(r.Context(), a.db, postgres.MediaQuery{Terms: v.Get("q"), Limit: fewFound})
		for _, m := range media[:min(len(media), fewFound)] {
			list = append(list, foundMedia(r, m.Media, l))
		}
		return list, err
	}
	return list, err
}

func (a *Admin) findItems(r *http.Request, of []string) ([]postgres.Whole, error) {
	if len(of) > mostFound {
		return nil, web.StatusError{Code: http.StatusRequestURITooLong}
	}
	ids := []int64{}
	for _, s := range of {
		if id, err := strconv.ParseInt(s, 10, 64); err == nil {
			ids = append(ids, id)
		}
	}
	return postgres.Wholes(r.Context(), a.db, postgres.Query{IDs: ids}, 0, mostFound)
}

func (a *Admin) findRows(r *http.Request, v url.Values, l locale.Locale) ([]postgres.Row, error) {
	if utf8.RuneCountInString(v.Get("q")) > maxTerms {
		return nil, web.StatusError{Code: http.StatusRequestURITooLong}
	}
	if v.Has("url") {
		id, err := a.at(r, v.Get("url"))
		if err != nil {
			return nil, err
		}
		return postgres.RowsOf(r.Context(), a.db, []int64{id})
	}
	limit, err := strconv.Atoi(cmp.Or(v.Get("limit"), strconv.Itoa(fewFound)))
	if err != nil || limit < 1 || v.Get("kind") != "" && content.ByName(v.Get("kind")) == nil {
		return nil, content.ErrNotFound
	}
	return postgres.FindRows(r.Context(), a.db, l, v.Get("q"), v.Get("kind"), min(limit, mostFound))
}

func foundOf(r *http.Request, row postgres.Row, l locale.Locale) found {
	say := func(key string) string { return locale.T(r.Context(), msg.Kind[key]) }
	f := found{ID: row.ID, Kind: row.Kind, KindName: say(row.Kind), State: row.State(l), Href: link.AdminItem(content.ByName(row.Kind).Table, row.ID)}
	f.StateName = locale.T(r.Context(), msg.State[f.State])
	f.Title, f.Lang = row.Title[l], l
	for _, other := range locale.All {
		if f.Title == "" {
			f.Title, f.Lang = row.Title[other], other
		}
	}
	return f
}

// foundMedia is a picture or a document as the palette leads to it.
func foundMedia(r *http.Request, m content.Media, l locale.Locale) found {
	f := found{ID: m.ID, KindName: locale.T(r.Context(), msg.MediaTitle), Href: link.AdminMedia(m.ID)}
	f.Title, f.Lang = page.MediaName(locale.With(r.Context(), l), m)
	return f
}

// lines are what the card of an item says below its title: how an office is reached, else its summary.
func lines(x postgres.Whole, l locale.Locale) (list []string) {
	if o, ok := x.Facts.(*content.Office); ok {
		list = append(list, o.Street)
		for _, p := range o.Phones {
			list = append(list, p.Display)
		}
		list = append(list, o.Email)
	} else {
		list = append(list, x.Summary[l])
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}
