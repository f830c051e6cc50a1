package main

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
	"segib.org/web/templates/msg"
)

// hands has the editor save and hand the article in, from its form, with a note.
func (d *day) hands(note string) {
	d.Helper()
	b := d.editor
	b.control(d.T, kb.Enter)
	b.do(d.T, chromedp.WaitVisible(chromedp.CSS("dialog form[action$='/review'] textarea")), chromedp.SendKeys(chromedp.CSS("dialog form[action$='/review'] textarea"), note))
	b.done(d.T, "dialog form[action$='/review'] button")
	b.until(d.T, `document.querySelector('[id="`+string(d.l)+`-state"] [data-s=review]')`)
}

func (d *day) handsIn() { d.hands(d.ask) }

// comments has the publisher comment on a passage and on a field, without a mouse once
// the caret is in the text.
func (d *day) comments() {
	b := d.publisher
	b.visit(d.T, d.p.url+link.Admin)
	if said := b.says(d.T, "#needs"); !strings.Contains(said, d.ask) {
		d.Errorf("the note is not on the publisher's first page: %s", said)
	}
	e := d.form(b)
	d.caret(b)
	e.keys(kb.Home)
	for range 3 {
		e.hold(kb.ArrowRight, chromedp.ModifierShift, chromedp.ModifierCtrl)
	}
	d.chosen = strings.TrimSpace(get(d.T, b, chromedp.Evaluate[string](`getSelection().toString()`)))
	if n := len(strings.Fields(d.chosen)); n != 3 {
		d.Fatalf("%q is selected", d.chosen)
	}
	e.hold("m", chromedp.ModifierCtrl, chromedp.ModifierAlt)
	d.comment(d.field("body"), d.chosen, d.question)
	b.until(d.T, fmt.Sprintf(`document.querySelector('.ProseMirror mark.said')?.firstChild.data === %q`, d.chosen))
	b.do(d.T, chromedp.Focus(chromedp.CSS(`[name="`+d.field("title")+`"]`)))
	e.hold("m", chromedp.ModifierCtrl, chromedp.ModifierAlt)
	d.comment(d.field("title"), "", d.other)
}

// comment writes a comment in the dialog that opens for it, which knows what it is about.
func (d *day) comment(field, quote, words string) {
	d.Helper()
	b := d.publisher
	b.until(d.T, `document.querySelector('dialog.in-place[open]') && document.activeElement.name === 'text'`)
	value := func(name string) string {
		return get(d.T, b, chromedp.Value(chromedp.CSS(`dialog[open] [name="`+name+`"]`)))
	}
	if value("field") != field || value("quote") != quote {
		d.Errorf("it would be on %q of %q, not on %q of %q", value("quote"), value("field"), quote, field)
	}
	b.do(d.T, chromedp.KeyEvent(words))
	b.control(d.T, kb.Enter)
	b.until(d.T, fmt.Sprintf(`!document.querySelector('dialog.in-place[open]') && document.querySelector('#comments article:last-of-type .lines')?.textContent === %q`, words))
}

// isReturned gives the article back, with a note that its editor reads.
func (d *day) isReturned() {
	d.publisher.returns(d.T, d.p, d.at, d.why)
	d.editor.visit(d.T, d.p.url+link.Admin)
	if said := d.editor.says(d.T, "#needs"); !strings.Contains(said, d.why) {
		d.Errorf("the editor does not read why it came back: %s", said)
	}
}

// answers has the editor answer one comment and resolve the other, do what was asked for
// and hand the article in again.
func (d *day) answers() {
	b := d.editor
	d.form(b)
	d.opens(d.question)
	b.until(d.T, `document.activeElement.name === 'text'`)
	b.do(d.T, chromedp.KeyEvent(d.answer))
	b.done(d.T, "dialog.in-place[open] form:focus-within button")
	b.until(d.T, fmt.Sprintf(`document.querySelector('#comments .answer .lines')?.textContent === %q`, d.answer))
	d.opens(d.other)
	b.done(d.T, "dialog.in-place[open] article:last-of-type form[action$='/resolve'] button")
	b.until(d.T, `document.querySelectorAll('#comments article').length === 1`)
	d.goesOn(b, d.whom)
	d.hands(d.done)
}

// opens opens the comment of these words from beside the text.
func (d *day) opens(words string) {
	d.Helper()
	b := d.editor
	b.script(d.T, fmt.Sprintf(`[...document.querySelectorAll('#comments article')].find(one => one.textContent.includes(%q)).querySelector('a[data-dialog]').focus()`, words))
	b.do(d.T, chromedp.KeyEvent(kb.Enter))
	b.until(d.T, `document.querySelector('dialog.in-place[open] form:focus-within')`)
}

// isApproved has the publisher read the answer, approve and schedule.
func (d *day) isApproved() {
	b := d.publisher
	b.visit(d.T, d.p.url+d.at+"/comments")
	if said := b.says(d.T, "main"); !strings.Contains(said, d.answer) {
		d.Errorf("the answer is not there: %s", said)
	}
	b.approves(d.T, d.p, d.at)
	b.schedules(d.T, d.at, d.says(msg.ScheduleThese, "Languages", string(d.l)))
}
