package site

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/templates/layout"
)

var everyFormat = []string{"json", "csv", "geojson", "ics", "vcf", "atom"}

// formatsOf are the formats of each kind, of its list and of its items.
var formatsOf = map[string]struct{ list, item string }{
	"member_state": {"json csv geojson", "json geojson"},
	"office":       {"json csv geojson vcf", "json geojson vcf"},
	"summit":       {"json csv ics", "json ics"},
	"article":      {"json csv atom", "json"},
	"page":         {"json", "json"},
}

func TestFormatsOfEachKind(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for _, l := range locale.All {
		c := v.catalog(l)
		first := map[string]string{}
		for _, r := range c.Refs() {
			first[r.Kind] = link.Item(l, r.Kind, r.Path)
		}
		for _, k := range content.All {
			want, special := formatsOf[k.Name]
			if !special {
				want.list, want.item = "json csv", "json"
			}
			list := link.List(l, k.Name)
			if k == &content.Pages.Info {
				list = link.SiteMap(l)
			}
			for _, format := range everyFormat {
				v.answers(link.As(list, format), format, slices.Contains(strings.Fields(want.list), format))
				if item := first[k.Name]; item != "" {
					v.answers(link.As(item, format), format, slices.Contains(strings.Fields(want.item), format))
				}
			}
		}
	}
}

// answers checks the status and the headers of an address in a format.
func (v *visitor) answers(path, format string, has bool) {
	v.t.Helper()
	res := v.get(path)
	switch {
	case !has && res.StatusCode != http.StatusNotFound:
		v.t.Errorf("%s: %d, want 404", path, res.StatusCode)
	case has && res.StatusCode != http.StatusOK:
		v.t.Errorf("%s: %d", path, res.StatusCode)
	case has && !strings.HasPrefix(res.Header.Get("Content-Type"), layout.MediaType(format)):
		v.t.Errorf("%s: Content-Type is %q", path, res.Header.Get("Content-Type"))
	case res.Header.Get("Access-Control-Allow-Origin") != "*":
		v.t.Errorf("%s: is not open to the pages of others", path)
	}
	for _, private := range []string{"unverified", "sources"} {
		if has && strings.Contains(res.body, `"`+private+`"`) {
			v.t.Errorf("%s: shows %s", path, private)
		}
	}
}

// TestFormatsThatPagesOffer follows what the heads of pages lead to.
func TestFormatsThatPagesOffer(t *testing.T) {
	t.Parallel()
	v := visit(t)
	n := 0
	for _, path := range []string{
		"/es/paises-miembros", "/es/paises-miembros/uruguay", "/pt/observadores", "/pt/observadores/belgica",
		"/en/offices", "/en/offices/montevideo", "/en/press", "/es/cumbres", "/es/cumbres/xxix-cuenca", "/es/programas", "/es/noticias",
	} {
		for _, tag := range strings.Split(v.get(path).body, "<link ")[1:] {
			tag, _, _ = strings.Cut(tag, ">")
			if href := attribute(tag, "href"); strings.Contains(tag, `rel="alternate" type=`) {
				n++
				if res := v.get(href); res.StatusCode != http.StatusOK || !strings.HasPrefix(res.Header.Get("Content-Type"), attribute(tag, "type")) {
					t.Errorf("%s offers %s: %d, %s", path, href, res.StatusCode, res.Header.Get("Content-Type"))
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d formats are offered", n)
	}
}

// attribute returns the value of an attribute of a tag, or "".
func attribute(tag, name string) string {
	_, rest, _ := strings.Cut(tag, name+`="`)
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

func TestOldAddressOfDataIsOpenToo(t *testing.T) {
	t.Parallel()
	v := visit(t)
	edit(v, content.Offices, "montevideo", func(d *content.Draft) { d.In(locale.ES).Slug = "cono-sur" })
	res := v.get("/es/oficinas/montevideo.vcf")
	if res.StatusCode != http.StatusMovedPermanently || res.Header.Get("Location") != "/es/oficinas/cono-sur.vcf" {
		t.Errorf("%d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	if res.Header.Get("Access-Control-Allow-Origin") != "*" {
		t.Error("a page that asks for the old address may not be led on")
	}
	if got := v.get("/es/oficinas/cono-sur.vcf").Header.Get("Content-Disposition"); got != `attachment; filename="segib-cono-sur.vcf"` {
		t.Errorf("Content-Disposition is %q", got)
	}
}
