package main

import (
	"net/http"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// TestMenuByKeyboard puts one link of the menu below another and saves that, without a mouse,
// then unfolds it on the public page.
func TestMenuByKeyboard(t *testing.T) {
	p, b := start(t), open(t)
	b.size(t, widths[1])
	b.signIn(t, p, "es")
	if status := b.visit(t, p.url+link.Setting("menu")); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	p.exec(t, `INSERT INTO settings (name, version, value) VALUES ('notice', 1, '{"text": {"es": "La oficina de Lima cierra por obras."}, "tone": "urgent", "url": "https://example.org/", "link": {"es": "Qué hacer"}}')`)
	k := keyboard{editor{t, b, "setting"}}
	k.to(kb.Tab, ".outline summary")
	k.hold(kb.ArrowDown, alt)
	k.hears("#said", "«La Secretaría»: puesto 2 de 8.")
	k.at("[data-act=down]")
	k.hold(kb.ArrowRight, alt)
	k.hears("#said", "«La Secretaría»: puesto 2 de 8, dentro de «Países».")
	k.at("[data-act=down]") // it cannot go further in: the next button that can be pressed has the focus
	k.seen()
	k.to(kb.Tab, "#save", shift)
	if status := b.leads(t, chromedp.KeyEvent(kb.Enter)); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	k.hears("#done", "Guardado")

	b.visit(t, p.url+link.List(locale.ES, "charter"))
	b.until(t, `document.querySelector('.site-notice-urgent a')`)
	k.to(kb.Tab, ".site-nav summary")
	k.press(kb.Enter)
	b.until(t, `document.querySelector('.site-nav details[open] a').checkVisibility()`)
	b.look(t)
	b.size(t, widths[1])
	k.press(kb.Tab)
	if !k.on(".site-nav details a") {
		t.Error("what is unfolded does not follow its button")
	}
	k.press(kb.Escape)
	k.at(".site-nav summary")
	k.press(kb.Enter + kb.Tab + kb.Tab)
	b.until(t, `!document.querySelector('.site-nav details[open]')`) // one has gone on
}
