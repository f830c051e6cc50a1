package site

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/page"
)

// perPage is how many articles a page of their list shows.
const perPage = 20

// articles answers with a page of the list of news. Its address names the article that
// the page comes after, or before: a page holds what it held when more is published.
func (s *Site) articles(w http.ResponseWriter, r *http.Request) error {
	list, at, before, err := readNews(r.URL.Query())
	if err != nil {
		return err
	}
	v, err := s.viewOf(r, richtext.Doc{})
	if err != nil {
		return err
	}
	list.Articles, err = postgres.Articles(r.Context(), s.db, v.L(), at, before, perPage)
	if err != nil {
		return postgres.Err(err)
	}
	if len(list.Articles) == 0 && at.ID != 0 {
		return content.ErrNotFound
	}
	more := len(list.Articles) > perPage
	switch {
	case more && before:
		list.Articles = list.Articles[1:]
	case more:
		list.Articles = list.Articles[:perPage]
	}
	if n := len(list.Articles); n > 0 {
		if at.ID != 0 && (more || !before) {
			list.Newer = articleKey(list.Articles[0])
		}
		if before || more {
			list.Older = articleKey(list.Articles[n-1])
		}
	}
	if err := s.show(r.Context(), &v, data[content.Article]{entries: list.Articles}.media()); err != nil {
		return err
	}
	return s.render(w, r, v, page.Articles(v, list))
}

// readNews reads which page of which list of news an address names, or returns
// content.ErrNotFound if it is the address of none.
func readNews(q url.Values) (list page.NewsList, at postgres.Place, before bool, err error) {
	list = page.NewsList{Topic: q.Get("topic"), At: url.Values{}}
	at.Topic = list.Topic
	if q.Has("topic") && !slices.Contains(content.Topics, list.Topic) || q.Has("after") && q.Has("before") {
		return list, at, false, content.ErrNotFound
	}
	for _, name := range []string{"after", "before"} {
		if key := q.Get(name); q.Has(name) {
			before = name == "before"
			list.At.Set(name, key)
			if at.Date, at.ID, err = readArticleKey(key); err != nil {
				return list, at, before, err
			}
		}
	}
	return list, at, before, nil
}

// articleKey is an article's place in the list of news: "2024-11-15_12".
func articleKey(a content.Entry[content.Article]) string {
	return a.Facts.Date.String() + "_" + strconv.FormatInt(a.ID, 10)
}

func readArticleKey(key string) (form.Date, int64, error) {
	date, number, _ := strings.Cut(key, "_")
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return form.Date{}, 0, content.ErrNotFound
	}
	id, err := strconv.ParseInt(number, 10, 64)
	if err != nil || id < 1 || strconv.FormatInt(id, 10) != number {
		return form.Date{}, 0, content.ErrNotFound
	}
	return form.Date{Time: day}, id, nil
}
