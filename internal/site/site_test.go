package site

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres/pgtest"
)

func TestRootNegotiates(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, test := range []struct{ accept, cookie, want string }{
		{"", "", "/es"},
		{"pt-PT,pt;q=0.9,en;q=0.5", "", "/pt"},
		{"en-US,en;q=0.9", "", "/en"},
		{"de,fr;q=0.8", "", "/es"},
		{"en", "lang=pt", "/pt"},
		{"en", "lang=xx", "/en"},
		{strings.Repeat("en-US,", 400), "", "/es"},
	} {
		res := v.get("/", "Accept-Language", test.accept, "Cookie", test.cookie)
		if res.StatusCode != http.StatusFound || res.Header.Get("Location") != test.want {
			t.Errorf("Accept-Language %.30q, cookie %q: %d to %q, want %q", test.accept, test.cookie, res.StatusCode, res.Header.Get("Location"), test.want)
		}
		if !strings.Contains(res.Header.Get("Vary"), "Accept-Language") {
			t.Errorf("Vary is %q", res.Header.Get("Vary"))
		}
	}
}

func TestChoiceOfLanguageIsRemembered(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, test := range []struct{ from, to, want string }{
		{base + "/es/cumbres", "/pt/cupulas", "pt"},
		{base + "/es/cumbres", "/es/observadores", ""},
		{"https://elsewhere.example/es", "/pt/cupulas", ""},
		{"", "/pt/cupulas", ""},
		{"::", "/pt/cupulas", ""},
	} {
		res := v.get(test.to, "Referer", test.from)
		got := ""
		for _, c := range res.Cookies() {
			if got = c.Value; !c.HttpOnly || !c.Secure || c.SameSite != http.SameSiteLaxMode {
				t.Errorf("cookie %v", c)
			}
		}
		if got != test.want {
			t.Errorf("from %q to %q: remembers %q, want %q", test.from, test.to, got, test.want)
		}
	}
}

