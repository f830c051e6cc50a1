package site

import (
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// lead has an old address lead somewhere.
func (v *visitor) lead(from string, to postgres.Redirect) {
	v.t.Helper()
	u, err := url.Parse(from)
	if err != nil {
		v.t.Fatal(err)
	}
	o := link.OldOf(u)
	to.Path, to.Query = o.Path, o.Query
	if err := postgres.Tx(v.t.Context(), v.db, func(tx pgx.Tx) error { return postgres.PutRedirects(v.t.Context(), tx, []postgres.Redirect{to}, 0) }); err != nil {
		v.t.Fatal(err)
	}
}

// led checks what an address answers: "301 /es/cumbres" or "404".
func (v *visitor) led(path, want string, header ...string) {
	v.t.Helper()
	res := v.get(path, header...)
	got := strings.TrimSpace(res.Status[:3] + " " + res.Header.Get("Location"))
	if got != want {
		v.t.Errorf("%s answers %s, not %s", path, got, want)
	}
}

func TestAddressesOfAnotherTime(t *testing.T) {
	t.Parallel()
	v := visit(t)
	summit := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	v.lead("/wp/2014/Noticia/", postgres.Redirect{Item: summit, Locale: locale.PT})
	v.lead("/index.php?id=12", postgres.Redirect{Item: summit, Locale: locale.ES})
	v.lead("/index.php", postgres.Redirect{Address: "/es/cumbres"})
	v.lead("/?p=7", postgres.Redirect{Address: "https://elsewhere.example/x?y=1"})
	v.lead("/es/antes", postgres.Redirect{Item: summit})
	pt := v.catalog(locale.PT).SummitNumber(29).Path
	for path, want := range map[string]string{
		"/wp/2014/noticia":               "301 /pt/cupulas/" + pt,
		"/wp/2014/noticia/":              "301 /pt/cupulas/" + pt, // in one hop
		"/WP/2014/NOTICIA/?utm_source=x": "301 /pt/cupulas/" + pt,
		"/wp/2014/noticia/otra":          "404",
		"/index.php?lang=es&ID=12":       "301 /es/cumbres/xxix-cuenca",
		"/index.php?id=13":               "301 /es/cumbres",
		"/index.php":                     "301 /es/cumbres",
		"/?p=7":                          "301 https://elsewhere.example/x?y=1",
		"/?p=8":                          "302 /es",
		"/es/cumbres/":                   "301 /es/cumbres",
		"/es/cumbres":                    "200",
		"/nada":                          "404",
		"/index.php?id=12&x=%00":         "400",
	} {
		v.led(path, want)
	}
	v.led("/es/antes", "301 /en/summits/"+v.catalog(locale.EN).SummitNumber(29).Path, "Accept-Language", "en")
	if res := v.do(http.MethodPost, "/index.php"); res.StatusCode == http.StatusMovedPermanently {
		t.Errorf("a form is led on: %d", res.StatusCode)
	}
	if c := v.get("/index.php").Header.Get("Cache-Control"); c != "no-cache" {
		t.Errorf("browsers keep it: %q", c)
	}

	// Each is counted, once written down.
	v.site.WriteHits(t.Context())
	v.led("/index.php", "301 /es/cumbres")
	v.site.WriteHits(t.Context())
	n := counts(v, `SELECT path || array_to_string(query, '&'), hits FROM redirects`)
	for from, want := range map[string]int{"/wp/2014/noticia": 3, "/index.phpid=12": 1, "/index.php": 4, "/p=7": 1, "/es/antes": 1} {
		if n[from] != want {
			t.Errorf("%s was followed %d times, not %d", from, n[from], want)
		}
	}

	// It goes where the item goes, and is honest when that is gone; a page that comes to stand there wins.
	edit(v, content.Summits, "xxix-cuenca", func(d *content.Draft) { d.In(locale.ES).Slug = "cuenca" })
	v.led("/index.php?id=12", "301 /es/cumbres/cuenca")
	edit(v, content.Pages, "la-secretaria", func(d *content.Draft) { d.In(locale.ES).Slug = "antes" })
	v.led("/es/antes", "200")
	v.unpublish(&content.Summits.Info, summit, locale.All...)
	v.led("/index.php?id=12", "410")
}

// All who ask for an old address in the same moment are counted, though the cache asks once for them.
func TestEveryFollowerCounts(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.lead("/viejo", postgres.Redirect{Address: "/es/cumbres"})
	v.h = v.site.Counted(web.NewCache(v.site.Routes(), 1<<20))
	var readers sync.WaitGroup
	for range 40 {
		readers.Go(func() { v.led("/viejo", "301 /es/cumbres") })
	}
	readers.Wait()
	v.site.WriteHits(t.Context())
	if n := counts(v, `SELECT path, hits FROM redirects`)["/viejo"]; n != 40 {
		t.Errorf("counted %d of 40", n)
	}
}
