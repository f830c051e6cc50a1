package main

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
	"segib.org/web/templates/msg"
)

// writes writes an article with a link, a card and a table, from the first page.
func (d *day) writes() {
	b := d.editor
	b.click(d.T, `.head a[href="`+link.AdminNew("articles")+`"]`, http.StatusOK)
	e := d.body(b)
	b.add(d.T, d.field("title"), d.title)
	b.add(d.T, d.field("summary"), d.summary)
	b.add(d.T, d.field("slug"), d.slug)
	b.choose(d.T, "facts.date", time.Now().Format(time.DateOnly))
	b.choose(d.T, "facts.topic", "cooperation")
	b.do(d.T, chromedp.Click(e.text()))
	e.keys(d.before)
	e.hold("k", chromedp.ModifierCtrl)
	e.pick("iberbibliotecas", "Iberbibliotecas")
	e.keys("." + kb.Enter + "## " + d.heading + kb.Enter + d.last + kb.Enter + "/")
	e.pick(d.office, "ecretar")
	e.press("tables", "table")
	e.keys(d.table + kb.Escape)
	b.until(d.T, `document.getElementById('keeping').dataset.id !== '0'`)
	d.at, _, _ = strings.Cut(b.here(d.T, d.p), "#")
	d.id, _ = strconv.ParseInt(d.at[strings.LastIndex(d.at, "/")+1:], 10, 64)
	d.keeps(d.table[strings.LastIndex(d.table, "\t")+1:])
}

// choose gives an input a value that is picked and not typed.
func (b *tab) choose(t *testing.T, name, value string) {
	t.Helper()
	b.script(t, `(input => {
		input.value = '`+value+`'
		input.dispatchEvent(new Event('change', { bubbles: true }))
	})(document.querySelector('[name="`+name+`"]'))`)
}

// goesOn types a sentence behind the last paragraph of the body, and leaves the text.
func (d *day) goesOn(b *tab, sentence string) {
	d.Helper()
	d.caret(b)
	b.do(d.T, chromedp.KeyEvent(kb.End+" "+sentence+kb.Escape))
}

// caret puts it into the last paragraph of the body. An editor that gets the focus puts the caret
// back, a moment later, to where it knew it: a script may click before the editor has heard of it.
func (d *day) caret(b *tab) {
	d.Helper()
	const last = ".ProseMirror > h2 + p"
	eventually(d.T, "the caret stays in the last paragraph", func() bool {
		b.do(d.T, chromedp.Click(chromedp.CSS(`[id="`+d.field("body")+`"] `+last)))
		return get(d.T, b, chromedp.Evaluate[bool](`new Promise(is => setTimeout(() =>
			is(Boolean(getSelection().anchorNode?.parentElement.closest('`+last+`'))), 50))`, chromedp.EvalAwaitPromise))
	})
}

// keeps waits until the server keeps a text of the article that nobody has saved.
func (d *day) keeps(text string) {
	d.Helper()
	eventually(d.T, "there is a working copy with "+text, func() bool {
		return d.p.number(d.T, `SELECT count(*) FROM working_copies WHERE item_id = $1 AND position($2 IN typed::text) > 0`, d.id, text) > 0
	})
}

// tabIsKilled kills the editor's tab, and finds everything in another.
func (d *day) tabIsKilled() {
	was := d.body(d.editor).html()
	next := d.editor.sibling(d.T)
	d.editor.crash(d.T)
	d.editor = next
	e := d.form(next)
	for name, want := range map[string]string{"title": d.title, "summary": d.summary, "slug": d.slug} {
		if got := next.value(d.T, d.field(name)); got != want {
			d.Errorf("the %s is %q", name, got)
		}
	}
	if got := e.html(); got != was || !strings.Contains(got, "<table") {
		d.Errorf("the body is\n%s\nand not\n%s", got, was)
	}
}

// sessionEnds ends the editor's session: one signs in over the form and goes on.
func (d *day) sessionEnds() {
	b := d.editor
	d.p.exec(d.T, `DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = $1)`, d.email("editor"))
	d.goesOn(b, d.free)
	b.until(d.T, `document.getElementById('again').open`)
	b.complains(d.T, "status 401")
	b.enterAgain(d.T, d.email("editor"))
	d.keeps(d.free)
	b.until(d.T, `!document.getElementById('again').open`)
}

// networkGoes cuts the network: the browser keeps what is typed, and the server has it as
// soon as the network is back.
func (d *day) networkGoes() {
	b := d.editor
	b.offline(d.T, true)
	d.goesOn(b, d.help)
	b.kept(d.T, d.says(msg.KeptOffline))
	b.offline(d.T, false)
	d.keeps(d.help)
	b.kept(d.T, d.says(msg.KeptNow))
	b.complaints() // of what was asked for in between
}

// anotherSaves has the publisher save while the editor writes: the editor sees what both
// made of the paragraph, and keeps both.
func (d *day) anotherSaves() {
	b, other := d.editor, d.publisher
	b.saves(d.T, 1)
	d.form(other)
	other.add(d.T, d.field("summary"), " "+d.theirs)
	d.goesOn(other, d.theirs)
	d.goesOn(b, d.mine)
	d.keeps(d.mine)
	other.saves(d.T, 2)
	d.goesOn(b, d.mine)
	if status := b.leads(d.T, chromedp.KeyEvent("s", chromedp.KeyModifiers(chromedp.ModifierCtrl))); status != http.StatusConflict {
		d.Fatalf("saving on top of another's version leads to %s with status %d", b.here(d.T, d.p), status)
	}
	b.do(d.T, chromedp.Click(chromedp.CSS(`[name^="pick.`+d.field("body")+`"][value=both]`)))
	b.click(d.T, ".head .primary", http.StatusOK)
	body := d.body(b).html()
	for _, sentence := range []string{d.before, d.heading, d.last, d.free, d.help, d.mine + " " + d.mine, d.theirs, "<table", `class="more"`} {
		if !strings.Contains(body, sentence) {
			d.Errorf("the merge has lost %q: %s", sentence, body)
		}
	}
	if got := b.value(d.T, d.field("summary")); got != d.summary+" "+d.theirs {
		d.Errorf("the summary has become %q", got)
	}
}

// saves saves the form that is open with a key, as that version.
func (b *tab) saves(t *testing.T, version int) {
	t.Helper()
	b.control(t, "s")
	b.until(t, `document.getElementById('version').value === '`+strconv.Itoa(version)+`'`)
}
