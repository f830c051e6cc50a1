package admin_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// What somebody is writing is seen as its readers would see it by that person alone.
func TestLivePreview(t *testing.T) {
	t.Parallel()
	ana := newDesk(t).as("editor")
	other := ana.in("publisher", locale.ES)
	id := ana.article("Uno")
	live := link.LivePreview("articles", id, locale.ES)

	v := ana.typed(ana.is(ana.get(articleAt(id)), http.StatusOK), articleAt(id))
	v.Set("es.title", "Uno a medias")
	ana.is(ana.post(link.Working("articles", id), v), http.StatusOK)

	a := ana.is(ana.get(live), http.StatusOK)
	ana.says(a, "Uno a medias")
	if got := text(other.is(other.get(live), http.StatusOK).page); strings.Contains(got, "a medias") {
		t.Error("somebody else sees what is not saved")
	}
	for name, want := range map[string]string{"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex", "Content-Language": "es"} {
		if got := a.Header().Get(name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	if find(a.page, "meta", "name", "robots") == nil {
		t.Error("the page may be indexed")
	}
	if p := a.Header().Get("Content-Security-Policy"); !strings.Contains(p, "frame-ancestors 'self'") {
		t.Errorf("who may frame it: %s", p)
	}
	nobody := ana
	nobody.cookie = ""
	if got := nobody.get(live); got.Code != http.StatusSeeOther {
		t.Errorf("nobody is answered with %d", got.Code)
	}
}

// A preview is in the colours that are asked for, the public page in those of its reader.
func TestPreviewScheme(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	live := link.LivePreview("articles", d.article("Uno"), locale.PT)
	for query, want := range map[string]string{"": "", "?scheme=dark": "dark", "?scheme=light": "light", "?scheme=x": ""} {
		a := d.is(d.get(live+query), http.StatusOK)
		if got := get(find(a.page, "html", "", ""), "data-scheme"); got != want {
			t.Errorf("%q: %q", query, got)
		}
	}
	for _, path := range []string{"/admin/articles/1/preview/working/fr", "/admin/articles/999/preview/working/es", "/admin/articles/1/preview/0/es"} {
		d.is(d.get(path), http.StatusNotFound)
	}
}

// A button of the form leads on once the form is saved: to where it is published, say.
func TestSaveAndGoOn(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("publisher")
	id := d.article("Uno")
	for then, want := range map[string]string{
		"": "?done=nothing", "publish": "/publish", "review": "/review", "/admin/team": "?done=nothing", "https://example.org": "?done=nothing",
	} {
		v := d.typed(d.is(d.get(articleAt(id)), http.StatusOK), articleAt(id))
		v.Set("then", then)
		a := d.is(d.post(articleAt(id), v), http.StatusSeeOther)
		if got := a.Header().Get("Location"); got != articleAt(id)+want {
			t.Errorf("%q leads to %s", then, got)
		}
	}
}

// What one worked on last is a step away from the first page, where it is not in sight as
// a draft already; what others did is not there.
func TestWorkedOn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d, publisher := d.as("editor"), d.as("publisher")
	first, second := d.article("Uno"), d.article("Dos")
	d.article("Tres")
	for _, id := range []int64{second, first} {
		v := d.typed(d.is(d.get(articleAt(id)), http.StatusOK), articleAt(id))
		v.Set("es.summary", "Nuevo.")
		v.Set("es.slug", strconv.FormatInt(id, 10))
		d.is(d.post(articleAt(id), v), http.StatusSeeOther)
	}
	in := func(queue string) (section *html.Node, says string) {
		section = find(d.is(d.get(link.Admin), http.StatusOK).page, "section", "aria-labelledby", queue)
		if section == nil {
			return nil, ""
		}
		return section, text(section)
	}
	_, got := in("mine")
	if one, two := strings.Index(got, "Uno"), strings.Index(got, "Dos"); one < 0 || two < one || strings.Contains(got, "Tres") {
		t.Errorf("the drafts are %s", got)
	}
	if _, got = in("worked-on"); got != "" {
		t.Errorf("twice on the page: %s", got)
	}
	for _, id := range []int64{second, first} {
		d.is(publisher.post(articleAt(id)+"/publish", url.Values{"version": {"2"}, "locale": {"es"}, "reason": {"x"}}), http.StatusSeeOther)
	}
	section, got := in("worked-on")
	if one, two := strings.Index(got, "Uno"), strings.Index(got, "Dos"); one < 0 || two < one || strings.Contains(got, "Tres") {
		t.Fatalf("it says %s", got)
	}
	if find(section, "a", "href", articleAt(first)) == nil {
		t.Error("nothing leads to the item")
	}
}

// Searching works as a page, for who has no script.
func TestSearchPage(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("translator")
	id := d.article("Una noticia única")
	a := d.is(d.get(link.AdminSearch+"?q=unica"), http.StatusOK)
	if find(a.page, "a", "href", articleAt(id)) == nil {
		t.Errorf("not found: %s", text(a.page))
	}
	d.says(d.is(d.get(link.AdminSearch+"?q=zzz"), http.StatusOK), "Nada se llama así")
	d.is(d.get(link.AdminSearch), http.StatusOK)
	d.is(d.get(link.AdminSearch+"?q="+strings.Repeat("x", 201)), http.StatusRequestURITooLong)
}
