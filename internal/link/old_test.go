package link_test

import (
	"errors"
	"net/url"
	"testing"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

func TestOld(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"/WP/2014/Noticia/":               "/wp/2014/noticia",
		"/index.php?ID=12&lang=es#arriba": "/index.php?id=12&lang=es",
		"/index.php?lang=es&id=12":        "/index.php?id=12&lang=es",
		"/a%C3%B1o":                       "/año",
		"/100%25%3F":                      "/100%25%3F",
		"/?p=7":                           "/?p=7",
		"https://example.org/x":           "/x",
		"http://www.EXAMPLE.org/x/":       "/x",
		" /busca?q=a+b%26c ":              "/busca?q=a+b%26c",
	} {
		o, err := link.ParseOld("https://www.example.org", typed)
		if err != nil || o.String() != want {
			t.Errorf("%s is %s, %v", typed, o, err)
		}
		if u, err := url.Parse(o.String()); err != nil || link.OldOf(u).String() != want {
			t.Errorf("%s is not read again", o)
		}
	}
	for typed, want := range map[string]error{
		"https://other.org/x": link.ErrElsewhere, "//other.org/x": link.ErrElsewhere, "javascript:alert(1)": link.ErrNoAddress, "x": link.ErrNoAddress,
		"": link.ErrNoAddress, "/a%2Fb": link.ErrNoAddress, "/%F1": link.ErrNoAddress, "/../x": link.ErrNoAddress, "/admin/x": link.ErrReserved, "/id/12": link.ErrReserved,
		"ftp://example.org/x": link.ErrNoAddress,
	} {
		if o, err := link.ParseOld("https://www.example.org", typed); !errors.Is(err, want) {
			t.Errorf("%q is read as %s, %v", typed, o, err)
		}
	}
}

func TestFixed(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/", "/es", "/es/", "/es/cumbres", "/en/summits.csv", "/robots.txt", "/sitemap.xml", "/sitemap-es.xml", link.Press(locale.PT)} {
		if !link.Fixed(path) {
			t.Errorf("nothing stands at %s", path)
		}
	}
	for _, path := range []string{"/x", "/es/x", "/index.php", "/es/summits"} {
		if link.Fixed(path) {
			t.Errorf("%s stands", path)
		}
	}
}
