package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

func TestMain(m *testing.M) {
	defer closeBrowser()
	m.Run()
}

// atOnce is how many tabs work at once: a browser keeps two cores busy by itself.
const atOnce = 2

var turns = make(chan struct{}, atOnce)

// browser is one Chromium for all tests.
var browser = sync.OnceValues(func() (context.Context, error) {
	path, err := findChromium()
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("mute-audio", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(ctx)
	closeBrowser = func() { cancel(); stop() }
	return ctx, chromedp.Do(ctx)
})

var closeBrowser = func() {}

func findChromium() (string, error) {
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no browser to test with: install Debian's chromium package, or set CHROME to the path of Chrome or Chromium")
}

// A tab is a page in the browser, with cookies of its own, and what went wrong in it.
type tab struct {
	context.Context
	mu       sync.Mutex
	problems []string // of the page that is open
}

// open returns a tab that is closed when the test ends. It waits for its turn.
func open(t *testing.T) *tab {
	t.Helper()
	parent, err := browser()
	if err != nil {
		t.Fatal(err)
	}
	turns <- struct{}{}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithNewWindow(true))
	t.Cleanup(func() { cancel(); <-turns })
	b := &tab{Context: ctx}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, audits.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	return b
}

// several returns as many tabs as work at once, for many tests to take and give back. The
// scripts that they have in common stay compiled in them.
func several(t *testing.T) chan *tab {
	t.Helper()
	free := make(chan *tab, atOnce)
	for range atOnce {
		free <- open(t)
	}
	return free
}

// patience is how long a step in a tab may take on a busy machine.
const patience = 30 * time.Second

// do runs steps in the tab.
func (b *tab) do(t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	get(t, b, chromedp.Steps(steps...))
}

// get runs an action in the tab and returns its result.
func get[T any](t *testing.T, b *tab, a chromedp.Action[T]) T {
	t.Helper()
	ctx, cancel := context.WithTimeout(b, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// visit opens an address and returns the status of the answer.
func (b *tab) visit(t *testing.T, url string) int {
	t.Helper()
	return b.leads(t, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := chromedp.Call(ctx, page.Navigate, page.NavigateParams{URL: url})
		return err
	}))
}

// leads runs steps that lead to another page and returns its status.
func (b *tab) leads(t *testing.T, steps ...chromedp.Action[chromedp.Void]) int {
	t.Helper()
	b.mu.Lock()
	b.problems = nil
	b.mu.Unlock()
	ctx, cancel := context.WithTimeout(b, patience)
	defer cancel()
	res, err := chromedp.RunResponse(ctx, steps...)
	if err != nil || res == nil {
		t.Fatalf("no page came: %v", err)
	}
	return int(res.Status)
}

// withoutScripts turns scripts off in the tab.
func (b *tab) withoutScripts(t *testing.T) {
	t.Helper()
	_, err := chromedp.Call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	if err != nil {
		t.Fatal(err)
	}
}
