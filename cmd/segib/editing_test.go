package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// TestEditorTyping writes a body with the keyboard alone, with everything that one may hold.
func TestEditorTyping(t *testing.T) {
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
	for range 12 { // a Tab goes from cell to cell, and at last out of the text
		e.keys(kb.Tab)
	}
	if get(t, b, chromedp.Evaluate[bool](`document.activeElement.matches('.ProseMirror')`)) {
		t.Error("Tab never leaves the table")
	}
	e.do(t, chromedp.Click(chromedp.CSS(`.ProseMirror td`)))
	e.press("tables", "tableDrop")
	e.says("")
	b.clean(t)
}

// TestEditorMarks uses what has no sign of its own: languages, callouts, addresses, and takes links away.
func TestEditorMarks(t *testing.T) {
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

// TestEditorFocus goes to the toolbar and back, and out of the text.
func TestEditorFocus(t *testing.T) {
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
	at("End", "seek")
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

// TestPaste cleans what the clipboard has from Word, from Google Docs and from a page on the web.
func TestPaste(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	files, err := filepath.Glob("testdata/paste/*.want.html")
	if err != nil || len(files) == 0 {
		t.Fatal("nothing to paste", err)
	}
	for _, file := range files {
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		html, err := os.ReadFile(strings.Replace(file, ".want", "", 1))
		if err != nil {
			t.Fatal(err)
		}
		b.visit(t, p.url+link.AdminNew("articles"))
		e := b.edit(t, "es")
		e.paste(string(html))
		e.says(strings.Split(strings.TrimSpace(string(want)), "\n")...)
		e.until(t, `document.querySelector('[id="es.body"] [data-warned]').textContent.includes('sin imágenes')`)
		b.clean(t)
	}
}

// paste pastes HTML where the caret is.
func (e editor) paste(html string) {
	e.Helper()
	get(e.T, e.tab, chromedp.Evaluate[any](fmt.Sprintf(`{
		const data = new DataTransfer()
		data.setData('text/html', %q)
		document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
	}`, html)))
}

// TestPasteOwn makes links to items of those to pages of the site itself.
func TestPasteOwn(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	e := b.edit(t, "es")
	summit := p.items["summit/28"]
	e.paste(`<p><a href="` + p.url + p.item(t, "pt", "summit/28") + `">cumbre</a>, <a href="` + p.url + `/es/nada/de-nada">nada</a>`)
	e.until(t, `!document.querySelector('[name="es.body"]').value.includes('href')`)
	e.says(fmt.Sprintf(`<p><a href="#%d">cumbre</a>, nada</p>`, summit.id))
	b.clean(t)
}

// TestEditorSaves keeps a body through a refusal, saves and publishes it, and reads it on the public page.
func TestEditorSaves(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	of("article/spanish", "")(t, p, b)
	e := b.edit(t, "es")
	e.keys("## Un título" + kb.Enter + "Un texto con ñ")
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.slug"]`), "¡así no!"))
	b.click(t, "#save", http.StatusUnprocessableEntity)
	e.until(t, `document.querySelector('.ProseMirror')`)
	e.says(`<h2 id="s-un-titulo">Un título</h2>`, `<p>Un texto con ñ</p>`)
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.slug"]`), "una-nota"), chromedp.Click(chromedp.CSS("#primary")))
	b.do(t, chromedp.Click(chromedp.CSS("dialog[open] .btn.primary.wide")))
	e.until(t, `document.querySelector('#done')?.textContent.trim() || !document.querySelector('dialog[open]')`)
	if status := b.visit(t, p.url+link.Item("es", "article", "una-nota")); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	if got := b.says(t, ".prose"); !strings.Contains(got, "Un título Un texto con ñ") {
		t.Errorf("readers see %q", got)
	}
	b.clean(t)
}

// TestEditorRefuses says in words what a body has that cannot be kept, and keeps what was typed.
func TestEditorRefuses(t *testing.T) {
	p := start(t)
	paragraph := `{"type":"paragraph","content":[{"type":"text","text":"` + strings.Repeat("La cooperación entre países. ", 35) + `"}]}`
	for _, c := range []struct{ item, typed, want string }{
		{"article/spanish", `{"type":"doc","content":[{"type":"table","content":[{"type":"table_row"}]}]}`, "tem uma tabela com linhas desiguais"},
		{"article/moved", `{"type":"doc","content":[` + paragraph + strings.Repeat(","+paragraph, 2000) + `]}`, "é longo demais"},
	} {
		b := open(t)
		b.signIn(t, p, "pt")
		of(c.item, "")(t, p, b)
		e := b.edit(t, "es")
		b.script(t, fmt.Sprintf(`document.querySelector('[name="es.body"]').value = %q`, c.typed))
		if status := b.leads(t, chromedp.Evaluate[chromedp.Void](`document.getElementById('item').submit()`)); status != http.StatusUnprocessableEntity {
			t.Fatalf("status %d", status)
		}
		if got := b.says(t, ".errors"); !strings.Contains(got, c.want) {
			t.Errorf("it says %q", got)
		}
		if got := e.value(); got != c.typed {
			t.Errorf("what was typed has become %.200s", got)
		}
	}
}

// TestEditorNewer leaves a body alone that has what this editor does not know.
func TestEditorNewer(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.before(t, `new MutationObserver(() => {
		const field = document.querySelector('[name="es.body"]')
		if (field && !field.value.includes('hologram')) field.defaultValue = '{"type":"doc","content":[{"type":"hologram"}]}'
	}).observe(document, { childList: true, subtree: true })`)
	of("article/whole", "")(t, p, b)
	b.until(t, `document.querySelector('[id="pt.body-text"]')`)
	const root = `document.querySelector('[id="es.body"]')`
	b.until(t, root+`.querySelector('[data-rendered] h2') && !`+root+`.querySelector('[data-newer]').hidden && `+root+`.querySelector('textarea').disabled`)
	b.clean(t)
}

// TestEditorLook opens what the editor opens, in each language.
func TestEditorLook(t *testing.T) {
	p := start(t)
	for _, l := range locale.All {
		t.Run(string(l), func(t *testing.T) {
			b := open(t)
			b.signIn(t, p, l)
			of("article/whole", "")(t, p, b)
			e := b.edit(t, string(l))
			b.look(t)
			for _, tool := range []string{"style", "lang", "callout", "tables"} {
				b.size(t, widths[1])
				e.press(tool)
				b.look(t)
				e.keys(kb.Escape)
			}
			e.press("seek")
			b.look(t)
			e.keys(kb.Escape)
			for _, tool := range []string{"link", "embed"} {
				e.press(tool)
				e.keys("cumbre" + kb.ArrowDown)
				e.until(t, `document.querySelectorAll('#pick-list li').length > 1`)
				b.look(t)
				e.keys(kb.Escape)
			}
		})
	}
}

// TestEditorWithoutScripts shows a body to read; what else is typed is saved and leaves it as it is.
func TestEditorWithoutScripts(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.withoutScripts(t)
	of("article/whole", "")(t, p, b)
	if got := b.says(t, `[id="es.body"]`); !strings.Contains(got, "Lo esencial") || !strings.Contains(got, "hace falta JavaScript") {
		t.Errorf("there is %q", got)
	}
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.summary"]`), "Otro resumen."))
	b.click(t, "#save", http.StatusOK)
	if got := b.says(t, `[id="es.body"]`); !strings.Contains(got, "Lo esencial") || !strings.Contains(got, "Mba'éichapa") {
		t.Errorf("the body has become %q", got)
	}
}

// TestEditorNodes selects cards and images with the keyboard, decides on an image, and takes them out.
func TestEditorNodes(t *testing.T) {
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
	b.clean(t)
}

// TestEditorSigns types the sign that inserts, where it is meant as a sign; and numbers a list.
func TestEditorSigns(t *testing.T) {
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

// TestFormWeight weighs the form of an item as it is sent, its editor included, fonts aside.
func TestFormWeight(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	of("article/whole", "")(t, p, b)
	const most = 150_000
	n := get(t, b, chromedp.Evaluate[int](`performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')
		.filter(x => /\/static\/(css\/admin|js)/.test(x.name))).reduce((sum, x) => sum + x.encodedBodySize, 0)`))
	if n > most || n < most/3 {
		t.Errorf("the form weighs %d bytes", n)
	}
}
