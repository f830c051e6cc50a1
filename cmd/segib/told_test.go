package main

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestTold does something in a dialog far down a page. What was done is said in sight, which
// does not move, until one goes on.
func TestTold(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signInAs(t, p, "editor@example.org")
	b.size(t, widths[0])
	onItsWay("article/returned", "")(t, p, b)
	if said := b.says(t, "#returned"); !strings.Contains(said, "Falta o lugar.") {
		t.Errorf("of why it was returned the form says %q", said)
	}
	send := `#panel a[href$="/review"]`
	b.script(t, `document.querySelector('`+send+`').scrollIntoView({ block: 'center' })`)
	b.do(t, chromedp.Focus(chromedp.CSS(send)), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS(".in-place form .primary")))
	b.do(t, chromedp.Focus(chromedp.CSS(".in-place form .primary")), chromedp.KeyEvent(kb.Enter))
	b.until(t, `document.querySelector('.told')`)
	if said := b.says(t, ".told"); !strings.HasPrefix(said, "Enviado a revisión") {
		t.Errorf("it says %q", said)
	}
	inSight := `(box => box.top > 0 && box.bottom <= innerHeight && scrollY > innerHeight)(document.querySelector('.told').getBoundingClientRect())`
	b.until(t, inSight)
	b.until(t, `!document.querySelector('#returned *')`)
	b.clean(t)
	b.until(t, `(document.body.click(), !document.querySelector('.told'))`)

	// At the head of the page the page itself says it.
	b.size(t, widths[1])
	b.script(t, `scrollTo(0, 0)`)
	b.do(t, chromedp.Focus(chromedp.CSS("#primary")), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS(".in-place form[action$='/recall'] button")))
	b.do(t, chromedp.Focus(chromedp.CSS(".in-place form[action$='/recall'] button")), chromedp.KeyEvent(kb.Enter))
	b.until(t, `document.getElementById('done').textContent.includes('Retirado de la revisión') && !document.querySelector('.in-place').open`)
	b.until(t, `document.getElementById('announce').textContent.includes('Retirado')`)
	if get(t, b, chromedp.Evaluate[bool](`Boolean(document.querySelector('.told'))`)) {
		t.Error("it is said twice in sight")
	}
}

// TestLongTitle lists an item whose title would take many lines, and has a word that no line holds.
func TestLongTitle(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	title := strings.Repeat("cooperación ", 20) + strings.Repeat("iberoamericana", 5) + " " + strings.Repeat("conferencia ", 5) + "fin"
	b.size(t, widths[0])
	onItsWay("article/draft", "")(t, p, b)
	form := b.here(t, p)
	p.exec(t, `UPDATE items SET title = jsonb_build_object('es', $1::text) WHERE key = 'article/draft'`, title)
	for _, at := range []string{link.AdminList("articles"), link.Admin} {
		b.visit(t, p.url+at)
		row := `document.querySelector('main [href="` + form + `"]')`
		b.until(t, row)
		if lines := get(t, b, chromedp.Evaluate[float64](row+`.getBoundingClientRect().height / parseFloat(getComputedStyle(`+row+`).lineHeight)`)); lines > 4 {
			t.Errorf("%s: the title takes %.1f lines", at, lines)
		}
		if text := get(t, b, chromedp.Evaluate[string](row+`.textContent`)); text != title {
			t.Errorf("%s: the link is called %q", at, text)
		}
		b.until(t, `document.documentElement.scrollWidth <= innerWidth`)
	}
	p.exec(t, `UPDATE revisions SET snapshot = jsonb_set(snapshot, '{translations,es,title}', to_jsonb($1::text)) WHERE item_id = (SELECT id FROM items WHERE key = 'article/draft')`, title)
	b.size(t, widths[1])
	b.visit(t, p.url+form+"/publish")
	if out := get(t, b, chromedp.Evaluate[int](`(path => [...path.querySelectorAll('li')].filter(li => {
		const { left, right } = li.getBoundingClientRect(), { left: from, right: to } = path.getBoundingClientRect()
		return left < from || right > to
	}).length)(document.querySelector('.dock .crumbs'))`)); out > 0 {
		t.Errorf("%d steps of the path are out of sight", out)
	}
	if left := get(t, b, chromedp.Evaluate[bool](`document.querySelector('.dock .crumbs').getBoundingClientRect().left < document.querySelector('main').getBoundingClientRect().left`)); left {
		t.Error("the path begins beside the page")
	}
}

// TestGuestOnPhone answers from a phone: what there is to fill in appears as it is needed.
func TestGuestOnPhone(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.size(t, widths[0])
	b.visit(t, p.url+link.Home("es"))
	if status := outside(time.Hour)(t, p, b); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	shown := func(when, want string) {
		t.Helper()
		if got := get(t, b, chromedp.Evaluate[string](`[...document.querySelectorAll('main textarea, main summary')].filter(e => e.checkVisibility()).map(e => e.id || e.textContent).join(' ')`)); got != want {
			t.Errorf("%s there is %q", when, got)
		}
	}
	shown("at first", "")
	b.do(t, chromedp.Click(chromedp.CSS("[name=verdict][value=corrections]")))
	shown("to correct", "Observación 1 quote-1 text-1")
	b.do(t, chromedp.SendKeys(chromedp.CSS("#text-1"), "Falta."))
	shown("with one", "Observación 1 quote-1 text-1 Observación 2")
	b.do(t, chromedp.Click(chromedp.CSS("[name=verdict][value=right]")))
	shown("nothing that is filled in is hidden", "Observación 1 quote-1 text-1 Observación 2")
}
