package page

import (
	"context"
	"net/url"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/ring"
	"segib.org/web/templates/component"
	"segib.org/web/templates/layout"
	"segib.org/web/templates/msg"
)

// A NewsList is one page of the list of news.
type NewsList struct {
	Articles     []content.Entry[content.Article]
	Topic        string     // "" for all
	Newer, Older string     // keys of the pages beside this one, "" where there is none
	At           url.Values // what chooses this page: "after" or "before" and a key; none for the first
}

// first reports whether the list begins here.
func (n NewsList) first() bool { return len(n.At) == 0 }

// query chooses another page of the same list.
func (n NewsList) query(name, key string) url.Values {
	q := url.Values{}
	if n.Topic != "" {
		q.Set("topic", n.Topic)
	}
	if key != "" {
		q.Set(name, key)
	}
	return q
}

func newsHead(ctx context.Context, v layout.View, n NewsList) layout.Head {
	title := locale.T(ctx, msg.News)
	switch {
	case !n.first():
		title = locale.T(ctx, msg.NewsUntil, "Date", locale.Date(v.L(), n.Articles[0].Facts.Date.Time))
	case n.Topic != "":
		title = locale.T(ctx, msg.NewsAbout, "Topic", locale.T(ctx, msg.Topic[n.Topic]))
	}
	h := layout.For(title, locale.T(ctx, msg.NewsLead), layout.News, func(l locale.Locale) string {
		if n.Topic != "" {
			return link.List(l, "article") // the news on a topic are among all news
		}
		return link.With(link.List(l, "article"), n.At)
	})
	if !n.first() || n.Topic != "" {
		h.Crumbs = []layout.Crumb{crumb(ctx, v, "article", msg.News)}
	}
	if n.Topic != "" {
		h.Query = n.query("", "")
	}
	h.Formats = layout.Formats(link.List(v.L(), "article"), "atom", "json", "csv")
	return h
}

func articleHead(ctx context.Context, v layout.View, a content.Entry[content.Article]) layout.Head {
	h := layout.Of(v, a, layout.News, crumb(ctx, v, "article", msg.News))
	if photo, ok := v.Photo(a.Facts.ImageID); ok {
		h.Image = photo
	}
	h.Data = []any{layout.NewsArticle(v, a, h.Image.Path)}
	return h
}

// A month is the news of one month, newest first.
type month struct {
	ISO      string // "2024-11"
	Articles []content.Entry[content.Article]
}

func months(articles []content.Entry[content.Article]) (list []month) {
	for _, a := range articles {
		iso := a.Facts.Date.Format("2006-01")
		if len(list) == 0 || list[len(list)-1].ISO != iso {
			list = append(list, month{ISO: iso})
		}
		m := &list[len(list)-1]
		m.Articles = append(m.Articles, a)
	}
	return list
}

// page leads to a page of the list beside this one.
func (n NewsList) page(ctx context.Context, v layout.View, name, key string) component.Neighbour {
	if key == "" {
		return component.Neighbour{}
	}
	to := component.Neighbour{
		Label: locale.T(ctx, msg.News), Name: locale.T(ctx, msg.OlderNews),
		Href: link.With(link.List(v.L(), "article"), n.query(name, key)),
	}
	if name == "before" {
		to.Name = locale.T(ctx, msg.NewerNews)
	}
	return to
}

// topicLink is the address of the news on a topic.
func topicLink(l locale.Locale, topic string) string {
	return link.With(link.List(l, "article"), NewsList{Topic: topic}.query("", ""))
}

// articleRing lights the countries that a piece of news concerns: those it points to
// and the hosts of the summits it points to; or all, where it points to none.
func articleRing(v layout.View, a content.Entry[content.Article]) component.Drawing {
	var lit []string
	for _, id := range a.Facts.Related {
		if s := v.Catalog.State(&id); s != nil {
			lit = append(lit, s.Facts.ISO2)
		} else if s := v.Catalog.Summit(&id); s != nil {
			if host := v.Catalog.State(s.Facts.HostID); host != nil {
				lit = append(lit, host.Facts.ISO2)
			}
		}
	}
	switch len(lit) {
	case 0:
		return star(a.ID)
	case 1:
		return fan(lit[0])
	}
	return component.Drawing{Lines: ring.Chords(lit), Lit: lit}
}

// related are the published items that a piece of news names.
func related(v layout.View, a content.Entry[content.Article]) (list []content.Ref) {
	for _, id := range a.Facts.Related {
		if r, ok := v.Ref(id); ok && !r.Withdrawn {
			list = append(list, r)
		}
	}
	return list
}

// day is a date in words, or "" in the preview of a draft that has none yet.
func day(v layout.View, d form.Date) string {
	if d.IsZero() {
		return ""
	}
	return locale.Date(v.L(), d.Time)
}
