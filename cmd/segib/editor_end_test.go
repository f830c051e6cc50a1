package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestEditorEnd goes on writing below a quotation that ends the text, and gives a table
// another row from its last cell.
func TestEditorEnd(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	e.keys("> Cita")
	b.script(t, `((text, box) => box.bottom - text.lastElementChild.getBoundingClientRect().bottom > 40)(document.querySelector('.ProseMirror'), document.querySelector('.ProseMirror').getBoundingClientRect()) || (() => { throw 'no room below' })()`)
	place := get(t, b, chromedp.Evaluate[[]float64](`(box => [box.x + 80, box.bottom - 12])(document.querySelector('.ProseMirror').getBoundingClientRect())`))
	b.do(t, chromedp.MouseClickXY(place[0], place[1]))
	e.keys("Debajo")
	e.says(`<blockquote class="quote"><p>Cita</p></blockquote>`, `<p>Debajo</p>`)
	e.hold(kb.Home, chromedp.ModifierCtrl)
	e.hold(kb.End, chromedp.ModifierCtrl)
	e.keys(kb.Enter)
	e.hold("t", chromedp.ModifierCtrl, chromedp.ModifierAlt)
	e.keys(strings.Repeat(kb.Tab, 9) + "Diez")
	e.until(t, `document.querySelectorAll('.ProseMirror tr').length === 4 && document.querySelector('.ProseMirror tr:last-child td').textContent === 'Diez'`)
	b.clean(t)
}
