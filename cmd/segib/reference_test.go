package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestReferencesByKeyboard adds related items by their titles and by a number, without a
// mouse, and finds them in the item once it is saved.
func TestReferencesByKeyboard(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "en")
	b.visit(t, p.url+link.AdminNew("articles"))
	b.size(t, widths[0])
	e := editor{t, b, ""}
	const boxes = `[...document.querySelectorAll('input[type=checkbox][name="facts.related"]:checked')].map(box => box.parentElement.textContent).join('|')`
	const pointed = `document.querySelector('[id="facts.related-found"] [aria-selected=true]')`
	b.do(t, chromedp.SendKeys(chromedp.CSS(`[id="es.title"]`), "Related"))
	b.do(t, chromedp.SendKeys(chromedp.CSS(`[id="facts.related"]`), "environmental char"))
	b.until(t, pointed+`?.textContent.includes('Environmental Charter')`)
	if id := get(t, b, chromedp.Evaluate[string](`document.activeElement.getAttribute('aria-activedescendant')`)); id != get(t, b, chromedp.Evaluate[string](pointed+".id")) {
		t.Errorf("assistive technology is told of %q", id)
	}
	e.keys(kb.Enter + "zzz")
	b.until(t, `document.querySelector('[id="facts.related-found"] + [role=status]').textContent`)
	e.keys(strings.Repeat(kb.Backspace, 3) + "southern cone" + kb.Enter)
	b.until(t, `(`+boxes+`).includes('Southern Cone')`)
	b.clean(t)
	b.do(t, chromedp.Focus(chromedp.CSS(`[id="facts.related"]`)))
	e.keys("secretariat headquarters")
	e.hold("s", chromedp.ModifierCtrl)
	b.until(t, `document.querySelector('#saved').textContent.includes('Version 1') && (`+boxes+`).split('|').length === 3`)
	b.visit(t, get(t, b, chromedp.Evaluate[string](`location.href`)))
	got := get(t, b, chromedp.Evaluate[string](boxes))
	for _, title := range []string{"Environmental Charter", "Southern Cone", "headquarters"} {
		if !strings.Contains(got, title) {
			t.Errorf("%s is not among %s", title, got)
		}
	}
}
