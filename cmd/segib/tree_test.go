package main

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// siblings are the addresses below that of the first page, as the tree has them.
const siblings = `[...document.querySelectorAll('.tree:not(.top) > li')].slice(0, 3).map(e => e.dataset.page).join()`

// dragged has a page dragged by its handle onto the upper edge of another.
const dragged = `((page, onto) => {
	const grip = document.querySelector('[data-page="' + page + '"] > .leaf > .grip'), row = document.querySelector('[data-page="' + onto + '"] > .leaf')
	const box = row.getBoundingClientRect(), at = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer(), clientY: box.top + 1 }
	grip.dispatchEvent(new DragEvent('dragstart', at))
	row.dispatchEvent(new DragEvent('dragover', at))
	row.dispatchEvent(new DragEvent('drop', at))
})`

// A page is moved by keys alone, step by step, without looking for its button again; what is dragged
// goes the same way, and is undone.
func TestTreeByKeysAndByDrag(t *testing.T) {
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	if status := b.visit(t, p.url+link.Tree); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.size(t, widths[1])
	k := keyboard{editor{t, b, ""}}
	order := func() string { t.Helper(); return get(t, b, chromedp.Evaluate[string](siblings)) }
	was := order()
	first := get(t, b, chromedp.Evaluate[string](`document.querySelector('.tree:not(.top) > li').dataset.page`))
	second := get(t, b, chromedp.Evaluate[string](`document.querySelector('.tree:not(.top) > li + li').dataset.page`))
	b.do(t, chromedp.Focus(chromedp.CSS("#p-"+first+"-move")))
	enter := func() {
		t.Helper()
		if status := b.leads(t, chromedp.KeyEvent(kb.Enter)); status != http.StatusOK {
			t.Fatalf("status %d", status)
		}
	}
	enter()
	k.to("\t", `button[value="down"]`)
	enter()
	k.seen()
	if !k.on(`button[value="down"]`) || order() == was {
		t.Errorf("the tree is %s", order())
	}
	k.to("\t", `button[value="up"]`, shift)
	enter()
	if order() != was {
		t.Errorf("back again the tree is %s, not %s", order(), was)
	}
	drag := chromedp.Evaluate[chromedp.Void](dragged + "(" + strconv.Quote(second) + ", " + strconv.Quote(first) + ")")
	if status := b.leads(t, drag); status != http.StatusOK || order() == was {
		t.Errorf("dragged: %d, %s", status, order())
	}
	b.click(t, ".moved button", http.StatusOK)
	if order() != was {
		t.Errorf("undone the tree is %s, not %s", order(), was)
	}
}

// movable is the tree where a page can be moved; with "ask" it would take many with it, with
// "late" somebody else has changed the tree meanwhile.
func movable(how string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		if status := b.visit(t, p.url+link.Tree+"?page="+strconv.FormatInt(p.items["page/transparency"].id, 10)); how == "tree" || status != http.StatusOK {
			return status
		}
		if how == "late" {
			b.do(t, chromedp.SetValue(chromedp.CSS(`.moves .into [name="tree"]`), "x"))
			return b.leads(t, chromedp.Click(chromedp.CSS(".moves .into button")))
		}
		b.visit(t, p.url+get(t, b, chromedp.Evaluate[string](`document.querySelector('.leaf > .btn').getAttribute('href')`)))
		b.script(t, `document.querySelector('#to').selectedIndex = 1`)
		return b.leads(t, chromedp.Click(chromedp.CSS(".moves .into button")))
	}
}

// led is a screen where there are redirects of each sort.
func led(path string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		p.exec(t, `
			INSERT INTO redirects (path, query, item_id, locale, address, hits, hit_at)
			VALUES ('/index.php', '{id=12}', $1, 'pt', NULL, 1234, now()), ('/es', '{}', 999999, NULL, NULL, 0, NULL), ('/x', '{}', NULL, NULL, '/es/cumbres', 1, now())
			ON CONFLICT DO NOTHING`, p.items["summit/28"].id)
		return b.visit(t, p.url+path)
	}
}
