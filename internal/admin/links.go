package admin

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// linksAPage is how many links a page of their list shows.
const linksAPage = 50

// links lists the links that lead nowhere, or to what has moved.
func (a *Admin) links(w http.ResponseWriter, r *http.Request) error {
	q, err := linkQuery(r)
	if err != nil {
		return err
	}
	rows, err := postgres.BadLinks(r.Context(), a.db, q)
	if err != nil {
		return err
	}
	x := page.Links{Moved: q.Moved}
	if x.Broken, err = postgres.CountBadLinks(r.Context(), a.db, false, page.Most); err != nil {
		return err
	}
	if x.Away, err = postgres.CountBadLinks(r.Context(), a.db, true, page.Most); err != nil {
		return err
	}
	rows, before, after := bounded(rows, q.Limit, q.Before, q.At.Item != 0)
	if before {
		x.Older = besideLink(q.Moved, "before", rows[0])
	}
	if after {
		x.Following = besideLink(q.Moved, "after", rows[len(rows)-1])
	}
	for _, b := range rows {
		x.Rows = append(x.Rows, badLink(b))
	}
	if x.Frame, err = a.frame(r); err != nil {
		return err
	}
	return web.Render(w, r, http.StatusOK, page.AllLinks(x))
}

// linksFile sends the whole list as a file to keep.
func (a *Admin) linksFile(w http.ResponseWriter, r *http.Request) error {
	q, err := linkQuery(r)
	if err != nil {
		return err
	}
	ctx := r.Context()
	q.At, q.Before, q.Limit = postgres.LinkMark{}, false, exportBatch
	read := func() (list []postgres.BadLink, err error) {
		if list, err = postgres.BadLinks(ctx, a.db, q); len(list) > 0 {
			q.At = markOfLink(list[len(list)-1])
		}
		return list, err
	}
	name := "links" + csvFile.extension
	if q.Moved {
		name = "links-moved" + csvFile.extension
	}
	return send(w, r, csvFile.mime, name, read, func() (func([]postgres.BadLink) error, error) {
		out, err := web.NewCSV(w)
		if err != nil {
			return nil, err
		}
		return func(list []postgres.BadLink) error {
			for _, b := range list {
				if err := out.Write(a.linkRow(ctx, badLink(b))); err != nil {
					return err
				}
			}
			out.Flush()
			return out.Error()
		}, out.Write(page.LinksHead(ctx))
	})
}

func (a *Admin) linkRow(ctx context.Context, b page.BadLink) []string {
	since := ""
	if b.Since != nil {
		since = b.Since.UTC().Format(time.RFC3339)
	}
	title, _ := b.Name(ctx)
	return []string{
		strconv.FormatInt(b.ID, 10), web.Cell(title), b.Part(ctx), b.Place(ctx), web.Cell(b.To(a.o.Base)), web.Cell(b.Says(ctx)), since, a.o.Base + b.Href(),
	}
}

func badLink(b postgres.BadLink) page.BadLink {
	x := page.BadLink{
		Kind: content.ByName(b.Kind), ID: b.ItemID, Title: b.Title, Field: b.Field, URL: b.URL, Other: b.Other,
		Outcome: b.Outcome, Status: b.Status, Reason: b.Reason, MovedTo: b.MovedTo, Since: b.Since,
	}
	if b.Target != nil {
		x.Target = *b.Target
	}
	return x
}

// linkQuery reads what the list shows; a value that there is none of is content.ErrNotFound.
func linkQuery(r *http.Request) (q postgres.LinkQuery, err error) {
	v := r.URL.Query()
	q.Limit = linksAPage
	switch v.Get("show") {
	case "":
	case page.ShowMoved:
		q.Moved = true
	default:
		return q, content.ErrNotFound
	}
	mark := v.Get("after")
	if before := v.Get("before"); before != "" {
		mark, q.Before = before, true
	}
	q.At, err = parseLinkMark(mark)
	return q, err
}

func markOfLink(b postgres.BadLink) postgres.LinkMark {
	return postgres.LinkMark{Item: b.ItemID, Field: b.Field, Mark: b.Mark}
}

// besideLink is the address of the page that lies before or after a link.
func besideLink(moved bool, side string, b postgres.BadLink) string {
	v := page.LinksQuery(moved)
	v.Set(side, strconv.FormatInt(b.ItemID, 10)+"-"+b.Mark+"-"+b.Field)
	return link.With(link.Links, v)
}

// parseLinkMark reads a link's place as besideLink writes it.
func parseLinkMark(s string) (m postgres.LinkMark, err error) {
	if s == "" {
		return m, nil
	}
	parts := strings.SplitN(s, "-", 3)
	if len(parts) != 3 || parts[1] == "" || parts[2] == "" || strings.ContainsRune(s, 0) {
		return m, content.ErrNotFound
	}
	m = postgres.LinkMark{Field: parts[2], Mark: parts[1]}
	if m.Item, err = strconv.ParseInt(parts[0], 10, 64); err != nil || m.Item < 1 {
		return postgres.LinkMark{}, content.ErrNotFound
	}
	return m, nil
}

// brokenQueue fills a queue with what the user has written from which links lead nowhere.
func (a *Admin) brokenQueue(r *http.Request, q *page.Queue, n int) error {
	list, err := postgres.BadItemsOf(r.Context(), a.db, user(r.Context()).ID, page.Most)
	if err != nil {
		return err
	}
	return each(a, r, q, list, n, func(b postgres.BadItem) int64 { return b.ItemID },
		func(x *page.Waiting, _ postgres.Row, b postgres.BadItem) {
			x.Broken, x.Href = b.Links, x.Href+"#"+b.Field
		})
}
