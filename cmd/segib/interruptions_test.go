package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// oldest is what may be lost of what was typed: what was typed no longer ago than this.
const oldest = 5 * time.Second

// A stroke is a word that was typed, where, and when it was there.
type stroke struct {
	text, field string
	at          time.Time
}

// TestInterruptions writes, and kills the browser, the server or both (kill -9) at random
// moments: nothing older than five seconds is lost. INTERRUPTIONS is how many times, the
// ways in turn; SEED repeats a run.
func TestInterruptions(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it takes ten seconds for each interruption")
	}
	n, seed := 2*ways, uint64(time.Now().UnixNano())
	if s := os.Getenv("INTERRUPTIONS"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	if s := os.Getenv("SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	t.Logf("SEED=%d", seed)
	w := &writer{machine: newMachine(t), dice: rand.New(rand.NewPCG(seed, 0))}
	done := 0
	for ; done < n && !t.Failed(); done++ {
		w.interruption(t, done)
	}
	t.Logf("%d interruptions, %d words typed, %d lost, the oldest of them %v old", done, w.typed, w.lost, w.worst.Round(time.Millisecond))
}

// A writer writes on a machine that fails.
type writer struct {
	*machine
	dice  *rand.Rand
	words []stroke // of the text at hand
	typed int
	lost  int
	worst time.Duration // age of the oldest word that was lost
}

// The ways in which things fail.
const (
	browserDies   = iota
	serverDies    // for a while, and the browser goes on
	oneAfterOther // the server and, while it is away, the browser
	bothDie
	ways
)

// interruption writes a text until something fails, comes back, and compares.
func (w *writer) interruption(t *testing.T, i int) {
	t.Helper()
	w.words = nil
	at := link.AdminNew("articles")
	if !w.chance(0.25) {
		at = w.article(t)
	}
	w.tab.visit(t, w.url+at)
	w.write(t, w.upTo(7*time.Second))
	way := i % ways
	var when time.Time
	switch way {
	case browserDies:
		when = w.killBrowser()
	case serverDies:
		w.killServer()
		w.write(t, w.upTo(4*time.Second))
		w.startServer(t)
		w.tab.kept(t, "Guardado")
		when = time.Now().Add(oldest) // nothing may be lost
		w.killBrowser()
	case oneAfterOther:
		w.killServer()
		w.write(t, w.upTo(4*time.Second))
		when = w.killBrowser()
	case bothDie:
		w.killServer()
		when = w.killBrowser()
	}
	w.startServer(t)
	w.startBrowser(t)
	w.comeBack(t, at)
	w.compare(t, fmt.Sprintf("%d, of the sort %d, at %s", i, way, at), when)
}

func (w *writer) chance(p float64) bool { return w.dice.Float64() < p }

func (w *writer) upTo(d time.Duration) time.Duration { return time.Duration(w.dice.Int64N(int64(d))) }

// write types words for some time, here and there, now faster and now slower.
func (w *writer) write(t *testing.T, d time.Duration) {
	t.Helper()
	field := ""
	for end := time.Now().Add(d); time.Now().Before(end) || len(w.words) == 0; {
		if field == "" || w.chance(0.2) {
			field = w.goTo(t, []string{"es.title", "es.summary", "es.body"}[w.dice.IntN(3)])
		}
		w.typed++
		text := fmt.Sprintf("w%dw", w.typed)
		w.tab.do(t, chromedp.KeyEvent(text+" "))
		w.words = append(w.words, stroke{text, field, time.Now()})
		pause := w.upTo(300 * time.Millisecond)
		if w.chance(0.1) {
			pause = w.upTo(3 * time.Second)
		}
		time.Sleep(pause)
	}
}

// goTo puts the caret behind what a field holds.
func (w *writer) goTo(t *testing.T, field string) string {
	t.Helper()
	at := chromedp.CSS(`[name="` + field + `"]`)
	if field == "es.body" {
		at = chromedp.CSS(`[id="es.body-text"]`)
	}
	w.tab.do(t, chromedp.WaitVisible(at), chromedp.Focus(at), chromedp.KeyEvent(kb.End, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	return field
}

// comeBack opens what was written, and takes what the browser has kept if it is offered.
func (w *writer) comeBack(t *testing.T, at string) {
	t.Helper()
	if at == link.AdminNew("articles") {
		id := 0
		_ = w.pool.QueryRow(t.Context(), `SELECT id FROM items WHERE version = 0 AND key IS NULL ORDER BY id DESC LIMIT 1`).Scan(&id) // none: 0
		if id > w.last {
			at, w.last = link.AdminItem("articles", int64(id)), id
		}
	}
	w.tab.visit(t, w.url+at)
	// What is not offered has been dropped, as the page has it.
	w.tab.until(t, `document.querySelector('#found [data-do=take]') || document.getElementById('keeping').dataset.looked !== undefined`)
	if get(t, w.tab, chromedp.Evaluate[bool](`Boolean(document.querySelector('#found [data-do=take]'))`)) {
		w.tab.leads(t, chromedp.Click(chromedp.CSS("#found [data-do=take]")))
		w.tab.until(t, `document.querySelector('#found [data-do=take]') || document.getElementById('keeping').dataset.looked !== undefined`)
	}
}

// compare looks for each word that was typed before a moment.
func (w *writer) compare(t *testing.T, which string, when time.Time) {
	t.Helper()
	has := map[string]string{}
	for _, field := range []string{"es.title", "es.summary", "es.body"} {
		has[field] = w.tab.value(t, field)
	}
	for _, x := range w.words {
		if strings.Contains(has[x.field], x.text) {
			continue
		}
		age := when.Sub(x.at)
		w.lost++
		w.worst = max(w.worst, age)
		if age > oldest {
			t.Errorf("interruption %s: %s in %s is lost, %v old", which, x.text, x.field, age)
		}
	}
}
