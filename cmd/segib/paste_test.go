package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"segib.org/web/internal/link"
)

// TestPaste cleans what the clipboard has from Word, from Google Docs and from a page on the web.
func TestPaste(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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
