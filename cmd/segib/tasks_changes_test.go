package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// changeWord puts a word in the place of another, in the article that was written last.
func changeWord(c *course) {
	c.opens(func() { c.clickText("main", articleTitle) })
	c.sweep("[id='es.body-text']", "abierta")
	c.write("cerrada")
	c.press(kb.Enter, chromedp.ModifierCtrl)
	const says = `[...document.querySelectorAll('dialog[open] %s')].some(e => e.textContent.includes('%s'))`
	c.wait(fmt.Sprintf(says+" && "+says, "ins", "cerrada", "del", "abierta"))
	c.clickText("dialog[open]", "Publicar es")
	c.published()
	c.reads(articleAt, "Está cerrada de lunes a viernes.")
}

// restoreVersion goes to the history by the time of what was done last, and has what was
// yesterday's published again.
func restoreVersion(c *course) {
	const first = `item_id = (SELECT item_id FROM translations WHERE slug = 'la-secretaria-abre-su-biblioteca') AND version = 1`
	c.p.exec(c.T, `UPDATE revisions SET at = at - interval '1 day' WHERE `+first)
	c.p.exec(c.T, `UPDATE audit SET at = at - interval '1 day' WHERE `+first)
	c.opens(func() { c.click("#feed li:first-child time a") })
	c.rows(c.T, "main .hist h2", 2) // two days
	c.clickText("main .take", "español")
	c.clickText("dialog[open]", "Restaurar y publicar")
	c.opens(func() { c.clickText("dialog[open]", "Publicar es") })
	c.published()
	c.reads(articleAt, "Está abierta de lunes a viernes.")
}

// publishTranslation writes the article in Portuguese, in the form where it is in Spanish.
func publishTranslation(c *course) {
	c.opens(func() { c.clickText("main", articleTitle) })
	c.click(".dock [data-language=pt]")
	c.wait(`document.activeElement.id === 'pt.title'`)
	c.write("A Secretaria abre sua biblioteca")
	c.press(kb.Tab)
	c.write("Abre ao público a partir de hoje.")
	c.click("[id='pt.body-text']")
	c.write("A biblioteca reúne os documentos das cúpulas.")
	c.press(kb.Enter, chromedp.ModifierCtrl)
	c.clickText("dialog[open]", "Publicar pt")
	c.published()
	translated := link.Item("pt", "article", "a-secretaria-abre-sua-biblioteca")
	c.reads(translated, "A biblioteca reúne os documentos das cúpulas.", `hreflang="es" href="`+c.p.url+articleAt)
	c.reads(articleAt, `hreflang="pt" href="`+c.p.url+translated)
}

// changeSlug gives a page another address, to which the old one leads for ever.
func changeSlug(c *course) {
	old := c.p.item(c.T, "es", "page/transparency")
	c.goTo("transparencia", "Transparencia")
	c.sweep("[id='es.slug']", "")
	c.write("cuentas-claras")
	c.press(kb.Enter, chromedp.ModifierCtrl)
	c.wait(`document.querySelector('dialog[open] .publication')`)
	c.press(kb.Enter, chromedp.ModifierCtrl)
	c.published()
	now := old[:strings.LastIndexByte(old, '/')+1] + "cuentas-claras"
	c.reads(now, "Transparencia")
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Get(c.p.url + old)
	if err != nil {
		c.Fatal(err)
	}
	defer res.Body.Close()
	if at := res.Header.Get("Location"); res.StatusCode != http.StatusMovedPermanently || at != now {
		c.Errorf("the old address answers with %d and leads to %s", res.StatusCode, at)
	}
}

// withdrawArticle says why to the readers of both its languages.
func withdrawArticle(c *course) {
	c.opens(func() { c.clickText("main", articleTitle) })
	c.click("#unpublish")
	c.wait(`document.activeElement.id === 'es.reason'`)
	c.write("La biblioteca abrirá más tarde.")
	c.press(kb.Tab)
	c.write("A biblioteca abrirá mais tarde.")
	c.clickText("dialog[open]", "Marcar como retirado")
	c.wait(`!document.querySelector('dialog[open]')`)
	c.reads(articleAt, "La biblioteca abrirá más tarde.")
	c.reads(link.Item("pt", "article", "a-secretaria-abre-sua-biblioteca"), "A biblioteca abrirá mais tarde.")
}
