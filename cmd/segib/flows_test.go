package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// TestWithoutScripts goes the ways that visitors go, in a browser that runs no scripts.
func TestWithoutScripts(t *testing.T) {
	t.Parallel()
	p := start(t)
	for name, flow := range map[string]func(*testing.T, *program, *tab){
		"switch the language":       switchLanguage,
		"search":                    searchAndOpen,
		"which office serves":       whichOffice,
		"filter countries":          filterCountries,
		"sort the matrix":           sortMatrix,
		"open the menu on a phone":  openMenu,
		"find a way from a 404":     recover404,
		"follow an address of old":  followOld,
		"read in another language":  readForeign,
		"choose the language again": rememberLanguage,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t)
			b.withoutScripts(t)
			b.size(t, widths[1])
			flow(t, p, b)
			for _, problem := range b.complaints() {
				t.Error(problem)
			}
		})
	}
}

func (b *tab) read(t *testing.T, p *program, path string) {
	t.Helper()
	if status := b.visit(t, p.url+path); status != http.StatusOK {
		t.Fatalf("%s: status %d", path, status)
	}
}

// switchLanguage lands on the same summit in each language.
func switchLanguage(t *testing.T, p *program, b *tab) {
	b.read(t, p, p.item(t, "es", "summit/28"))
	for _, l := range []locale.Locale{"pt", "en", "es"} {
		b.click(t, ".langs a[hreflang="+string(l)+"]", http.StatusOK)
		if got, want := b.here(t, p), p.item(t, l, "summit/28"); got != want {
			t.Errorf("in %s it is %s, not %s", l, got, want)
		}
	}
}

func searchAndOpen(t *testing.T, p *program, b *tab) {
	for l, words := range map[locale.Locale]string{"es": "cumbre de cadiz", "pt": "cupula cadiz", "en": "cadiz summit"} {
		b.read(t, p, link.Home(l))
		field := chromedp.CSS(".site-header input[name=q]")
		if status := b.leads(t, chromedp.SendKeys(field, words+kb.Enter)); status != http.StatusOK {
			t.Fatalf("status %d", status)
		}
		const first = "ol.rows h3 a"
		title := b.says(t, first)
		b.click(t, first, http.StatusOK)
		if got, want := b.here(t, p), p.item(t, l, "summit/22"); got != want {
			t.Errorf("%q leads to %q at %s, not to %s", words, title, got, want)
		}
	}
}

func whichOffice(t *testing.T, p *program, b *tab) {
	for l, c := range map[locale.Locale]struct{ country, city string }{
		"es": {"Paraguay", "Montevideo"}, "pt": {"Paraguai", "Montevidéu"}, "en": {"Paraguay", "Montevideo"},
	} {
		b.read(t, p, link.List(l, "office"))
		b.do(t, chromedp.SendKeys(chromedp.CSS("#country"), c.country))
		b.click(t, "form.filter button", http.StatusOK)
		if got := b.says(t, "#result"); !strings.Contains(got, c.country) || !strings.Contains(got, c.city) {
			t.Errorf("%s: %s is not what answers %s", l, got, c.country)
		}
	}
}

func filterCountries(t *testing.T, p *program, b *tab) {
	b.read(t, p, link.List("en", "member_state"))
	b.click(t, ".choices a[href*=iberian-peninsula]", http.StatusOK)
	b.rows(t, "table.data tbody tr", 3)
	b.read(t, p, link.List("en", "member_state"))
	if status := b.leads(t, chromedp.SendKeys(chromedp.CSS("#q"), "guay"+kb.Enter)); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.rows(t, "table.data tbody tr", 2) // Paraguay and Uruguay
}

func (b *tab) rows(t *testing.T, selector string, want int) {
	t.Helper()
	if got := len(get(t, b, chromedp.Nodes(chromedp.CSSAll(selector)))); got != want {
		t.Errorf("%d times %s, not %d", got, selector, want)
	}
}

// sortMatrix brings the programs of a country to the top.
func sortMatrix(t *testing.T, p *program, b *tab) {
	b.read(t, p, link.List("pt", "program"))
	b.click(t, "thead a[href*='sort=uy']", http.StatusOK)
	if here := b.here(t, p); !strings.Contains(here, "sort=uy") {
		t.Errorf("the matrix is at %s", here)
	}
	b.rows(t, "th[aria-sort]", 1)
}

func openMenu(t *testing.T, p *program, b *tab) {
	b.size(t, widths[0])
	b.read(t, p, link.Home("en"))
	news := chromedp.CSS(`#menu a[href="` + link.List("en", "article") + `"]`)
	b.do(t, chromedp.WaitNotVisible(news), chromedp.Click(chromedp.CSS(".menu-button")), chromedp.WaitVisible(news))
	if b.leads(t, chromedp.Click(news)); b.here(t, p) != link.List("en", "article") {
		t.Errorf("the menu leads to %s", b.here(t, p))
	}
}

// recover404 finds what was looked for from a page that is not there.
func recover404(t *testing.T, p *program, b *tab) {
	if status := b.visit(t, p.url+"/es/cumbres/cumbre-de-cadis"); status != http.StatusNotFound {
		t.Fatalf("status %d", status)
	}
	if status := b.leads(t, chromedp.SendKeys(chromedp.CSS(".search-large input"), "cádiz"+kb.Enter)); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.do(t, chromedp.WaitVisible(chromedp.CSS(`ol.rows a[href="`+p.item(t, "es", "summit/22")+`"]`)))
}

// followOld arrives where the item stands now.
func followOld(t *testing.T, p *program, b *tab) {
	now := p.item(t, "pt", "article/moved")
	b.read(t, p, strings.TrimSuffix(now, "-2"))
	if here := b.here(t, p); here != now {
		t.Errorf("at %s, not at %s", here, now)
	}
}

// readForeign is told that a text is in another language, and goes to where it is.
func readForeign(t *testing.T, p *program, b *tab) {
	b.read(t, p, p.item(t, "en", "article/spanish"))
	if notice := b.says(t, ".notice"); !strings.Contains(notice, "Spanish") {
		t.Errorf("the notice is %q", notice)
	}
	b.rows(t, "main h1[lang=es], main [lang=es] h1", 1)
	b.click(t, ".notice a[hreflang=es]", http.StatusOK)
	if got, want := b.here(t, p), p.item(t, "es", "article/spanish"); got != want {
		t.Errorf("the original is at %s, not at %s", got, want)
	}
}

// rememberLanguage comes back to the site's own address, in the language last chosen.
func rememberLanguage(t *testing.T, p *program, b *tab) {
	for _, l := range []locale.Locale{"pt", "en"} {
		b.read(t, p, link.Home("es"))
		b.click(t, ".langs a[hreflang="+string(l)+"]", http.StatusOK)
		b.read(t, p, "/")
		if here := b.here(t, p); here != link.Home(l) {
			t.Errorf("the home page is %s, not %s", here, link.Home(l))
		}
	}
}
