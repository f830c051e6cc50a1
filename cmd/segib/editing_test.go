package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestEditorTyping writes a body with the keyboard alone, with everything that one may hold.
func TestEditorTyping(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	madrid, iber := p.items["office/madrid"].id, p.items["program/iberbibliotecas"].id

	e.keys("Uno ")
	e.hold("b", chromedp.ModifierCtrl)
	e.keys("fuerte")
	e.hold("b", chromedp.ModifierCtrl)
	e.keys(" y ")
	e.hold("k", chromedp.ModifierCtrl)
	e.pick("iberbibliotecas", "Iberbibliotecas")
	e.keys(".")
	e.hold(kb.Enter, chromedp.ModifierShift)
	e.keys("Otra línea" + kb.Enter)
	e.keys("## Un título" + kb.Enter)
	e.keys("- punto" + kb.Enter + "dentro" + kb.Tab + kb.Enter + kb.Enter + kb.Enter) // out of both lists
	e.keys("3. tercero" + kb.Enter + kb.Enter)
	e.keys("> Cita" + kb.Tab + "Galeano" + kb.Enter)
	e.keys("/")
	e.pick("madrid sede", "Sede")
	e.keys("Fin")
	e.says(
		fmt.Sprintf(`<p>Uno <strong>fuerte</strong> y <a href="#%d">Programa Iberoamericano de Bibliotecas Públicas Iberbibliotecas</a>.<br>Otra línea</p>`, iber),
		`<h2 id="s-un-titulo">Un título</h2>`,
		`<ul><li>punto<ul><li>dentro</li></ul></li></ul>`,
		`<ol start="3"><li>tercero</li></ol>`,
		`<figure class="quote"><blockquote><p>Cita</p></blockquote><figcaption>Galeano</figcaption></figure>`,
		fmt.Sprintf(`<p class="more"><a href="#%d">#%d</a></p>`, madrid, madrid),
		`<p>Fin</p>`,
	)
	b.clean(t)
}

// clean fails the test if the browser has complained.
func (b *tab) clean(t *testing.T) {
	t.Helper()
	for _, problem := range b.complaints() {
		t.Error(problem)
	}
}

// TestEditorTables makes a table and takes it apart; it stays one that can be saved.
func TestEditorTables(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	e.press("tables", "table")
	e.keys("A" + kb.Tab + "B" + kb.Tab + "C" + kb.Tab + "1")
	e.press("tables", "headColumn")
	e.press("tables", "columnDrop")
	e.press("tables", "rowBelow")
	e.says(`<table class="data"><thead><tr><th scope="col">B</th><th scope="col">C</th></tr></thead><tbody>` + strings.Repeat(`<tr><td></td><td></td></tr>`, 3) + `</tbody></table>`)
	e.keys("fila")
	e.press("tables", "rowAbove")
	e.press("tables", "headRow")
	if got := e.html(); strings.Contains(got, "thead") || !strings.Contains(got, `<th scope="row">fila</th>`) {
		t.Errorf("with a header column alone: %s", got)
	}
	e.keys(kb.Escape) // Tab goes from cell to cell, and makes another row at last: see TestEditorEnd
	if get(t, b, chromedp.Evaluate[bool](`document.activeElement.matches('.ProseMirror')`)) {
		t.Error("Esc does not leave the table")
	}
	e.do(t, chromedp.Click(chromedp.CSS(`.ProseMirror td`)))
	e.press("tables", "tableDrop")
	e.says("")
	b.clean(t)
}

// TestEditorMarks uses what has no sign of its own: languages, callouts, addresses, and takes links away.
func TestEditorMarks(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "en")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "en")
	e.keys("In Guaraní: Mba")
	e.press("lang", "lang:gn")
	e.keys(kb.Enter)
	e.press("callout", "warning")
	e.keys("Call ")
	e.hold("k", chromedp.ModifierCtrl)
	e.until(t, `document.querySelector('#pick').open`)
	e.keys("http://nowhere" + kb.Enter)
	e.until(t, `document.querySelector('#pick-words').getAttribute('aria-invalid') === 'true' && !document.querySelector('#pick-error').hidden`)
	b.script(t, `document.querySelector('#pick-words').select()`)
	e.pick("+34 915 901 980", "tel:+34915901980")
	e.says(`<p>In Guaraní: <span lang="gn">Mba</span></p>`,
		`<div class="notice" role="note"><p>Call <a href="tel:+34915901980">+34 915 901 980</a></p></div>`)
	e.keys(kb.ArrowLeft)
	e.until(t, `document.querySelector('[id="en.body"] [data-do=link][aria-pressed=true]')`)
	e.hold("k", chromedp.ModifierCtrl)
	e.until(t, `document.querySelector('#pick').open && !document.querySelector('#pick [data-drop]').hidden`)
	b.do(t, chromedp.Click(chromedp.CSS("#pick [data-drop]")))
	e.press("callout", "warning")
	e.says(`<p>In Guaraní: <span lang="gn">Mba</span></p>`, `<p>Call +34 915 901 980</p>`)
	b.clean(t)
}

// TestEditorSeeks finds words however they are spelt, changes all, and takes that back at once.
func TestEditorSeeks(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "pt")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "pt")
	e.keys("A Cúpula e a cupula" + kb.Enter + "a CÚPULA")
	e.hold("f", chromedp.ModifierCtrl, chromedp.ModifierAlt)
	e.keys("cúpula" + kb.Enter)
	e.until(t, `document.querySelector('[id="pt.body"] [data-found]').textContent === '1 de 3'`)
	b.do(t, chromedp.SendKeys(chromedp.CSS(`[id="pt.body"] [data-seek=change]`), "reunião"))
	b.do(t, chromedp.Click(chromedp.CSS(`[id="pt.body"] [data-seek=all]`)))
	e.says(`<p>A reunião e a reunião</p>`, `<p>a reunião</p>`)
	e.keys(kb.Escape)
	e.hold("z", chromedp.ModifierCtrl)
	e.says(`<p>A Cúpula e a cupula</p>`, `<p>a CÚPULA</p>`)
	e.hold("z", chromedp.ModifierCtrl, chromedp.ModifierShift)
	e.says(`<p>A reunião e a reunião</p>`, `<p>a reunião</p>`)
	b.clean(t)
}

// TestEditorSigns types the sign that inserts, where it is meant as a sign; and numbers a list.
func TestEditorSigns(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	e.keys("/")
	e.until(t, `document.querySelector('#pick').open`)
	e.keys(kb.Escape)
	e.until(t, `document.activeElement.matches('.ProseMirror')`)
	e.keys("etc. y/o" + kb.Enter)
	e.press("ordered")
	e.keys("uno")
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.body-start"]`), "7"))
	b.script(t, `document.getElementById('es.body-start').dispatchEvent(new Event('input', { bubbles: true }))`)
	e.says(`<p>/etc. y/o</p>`, `<ol start="7"><li>uno</li></ol>`)
	b.do(t, chromedp.Click(chromedp.CSS(`.ProseMirror li`)))
	e.press("bullet")
	e.press("style", "heading2")
	e.says(`<p>/etc. y/o</p>`, `<ul><li>uno</li></ul>`)
	b.clean(t)
}
