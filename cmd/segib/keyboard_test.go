package main

import (
	"strconv"
	"time"

	"github.com/chromedp/chromedp"
)

const (
	control = chromedp.ModifierCtrl
	alt     = chromedp.ModifierAlt
	shift   = chromedp.ModifierShift
)

// A keyboard is all that somebody has who works in a tab. Whatever key is pressed, something has the focus then, and
// shows it in sight.
type keyboard struct{ editor }

// lost says what is wrong with the focus. In a text it is the caret that shows it; a heading or the whole content
// is where one reads on, and no control.
const lost = `(e => {
	if (!e || e === document.body) return 'nothing has the focus'
	const caret = e.isContentEditable && getSelection().rangeCount && getSelection().getRangeAt(0).getClientRects()[0]
	const { left, right, top, bottom } = caret || e.getBoundingClientRect()
	if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return 'out of sight: ' + e.outerHTML.slice(0, 200)
	const at = document.elementFromPoint((Math.max(0, left) + Math.min(right, innerWidth)) / 2, (Math.max(0, top) + Math.min(bottom, innerHeight)) / 2)
	if (!e.contains(at) && !at?.contains(e) && !e.labels?.[0]?.contains(at)) return 'covered by ' + at?.outerHTML.slice(0, 200) + ': ' + e.outerHTML.slice(0, 200)
	const ringed = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none' }
	if (!ringed(e) && !e.isContentEditable && !/^(H\d|MAIN)$/.test(e.tagName) && !ringed(e.parentElement)) return 'without a ring: ' + e.outerHTML.slice(0, 200)
	return ''
})(document.activeElement)`

// settled waits until the page has drawn, and heard where the selection is: hands are never as fast.
const settled = `new Promise(done => requestAnimationFrame(() => setTimeout(done))).then(() => `

// seen waits until something has the focus and shows it, as what opens or closes may take a moment.
func (k keyboard) seen() {
	k.Helper()
	var how string
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if how = get(k.T, k.tab, chromedp.Evaluate[string](settled+lost+")", chromedp.EvalAwaitPromise)); how == "" {
			return
		}
	}
	k.Fatal(how)
}

// press presses keys, others held down.
func (k keyboard) press(keys string, others ...chromedp.Modifier) {
	k.Helper()
	for _, key := range keys {
		k.hold(string(key), others...)
		k.seen()
	}
}

// write types words, and looks where they stand.
func (k keyboard) write(words string) {
	k.Helper()
	k.keys(words)
	k.seen()
}

// to presses a key until an element has the focus.
func (k keyboard) to(key, selector string, others ...chromedp.Modifier) {
	k.Helper()
	for range 60 {
		k.press(key, others...)
		if k.on(selector) {
			return
		}
	}
	k.Fatalf("%q does not lead to %s", key, selector)
}

// on reports whether what has the focus is that.
func (k keyboard) on(selector string) bool {
	k.Helper()
	return get(k.T, k.tab, chromedp.Evaluate[bool](`document.activeElement.matches(`+strconv.Quote(selector)+`)`))
}

// at waits until what has the focus is that.
func (k keyboard) at(selector string) {
	k.Helper()
	k.until(k.T, `document.activeElement.matches(`+strconv.Quote(selector)+`)`)
}

// hears waits until a live region says that.
func (k keyboard) hears(region, words string) {
	k.Helper()
	k.until(k.T, `(e => e.matches('[role=status], [role=alert]') && e.textContent.includes(`+strconv.Quote(words)+`))(document.querySelector(`+strconv.Quote(region)+`))`)
}
