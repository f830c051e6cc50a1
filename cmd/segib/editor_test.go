package main

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/richtext"
)

// An editor is that of a body in a page that is open.
type editor struct {
	*testing.T
	*tab
	name string // of the input: "es.body"
}

// text is the element in which one writes.
func (e editor) text() chromedp.CSS { return chromedp.CSS(`[id="` + e.name + `-text"]`) }

// edit goes to the editor of the open form in a language, as somebody with a mouse does.
func (b *tab) edit(t *testing.T, l string) editor {
	t.Helper()
	e := editor{t, b, l + ".body"}
	b.size(t, widths[1])
	b.do(t, chromedp.Click(chromedp.CSS(`.dock [data-language="`+l+`"]`)), chromedp.WaitVisible(e.text()), chromedp.Click(e.text()))
	return e
}

// script runs a script in the page.
func (b *tab) script(t *testing.T, script string) {
	t.Helper()
	get(t, b, chromedp.Evaluate[any]("void ("+script+")"))
}

// keys types text, key by key, and keys as package kb names them.
func (e editor) keys(text string) {
	e.Helper()
	e.hold(text)
}

// hold presses keys with others held down. A key and its character are one event, as they are of a keyboard: apart, the
// character would come even where the key has been dealt with.
func (e editor) hold(keys string, others ...chromedp.Modifier) {
	e.Helper()
	for _, r := range keys {
		down := kb.Encode(r)[0]
		up := *down
		up.Type = input.DispatchKeyEventTypeKeyUp
		for _, o := range others {
			down.Modifiers |= int64(o)
		}
		if len(others) == 0 || others[0] == chromedp.ModifierShift {
			down.Text = textOf(r)
		}
		for _, p := range []*input.DispatchKeyEventParams{down, &up} {
			if _, err := chromedp.Call(e.tab, input.DispatchKeyEvent, *p); err != nil {
				e.Fatal(err)
			}
		}
	}
}

func textOf(r rune) string {
	for _, p := range kb.Encode(r) {
		if p.Text != "" {
			return p.Text
		}
	}
	return ""
}

// press clicks a tool, or a line of the menu that one opens.
func (e editor) press(names ...string) {
	e.Helper()
	for i, name := range names {
		within := " .tools "
		if i > 0 {
			within = " .tool-menu:popover-open "
		}
		e.do(e.T, chromedp.Click(chromedp.CSS(`[id="`+e.name+`"]`+within+`[data-do="`+name+`"]`)))
	}
}

// value is what the form would send.
func (e editor) value() string {
	e.Helper()
	return get(e.T, e.tab, chromedp.Evaluate[string](`document.querySelector('[name="`+e.name+`"]').value`))
}

// html is what the body is for readers, a line for each block; items stand at #id. A body that the
// server would not keep fails the test.
func (e editor) html() string {
	e.Helper()
	d, err := richtext.Parse([]byte(e.value()))
	if err != nil {
		e.Fatalf("%v in %s", err, e.value())
	}
	return plainHTML(e.T, d)
}

func plainHTML(t *testing.T, d richtext.Doc) string {
	t.Helper()
	var lines []string
	for _, n := range d.Blocks() {
		one, err := richtext.New(n)
		if err != nil {
			t.Fatal(err)
		}
		var s strings.Builder
		err = richtext.Render(&s, one, richtext.Options{Locale: "es", Resolve: func(id int64) (string, string, string, bool) {
			return "#" + strconv.FormatInt(id, 10), "", "es", true
		}})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, s.String())
	}
	return strings.Join(lines, "\n")
}

// says fails the test if the body is not, for readers, these blocks.
func (e editor) says(want ...string) {
	e.Helper()
	if got := e.html(); got != strings.Join(want, "\n") {
		e.Errorf("the body is\n%s\nand not\n%s", got, strings.Join(want, "\n"))
	}
}

// until waits until a condition of the page holds.
func (b *tab) until(t *testing.T, condition string) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if get(t, b, chromedp.Evaluate[bool]("Boolean("+condition+")")) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("it is never true that %s", condition)
		}
	}
}

// pick finds an item or types an address in the dialog that is open, and takes it.
func (e editor) pick(words string, found string) {
	e.Helper()
	e.until(e.T, `document.querySelector('#pick').open`)
	e.keys(words)
	e.until(e.T, `document.querySelector('#pick-list [aria-selected=true]')?.textContent.includes(`+strconv.Quote(found)+`)`)
	e.keys(kb.Enter)
	e.until(e.T, `!document.querySelector('#pick').open`)
}

// before runs a script in every page that the tab opens, before the page's own.
func (b *tab) before(t *testing.T, script string) {
	t.Helper()
	_, err := chromedp.Call(b, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	if err != nil {
		t.Fatal(err)
	}
}
