package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// perPage is how many items a page of a list has; maxTerms how many characters are looked for.
const (
	perPage  = 40
	maxTerms = 200
)

// list shows the items of a kind, the latest edit first.
func (a *Admin) list(w http.ResponseWriter, r *http.Request) error {
	k, err := kindOf(r)
	if err != nil {
		return err
	}
	v := r.URL.Query()
	filter, err := filterOf(v)
	if err != nil {
		return err
	}
	q := queryOf(k, filter)
	q.Limit, q.Before = perPage, v.Has("before")
	if q.At, err = parseMark(v.Get("before") + v.Get("after")); err != nil {
		return err
	}
	rows, err := postgres.Rows(r.Context(), a.db, q)
	if err != nil {
		return err
	}
	role := user(r.Context()).Role
	x := page.List{Kind: k, Filter: filter, MayWrite: may(role, write), MayPublish: may(role, publish), NoneChosen: v.Get("none") == "1"}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	rows, newer, older := bounded(rows, q.Limit, q.Before, q.At.ID != 0)
	x.Rows = shown(rows)
	if newer {
		x.Newer = neighbour(k, filter, "before", rows[0])
	}
	if older {
		x.Older = neighbour(k, filter, "after", rows[len(rows)-1])
	}
	for n, q := range map[*int]postgres.Query{
		&x.Drafts: {Kind: k.Name, State: "draft"}, &x.Changes: {Kind: k.Name, State: "changes"}, &x.Unverified: {Kind: k.Name, Unverified: true},
		&x.Stale: {Kind: k.Name, Stale: true},
	} {
		if *n, err = postgres.CountRows(r.Context(), a.db, q, page.Most); err != nil {
			return err
		}
	}
	if x.Tags, err = postgres.KnownTags(r.Context(), a.db, k.Name); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.Items(x))
}

// queryOf selects the items of a kind that a filter shows.
func queryOf(k *content.Info, f page.Filter) postgres.Query {
	return postgres.Query{
		Kind: k.Name, Terms: f.Terms, State: f.State, Locale: string(f.Locale), Tag: f.Tag, Unverified: f.Unverified, Stale: f.Stale,
	}
}

// filterOf reads what a list is filtered by; a value that there is none of is content.ErrNotFound.
func filterOf(v url.Values) (f page.Filter, err error) {
	f = page.Filter{Terms: strings.TrimSpace(v.Get("q")), State: v.Get("state"), Tag: v.Get("tag"), Unverified: v.Get("unverified") == "1", Stale: v.Get("stale") == "1"}
	l, ok := locale.Parse(v.Get("lang"))
	if v.Get("lang") != "" && !ok || f.State != "" && !slices.Contains(page.States, f.State) {
		return f, content.ErrNotFound
	}
	if utf8.RuneCountInString(f.Terms) > maxTerms || utf8.RuneCountInString(f.Tag) > maxTerms {
		return f, web.StatusError{Code: http.StatusRequestURITooLong}
	}
	f.Locale = l
	return f, nil
}

// bounded drops the row too many that tells of another page, and tells on which sides there
// is one: of rows before a mark, or after one if there is a mark at all.
func bounded[T any](rows []T, limit int, before, marked bool) (kept []T, newer, older bool) {
	more := len(rows) > limit
	switch {
	case before:
		if more {
			rows = rows[1:]
		}
		return rows, more, len(rows) > 0
	case more:
		rows = rows[:limit]
	}
	return rows, marked && len(rows) > 0, more
}

// neighbour is the address of the page of a list that lies before or after a row.
func neighbour(k *content.Info, f page.Filter, side string, at postgres.Row) string {
	v := f.Query()
	v.Set(side, markOf(at.UpdatedAt, at.ID))
	return link.With(link.AdminList(k.Table), v)
}

// markOf is a row's place in a list, by the time that the list goes by.
func markOf(at time.Time, id int64) string {
	return strconv.FormatInt(at.UnixMicro(), 10) + "-" + strconv.FormatInt(id, 10)
}

// parseMark reads a row's place in a list as markOf writes it. PostgreSQL counts
// time in microseconds.
func parseMark(s string) (m postgres.Mark, err error) {
	if s == "" {
		return m, nil
	}
	micro, id, _ := strings.Cut(s, "-")
	at, err1 := strconv.ParseInt(micro, 10, 64)
	m.ID, err = strconv.ParseInt(id, 10, 64)
	if err != nil || err1 != nil || m.ID < 1 || at < 0 || at > 1<<53 {
		return postgres.Mark{}, content.ErrNotFound
	}
	m.UpdatedAt = time.UnixMicro(at)
	return m, nil
}