// TestEveryPageInEveryLanguage asks for every page that the site knows of.
func TestEveryPageInEveryLanguage(t *testing.T) {
	t.Parallel()
	v := visit(t)
	paths, err := v.site.Paths(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 500 {
		t.Errorf("%d pages, want those of some 190 items in three languages", len(paths))
	}
	for _, p := range paths {
		if res := v.get(p); res.StatusCode != http.StatusOK {
			t.Errorf("%s: %d", p, res.StatusCode)
		}
	}
}

func TestOldSlugLeadsOn(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for i := range 3 {
		slug := fmt.Sprintf("cuenca-%d", i)
		path := "xxix-cuenca"
		if i > 0 {
			path = fmt.Sprintf("cuenca-%d", i-1)
		}
		edit(v, content.Summits, path, func(d *content.Draft) { d.In(locale.ES).Slug = slug })
	}
	for _, old := range []string{"xxix-cuenca", "cuenca-0", "cuenca-1"} {
		res := v.get("/es/cumbres/" + old)
		if res.StatusCode != http.StatusMovedPermanently || res.Header.Get("Location") != "/es/cumbres/cuenca-2" {
			t.Errorf("%s: %d to %q", old, res.StatusCode, res.Header.Get("Location"))
		}
	}
	if res := v.get("/es/cumbres/cuenca-0.json"); res.Header.Get("Location") != "/es/cumbres/cuenca-2.json" {
		t.Errorf("the data of an old address: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
}

func TestAddressOfAnotherLanguageLeadsOn(t *testing.T) {
	t.Parallel()
	v := visit(t)
	e := v.catalog(locale.ES)
	for _, s := range e.States {
		if s.Paths["en"] == s.Paths["es"] {
			continue
		}
		res := v.get(link.Item("en", "member_state", s.Paths["es"]))
		if want := link.Item("en", "member_state", s.Paths["en"]); res.Header.Get("Location") != want {
			t.Errorf("%s in English: %d to %q, want %q", s.Paths["es"], res.StatusCode, res.Header.Get("Location"), want)
		}
		return
	}
	t.Fatal("no state has another slug in English")
}

func TestTextInAnotherLanguageSaysSo(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	v.unpublish(&content.Summits.Info, id, locale.PT, locale.EN)
	res := v.get("/en/summits/xxix-cuenca")
	if res.StatusCode != http.StatusOK {
		t.Fatalf("%d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	v.has("/en/summits/xxix-cuenca",
		`<html lang="en">`, "has not been published in English yet. It is shown in Spanish.",
		`rel="canonical" href="`+base+`/es/cumbres/xxix-cuenca"`, `<li aria-current="page" lang="es">`,
	)
	if strings.Contains(res.body, `hreflang="pt" href="`+base) {
		t.Error("the head offers a Portuguese text that does not exist")
	}
}

func TestWithdrawn(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	v.unpublish(&content.Summits.Info, id, locale.All...)
	for _, path := range []string{"/es/cumbres/xxix-cuenca", "/en/summits/xxix-cuenca", "/es/cumbres/xxix-cuenca.json", link.Permanent(id)} {
		if res := v.get(path); res.StatusCode != http.StatusGone {
			t.Errorf("%s: %d, want 410", path, res.StatusCode)
		}
	}
	if body := v.get("/es/cumbres").body; strings.Contains(body, "xxix-cuenca") {
		t.Error("the list still has it")
	}
}

func TestBadInput(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, test := range []struct {
		path string
		want int
	}{
		{"/xx", 404}, {"/es/nada", 404}, {"/es/cumbres/nada", 404}, {"/es/cumbres/nada.json", 404}, {"/es/cumbres/xxix-cuenca.exe", 404},
		{"/es/cumbres.exe", 404}, {"/id/0", 404}, {"/id/99999999999999999999", 404}, {"/id/x", 404}, {"/share/1-xx.png", 404},
		{"/sitemap-xx-1.xml", 404}, {"/sitemap-es-0.xml", 404}, {"/sitemap-es-99.xml", 404}, {"/sitemap-es-x.xml", 404},
		{"/es/%ff", 400}, {"/es/cumbres/a%2Fb", 400}, {"/es/%00", 400}, {"/es/..%5cx", 400},
		{"/es?q=%ff", 400}, {"/es?q=%zz", 400}, {"/es?q=" + strings.Repeat("a", 3000), 414}, {"/es/" + strings.Repeat("a", 3000), 414},
	} {
		res := v.get(test.path, "Accept-Language", "pt")
		if res.StatusCode != test.want {
			t.Errorf("%.40s: %d, want %d", test.path, res.StatusCode, test.want)
		}
		lang := "es"
		if !strings.HasPrefix(test.path, "/es") {
			lang = "pt"
		}
		if !strings.Contains(res.body, `<html lang="`+lang+`">`) || !strings.Contains(res.body, `role="search"`) {
			t.Errorf("%.40s: the page is not in %s or does not help: %.80s", test.path, lang, res.body)
		}
	}
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete} {
		if res := v.do(method, "/es/cumbres"); res.StatusCode != http.StatusMethodNotAllowed || res.Header.Get("Allow") == "" {
			t.Errorf("%s: %d", method, res.StatusCode)
		}
	}
	if res := v.get("/es/cumbres/?a=b"); res.Header.Get("Location") != "/es/cumbres?a=b" {
		t.Errorf("a slash at the end: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
}

// TestDatabaseAway asks a site whose database does not answer.
func TestDatabaseAway(t *testing.T) {
	t.Parallel()
	v := visit(t)
	if res := v.get("/pt/cupulas"); res.StatusCode != http.StatusOK {
		t.Fatal(res.StatusCode)
	}
	pgtest.Away(t, v.db)
	if res := v.get("/pt/cupulas"); res.StatusCode != http.StatusOK {
		t.Errorf("a list of what is in memory: %d", res.StatusCode)
	}
	v.site.Expire()
	for _, path := range []string{"/pt/cupulas", "/pt/cupulas/xxix-cuenca", "/sitemap.xml"} {
		res := v.get(path)
		if res.StatusCode != http.StatusServiceUnavailable || res.Header.Get("Retry-After") == "" {
			t.Errorf("%s: %d, want 503", path, res.StatusCode)
		}
		if !strings.Contains(res.body, "O site não pode responder agora") && path != "/sitemap.xml" {
			t.Errorf("%s: the page does not say so in Portuguese", path)
		}
	}
}

func TestPermanentAddress(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	for lang, want := range map[string]string{"es": "/es/cumbres/xxix-cuenca", "pt": "/pt/cupulas/xxix-cuenca", "en": "/en/summits/xxix-cuenca"} {
		if res := v.get(link.Permanent(id), "Accept-Language", lang); res.StatusCode != http.StatusFound || res.Header.Get("Location") != want {
			t.Errorf("in %s: %d to %q, want %q", lang, res.StatusCode, res.Header.Get("Location"), want)
		}
	}
}

func TestMachineFiles(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for path, wants := range map[string][]string{
		"/robots.txt":                 {"Disallow: /admin", "Sitemap: " + base + "/sitemap.xml"},
		"/.well-known/security.txt":   {"Contact: mailto:info@segib.org", "Expires: 2027-05-24T00:00:00Z"},
		"/sitemap.xml":                {base + "/sitemap-es-1.xml", base + "/sitemap-pt-1.xml", base + "/sitemap-en-1.xml"},
		"/sitemap-pt-1.xml":           {"<loc>" + base + "/pt/cupulas</loc>", `<xhtml:link rel="alternate" hreflang="en" href="` + base + `/en/summits/xxix-cuenca">`},
		link.ShareImage(0, locale.PT): {"cover"},
	} {
		v.has(path, wants...)
	}
}
