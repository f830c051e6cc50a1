package main

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestFoundAlike closes tabs that never heard that the server has what was typed in them,
// with the space and the empty paragraph that typing ends in. No question is asked of it.
func TestFoundAlike(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	form := of("article/moved", "")
	form(t, p, b)
	at := p.url + b.here(t, p)
	b.script(t, deaf)
	b.edit(t, "es").keys("Se oyó. " + kb.Enter)
	p.has(t, "Se oyó.")
	b.kept(t, "Sin conexión")
	second := b.sibling(t)
	b.crash(t)
	second.visit(t, at)
	second.alike(t)
}

// deaf lets a page send and never hear.
const deaf = `(send => { window.fetch = async (...x) => { await send(...x); throw new Error('no answer') } })(window.fetch)`

// nothingKept holds once the browser keeps nothing that was typed.
const nothingKept = `(indexedDB.open('desk').onsuccess = e => {
	e.target.result.transaction('typed').objectStore('typed').count().onsuccess = e => { window.left = e.target.result }
}, window.left === 0)`

// alike waits until the browser has been looked through, and fails the test if it asks.
func (b *tab) alike(t *testing.T) {
	t.Helper()
	b.until(t, `document.querySelector('#found *') || document.getElementById('keeping').dataset.looked !== undefined`)
	if get(t, b, chromedp.Evaluate[bool](`Boolean(document.querySelector('#found *'))`)) {
		t.Errorf("asks: %q", b.says(t, "#found"))
	}
}
