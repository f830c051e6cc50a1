package main

import (
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
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
	if os.Getenv(asProgram) != "" { // a test has started another process of this file
		main()
		return
	}
	_ = flag.Set("test.parallel", strconv.Itoa(atOnce)) // -parallel goes before it
	m.Run()
	closeBrowser()
}

// atOnce is how many tests run at a time: one more than there are processors, as each of
// them waits often, for a timer of the page or for what was pressed to take effect.
var atOnce = min(runtime.GOMAXPROCS(0)+1, 8)

// browser is one Chromium for all tests. Each has tabs of its own in it, in windows and with
// cookies of their own, and a program and a database of its own, so that they run beside others.
var browser = sync.OnceValues(func() (context.Context, error) {
	ctx, stop, err := launch()
	if err == nil {
		closeBrowser = stop
	}
	return ctx, err
})

// launch starts a Chromium.
func launch(more ...chromedp.ExecAllocatorOption) (ctx context.Context, stop func(), err error) {
	path, err := findChromium()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("mute-audio", true))
	ctx, end := chromedp.NewExecAllocator(context.Background(), append(options, more...)...)
	ctx, cancel := chromedp.NewContext(ctx)
	return ctx, func() { cancel(); end() }, chromedp.Do(ctx)
}

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
	problems []string // until somebody asks for them
	asked    bool     // a page has asked whether to leave it
}

// open returns a tab that is closed when the test ends.
func open(t *testing.T) *tab {
	t.Helper()
	parent, err := browser()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithNewWindow(true))
	t.Cleanup(cancel)
	b := &tab{Context: ctx}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, audits.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	return b
}

// several returns tabs for many tests to take and give back: as many as run at once, as
// what waits for a tab must not hold up what has one. The scripts that the tests have in
// common stay compiled in them.
func several(t *testing.T) chan *tab {
	t.Helper()
	free := make(chan *tab, atOnce)
	for range cap(free) {
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

// here returns the address of the page that is open, without the program's own.
func (b *tab) here(t *testing.T, p *program) string {
	t.Helper()
	return strings.TrimPrefix(get(t, b, chromedp.Location()), p.url)
}

// says returns what the first element says that a CSS selector finds.
func (b *tab) says(t *testing.T, selector string) string {
	t.Helper()
	return strings.Join(strings.Fields(get(t, b, chromedp.Text(chromedp.CSS(selector)))), " ")
}

// click presses the first element that a CSS selector finds, which leads to another page
// with this status.
func (b *tab) click(t *testing.T, selector string, status int) {
	t.Helper()
	if got := b.leads(t, chromedp.Click(chromedp.CSS(selector))); got != status {
		t.Fatalf("%s leads to status %d", selector, got)
	}
}
