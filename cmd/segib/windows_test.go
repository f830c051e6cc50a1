package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestTwoWindows writes into one form in two windows. The second is told that it is not
// kept on the server, and can be saved all the same; what the first has kept stays.
func TestTwoWindows(t *testing.T) {
	t.Parallel()
	p, first, second := start(t), open(t), open(t)
	for _, b := range []*tab{first, second} {
		b.signIn(t, p, "es")
		of("article/moved", "")(t, p, b)
	}
	first.add(t, "es.summary", " Desde la primera.")
	p.has(t, "Desde la primera.")
	second.add(t, "es.summary", " Desde la segunda.")
	second.kept(t, "en otra ventana")
	second.do(t, chromedp.Click(chromedp.CSS("#save")))
	eventually(t, "the second window is saved", func() bool {
		return p.number(t, `SELECT count(*) FROM revisions WHERE snapshot #>> '{translations,es,summary}' LIKE '%Desde la segunda.'`) == 1
	})
	p.has(t, "Desde la primera.")
	second.until(t, nothingKept) // and nothing asks for it later
}
