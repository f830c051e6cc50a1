package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestKeyboardAlone writes and publishes an article from the first page, without a mouse.
func TestKeyboardAlone(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.size(t, widths[1])
	b.signIn(t, p, "es")
	k := keyboard{editor{t, b, "es.body"}}

	k.press(kb.Tab)
	k.at(".skip")
	k.press(kb.Enter + kb.Tab)
	if !k.on("main *") {
		t.Error("the first link does not lead to the content")
	}
	if status := b.leads(t, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error { k.hold("n"); return nil })); status != http.StatusOK || b.here(t, p) != link.AdminNew("articles") {
		t.Fatalf("N leads to %s", b.here(t, p))
	}
	k.at(`[id="es.title"]`) // an empty sheet waits for its title
	k.write("Sin ratón")
	k.press(kb.Tab)
	k.at(`[id="es.summary"]`)
	k.write("Un artículo escrito con el teclado.")
	k.press(kb.Tab)
	k.at(`[id="es.body-text"]`)
	k.press(kb.Tab)
	k.at(".tools button")
	k.press(kb.Escape)
	k.at(`[id="es.body-text"]`)

	k.prose()
	k.table()
	k.things()
	k.changes()
	k.leaves()
	k.published(p)
}

// prose writes a heading by the toolbar, bold, a link to an item, a list and a quotation with its source.
func (k keyboard) prose() {
	k.write("Tres maneras")
	k.press(kb.F10, alt)
	k.at(".tools [data-do=style]")
	k.press(kb.Enter + kb.ArrowDown + kb.Enter)
	k.at(".ProseMirror")
	k.press(kb.Enter)
	k.write("Uno ")
	k.press("b", control)
	k.write("fuerte")
	k.press("b", control)
	k.write(" y ")
	k.press("k", control)
	k.pick("iberbibliotecas", "Iberbibliotecas")
	k.hears("#pick [data-found]", "1 ")
	k.write(" Mba'éichapa")
	for range "Mba'éichapa" {
		k.hold(kb.ArrowLeft, shift)
	}
	k.press("l", control, alt)
	k.at(".tool-menu *")
	k.to(kb.ArrowDown, "[data-do='lang:gn']")
	k.press(kb.Enter + kb.ArrowRight + kb.Enter)
	k.write("- punto")
	k.press(kb.Enter)
	k.write("otro")
	k.press(kb.Enter + kb.Enter)
	k.write("> Cita")
	k.press(kb.Tab)
	k.at("[data-source]")
	k.write("Galeano")
	k.press(kb.Enter)
	k.at(".ProseMirror")
}

// cell is the place, in the table, of the cell in which the caret is, -1 outside.
const cell = `[...document.querySelectorAll('.ProseMirror :is(td, th)')].findIndex(cell => cell.contains(getSelection().anchorNode))`

// table makes one with a header row, goes through its cells, and leaves it.
func (k keyboard) table() {
	k.press("t", control, alt)
	k.write("País")
	k.press(kb.Tab)
	k.until(k.T, cell+" === 1")
	k.write("Capital")
	k.press(kb.Tab, shift)
	k.until(k.T, cell+" === 0")
	for i := 1; i < 9; i++ {
		k.press(kb.Tab)
		k.until(k.T, fmt.Sprintf("%s === %d", cell, i))
	}
	k.press(kb.ArrowDown)
	k.until(k.T, cell+" === -1")
	k.write("Detrás.")
	k.press(kb.Enter)
}

// things shows an office among the paragraphs.
func (k keyboard) things() {
	k.keys("/")
	k.pick("madrid sede", "Sede")
	k.at(".ProseMirror")
	k.write("Fin de todo")
}

// changes finds words and changes them, and takes that back.
func (k keyboard) changes() {
	k.press("f", control, alt)
	k.at("[data-seek=words]")
	k.write("fuerte")
	k.hears("[id='es.body-found']", "1")
	k.to(kb.Tab, "[data-seek=change]")
	k.write("recio")
	k.to(kb.Tab, "[data-seek=all]")
	k.press(kb.Enter)
	k.hears("[id='es.body-found']", "Reemplazos: 1")
	k.press(kb.Escape)
	k.at(".ProseMirror")
	k.press("z", control)
	k.until(k.T, `document.querySelector('.ProseMirror strong').textContent === 'fuerte'`)
	k.press("z", control, shift)
	k.until(k.T, `document.querySelector('.ProseMirror strong').textContent === 'recio'`)
}

// leaves goes from the text to what follows, saves, and closes and opens the preview.
func (k keyboard) leaves() {
	k.press(kb.Escape)
	if k.on(".ProseMirror, .ProseMirror *, .tools *") {
		k.Error("Esc does not leave the text")
	}
	k.hears("[id='es.body'] [data-said]", "palabras")
	k.press("s", control)
	k.hears("#announce", "Guardado como versión 1")
	k.until(k.T, `document.querySelector('#look iframe')?.contentDocument?.querySelector('h1')?.textContent === 'Sin ratón'`)
	k.press("p", alt)
	k.at("#to-look")
	k.press("p", alt)
	k.at("#look button")
	k.press(kb.Escape)
	k.at("#to-look[aria-expanded=false]")
}

// published publishes what was written, and reads it.
func (k keyboard) published(p *program) {
	k.press(kb.Enter, control)
	k.at("dialog.in-place h1")
	k.to(kb.Tab, "dialog.in-place .btn.primary")
	if said := k.tab.says(k.T, "dialog.in-place .btn.primary"); said != "Publicar es" {
		k.Errorf("the button says %q", said)
	}
	k.press(kb.Enter)
	k.hears("#announce", "Publicado.")
	k.at("#primary")
	k.seen()
	k.clean(k.T)
	madrid, iber := p.items["office/madrid"], p.items["program/iberbibliotecas"]
	if status := k.visit(k.T, p.url+link.Item("es", "article", "sin-raton")); status != http.StatusOK {
		k.Fatalf("readers get %d", status)
	}
	page := get(k.T, k.tab, chromedp.Evaluate[string](`document.querySelector('main').innerHTML.replace(/\s+/g, ' ')`))
	for _, want := range []string{
		"<h2 id=\"s-tres-maneras\">Tres maneras</h2>", "<strong>recio</strong>", `href="` + link.Item("es", iber.kind, iber.paths["es"]) + `"`,
		`lang="gn"`, "<li>punto</li>", "Galeano</figcaption>", `<th scope="col">Capital</th>`, "Detrás.",
		link.Item("es", madrid.kind, madrid.paths["es"]), "Fin de todo",
	} {
		if !strings.Contains(page, want) {
			k.Errorf("readers do not get %s in %s", want, page)
		}
	}
}
