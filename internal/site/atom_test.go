package site

import (
	"encoding/xml"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// atomRead reads the feed at a path and checks what RFC 4287 asks of every feed and entry.
func atomRead(v *visitor, path string) (f atomFeed) {
	v.t.Helper()
	res := v.get(path)
	if res.Header.Get("Content-Type") != "application/atom+xml; charset=utf-8" {
		v.t.Errorf("%s: Content-Type is %q", path, res.Header.Get("Content-Type"))
	}
	d := xml.NewDecoder(strings.NewReader(res.body))
	d.Strict = true
	if err := d.Decode(&f); err != nil {
		v.t.Fatalf("%s: %v", path, err)
	}
	times := []string{f.Updated}
	if f.ID == "" || f.Title == "" || f.Author == "" || !hasLink(f.Links, "self", base+path) {
		v.t.Errorf("%s: %+v", path, f)
	}
	for _, e := range f.Entries {
		times = append(times, e.Updated, e.Published)
		if !strings.HasPrefix(e.ID, base+"/id/") || e.Title == "" || len(e.Links) != 1 || e.Updated > f.Updated {
			v.t.Errorf("%s: %+v", path, e)
		}
		if res := v.get(strings.TrimPrefix(e.Links[0].Href, base)); res.StatusCode != http.StatusOK {
			v.t.Errorf("%s: %s: %d", path, e.Links[0].Href, res.StatusCode)
		}
	}
	for _, s := range times {
		if _, err := time.Parse(time.RFC3339, s); err != nil {
			v.t.Errorf("%s: %v", path, err)
		}
	}
	return f
}

func hasLink(links []atomLink, rel, href string) bool {
	for _, l := range links {
		if l.Rel == rel && l.Href == href {
			return true
		}
	}
	return false
}

func TestAtomWithoutNews(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, path := range []string{"/es/noticias.atom", "/pt/noticias.atom", "/en/news.atom"} {
		if f := atomRead(v, path); len(f.Entries) != 0 {
			t.Errorf("%s: %d entries", path, len(f.Entries))
		}
	}
}

func TestAtom(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for day := range 3 {
		v.write("dia-"+string(rune('1'+day)), form.Day(2024, time.November, 1+day))
	}
	f := atomRead(v, "/en/news.atom")
	if len(f.Entries) != 3 || f.Entries[0].Title != "dia-3" || f.Entries[0].Summary != "Resumen de dia-3" {
		t.Fatalf("%+v", f.Entries)
	}
	if l := f.Entries[0].Links[0]; l.Hreflang != locale.ES || l.Href != base+"/es/noticias/dia-3" {
		t.Errorf("an article in Spanish only: %+v", l)
	}
	if body := v.get("/en/news.atom").body; !strings.Contains(body, `<entry xml:lang="es">`) || !strings.Contains(body, `xml:lang="en"`) {
		t.Error("the feed does not say which language is which")
	}
}

// write publishes an article of that slug and title in Spanish.
func (v *visitor) write(slug string, on form.Date) (id int64) {
	v.t.Helper()
	d := content.NewDraft(&content.Articles.Info)
	d.Facts.(*content.Article).Date = on
	*d.In(locale.ES) = content.Translation{Title: slug, Slug: slug, Summary: "Resumen de " + slug}
	err := postgres.Tx(v.t.Context(), v.db, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(v.t.Context(), tx, &content.Articles.Info); err != nil {
			return err
		}
		if _, err = postgres.Save(v.t.Context(), tx, &content.Articles.Info, id, 0, d, 0); err != nil {
			return err
		}
		return postgres.Publish(v.t.Context(), tx, &content.Articles.Info, id, postgres.Publication{Version: 1, Locales: []locale.Locale{locale.ES}})
	})
	if err != nil {
		v.t.Fatal(err)
	}
	v.site.Expire()
	return id
}
