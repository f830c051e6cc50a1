package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestEditorFocus goes to the toolbar and back, and out of the text.
func TestEditorFocus(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	at := func(what, want string) {
		t.Helper()
		if got := get(t, b, chromedp.Evaluate[string](`document.activeElement.dataset.do ?? document.activeElement.id`)); got != want {
			t.Errorf("%s leads to %q, not %q", what, got, want)
		}
	}
	e.keys("uno")
	e.hold(kb.F10, chromedp.ModifierAlt)
	at("Alt+F10", "style")
	e.keys(kb.ArrowRight)
	at("an arrow", "strong")
	e.keys(kb.End)
	at("End", "comment")
	e.keys(kb.ArrowRight)
	at("an arrow at the end", "style")
	e.keys(kb.End + kb.Home)
	at("Home", "style")
	e.keys(kb.Enter + kb.ArrowDown)
	at("an arrow in the menu", "heading2")
	e.keys(kb.Enter)
	at("choosing", "es.body-text")
	e.says(`<h2 id="s-uno">uno</h2>`)
	e.hold(kb.F10, chromedp.ModifierAlt)
	e.keys(kb.Escape)
	at("Esc in the toolbar", "es.body-text")
	e.keys(kb.Enter + "- a" + kb.Enter + kb.Tab + "b")
	e.says(`<h2 id="s-uno">uno</h2>`, `<ul><li>a<ul><li>b</li></ul></li></ul>`)
	e.keys(kb.Escape)
	if get(t, b, chromedp.Evaluate[bool](`document.activeElement.closest('.ProseMirror, .tools') || document.activeElement === document.body`)) {
		t.Error("Esc does not leave the text")
	}
	if got := get(t, b, chromedp.Evaluate[string](`document.querySelector('[id="es.body"] [data-said]').textContent`)); got != "3 palabras" {
		t.Errorf("on leaving it is said %q", got)
	}
	b.clean(t)
}

// TestEditorNodes selects cards and images with the keyboard, decides on an image, and takes them out.
func TestEditorNodes(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	const said = `document.querySelector('[id="es.body"] [data-said]').textContent`
	b.script(t, fmt.Sprintf(`(field => {
		field.value = '{"type":"doc","content":[{"type":"image","attrs":{"media":7}},{"type":"embed","attrs":{"item":%d}},{"type":"paragraph"}]}'
		field.dispatchEvent(new Event('change'))
	})(document.querySelector('[name="es.body"]'))`, p.items["office/madrid"].id))
	e.until(t, `document.querySelector('.ProseMirror .card').getAttribute('aria-label').startsWith('Oficina')`)
	b.do(t, chromedp.Click(chromedp.CSS(`.ProseMirror > p`)))
	e.keys(kb.ArrowUp)
	e.until(t, said+`.startsWith('Oficina: Sede')`)
	e.keys(kb.ArrowUp + kb.ArrowUp) // between the two one could write
	e.until(t, said+`.startsWith('Imagen 7')`)
	e.keys(kb.Enter)
	e.until(t, `document.activeElement.type === 'radio'`)
	e.keys(" ")
	e.until(t, `document.activeElement.matches('input:not([type=radio])')`)
	e.keys("Una orquesta" + kb.Tab + "Veintidós atriles")
	if got := e.value(); !strings.Contains(got, `{"type":"image","attrs":{"media":7,"alt":"Una orquesta","caption":"Veintidós atriles"}}`) {
		t.Errorf("the body is %s", got)
	}
	e.keys(kb.Escape)
	e.until(t, `document.activeElement.matches('.ProseMirror')`)
	e.keys(kb.ArrowDown + kb.ArrowDown + kb.Delete)
	e.until(t, `!document.querySelector('[name="es.body"]').value.includes('embed')`)
	e.hold("z", chromedp.ModifierCtrl)
	e.until(t, `document.querySelector('[name="es.body"]').value.includes('embed')`)
	var cards []string // more than the server tells of at once
	for _, item := range p.items {
		if len(cards) < 70 {
			cards = append(cards, fmt.Sprintf(`{"type":"embed","attrs":{"item":%d}}`, item.id))
		}
	}
	b.script(t, fmt.Sprintf(`(field => {
		field.value = '{"type":"doc","content":[%s,{"type":"paragraph"}]}'
		field.dispatchEvent(new Event('change'))
	})(document.querySelector('[name="es.body"]'))`, strings.Join(cards, ",")))
	e.until(t, `(said => said.length === 70 && said.every(s => s.includes(': ')))([...document.querySelectorAll('.ProseMirror .card')].map(c => c.getAttribute('aria-label')))`)
	b.clean(t)
}
