package site

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
	"segib.org/web/internal/web"
	"segib.org/web/templates/page"
)

// How much a search shows and reads: results on a page, letters of a query, which is
// what filters by words read too.
const (
	perSearch  = 20
	maxLetters = 200
)

// search answers with what is found for a query. No two readers ask for quite the same,
// so no answer is kept.
func (s *Site) search(w http.ResponseWriter, r *http.Request) error {
	f, err := readSearch(r.URL.Query())
	if err != nil {
		return err
	}
	v, err := s.viewOf(r, richtext.Doc{})
	if err != nil {
		return err
	}
	w.Header().Set("Cache-Control", "no-store")
	if f.TooLong {
		return web.Render(w, r, http.StatusBadRequest, page.Search(v, f))
	}
	if f.Query != "" {
		hits, err := postgres.Search(r.Context(), s.db, v.L(), f.Query, f.Kind, (f.Page-1)*perSearch, perSearch)
		if err != nil {
			return postgres.Err(err)
		}
		fill(&f, hits)
	}
	if f.Page > max(1, f.Pages) {
		return content.ErrNotFound
	}
	return s.render(w, r, v, page.Search(v, f))
}

// readSearch reads what an address asks for, or returns content.ErrNotFound for a kind
// or a page that there cannot be.
func readSearch(q url.Values) (page.Found, error) {
	f := page.Found{Query: strings.TrimSpace(q.Get("q")), Kind: q.Get("kind"), Page: 1, MaxLength: maxLetters}
	f.TooLong = utf8.RuneCountInString(f.Query) > maxLetters
	if f.Kind != "" && content.ByName(f.Kind) == nil {
		return f, content.ErrNotFound
	}
	if number := q.Get("page"); number != "" {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > postgres.MaxHits || strconv.Itoa(n) != number {
			return f, content.ErrNotFound
		}
		f.Page = n
	}
	return f, nil
}

// fill notes what was found.
func fill(f *page.Found, hits postgres.Hits) {
	f.Total, f.Own, f.ByKind = hits.Total, hits.Own, hits.ByKind
	f.Pages = (hits.Total + perSearch - 1) / perSearch
	if hits.Corrected {
		f.Answered = hits.Query
	}
	all := 0
	for _, n := range hits.ByKind {
		all += n
	}
	f.Most = all >= postgres.MaxHits
	for _, h := range hits.List {
		f.List = append(f.List, page.Result{
			Ref:    content.Ref{ID: h.ID, Kind: h.Kind, Locale: h.Locale, Path: h.Path},
			Marked: runs(h.Title), Excerpt: runs(elided(h.Excerpt)), Date: h.Date,
		})
	}
}

// elided says with an ellipsis where an excerpt leaves off in the middle of a sentence.
func elided(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	plain := strings.NewReplacer(postgres.HitStart, "", postgres.HitEnd, "").Replace(s)
	if first, _ := utf8.DecodeRuneInString(plain); unicode.IsLower(first) {
		s = "…" + s
	}
	if last, _ := utf8.DecodeLastRuneInString(plain); unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',' {
		s = strings.TrimSuffix(s, ",") + "…"
	}
	return s
}

// runs parts a text at the marks of its matches.
func runs(s string) (list []page.Run) {
	for hit := false; s != ""; hit = !hit {
		mark := postgres.HitStart
		if hit {
			mark = postgres.HitEnd
		}
		text, rest, _ := strings.Cut(s, mark)
		if text != "" {
			list = append(list, page.Run{Text: text, Hit: hit})
		}
		s = rest
	}
	return list
}
