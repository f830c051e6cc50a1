package main

import (
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A state is something that opens over a screen and is closed by Esc.
type state struct {
	name string
	part string // what opens, as a CSS selector
	open string // a script that opens it
	done string // holds once it is open and has its content, or ""
}

// opening is a screen over which things are opened, one after another, to be looked at at each width. As they hide what
// is behind them, or were looked at with it, axe is asked about each alone.
func opening(first screen, list ...state) screen {
	return func(t *testing.T, p *program, b *tab) int {
		status := first(t, p, b)
		world := b.world(t)
		for _, width := range widths {
			b.size(t, width)
			for _, s := range list {
				t.Logf("%d px: %s", width, s.name)
				b.script(t, s.open)
				there := "document.querySelector(" + strconv.Quote(s.part) + ")?.checkVisibility()"
				b.until(t, there)
				if s.done != "" {
					b.until(t, s.done)
				}
				b.glance(t, world, width, s)
				b.do(t, chromedp.KeyEvent(kb.Escape))
				b.until(t, "!"+there)
				eval[bool](t, b, world, `new Promise(done => requestAnimationFrame(() => setTimeout(done, 0, true)))`) // a dialog says a little later that it has closed
			}
		}
		b.script(t, `scrollTo(0, 0)`) // what has the focus again may stand half below a bar
		return status
	}
}

// glance fails the test if what is open is not sound for axe, in each scheme of colours, or reaches beyond the window.
func (b *tab) glance(t *testing.T, world runtime.ExecutionContextID, width int64, s state) {
	t.Helper()
	part := "document.querySelector(" + strconv.Quote(s.part) + ")"
	if over := eval[int](t, b, world, `(r => Math.round(Math.max(-r.left, r.right - innerWidth, `+part+`.scrollWidth - `+part+`.clientWidth)))(`+part+`.getBoundingClientRect())`); over > 0 {
		t.Errorf("%s, %d px: too wide by %d px: %s", s.name, width, over, eval[string](t, b, world, widest))
	}
	for i, scheme := range schemes {
		if i > 0 && width == widths[0] {
			continue // colours are the same at every width
		}
		b.scheme(t, scheme.name)
		for _, v := range b.violations(t, world, part, scheme) {
			t.Errorf("%s, %d px, %s: %s", s.name, width, scheme.name, v)
		}
	}
}

// click is a script that presses what a CSS selector finds.
func click(selector string) string {
	return "(e => { e.focus(); e.click() })(document.querySelector(" + strconv.Quote(selector) + "))"
}

// inPlace is the page to which a link leads, opened over the one that has it.
func inPlace(name, link string) state {
	return state{name, "dialog.in-place", click(link), `document.querySelector('dialog.in-place').matches(':modal') && document.activeElement.closest('dialog.in-place')`}
}

// tool is what a tool above the Spanish text opens; before is a script that makes ready for it.
func tool(name, do, part, before, done string) state {
	const text = `document.querySelector('[id="es.body-text"]')`
	return state{name, part, `(text => { text.focus(); ` + before + `; ` + click(`[id="es.body"] .tools [data-do=`+do+`]`) + ` })(` + text + `)`, done}
}

// picks is the dialog of a tool, in which words are typed once it is open.
func picks(do, words, done string) state {
	typed := `(field => {
		if (field.closest('dialog').open && field.value !== '` + words + `') {
			field.value = '` + words + `'
			field.dispatchEvent(new Event('input'))
		}
		return field.value === '` + words + `'
	})(document.querySelector('#pick-words'))`
	return tool(do+" "+words, do, "#pick", "", typed+" && ("+done+")")
}

const (
	picked  = `document.querySelector('#pick-list [aria-selected=true]')`
	nothing = `document.querySelector('#pick [data-found]').textContent && !document.querySelector('#pick-list li')`
	inCell  = `getSelection().collapse(text.querySelector('td p').firstChild, 0); document.dispatchEvent(new Event('selectionchange'))`
)

// overTheForm is what opens over the form of an article on which there are comments.
var overTheForm = []state{
	tool("styles", "style", ".tool-menu:popover-open", "", ""),
	tool("languages", "lang", ".tool-menu:popover-open", "", ""),
	tool("a table", "tables", ".tool-menu:popover-open", inCell, ""),
	tool("looking for words", "seek", ".seek", "", ""),
	picks("link", "cumbre", picked),
	picks("link", "zzzz", nothing),
	picks("embed", "oficina", picked),
	{"the menu", "#rail", click("[popovertarget=rail]"), ""},
	{"the preview", "#look", `(look => look.hidden ? document.querySelector('#to-look').click() : look.querySelector('button').focus())(document.querySelector('#look'))`,
		`document.querySelector('#look iframe')?.contentDocument?.querySelector('h1')`},
	{"signing in", "#again", `document.querySelector('#again').showModal()`, ""},
	inPlace("a comment", "#comments [data-comment]"),
	inPlace("an answer", "#comments .say a[data-dialog]"),
	inPlace("guests", "#comments a[href$='/guests']"),
	inPlace("tags", "#panel a[href$='/tags']"),
	inPlace("review", "#panel a[href$='/review']"),
	inPlace("unpublishing", "#unpublish"),
	inPlace("publishing", "#primary"),
}

// overToday is what opens over the first page.
var overToday = []state{
	{"the palette", "#palette", `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))`, `document.querySelector('#palette [aria-selected=true]')`},
	{"the palette, with what is found", "#palette", `(document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true })), (field => {
		field.value = 'cumbre'; field.dispatchEvent(new Event('input')) })(document.querySelector('#palette input')))`, `document.querySelector('#palette [role=option] .soft')`},
	{"the keys", "#shortcuts", `document.querySelector('#shortcuts').showPopover()`, ""},
	inPlace("review", "#needs a[data-dialog][href$='/review']"),
	inPlace("schedule", "#needs a[data-dialog][href$='/schedule']"),
}
