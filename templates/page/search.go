package page

import (
	"context"
	"io"
	"time"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// Found is what the page of the search shows.
type Found struct {
	Query     string // as it was typed
	Answered  string // the query whose results these are, if it is not the one typed
	Kind      string // of which the results are; "" for all
	Page      int    // from 1
	Pages     int
	List      []Result
	Total     int            // of Kind
	Own       int            // of Total, in the language of the page
	Most      bool           // there are more than are counted
	ByKind    map[string]int // of every kind
	TooLong   bool           // to be answered at all
	MaxLength int            // of a query, in letters
}

// A Result is an item that a search found.
type Result struct {
	content.Ref
	Marked  []Run // the title
	Excerpt []Run
	Date    time.Time // of a dated item, or zero
}

// A Run is a part of a text; Hit marks one that was searched for.
type Run struct {
	Text string
	Hit  bool
}

// marked writes a text with what was searched for in it.
func marked(runs []Run) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) (err error) {
		for _, r := range runs {
			s := templ.EscapeString(r.Text)
			if r.Hit {
				s = "<mark>" + s + "</mark>"
			}
			if _, err = io.WriteString(w, s); err != nil {
				return err
			}
		}
		return nil
	})
}

func searchHead(ctx context.Context, f Found) layout.Head {
	title := locale.T(ctx, msg.SearchTitle)
	if f.Query != "" {
		title = locale.T(ctx, msg.SearchFor, "Query", shorten(f.Query))
	}
	h := layout.For(title, "", "", func(l locale.Locale) string { return link.Search(l, f.Query, f.Kind, 1) })
	h.Here = locale.T(ctx, msg.Search)
	h.NoIndex = true
	return h
}

// shorten cuts a query that would make the title of a page too long.
func shorten(query string) string {
	if r := []rune(query); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return query
}

// shortcuts are the sections whose names are in the query, or it in theirs, and who is in
// office by the name of the office: lists are no items, so the search itself does not find them.
func (f Found) shortcuts(ctx context.Context, v layout.View) (list []layout.Door) {
	l := v.L()
	doors := append(layout.Doors(ctx, v),
		layout.Door{Name: locale.T(ctx, msg.Observers), Href: link.List(l, "observer")},
		layout.Door{Name: locale.T(ctx, msg.Meetings), Href: link.List(l, "meeting")},
		layout.Door{Name: locale.T(ctx, msg.Kinds["program"]), Href: link.List(l, "program")},
		layout.Door{Name: locale.T(ctx, msg.People), Href: link.List(l, "person")},
		layout.Door{Name: locale.T(ctx, msg.CalendarLink), Href: link.As(link.List(l, "summit"), "ics")},
		layout.Door{Name: locale.T(ctx, msg.SiteMap), Href: link.SiteMap(l)},
	)
	if now, _ := terms(v); len(now) > 0 {
		doors = append(doors, layout.Door{Name: now[0].Facts.Role.In(l), Href: layout.To(v, now[0])})
	}
	for _, d := range doors {
		if len(f.Query) > 3 && (locale.Contains(f.Query, d.Name) || locale.Contains(d.Name, f.Query) || f.names(ctx, l, d)) {
			list = append(list, d)
		}
	}
	return list
}

// names reports whether the query names one of what a list has: "próxima cumbre".
func (f Found) names(ctx context.Context, l locale.Locale, d layout.Door) bool {
	for kind, one := range msg.Kind {
		if d.Href == link.List(l, kind) && locale.Contains(f.Query, locale.T(ctx, one)) {
			return true
		}
	}
	return false
}

// count says how many results there are, and in which languages.
func (f Found) count(ctx context.Context, l locale.Locale) string {
	switch {
	case f.Most && f.Kind == "":
		return locale.T(ctx, msg.ResultsMany, "Count", locale.Number(l, f.Total))
	case f.Own == f.Total:
		return locale.N(ctx, msg.Results, f.Total)
	}
	return locale.T(ctx, msg.ResultsOwn, "Total", locale.N(ctx, msg.ResultsNumber, f.Total),
		"Own", locale.Number(l, f.Own), "Others", locale.Number(l, f.Total-f.Own))
}

// A kindCount is how many results are of a kind.
type kindCount struct {
	Kind string
	N    int
}

// kinds are those of the results, and the chosen one in any case.
func (f Found) kinds() (list []kindCount) {
	for _, k := range content.All {
		if n := f.ByKind[k.Name]; n > 0 || f.Kind == k.Name {
			list = append(list, kindCount{k.Name, n})
		}
	}
	return list
}

// all is the number of results of every kind.
func (f Found) all() (n int) {
	for _, of := range f.ByKind {
		n += of
	}
	return n
}

// in parts the results of this page into those in a language and the others.
func (f Found) in(l locale.Locale) (own, others []Result) {
	for i, r := range f.List {
		if r.Locale != l {
			return f.List[:i], f.List[i:]
		}
	}
	return f.List, nil
}

// beside leads to another page of the results.
func (f Found) beside(ctx context.Context, v layout.View, page int) component.Neighbour {
	if page < 1 || page > f.Pages {
		return component.Neighbour{}
	}
	label := msg.Next
	if page < f.Page {
		label = msg.Previous
	}
	return component.Neighbour{
		Label: locale.T(ctx, label),
		Name:  locale.T(ctx, msg.PageOf, "Page", locale.Number(v.L(), page), "Pages", locale.Number(v.L(), f.Pages)),
		Href:  link.Search(v.L(), f.Query, f.Kind, page),
	}
}

// when is the time that a result belongs to, and of a summit the place; or "".
func (r Result) when(v layout.View) string {
	l := v.L()
	switch r.Kind {
	case content.Summits.Name:
		if s := v.Catalog.Summit(&r.ID); s != nil {
			return s.Facts.City.In(l) + ", " + locale.Days(l, s.Facts.Starts.Time, s.Facts.Ends.Time)
		}
	case content.Charters.Name:
		if c := content.By(v.Catalog.Charters, &r.ID); c != nil {
			return locale.Date(l, c.Facts.AdoptedOn.Time)
		}
	case content.Meetings.Name:
		if m := content.By(v.Catalog.Meetings, &r.ID); m != nil {
			return partials(l, string(m.Facts.Starts), string(m.Facts.Ends))
		}
	}
	if r.Date.IsZero() {
		return ""
	}
	return locale.Date(l, r.Date)
}
