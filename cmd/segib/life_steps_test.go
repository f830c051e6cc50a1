package main

import (
	"net/http"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"segib.org/web/internal/link"
)

// returns gives a text that waits back to its author with a note, from the first page.
func (b *tab) returns(t *testing.T, p *program, at, note string) {
	t.Helper()
	b.visit(t, p.url+link.Admin)
	b.over(t, at+"/review", "dialog form[action$='/approve']")
	b.do(t, chromedp.SetValue(chromedp.CSS("dialog textarea"), note))
	b.done(t, "dialog button[formaction$='/return']")
}

// approves does that with a text that waits, from the first page.
func (b *tab) approves(t *testing.T, p *program, at string) {
	t.Helper()
	b.visit(t, p.url+link.Admin)
	b.over(t, at+"/review", "dialog form[action$='/approve']")
	b.done(t, "dialog form[action$='/approve'] button.primary")
}

// schedules has a text that is ready go public tomorrow, from the first page, which is
// open, with a button that says so.
func (b *tab) schedules(t *testing.T, at, says string) {
	t.Helper()
	const button = "dialog form.publication button.primary"
	b.over(t, at+"/schedule", button)
	if said := b.says(t, button); said != says {
		t.Errorf("the button says %q, not %q", said, says)
	}
	b.done(t, button)
}

// fallsDue moves what an item is scheduled for to a moment that is near, and waits until
// readers find it at an address, which must not be before.
func (p *program) fallsDue(t *testing.T, id int64, public string) {
	t.Helper()
	due := time.Now().Add(2 * time.Second)
	p.exec(t, `UPDATE schedules SET at = $1 WHERE item_id = $2 AND outcome IS NULL`, due, id)
	p.exec(t, `UPDATE river_job SET scheduled_at = $1 WHERE kind = 'due' AND (args ->> 'schedule')::bigint IN (SELECT id FROM schedules WHERE item_id = $2)`, due, id)
	for statusOf(t, public) != http.StatusOK {
		if time.Since(due) > patience {
			t.Fatal("it is not public long after its time")
		}
		time.Sleep(20 * time.Millisecond)
	}
	if late := time.Since(due); late < 0 {
		t.Errorf("public %v before its time", -late)
	} else {
		t.Logf("public %v after its time", late.Round(10*time.Millisecond))
	}
}

// over opens a page over the one that is open, by the link to it, and waits for a part of it.
func (b *tab) over(t *testing.T, path, part string) {
	t.Helper()
	b.do(t, chromedp.Click(chromedp.CSS(`#needs a[href="`+path+`"]`)), chromedp.WaitVisible(chromedp.CSS(part)))
}

// done presses a button of a dialog and waits until that is closed.
func (b *tab) done(t *testing.T, button string) {
	t.Helper()
	b.do(t, chromedp.Click(chromedp.CSS(button)))
	b.until(t, `!document.querySelector('dialog.in-place[open]')`)
}

func statusOf(t *testing.T, url string) int {
	t.Helper()
	res, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res.StatusCode
}
