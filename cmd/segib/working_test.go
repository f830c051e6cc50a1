package main

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/inspector"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"segib.org/web/internal/link"
)

// sibling opens another tab with the same cookies.
func (b *tab) sibling(t *testing.T) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.Context)
	t.Cleanup(cancel)
	s := &tab{Context: ctx}
	if err := chromedp.Listen(ctx, s.hear); err != nil {
		t.Fatal(err)
	}
	return s
}

// crash ends the process that shows the tab. Nothing in it runs any more.
func (b *tab) crash(t *testing.T) {
	t.Helper()
	if _, err := chromedp.Call(b, inspector.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(b, patience)
	defer cancel()
	crashed := make(chan struct{})
	err := chromedp.Listen(ctx, func(event any) {
		if _, ok := event.(*inspector.EventTargetCrashed); ok {
			close(crashed)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	go chromedp.Call(ctx, page.Crash, cdp.Empty{}) // no answer comes
	select {
	case <-crashed:
	case <-ctx.Done():
		t.Fatal("the tab goes on")
	}
}

// offline takes the network from the tab, or gives it back.
func (b *tab) offline(t *testing.T, off bool) {
	t.Helper()
	_, err := chromedp.Call(b, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{
		{Offline: off, DownloadThroughput: -1, UploadThroughput: -1},
	}})
	if err == nil {
		_, err = chromedp.Call(b, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: off, DownloadThroughput: -1, UploadThroughput: -1})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// add types behind what a field holds.
func (b *tab) add(t *testing.T, name, text string) {
	t.Helper()
	b.do(t, chromedp.Focus(chromedp.CSS(`[name="`+name+`"]`)), chromedp.KeyEvent(kb.End+text))
}

func (b *tab) value(t *testing.T, name string) string {
	t.Helper()
	return get(t, b, chromedp.Evaluate[string](`document.querySelector('[name="`+name+`"]').value`))
}

// kept waits until the line above the form says that.
func (b *tab) kept(t *testing.T, words string) {
	t.Helper()
	b.until(t, `document.getElementById('saved').textContent.includes('`+words+`')`)
}

// has waits until a working copy holds a text.
func (p *program) has(t *testing.T, text string) {
	t.Helper()
	eventually(t, "a working copy holds "+text, func() bool {
		return p.number(t, `SELECT count(*) FROM working_copies WHERE position($1 IN typed::text) > 0`, text) > 0
	})
}

// complains waits until the browser has complained of that.
func (b *tab) complains(t *testing.T, of string) {
	t.Helper()
	eventually(t, "the browser complains of "+of, func() bool { return strings.Contains(strings.Join(b.complaints(), " "), of) })
}

// TestKilledTab writes a new article and kills the tab, twice: what the server had is
// there again, and what it had not is offered.
func TestKilledTab(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	b.visit(t, p.url+link.AdminNew("articles"))
	b.add(t, "es.title", "Una noticia a medias")
	b.edit(t, "es").keys("Primer párrafo.")
	p.has(t, "Primer párrafo.")
	at, _, _ := strings.Cut(b.here(t, p), "#")
	second := b.sibling(t)
	b.crash(t)
	second.visit(t, p.url+at)
	if title := second.value(t, "es.title"); title != "Una noticia a medias" {
		t.Errorf("the title is %q", title)
	}
	second.until(t, `document.querySelector('[id="es.body"] [contenteditable]')?.textContent === 'Primer párrafo.'`)
	if said := second.says(t, "#unsaved"); !strings.Contains(said, "aún no ha guardado") {
		t.Errorf("the note says %q", said)
	}
	second.offline(t, true)
	second.add(t, "es.summary", "Sin red.")
	second.kept(t, "Sin conexión; se guarda en este dispositivo")
	third := second.sibling(t)
	second.crash(t)
	third.visit(t, p.url+at)
	third.until(t, `document.querySelector('#found h2')`)
	if said := third.says(t, "#found"); !strings.Contains(said, "Difieren: Resumen") {
		t.Errorf("offered: %q", said)
	}
	third.look(t)
	third.leads(t, chromedp.Click(chromedp.CSS("#found [data-do=take]")))
	if s := third.value(t, "es.summary"); s != "Sin red." {
		t.Errorf("the summary is %q", s)
	}
	third.do(t, chromedp.Click(chromedp.CSS("#save")))
	third.until(t, `document.getElementById('version').value === '1'`)
	if n := p.number(t, `SELECT count(*) FROM working_copies`); n != 0 {
		t.Errorf("%d parts are still kept", n)
	}
	third.visit(t, p.url+at)
	third.until(t, `!document.querySelector('#found *, #unsaved *')`)
	third.clean(t)
}

// TestNetworkGoes cuts the network while somebody writes, and gives it back: the line
// above the form says so, and what was typed meanwhile is kept by itself.
func TestNetworkGoes(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	of("article/whole", "")(t, p, b)
	b.offline(t, true)
	b.add(t, "es.title", " uno")
	b.kept(t, "Sin conexión")
	b.add(t, "es.title", " dos")
	b.offline(t, false)
	p.has(t, " uno dos")
	b.visit(t, p.url+b.here(t, p))
	if title := b.value(t, "es.title"); !strings.HasSuffix(title, " uno dos") {
		t.Errorf("the title is %q", title)
	}
}

// TestSessionEnds ends the session while somebody writes: one signs in over the form, as
// nobody else, and goes on.
func TestSessionEnds(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	of("article/spanish", "")(t, p, b)
	p.exec(t, `DELETE FROM sessions`)
	b.add(t, "es.summary", " Escrito después.")
	b.until(t, `document.getElementById('again').open`)
	b.complains(t, "status 401")
	b.look(t)
	b.do(t, chromedp.KeyEvent(kb.Escape))
	b.kept(t, "La sesión ha terminado")
	b.do(t, chromedp.Click(chromedp.CSS("#saved button")))
	b.enterAgain(t, "pt@example.org")
	b.until(t, `!document.querySelector('#again [role=alert]').hidden`)
	if said := b.says(t, "#again [role=alert]"); !strings.Contains(said, "es de otra persona") {
		t.Errorf("somebody else is told %q", said)
	}
	b.enterAgain(t, "es@example.org")
	p.has(t, "Escrito después.")
	if name := get(t, b, chromedp.Evaluate[string](`document.activeElement.name`)); name != "es.summary" {
		t.Errorf("the focus is on %q", name)
	}
}

// enterAgain signs in over the form.
func (b *tab) enterAgain(t *testing.T, email string) {
	t.Helper()
	b.do(t, chromedp.SetValue(chromedp.CSS("#again-email"), email), chromedp.SetValue(chromedp.CSS("#again-password"), password),
		chromedp.Click(chromedp.CSS("#again .primary")))
}

// TestStaleTab comes back to a tab of yesterday: the session is over, and somebody else
// has saved. One signs in over the form, saves, and decides what stays.
func TestStaleTab(t *testing.T) {
	t.Parallel()
	p, b, other := start(t), open(t), open(t)
	b.signIn(t, p, "es")
	other.signIn(t, p, "pt")
	form := of("article/whole", "")
	form(t, p, b)
	form(t, p, other)
	b.do(t, chromedp.Click(chromedp.CSS(`[id="es.body-text"] > p`)), chromedp.KeyEvent(kb.End+" Ayer."))
	p.has(t, "Ayer.")
	b.until(t, `document.getElementById('others').textContent.includes('Ana Português')`)
	other.do(t, chromedp.Click(chromedp.CSS(`[id="es.body-text"] > p`)), chromedp.KeyEvent(kb.End+" Hoy."))
	other.add(t, "es.title", " de hoy")
	other.do(t, chromedp.Click(chromedp.CSS("#save")))
	other.until(t, `document.getElementById('version').value === '2'`)
	p.exec(t, `DELETE FROM sessions`)
	b.do(t, chromedp.Click(chromedp.CSS(`[id="es.body-text"] > p`)), chromedp.KeyEvent(kb.End+" Más."))
	b.until(t, `document.getElementById('again').open`)
	b.enterAgain(t, "es@example.org")
	p.has(t, "Ayer. Más.")
	b.until(t, `document.getElementById('newer').textContent.includes('Ana Português ha guardado la versión 2')`)
	b.click(t, "#save", http.StatusConflict)
	b.complaints() // of the statuses 401 and 409
	b.look(t)
	if said := b.says(t, "main"); !strings.Contains(said, "Ayer. Más.") || !strings.Contains(said, "Hoy.") || !strings.Contains(said, "Falta 1 decisión") {
		t.Errorf("the merge says %q", said)
	}
	b.do(t, chromedp.Click(chromedp.CSS(`[name="pick.es.body.0"][value=both]`)))
	b.click(t, ".head .primary", http.StatusOK)
	it := p.items["article/whole"]
	var text string
	if err := p.pool.QueryRow(t.Context(), `SELECT snapshot #>> '{translations,es}' FROM revisions WHERE item_id = $1 AND version = 3`, it.id).Scan(&text); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"Ayer. Más.", "Hoy.", "de hoy"} {
		if !strings.Contains(text, s) {
			t.Errorf("version 3 lacks %q", s)
		}
	}
}

// TestLeaving asks before something is left that is nowhere but in the page or on this
// machine, and never otherwise.
func TestLeaving(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signIn(t, p, "es")
	form := of("article/moved", "")
	asked := func() bool {
		t.Helper()
		form(t, p, b)
		b.mu.Lock()
		defer b.mu.Unlock()
		was := b.asked
		b.asked = false
		return was
	}
	form(t, p, b)
	b.add(t, "es.title", " x")
	p.has(t, " x")
	if asked() {
		t.Error("asks although all is kept")
	}
	p.exec(t, `ALTER TABLE working_copies RENAME TO gone`)
	b.add(t, "es.title", " y")
	b.kept(t, "se guarda en este dispositivo")
	if !asked() {
		t.Error("does not ask although the server has not all")
	}
	p.exec(t, `ALTER TABLE gone RENAME TO working_copies`)
}

func (p *program) exec(t *testing.T, sql string, args ...any) {
	t.Helper()
	if _, err := p.pool.Exec(t.Context(), sql, args...); err != nil {
		t.Fatal(err)
	}
}

func (p *program) number(t *testing.T, sql string, args ...any) (n int) {
	t.Helper()
	if err := p.pool.QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
