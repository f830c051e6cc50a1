package site

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// announce publishes an article in some languages, titled in each "slug in language".
func (v *visitor) announce(slug string, date form.Date, topic string, related []int64, locales ...locale.Locale) int64 {
	v.t.Helper()
	ctx, k := v.t.Context(), &content.Articles.Info
	d := content.NewDraft(k)
	f := d.Facts.(*content.Article)
	f.Date, f.Topic, f.Related = date, topic, related
	f.Place = locale.Label{"es": "Montevideo", "pt": "Montevidéu", "en": "Montevideo"}
	for _, l := range locales {
		d.Translations[l] = &content.Translation{Title: slug + " in " + string(l), Slug: slug, Summary: "What happened."}
	}
	var id int64
	err := postgres.Tx(ctx, v.db, func(tx pgx.Tx) (err error) {
		if id, err = postgres.Create(ctx, tx, k); err != nil {
			return err
		}
		version, err := postgres.Save(ctx, tx, k, id, 0, d, 0)
		if err != nil {
			return err
		}
		return postgres.Publish(ctx, tx, k, id, postgres.Publication{Version: version, Locales: locales})
	})
	if err != nil {
		v.t.Fatal(err)
	}
	v.site.Expire()
	return id
}

func TestNewsBeforeThereIsAny(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for path, want := range map[string]string{
		"/es/noticias":               "Todavía no hay noticias",
		"/pt/noticias":               "Ainda não há notícias",
		"/en/news":                   "No news yet",
		"/en/news?topic=cooperation": "No news on this topic",
	} {
		res := v.get(path)
		if res.StatusCode != http.StatusOK || !strings.Contains(res.body, want) {
			t.Errorf("%s: %d, want «%s»", path, res.StatusCode, want)
		}
		if !strings.Contains(res.body, "/"+path[1:3]+"/c") {
			t.Errorf("%s leads nowhere", path)
		}
	}
}

var articleTitle = regexp.MustCompile(`<a href="/es/noticias/(a\d+)"`)

// listed are the slugs of the articles on a page of their list, in order.
func (r reply) listed() (slugs []string) {
	for _, m := range articleTitle.FindAllStringSubmatch(r.body, -1) {
		slugs = append(slugs, m[1])
	}
	return slugs
}

// beside is where a page of a list leads, "next" or "prev".
func (r reply) beside(rel string) string {
	m := regexp.MustCompile(`<a href="([^"]*)" rel="` + rel + `"`).FindStringSubmatch(r.body)
	if m == nil {
		return ""
	}
	return strings.ReplaceAll(m[1], "&amp;", "&")
}

// TestNewsPaging goes through the list to its end and back, while more is published.
func TestNewsPaging(t *testing.T) {
	t.Parallel()
	v := visit(t)
	day := func(n int) form.Date { return form.Date{Time: time.Date(2026, 1, 1+n/2, 0, 0, 0, 0, time.UTC)} } // two a day
	var want []string
	for n := range 2*perPage + 5 {
		v.announce(fmt.Sprintf("a%d", n), day(n), content.Topics[n%2], nil, locale.ES)
		want = append(want, fmt.Sprintf("a%d", n))
	}
	slices.Reverse(want)

	first := v.get("/es/noticias")
	if got := first.listed(); !slices.Equal(got, want[:perPage]) || first.beside("prev") != "" {
		t.Errorf("first page: %v; before it %q", got, first.beside("prev"))
	}
	v.announce("late", day(99), "", nil, locale.ES)
	second := v.get(first.beside("next"))
	if got := second.listed(); !slices.Equal(got, want[perPage:2*perPage]) {
		t.Errorf("second page: %v", got)
	}
	last := v.get(second.beside("next"))
	if got := last.listed(); !slices.Equal(got, want[2*perPage:]) || last.beside("next") != "" {
		t.Errorf("last page: %v; after it %q", got, last.beside("next"))
	}
	back := v.get(last.beside("prev"))
	if !slices.Equal(back.listed(), second.listed()) || back.beside("prev") == "" || back.beside("next") == "" {
		t.Errorf("back from the last page: %v", back.listed())
	}
	if !strings.Contains(second.body, `rel="canonical" href="`+base+first.beside("next")+`"`) {
		t.Error("the second page is not its own")
	}
	if pt := v.get(strings.Replace(first.beside("next"), "/es/noticias", "/en/news", 1)); pt.StatusCode != http.StatusOK {
		t.Errorf("the same page in English: %d", pt.StatusCode)
	}

	about := v.get("/es/noticias?topic=" + content.Topics[1])
	for _, slug := range about.listed() {
		if n := slug[len(slug)-1]; n%2 == 0 {
			t.Errorf("%s is on another topic", slug)
		}
	}
	if n := len(about.listed()); n != perPage {
		t.Errorf("%d on the topic, want %d", n, perPage)
	}
	if next := about.beside("next"); !strings.Contains(next, "topic="+content.Topics[1]) || len(v.get(next).listed()) != 2 {
		t.Errorf("the topic goes on at %q", next)
	}
	if !strings.Contains(about.body, `rel="canonical" href="`+base+`/es/noticias"`) {
		t.Error("the news on a topic pass for another page")
	}
}

func TestNewsAddressesThatAreNone(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := v.announce("a1", form.Day(2026, 5, 1), "", nil, locale.ES)
	for _, query := range []string{
		"after=", "before=", "after=x", "after=2026-05-01", "after=2026-05-01_", "after=2026-05-01_x", "after=2026-05-01_-1", "after=2026-05-01_0",
		"after=2026-05-01_007", "after=2026-13-01_1", "after=2026-05-01_99999999999999999999", "after=_1",
		fmt.Sprintf("after=2026-05-01_%d", id), fmt.Sprintf("before=2026-05-01_%d", id),
		"after=2026-05-02_1&before=2026-05-01_1", "topic=", "topic=sports", "topic=Summits",
	} {
		if res := v.get("/es/noticias?" + query); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", query, res.StatusCode)
		}
	}
}

func TestArticle(t *testing.T) {
	t.Parallel()
	v := visit(t)
	summit := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	before := v.announce("before", form.Day(2026, 5, 1), "summits", nil, locale.ES)
	v.announce("after", form.Day(2026, 5, 2), "summits", []int64{summit, before}, locale.ES, locale.PT)
	v.has("/pt/noticias/after",
		`<html lang="pt">`, `<h1>after in pt</h1>`, `2 de maio de 2026`, `Montevidéu`, `href="/pt/noticias?topic=summits"`,
		`<a href="/pt/cupulas/xxix-cuenca">XXIX Cúpula Ibero-Americana</a>`,
		`<a href="/pt/noticias/before" lang="es">before in es</a>`,
		`"@type":"NewsArticle"`, `"datePublished":"2026-05-02"`, `"inLanguage":"pt"`,
	)
	if res := v.get("/en/news/after"); !strings.Contains(res.body, `<h1 lang="es">after in es</h1>`) {
		t.Error("in English, what is in Spanish is not marked")
	}
	if list := v.get("/en/news"); !strings.Contains(list.body, "in Spanish") {
		t.Error("the list in English does not say what is in Spanish")
	}
}
