package admin_test

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/richtext"
)

// leading publishes an article whose body links to addresses outside, written by a user.
func (d desk) leading(title, slug string, author int64, hrefs ...string) int64 {
	d.Helper()
	var runs []richtext.Node
	for _, h := range hrefs {
		runs = append(runs, richtext.Node{Type: richtext.Text, Text: "x" + h, Marks: []richtext.Mark{{Type: richtext.Link, Attrs: richtext.Attrs{Href: h}}}})
	}
	body, err := richtext.New(richtext.Node{Type: richtext.Paragraph, Content: runs})
	if err != nil {
		d.Fatal(err)
	}
	id := d.article(title)
	draft := d.revision(articles, id)
	t := draft.In(locale.ES)
	t.Slug, t.Body = slug, body
	d.act(func(tx pgx.Tx) error {
		if _, err := postgres.Save(d.Context(), tx, articles, id, 1, *draft, author); err != nil {
			return err
		}
		return postgres.Publish(d.Context(), tx, articles, id, postgres.Publication{Version: 2, Locales: []locale.Locale{locale.ES}})
	})
	return id
}

// answered notes what an address answered for some nights.
func (d desk) answered(url, outcome string, status int, reason, to string, failures int) {
	d.Helper()
	_, err := d.pool.Exec(d.Context(), `
		INSERT INTO external_links (url, outcome, status, reason, moved_to, failures, gone, failing)
		VALUES ($1, $2, $3, $4, $5, $6::int, CASE WHEN $3 = 404 THEN $6 ELSE 0 END, CASE WHEN $6 > 0 THEN '2026-11-20 03:00Z'::timestamptz END)`,
		url, outcome, status, reason, to, failures)
	if err != nil {
		d.Fatal(err)
	}
}

// Who can see the list, and what it says of each link; corrected links are in it no more.
func TestBrokenLinks(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	me := d.number(`SELECT id FROM users`)
	d.says(d.is(d.get(link.Links), http.StatusOK), "Ningún enlace roto", "Rotos 0", "Trasladados 0")
	id := d.leading("Uno", "uno", me, "https://gone.example.net/", "https://down.example.net/", "https://moved.example.net/", "https://once.example.net/")
	d.answered("https://gone.example.net/", "broken", 404, "", "", 2)
	d.answered("https://down.example.net/", "unreachable", 0, "no-host", "", 3)
	d.answered("https://once.example.net/", "broken", 500, "", "", 2)
	d.answered("https://moved.example.net/", "moved", 200, "", "https://new.example.net/<b>", 0)
	a := d.is(d.get(link.Links), http.StatusOK)
	d.says(a, "Rotos 2", "Trasladados 1", "Uno Noticia Español Texto https://gone.example.net/ La página no existe (404)", "Nada: ese nombre de sitio no existe", "20 nov")
	if n := d.found(a); n != 2 || strings.Contains(text(a.page), "once.example.net") {
		t.Errorf("%d links", n)
	}
	if find(a.page, "a", "href", articleAt(id)+"#es.body") == nil {
		t.Error("does not lead to the form")
	}
	d.says(d.get(link.Links+"?show=moved"), "Se trasladó para siempre a https://new.example.net/<b>")
	for _, query := range []string{"?show=x", "?after=x", "?after=1", "?after=1-x", "?after=0-x-es.body", "?before=x-x-es.body", "?after=1-x-"} {
		d.is(d.get(link.Links+query), http.StatusNotFound)
	}
	for role, l := range map[string]locale.Locale{"translator": locale.PT, "publisher": locale.EN, "administrator": locale.ES} {
		if n := d.found(d.is(d.in(role, l).get(link.Links), http.StatusOK)); n != 2 {
			t.Errorf("%s sees %d", role, n)
		}
	}
	stranger := d
	stranger.cookie = ""
	d.is(stranger.get(link.Links), http.StatusSeeOther)
	d.is(stranger.get(link.LinksFile), http.StatusSeeOther)

	d.draft(id, func(x *content.Draft) { x.In(locale.ES).Body = richtext.Doc{} })
	if n := d.found(d.get(link.Links)); n != 2 {
		t.Errorf("%d links, and readers see the old text yet", n)
	}
	d.act(func(tx pgx.Tx) error {
		return postgres.Publish(t.Context(), tx, articles, id, postgres.Publication{Version: 3, Locales: []locale.Locale{locale.ES}})
	})
	if n := d.found(d.get(link.Links)); n != 0 {
		t.Errorf("%d links, and all are corrected", n)
	}
}

// The first page tells those who wrote a text of its broken links, and nobody else.
func TestBrokenLinksToday(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	me := d.number(`SELECT id FROM users`)
	other := d.in("translator", locale.EN)
	id := d.leading("Uno", "uno", me, "https://a.example.net/", "https://b.example.net/")
	if strings.Contains(text(d.get(link.Admin).page), "Con enlaces rotos") {
		t.Error("nothing is broken yet")
	}
	d.answered("https://a.example.net/", "broken", 404, "", "", 2)
	d.answered("https://b.example.net/", "broken", 503, "", "", 3)
	a := d.is(d.get(link.Admin), http.StatusOK)
	d.says(a, "Con enlaces rotos", "2 enlaces que no llevan a ningún sitio", "Corregir")
	if find(a.page, "a", "href", articleAt(id)+"#es.body") == nil {
		t.Error("does not lead to the form")
	}
	d.says(d.is(d.get(link.TodayQueue("broken-links")), http.StatusOK), "Uno", "2 enlaces")
	if strings.Contains(text(other.get(link.Admin).page), "With broken links") {
		t.Error("who did not write it is told")
	}
	d.says(d.is(other.get(link.TodayQueue("broken-links")), http.StatusOK), "With broken links")
}

// Pages lead to one another, and the file has all.
func TestBrokenLinksPaging(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	var hrefs []string
	const all = 120
	for i := range all {
		hrefs = append(hrefs, fmt.Sprintf("https://example.net/%d", i))
	}
	target := d.leading("Meta", "meta", 0)
	id := d.leading("=Uno", "uno", 0, hrefs...)
	for _, h := range hrefs {
		d.answered(h, "broken", 404, "", "", 2)
	}
	if _, err := d.pool.Exec(t.Context(), `INSERT INTO links VALUES ($1, $2, 'es.body')`, id, target); err != nil {
		t.Fatal(err)
	}
	d.act(func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, articles, target, postgres.Ending{Locales: []locale.Locale{locale.ES}})
	})
	seen, pages := 0, 0
	var last answer
	for at := link.Links; at != ""; pages++ {
		last = d.is(d.get(at), http.StatusOK)
		seen += d.found(last)
		at = ""
		if next := find(last.page, "a", "rel", "next"); next != nil {
			at = get(next, "href")
		}
	}
	if seen != all+1 || pages != 3 {
		t.Errorf("%d of %d seen on %d pages", seen, all+1, pages)
	}
	if previous := find(last.page, "a", "rel", "prev"); previous == nil || d.found(d.get(get(previous, "href"))) != 50 {
		t.Error("the last page does not lead back")
	}
	a := d.is(d.get(link.LinksFile), http.StatusOK)
	if h := a.Header(); h.Get("Content-Type") != "text/csv; charset=utf-8" || h.Get("Content-Disposition") != `attachment; filename="links.csv"` {
		t.Errorf("%v", h)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(a.Body.String(), "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != all+2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if rows[1][1] != "'=Uno" || rows[1][7] != base+articleAt(id)+"#es.body" || !strings.Contains(a.Body.String(), base+link.Permanent(target)) {
		t.Errorf("%q, %q", rows[0], rows[1])
	}
}
