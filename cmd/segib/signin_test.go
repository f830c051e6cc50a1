package main

import (
	"net/http"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// refused is the page at which somebody could not sign in.
func refused(t *testing.T, p *program, b *tab) int {
	b.visit(t, p.url+link.SignIn)
	return b.enter(t, "nobody@example.org")
}

// signIn signs in as the administrator whose language it is, which the browser prefers too.
func (b *tab) signIn(t *testing.T, p *program, l locale.Locale) {
	t.Helper()
	_, err := chromedp.Call(b, network.SetExtraHTTPHeaders, network.SetExtraHTTPHeadersParams{Headers: network.Headers{"Accept-Language": string(l)}})
	if err != nil {
		t.Fatal(err)
	}
	b.signInAs(t, p, string(l)+"@example.org")
}

func (b *tab) signInAs(t *testing.T, p *program, email string) {
	t.Helper()
	b.visit(t, p.url+link.SignIn)
	if status := b.enter(t, email); status != http.StatusOK || b.here(t, p) != link.Admin {
		t.Fatalf("signing in leads to %s with status %d", b.here(t, p), status)
	}
}

// enter sends the form of the page to sign in.
func (b *tab) enter(t *testing.T, email string) int {
	t.Helper()
	return b.leads(t, chromedp.SetValue(chromedp.CSS("#email"), email), chromedp.SetValue(chromedp.CSS("#password"), password),
		chromedp.Click(chromedp.CSS("form button.primary")))
}
