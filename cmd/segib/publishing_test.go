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

// TestPublishing publishes from the form without leaving it: what would change, what the
// gates say and the one button are opened in place, and say what will be done.
func TestPublishing(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.size(t, widths[1])
	b.signIn(t, p, "es")
	onItsWay("article/draft", "")(t, p, b)
	b.script(t, "window.stays = true")
	count := `document.getElementById('gate-count').textContent`
	if said := get(t, b, chromedp.Evaluate[string](count)); said != "" {
		t.Errorf("of an article without fault it says %q", said)
	}
	summary := chromedp.CSS(`[id="pt.summary"]`)
	b.do(t, chromedp.Click(chromedp.CSS(`[data-language=pt]`)), chromedp.WaitVisible(summary), chromedp.SetValue(summary, " "),
		chromedp.SendKeys(summary, " "))
	b.until(t, count+` === '1 error'`)
	b.do(t, chromedp.Click(chromedp.CSS("#primary")))
	b.until(t, `document.querySelector('dialog[open] .publication')`)
	b.button(t, "Publicar es")
	b.tick(t, "pt")
	b.button(t, "Publicar es y pt")
	b.do(t, chromedp.Click(chromedp.CSS("dialog[open] .btn.primary")))
	b.until(t, `document.querySelector('dialog[open] .errors')`)
	if said := b.says(t, "dialog[open] .errors"); !strings.Contains(said, "Falta el resumen") {
		t.Errorf("the summary of errors says %q", said)
	}
	// Its line leads to the field behind, in which the fault is mended.
	b.do(t, chromedp.Click(chromedp.CSS("dialog[open] .errors li a")))
	b.until(t, `!document.querySelector('dialog[open]') && document.activeElement.id === 'pt.summary'`)
	b.do(t, chromedp.SendKeys(summary, "Um resumo."), chromedp.Click(chromedp.CSS("#primary")))
	b.until(t, `document.querySelector('dialog[open] .publication') && !document.querySelector('dialog[open] .errors')`)
	b.button(t, "Publicar es y pt")
	b.do(t, chromedp.Click(chromedp.CSS(`dialog[open] [name=when][value=later]`)))
	b.button(t, "Programar es y pt")
	b.do(t, chromedp.Click(chromedp.CSS(`dialog[open] [name=when][value=now]`)))
	b.control(t, kb.Enter)
	b.until(t, `!document.querySelector('dialog[open]') && document.querySelector('#done > *')`)
	if said := b.says(t, "#done"); !strings.Contains(said, "Publicado") {
		t.Errorf("done, it says %q", said)
	}
	if !get(t, b, chromedp.Evaluate[bool]("window.stays === true")) {
		t.Error("another page was loaded")
	}
	for _, l := range []locale.Locale{"es", "pt"} {
		b.read(t, p, link.Item(l, "article", "texto-draft"))
	}
}

// TestPublishingWithoutScripts does it on pages of their own, where the button says the
// same without anything that runs.
func TestPublishingWithoutScripts(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.withoutScripts(t)
	b.size(t, widths[0])
	b.signIn(t, p, "pt")
	onItsWay("article/draft", "")(t, p, b)
	b.click(t, "#primary", http.StatusOK)
	if says := b.says(t, ".publication .btn.primary"); says != "Publicar es e pt" {
		t.Errorf("the button says %q", says)
	}
	for _, l := range []string{"es", "pt"} {
		b.do(t, chromedp.Click(chromedp.CSS(".publication [name=locale][value="+l+"]")))
	}
	if says := b.says(t, ".publication .btn.primary"); says != "Escolha um idioma" {
		t.Errorf("the button says %q", says)
	}
	b.click(t, ".publication .btn.primary", http.StatusUnprocessableEntity)
	b.do(t, chromedp.Click(chromedp.CSS(".publication [name=locale][value=pt]")))
	b.click(t, ".publication .btn.primary", http.StatusOK)
	if said := b.says(t, "#done"); !strings.Contains(said, "Publicado") {
		t.Errorf("done, it says %q", said)
	}
	b.read(t, p, link.Item(locale.PT, "article", "texto-draft"))
}

// button fails the test unless the button that publishes says that.
func (b *tab) button(t *testing.T, want string) {
	t.Helper()
	b.until(t, `document.querySelector('dialog[open] .btn.primary').innerText.trim() === '`+want+`'`)
}

// tick ticks the box of a language.
func (b *tab) tick(t *testing.T, l string) {
	t.Helper()
	b.do(t, chromedp.Click(chromedp.CSS("dialog[open] [name=locale][value="+l+"]")))
}
