package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// control presses a key with Control, wherever the focus is.
func (b *tab) control(t *testing.T, key string) {
	t.Helper()
	b.do(t, chromedp.KeyEvent(key, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
}

// TestLanguagesWithoutScripts shows one language of a text after another, and opens the
// right one from an error.
func TestLanguagesWithoutScripts(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.withoutScripts(t)
	b.size(t, 1280)
	b.signIn(t, p, "en")
	id := func(name string) chromedp.CSS { return chromedp.CSS(`[id="` + name + `"]`) }
	visible := func(name string) chromedp.Action[chromedp.Void] { return chromedp.WaitVisible(id(name)) }
	hidden := func(name string) chromedp.Action[chromedp.Void] { return chromedp.WaitNotVisible(id(name)) }

	of("article/whole", "")(t, p, b)
	b.do(t, visible("es.title"), hidden("pt.title"), chromedp.Click(chromedp.CSS(`.dock [href="#pt"]`)), visible("pt.title"), hidden("es.title"))
	b.do(t, chromedp.SetValue(id("pt.slug"), "¡assim não!"))
	b.click(t, "#save", http.StatusUnprocessableEntity)
	b.do(t, hidden("pt.slug"), chromedp.Click(chromedp.CSS(`.errors a`)), visible("pt.slug"), hidden("es.title"))

	of("office/madrid", "")(t, p, b)
	b.do(t, visible("es.title"), visible("pt.title"), visible("en.title"), chromedp.Click(chromedp.CSS(`.dock [href="#pt"]`)), visible("pt.title"), hidden("es.title"))
	b.do(t, chromedp.Click(chromedp.CSS(`.dock [href="#texts"]`)), visible("es.title"), visible("pt.title"))
	b.clean(t)
}

// chosen is what the palette would go to.
const chosen = `document.querySelector('#palette[open] [role=option][aria-selected=true]')`

// TestPalette goes to an item and to a place by the keyboard alone.
func TestPalette(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.control(t, "k")
	b.do(t, chromedp.KeyEvent("cumbre cadiz"))
	b.until(t, chosen+`?.textContent.includes('XXII Cumbre')`)
	b.look(t)
	if status := b.leads(t, chromedp.KeyEvent(kb.Enter)); status != http.StatusOK || b.says(t, "h1") != "XXII Cumbre Iberoamericana" {
		t.Errorf("it leads to %s", b.says(t, "h1"))
	}
	b.do(t, chromedp.KeyEvent("/"))
	b.until(t, `document.querySelector('#palette').open`)
	b.script(t, `document.querySelector('#palette input').select()`) // the browser is sent the character apart from the key
	b.do(t, chromedp.KeyEvent("nuevo instrum"))
	b.until(t, chosen+`?.dataset.href.endsWith('/admin/charters/new')`)
	b.do(t, chromedp.KeyEvent(kb.ArrowDown+kb.ArrowUp+kb.Home))
	if b.leads(t, chromedp.KeyEvent(kb.Enter)); b.here(t, p) != link.AdminNew("charters") {
		t.Errorf("it leads to %s", b.here(t, p))
	}
	b.control(t, "k")
	b.until(t, chosen)
	b.do(t, chromedp.KeyEvent(kb.Escape))
	b.until(t, `!document.querySelector('#palette').open`)
	b.clean(t)
}

// TestSingleKeys acts on keys of one letter outside fields, until they are switched off.
func TestSingleKeys(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "pt")
	b.do(t, chromedp.KeyEvent("?"))
	b.until(t, `document.querySelector('#shortcuts').matches(':popover-open')`)
	b.look(t)
	b.do(t, chromedp.Click(chromedp.CSS(`[data-single-keys]`)), chromedp.KeyEvent(kb.Escape))
	b.until(t, `!document.querySelector('#shortcuts').matches(':popover-open')`)
	b.do(t, chromedp.KeyEvent("/?"))
	b.control(t, "k") // no single key
	b.until(t, `document.querySelector('#palette').open && !document.querySelector('#shortcuts').matches(':popover-open')`)
	if got := get(t, b, chromedp.Value(chromedp.CSS("#palette input"))); got != "" {
		t.Errorf("it is opened with %q", got)
	}
	b.clean(t)
}

// TestPreviewFollows shows what is typed a moment later beside it, where the reader was.
func TestPreviewFollows(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.size(t, 1600)
	of("article/whole", "")(t, p, b)
	const frame = `document.querySelector('#look iframe')`
	const page = frame + `?.contentDocument`
	b.until(t, page+`?.querySelector('h1')?.textContent.includes('nuevo sitio')`)
	b.script(t, frame+`.contentWindow.scrollTo(0, 300)`)
	b.add(t, "es.title", " y su redacción")
	b.until(t, page+`.querySelector('h1').textContent.includes('y su redacción')`)
	b.until(t, frame+`.contentWindow.scrollY > 200`)
	b.do(t, chromedp.Click(chromedp.CSS(`[data-show=pt]`)))
	b.until(t, page+`?.documentElement?.lang === 'pt' && `+page+`.querySelector('h1')`)
	b.do(t, chromedp.Click(chromedp.CSS(`[data-dark]`)))
	b.until(t, page+`?.documentElement?.dataset.scheme === 'dark' && `+page+`.readyState === 'complete'`)
	b.do(t, chromedp.Click(chromedp.CSS(`[data-width="1280"]`)))
	b.until(t, frame+`.contentWindow.innerWidth === 1280`)
	b.script(t, page+`.querySelector('.skip').click()`) // links lead nowhere
	b.script(t, page+`.querySelector('.site-header-top a').click()`)
	b.do(t, chromedp.Click(chromedp.CSS(`#look [data-close]`)))
	b.until(t, `document.querySelector('#look').hidden`)
	if got := get(t, b, chromedp.Evaluate[string](frame+`.contentWindow.location.pathname`)); !strings.HasSuffix(got, "/preview/working/pt") {
		t.Errorf("the frame shows %s", got)
	}
	of("article/moved", "")(t, p, b)
	b.until(t, `document.querySelector('#look').hidden`) // it stays closed
	b.clean(t)
}

// TestInPlace saves without leaving the page, opens where a form leads over it, and comes
// back with the keyboard where it was.
func TestInPlace(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "en")
	b.size(t, 1280)
	of("article/moved", "")(t, p, b)
	b.script(t, `window.still = true`)
	b.add(t, "es.summary", " Más.")
	b.control(t, "s")
	b.until(t, `document.querySelector('#done').textContent.includes('Saved') && document.activeElement.id === 'es.summary'`)
	b.add(t, "es.summary", " Y más.")
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="notes.sources.0.text"]`), "Acta"))
	b.control(t, kb.Enter)
	b.until(t, `document.activeElement.matches('dialog.in-place[open] h1')`)
	b.look(t)
	b.do(t, chromedp.KeyEvent(kb.Escape))
	b.until(t, `!document.querySelector('dialog:modal') && document.activeElement.id === 'primary' && window.still`)
	b.until(t, `document.getElementById('notes.sources.1.text').value === ''`) // there is a row for one more

	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.slug"]`), "¡así no!"))
	b.click(t, "#save", http.StatusUnprocessableEntity)
	if got := b.value(t, "es.summary"); !strings.HasSuffix(got, "Más. Y más.") {
		t.Errorf("what was typed is %q", got)
	}
	b.clean(t)
}
