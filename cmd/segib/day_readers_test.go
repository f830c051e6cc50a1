package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
	"segib.org/web/templates/msg"
)

// doors are the addresses at which readers find the article itself.
func (d *day) doors() []string {
	return []string{d.public(), link.As(d.public(), "json"), link.Permanent(d.id), link.ShareImage(d.id, d.l)}
}

// lists are the addresses at which readers of a language come upon it.
func (d *day) lists(l locale.Locale) []string {
	news := link.List(l, "article")
	return []string{
		link.Home(l), news, news + "?topic=cooperation", link.As(news, "atom"), link.As(news, "json"), link.As(news, "csv"),
		link.Search(l, d.word, "", 1), "/sitemap-" + string(l) + "-1.xml",
	}
}

// mentions publishes news that link to the article, show its card and name it among what
// is related, and returns their address.
func (d *day) mentions() string {
	d.Helper()
	x := article("cooperation", locale.Label{d.l: d.mention})
	x.Facts.(*content.Article).Related = []int64{d.id}
	body, err := richtext.Parse(fmt.Appendf(nil, `{"type":"doc","content":[
		{"type":"paragraph","content":[{"type":"text","text":"%s","marks":[{"type":"link","attrs":{"item":%d}}]}]},
		{"type":"embed","attrs":{"item":%[2]d}}]}`, d.heading, d.id))
	if err == nil {
		x.In(d.l).Body = body
		err = publish(d.Context(), d.p.pool, "article/mentions-"+string(d.l), x)
	}
	if err != nil {
		d.Fatal(err)
	}
	return link.Item(d.l, "article", x.In(d.l).Slug)
}

// leaks reports whether what is at a place leads to the article or names it.
func (d *day) leaks(place string) bool {
	d.Helper()
	s := body(d.T, d.p, place)
	return strings.Contains(s, d.public()) || strings.Contains(s, d.title)
}

// falls has the time come: until then the article is nowhere, and then in all its places.
func (d *day) falls() {
	beside := d.mentions()
	places := append(d.lists(d.l), beside, link.As(beside, "json"))
	for _, door := range d.doors() {
		if status := statusOf(d.T, d.p.url+door); status != http.StatusNotFound {
			d.Errorf("before its time %s answers with %d", door, status)
		}
	}
	nowhere := slices.Concat(places, d.lists("es"), d.lists("pt"), d.lists("en"),
		[]string{d.p.item(d.T, d.l, "office/madrid"), d.p.item(d.T, d.l, "program/iberbibliotecas")}) // to which it links
	for _, place := range nowhere {
		if d.leaks(place) {
			d.Errorf("before its time it is at %s", place)
		}
	}
	d.p.fallsDue(d.T, d.id, d.p.url+d.public())
	for _, door := range d.doors() {
		eventually(d.T, door+" is open", func() bool { return statusOf(d.T, d.p.url+door) == http.StatusOK })
	}
	for _, place := range append(places, d.public()+" in JSON-LD") {
		eventually(d.T, "it is at "+place, func() bool { return d.leaks(place) })
	}
}

// corrects has the publisher add a sentence, and tell readers so.
func (d *day) corrects() {
	b := d.publisher
	d.form(b)
	d.goesOn(b, d.tactile)
	b.control(d.T, kb.Enter)
	b.until(d.T, `document.querySelector('dialog[open] .publication')`)
	b.do(d.T, chromedp.Click(chromedp.CSS("dialog[open] .to-readers summary")),
		chromedp.SendKeys(chromedp.CSS(`dialog[open] [name="`+d.field("note")+`"]`), d.told))
	b.button(d.T, d.says(msg.PublishThese, "Languages", string(d.l)))
	b.control(d.T, kb.Enter)
	b.until(d.T, `!document.querySelector('dialog[open]') && document.querySelector('#done > *')`)
	eventually(d.T, "readers see the correction", func() bool { return strings.Contains(body(d.T, d.p, d.public()), d.tactile) })
	d.editor.read(d.T, d.p, d.public())
	said := d.editor.says(d.T, "section.changes")
	if updated, _, _ := strings.Cut(d.says(msg.LastUpdated, "Date", "|"), "|"); !strings.HasPrefix(said, updated) || !strings.HasSuffix(said, d.told) {
		d.Errorf("of what changed readers are told %q", said)
	}
}

// withdraws has the publisher take it from readers: it stays where it is, marked with the
// reason, and is found nowhere else.
func (d *day) withdraws() {
	d.publisher.withdraws(d.T, locale.Label{d.l: d.reason})
	eventually(d.T, "readers are told why", func() bool { return strings.Contains(body(d.T, d.p, d.public()), `id="withdrawn"`) })
	for _, l := range locale.All {
		for _, place := range d.lists(l) {
			eventually(d.T, "it is no more at "+place, func() bool { return !d.leaks(place) })
		}
	}
	d.editor.read(d.T, d.p, d.public())
	if said := d.editor.says(d.T, "main"); !strings.Contains(said, d.reason) || !strings.Contains(said, d.tactile) {
		d.Errorf("readers see %q", said)
	}
	if !get(d.T, d.editor, chromedp.Evaluate[bool](`document.querySelector('meta[name=robots]')?.content.includes('noindex')`)) {
		d.Error("search engines keep it")
	}
}
