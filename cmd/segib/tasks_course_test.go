package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// A cost is what somebody does to have a task done: times that a button of the mouse goes
// down, keys that are not content, and pages that are loaded after the first.
type cost struct{ clicks, keys, loads int }

func (c cost) String() string { return fmt.Sprintf("%d / %d / %d", c.clicks, c.keys, c.loads) }

// A course is one task from the first page of the admin on. What its methods do is counted;
// what only looks is the tab's.
type course struct {
	editor
	p     *program
	spent cost
	typed int // characters of content, and of words that are looked for
	loads atomic.Int64
}

// newCourse begins to hear what a tab loads.
func newCourse(t *testing.T, p *program, b *tab) *course {
	t.Helper()
	c := &course{editor: editor{t, b, "es.body"}, p: p}
	err := chromedp.Listen(b, func(event any) {
		if e, ok := event.(*page.EventFrameNavigated); ok && e.Frame.ParentID == "" {
			c.loads.Add(1)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// begin opens the first page and counts from there.
func (c *course) begin(t *testing.T) {
	t.Helper()
	c.T = t
	c.visit(t, c.p.url+link.Admin)
	c.spent, c.typed = cost{}, 0
	c.loads.Store(0)
}

// end returns what was spent since.
func (c *course) end() cost {
	c.spent.loads = int(c.loads.Load())
	return c.spent
}

// press presses one key, which others may be held down with.
func (c *course) press(key string, others ...chromedp.Modifier) {
	c.Helper()
	c.hold(key, others...)
	c.spent.keys++
}

// write types content.
func (c *course) write(text string) {
	c.Helper()
	c.keys(text)
	c.typed += len([]rune(text))
}

// opens waits for the page that an act leads to.
func (c *course) opens(act func()) {
	c.Helper()
	c.leads(c.T, chromedp.Func(func(context.Context, *chromedp.Target) error { act(); return nil }))
}

// wait waits until a condition of the page holds.
func (c *course) wait(condition string) {
	c.Helper()
	c.until(c.T, condition)
}

// click presses the mouse on the first element that a CSS selector finds.
func (c *course) click(selector string) {
	c.Helper()
	x, y, _ := c.still(`document.querySelector("` + selector + `")`)
	c.mouse(x, y, x, y)
}

// clickText presses it on the first link or button of a part of the page that says a text.
func (c *course) clickText(within, text string) {
	c.Helper()
	x, y, _ := c.still(fmt.Sprintf(`[...document.querySelectorAll("%s :is(a, button)")].find(e => e.checkVisibility() && e.innerText.replace(/\s+/g, ' ').includes("%s"))`, within, text))
	c.mouse(x, y, x, y)
}

// sweep selects with the mouse held down all that a field has, or a word of a text.
func (c *course) sweep(selector, word string) {
	c.Helper()
	element := `document.querySelector("` + selector + `")`
	if word != "" {
		element = `(root => {
			const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
			while (texts.nextNode() && !texts.currentNode.data.includes("` + word + `"));
			const range = document.createRange(), at = texts.currentNode.data.indexOf("` + word + `")
			range.setStart(texts.currentNode, at)
			range.setEnd(texts.currentNode, at + ` + fmt.Sprint(len([]rune(word))) + `)
			return range
		})(` + element + `)`
	}
	x, y, w := c.still(element)
	c.mouse(x-w/2, y, x+w/2, y)
}

// still waits until an element, or a range, can be pressed and has stopped to move, and
// returns the middle of its first box and how wide that is.
func (c *course) still(element string) (x, y, width float64) {
	c.Helper()
	script := `(e => {
		const owner = e?.startContainer?.parentElement ?? e
		if (document.readyState !== 'complete' || !owner?.checkVisibility()) return false
		const box = () => e.getClientRects()[0]
		if (box().top < 120 || box().bottom > innerHeight - 40) owner.scrollIntoView({ block: 'center', behavior: 'instant' })
		const { left, top, width, height } = box(), at = [left + width / 2, top + height / 2, width]
		const hit = document.elementFromPoint(at[0], at[1])
		const rests = String(window.restsAt) === String(at)
		window.restsAt = at
		return rests && (owner === hit || owner.contains(hit))
	})(` + element + `)`
	c.wait(script)
	at := get(c.T, c.tab, chromedp.Evaluate[[]float64]("window.restsAt"))
	return at[0], at[1], at[2]
}

// mouse goes down at one place and up at another.
func (c *course) mouse(x, y, toX, toY float64) {
	c.Helper()
	for _, e := range []input.DispatchMouseEventParams{
		{Type: input.DispatchMouseEventTypeMouseMoved, X: x, Y: y},
		{Type: input.DispatchMouseEventTypeMousePressed, X: x, Y: y, Button: input.MouseButtonLeft, Buttons: 1, ClickCount: 1},
		{Type: input.DispatchMouseEventTypeMouseMoved, X: toX, Y: toY, Button: input.MouseButtonLeft, Buttons: 1},
		{Type: input.DispatchMouseEventTypeMouseReleased, X: toX, Y: toY, Button: input.MouseButtonLeft, ClickCount: 1},
	} {
		if _, err := chromedp.Call(c.tab, input.DispatchMouseEvent, e); err != nil {
			c.Fatal(err)
		}
	}
	c.spent.clicks++
}

// goTo opens an item by words of its title.
func (c *course) goTo(words, title string) {
	c.Helper()
	c.press("k", chromedp.ModifierCtrl)
	c.wait(`document.querySelector('#palette').open`)
	c.write(words)
	c.wait(chosen + `?.textContent.includes("` + title + `")`)
	c.opens(func() { c.press(kb.Enter) })
}

// published waits until the form says that it is.
func (c *course) published() {
	c.Helper()
	c.wait(`!document.querySelector('dialog[open]') && document.querySelector('#done')?.textContent.includes('Publicado')`)
}

// reads waits until the public page at an address has all of these.
func (c *course) reads(address string, parts ...string) {
	c.Helper()
	for _, part := range parts {
		eventually(c.T, address+" has "+part, func() bool {
			return statusOf(c.T, c.p.url+address) == http.StatusOK && strings.Contains(body(c.T, c.p, address), part)
		})
	}
}
