package site

import (
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
	"segib.org/web/templates/layout"
)

// decide saves a setting.
func (v *visitor) decide(name string, d form.Describer) {
	v.t.Helper()
	err := postgres.Tx(v.t.Context(), v.db, func(tx pgx.Tx) error {
		now, err := postgres.FindSetting(v.t.Context(), tx, name, -1)
		if err != nil {
			return err
		}
		return postgres.SaveSetting(v.t.Context(), tx, name, now.Version, d, 0)
	})
	if err != nil {
		v.t.Fatal(err)
	}
	v.site.Expire()
}

// between returns the part of a page from one text to the next other.
func between(body, from, to string) string {
	_, body, _ = strings.Cut(body, from)
	body, _, _ = strings.Cut(body, to)
	return body
}

var tags = regexp.MustCompile(`<[^>]*>|\s+`)

func words(markup string) string {
	return strings.Join(strings.Fields(tags.ReplaceAllString(markup, " ")), " ")
}

func (v *visitor) menu(path string) string {
	return between(v.get(path).body, `class="site-nav">`, "</nav>")
}

func label(es, pt, en string) locale.Label { return locale.Label{"es": es, "pt": pt, "en": en} }

// A link to what readers cannot read is left out. What is below it stays: under its own name
// where it has one in their language, else in its place.
func TestMenuWithoutWhatIsNotPublic(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	v.decide("menu", &content.Menu{Links: []content.MenuLink{
		{ItemID: &id, Label: locale.Label{"es": "Cuenca"}},
		{Section: "observer", Level: 1},
		{ItemID: &id, Level: 1},
		{Label: label("Más", "Mais", "More")},
		{URL: "https://example.org/", Label: locale.Label{"es": "Biblioteca"}, Level: 1},
		{Label: label("Nada", "Nada", "Nothing")},
		{Section: "carousel"},
	}})
	expect := func(when, path, want string) {
		t.Helper()
		if got := words(v.menu(path)); got != want {
			t.Errorf("%s, %s: %q, not %q", when, path, got, want)
		}
	}
	title := v.catalog(locale.ES).SummitNumber(29).Title
	expect("public", "/es/prensa", "Cuenca Observadores "+title+" Más Biblioteca")
	v.unpublish(&content.Summits.Info, id, locale.PT, locale.EN)
	expect("public in Spanish only", "/en/press", title+" Observers "+title+" More Biblioteca")
	if menu := v.menu("/en/press"); !strings.Contains(menu, `lang="es" hreflang="es"`) && !strings.Contains(menu, `hreflang="es" lang="es"`) {
		t.Errorf("a link to a text in Spanish does not say so: %s", menu)
	}
	v.withdraw(&content.Summits.Info, id, locale.ES)
	expect("withdrawn, and readable at its address", "/es/prensa", "Cuenca Observadores Más Biblioteca")
	v.unpublish(&content.Summits.Info, id, locale.ES)
	expect("public no more", "/es/prensa", "Cuenca Observadores Más Biblioteca")
	expect("public no more", "/pt/imprensa", "Observadores Mais Biblioteca")
	if strings.Contains(v.menu("/es/prensa"), "xxix-cuenca") {
		t.Error("the menu leads to what is gone")
	}
}

// A menu may lead to an item that no list in memory has; and where the reader is, is marked.
func TestMenuLeadsAnywhere(t *testing.T) {
	t.Parallel()
	v := visit(t)
	id := v.catalog(locale.ES).Axes[0].ID
	v.decide("menu", &content.Menu{Links: []content.MenuLink{{Label: label("A", "A", "A")}, {ItemID: &id, Level: 1}, {Section: "press"}}})
	v.decide("footer", &content.Menu{Links: []content.MenuLink{{Label: label("Grupo", "Grupo", "Group")}, {Section: "news_atom", Level: 1}}})
	axis := v.catalog(locale.ES).Axes[0]
	page := layout.To(layout.View{Catalog: v.catalog(locale.ES)}, axis)
	if menu := v.menu(page); strings.Count(menu, `aria-current="true"`) != 2 {
		t.Errorf("on the page of a link of the second level, it and the one above it are not marked: %s", menu)
	}
	v.has("/es/prensa", `<summary>`, `<h2>Grupo</h2>`, "/es/noticias.atom")
	if got := v.get("/es/prensa").body; strings.Contains(got, "Matriz de programas") {
		t.Error("the foot has what it was not given")
	}
}

