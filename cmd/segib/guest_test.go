package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestGuest shows a draft to somebody outside, who answers without an account, and ends the
// link: what comes too late is given back, in the language of the guest's browser.
func TestGuest(t *testing.T) {
	t.Parallel()
	p, b, guest := start(t), open(t), open(t)
	b.signInAs(t, p, "editor@example.org")
	b.size(t, widths[1])
	of("article/whole", "")(t, p, b)
	at := b.here(t, p)
	b.do(t, chromedp.Focus(chromedp.CSS("#comments a[href$='/guests']")), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS(".in-place #name")),
		chromedp.SendKeys(chromedp.CSS(".in-place #name"), "Eva Ruiz"+kb.Enter), chromedp.WaitVisible(chromedp.CSS(".in-place [readonly]")))
	address := get(t, b, chromedp.Value(chromedp.CSS(".in-place [readonly]")))
	if !strings.HasPrefix(address, p.url+link.GuestRoot+"/") {
		t.Fatalf("the link is %q", address)
	}
	for _, part := range []string{"", "/page"} {
		unkept(t, address+part)
	}

	guest.visit(t, address)
	if said := guest.says(t, "main"); !strings.Contains(said, "Eva Ruiz") {
		t.Errorf("the guest reads %q", said)
	}
	guest.until(t, `document.querySelector('iframe').contentDocument?.querySelector('h1')?.textContent.includes('nuevo sitio')`)
	answer := func(text string, status int) {
		t.Helper()
		guest.do(t, chromedp.Click(chromedp.CSS("[name=verdict][value=corrections]")), chromedp.SetValue(chromedp.CSS("#quote-1"), "atiende a  todos"),
			chromedp.SetValue(chromedp.CSS("#text-1"), text))
		guest.click(t, "main form .primary", status)
	}
	answer("Falta decir cuándo.", http.StatusOK)
	if said := guest.says(t, "main [role=status]"); !strings.Contains(said, "Gracias") {
		t.Errorf("it says %q", said)
	}
	b.visit(t, p.url+at)
	b.until(t, `document.querySelector('.ProseMirror mark.said')?.firstChild.data === 'atiende a todos'`)
	if said := b.says(t, "#comments article"); !strings.Contains(said, "Eva Ruiz de fuera") || !strings.Contains(said, "Falta decir cuándo.") {
		t.Errorf("the editor reads %q", said)
	}

	b.visit(t, p.url+at+"/guests")
	b.click(t, ".grants form[action$=dismiss] button", http.StatusOK)
	if said := b.says(t, ".grants"); !strings.Contains(said, "Pidió correcciones") {
		t.Errorf("of the guest is said %q", said)
	}
	answer("Y dónde.", http.StatusGone)
	if said := guest.says(t, "main"); !strings.Contains(said, "This link no longer works") || !strings.Contains(said, "Y dónde.") {
		t.Errorf("too late, the guest reads %q", said)
	}
	guest.look(t)
	unkept(t, address)
	if status := guest.visit(t, address[:len(address)-3]); status != http.StatusNotFound || guest.says(t, "h1") != "This link does not lead to a draft" {
		t.Errorf("a part of the link leads to %q with status %d", guest.says(t, "h1"), status)
	}
	guest.look(t)
	b.clean(t)
}

// unkept fails the test if what is at an address may be kept, or listed.
func unkept(t *testing.T, url string) {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if h := res.Header; h.Get("Cache-Control") != "private, no-store" || !strings.Contains(h.Get("X-Robots-Tag"), "noindex") {
		t.Errorf("%s: %s, %s", url, h.Get("Cache-Control"), h.Get("X-Robots-Tag"))
	}
}
