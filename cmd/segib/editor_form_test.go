package main

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// TestEditorSaves keeps a body through a refusal, saves and publishes it, and reads it on the public page.
func TestEditorSaves(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	of("article/spanish", "")(t, p, b)
	e := b.edit(t, "es")
	e.keys("## Un título" + kb.Enter + "Un texto con ñ")
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.slug"]`), "¡así no!"))
	b.click(t, "#save", http.StatusUnprocessableEntity)
	e.until(t, `document.querySelector('.ProseMirror')`)
	e.says(`<h2 id="s-un-titulo">Un título</h2>`, `<p>Un texto con ñ</p>`)
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.slug"]`), "una-nota"))
	b.click(t, "#primary", http.StatusOK) // a page of its own: what was complained of is gone with the form
	b.click(t, ".publication .btn.primary", http.StatusOK)
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
	t.Parallel()
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
	t.Parallel()
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

// TestEditorWithoutScripts shows a body to read; what else is typed is saved and leaves it as it is.
func TestEditorWithoutScripts(t *testing.T) {
	t.Parallel()
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

// TestFormWeight weighs the form of an item as it is sent, its editor included, fonts aside.
func TestFormWeight(t *testing.T) {
	t.Parallel()
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