// A notice is there for as long as it holds, in its languages, and pages hold until then.
func TestNoticeInItsTime(t *testing.T) {
	t.Parallel()
	v := visit(t)
	madrid, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 23, 9, 59, 0, 0, madrid)
	v.site.now = func() time.Time { return now }
	v.decide("notice", &content.Notice{
		Text: locale.Label{"es": "Cerrado por obras.", "pt": "Fechado por obras."}, Tone: content.Urgent, URL: "https://example.org/a",
		Link: label("Qué hacer", "O que fazer", ""), From: form.Day(2026, 11, 23), FromTime: "10:00", Until: form.Day(2026, 11, 24),
	})
	for _, test := range []struct {
		at      time.Time
		shown   bool
		expires string
	}{
		{now, false, "Mon, 23 Nov 2026 09:00:00 GMT"},
		{time.Date(2026, 11, 23, 10, 0, 0, 0, madrid), true, "Tue, 24 Nov 2026 23:00:00 GMT"},
		{time.Date(2026, 11, 24, 23, 59, 59, 0, madrid), true, "Tue, 24 Nov 2026 23:00:00 GMT"},
		{time.Date(2026, 11, 25, 0, 0, 0, 0, madrid), false, ""},
	} {
		now = test.at
		for path, text := range map[string]string{"/es/cartas": "Cerrado por obras.", "/pt/cartas": "Fechado por obras.", "/es/nada": "Cerrado por obras."} {
			res := v.get(path)
			if strings.Contains(res.body, text) != test.shown {
				t.Errorf("%s at %s: shown is not %v", path, now, test.shown)
			}
			if res.StatusCode == http.StatusOK && res.Header.Get("Expires") != test.expires {
				t.Errorf("%s at %s holds until %q, not %q", path, now, res.Header.Get("Expires"), test.expires)
			}
		}
		if res := v.get("/en/charters"); strings.Contains(res.body, "site-notice") || res.Header.Get("Expires") != "" {
			t.Error("a language without a text has a notice, or waits for one")
		}
	}
}

// The home page has the blocks that were chosen, in their order; one with nothing to show is not there.
func TestHomeInItsOrder(t *testing.T) {
	t.Parallel()
	v := visit(t)
	blocks := regexp.MustCompile(`<section class="band[^"]*" aria-labelledby="([a-z]+)">`)
	order := func() (names []string) {
		for _, m := range blocks.FindAllStringSubmatch(v.get("/es").body, -1) {
			names = append(names, m[1])
		}
		return names
	}
	if got := order(); !slices.Equal(got, []string{"summits", "figures", "news", "instruments", "offices"}) {
		t.Errorf("as built in: %v", got)
	}
	id := edit(v, content.Summits, "xxix-cuenca", func(*content.Draft) {})
	h := &content.Home{Heading: label("Ahora", "", ""), Featured: []int64{id, 987654}, Blocks: []content.HomeBlock{
		{Name: "offices", Shown: true}, {Name: "featured", Shown: true}, {Name: "news"}, {Name: "carousel", Shown: true}, {Name: "figures", Shown: true},
	}}
	v.decide("home", h)
	if got := order(); !slices.Equal(got, []string{"offices", "featured", "figures"}) {
		t.Errorf("as decided: %v", got)
	}
	v.has("/es", `<h2 id="featured">Ahora</h2>`, "xxix-cuenca")
	v.has("/en", `<h2 id="featured">Featured</h2>`)
	v.unpublish(&content.Summits.Info, id, locale.All...)
	if got := order(); !slices.Equal(got, []string{"offices", "figures"}) {
		t.Errorf("with nothing to feature: %v", got)
	}
}

// The institution is called what staff say, for eyes and for machines.
func TestIdentity(t *testing.T) {
	t.Parallel()
	v := visit(t)
	v.decide("identity", &content.Identity{
		Name: label("Casa Común", "Casa Comum", ""), About: label("Una frase.", "", ""),
		Networks: []content.Network{{Name: "Mastodon", URL: "https://social.example.org/@casa"}},
	})
	v.has("/es", "<title>Casa Común (SEGIB)</title>", `"name":"Casa Común"`, `"sameAs":["https://social.example.org/@casa"]`, "Una frase.", `>Mastodon</a>`,
		`<span lang="es">Casa <b>Común</b></span>`, `<span lang="pt">Casa <b>Comum</b></span>`)
	v.has("/en", "<title>Ibero-American General Secretariat (SEGIB)</title>")
}
