package admin

import (
	"cmp"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// A foundPicture is one that a text may show, with what is said of it in the language of
// the text.
type foundPicture struct {
	ID         int64  `json:"id"`
	Name       string `json:"name"` // what it is called: its alternative text, else its file
	Source     string `json:"src"`  // of a small view of it
	Width      int    `json:"width"`
	Height     int    `json:"height"`
	Alt        string `json:"alt"`
	Decorative bool   `json:"decorative"`
	Caption    string `json:"caption"`
}

// findPictures answers with pictures of the library as JSON, by words that are said of them
// (q; none for the latest) or by their ids (id, several times), in the language lang.
func (a *Admin) findPictures(w http.ResponseWriter, r *http.Request) error {
	v := r.URL.Query()
	l, ok := locale.Parse(v.Get("lang"))
	if !ok {
		l = locale.From(r.Context())
	}
	if utf8.RuneCountInString(v.Get("q")) > maxTerms || len(v["id"]) > mostFound {
		return web.StatusError{Code: http.StatusRequestURITooLong}
	}
	list := []foundPicture{}
	if !v.Has("id") {
		media, err := postgres.MediaList(r.Context(), a.db, postgres.MediaQuery{Class: content.ImageMedia, Terms: v.Get("q"), Limit: fewPictures})
		for _, m := range media[:min(len(media), fewPictures)] {
			list = append(list, pictureOf(r, m.Media, l))
		}
		if err != nil {
			return err
		}
		return answerJSON(w, http.StatusOK, list)
	}
	media, err := postgres.MediaByID(r.Context(), a.db, numbers(v["id"]))
	if err != nil {
		return err
	}
	for asked, m := range media {
		if m.Class == content.ImageMedia {
			found := pictureOf(r, m, l)
			found.ID = asked // as texts have it, in whose place this one stands
			list = append(list, found)
		}
	}
	return answerJSON(w, http.StatusOK, list)
}

// fewPictures is how many pictures are found at once.
const fewPictures = 24

// numbers reads ids; what is none is left out.
func numbers(texts []string) (ids []int64) {
	for _, s := range texts {
		if id, err := strconv.ParseInt(s, 10, 64); err == nil && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func pictureOf(r *http.Request, m content.Media, l locale.Locale) foundPicture {
	name, _ := page.MediaName(locale.With(r.Context(), l), m)
	return foundPicture{
		ID: m.ID, Name: name, Source: link.AdminMediaFile(m.ID, m.View(640)),
		Width: m.Width, Height: m.Height, Alt: m.Alt[l], Decorative: m.Decorative, Caption: m.Caption[l],
	}
}

// pictures returns those that an edit may show by its facts, where they can.
func (a *Admin) pictures(r *http.Request, e edit) ([]content.Media, error) {
	var chosen []int64
	asked := false
	for _, in := range e.of("facts").Inputs {
		if in.Kind == form.KindMedia {
			asked, chosen = true, append(chosen, numbers(in.Values)...)
		}
	}
	if !asked {
		return nil, nil
	}
	return a.mediaToChoose(r, content.ImageMedia, chosen...)
}

// mediaToChoose returns media of a class to choose from, the latest first: the latest, and
// those that are chosen.
func (a *Admin) mediaToChoose(r *http.Request, class string, chosen ...int64) ([]content.Media, error) {
	found, err := postgres.MediaByID(r.Context(), a.db, chosen)
	if err != nil {
		return nil, err
	}
	for asked, m := range found {
		m.ID = asked // as the item has it, in whose place this one stands
		found[asked] = m
	}
	latest, err := postgres.MediaList(r.Context(), a.db, postgres.MediaQuery{Class: class, Limit: fewPictures})
	for _, m := range latest {
		found[m.ID] = m.Media
	}
	list := slices.Collect(maps.Values(found))
	slices.SortFunc(list, func(x, y content.Media) int { return cmp.Compare(y.ID, x.ID) })
	return list, err
}
