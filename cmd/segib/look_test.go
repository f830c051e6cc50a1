package main

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/emulation"
	browserlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// hear notes what the browser has to complain of.
func (b *tab) hear(event any) {
	var problem string
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		problem = "exception: " + e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			problem += " " + e.ExceptionDetails.Exception.Description
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			problem = "console:"
			for _, a := range e.Args {
				problem += " " + string(a.Value)
			}
		}
	case *browserlog.EventEntryAdded:
		if e.Entry.Source != browserlog.EntrySourceNetwork && e.Entry.Level == browserlog.EntryLevelError { // network: see below
			problem = "log: " + e.Entry.Text
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 && e.Type != network.ResourceTypeDocument && !foreseen(e) { // whose status each test knows
			problem = fmt.Sprintf("status %d: %s", e.Response.Status, e.Response.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			problem = fmt.Sprintf("a %s was not loaded: %s %s", e.Type, e.ErrorText, e.BlockedReason)
		}
	case *audits.EventIssueAdded:
		problem = issue(e.Issue.Details)
	case *page.EventJavascriptDialogOpening: // a form asks whether to leave what was typed
		b.mu.Lock()
		b.asked = true
		b.mu.Unlock()
		go chromedp.Call(b, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
	}
	if problem != "" {
		b.mu.Lock()
		b.problems = append(b.problems, problem)
		b.mu.Unlock()
	}
}

// foreseen reports whether a script was refused something and knows what to do then.
func foreseen(e *network.EventResponseReceived) bool {
	return (e.Type == network.ResourceTypeFetch || e.Type == network.ResourceTypeXHR) && (e.Response.Status == http.StatusConflict || e.Response.Status == http.StatusUnprocessableEntity)
}

func issue(d *audits.InspectorIssueDetails) string {
	switch {
	case d.ContentSecurityPolicyIssueDetails != nil:
		v := d.ContentSecurityPolicyIssueDetails
		return fmt.Sprintf("against the content security policy: %s %s", v.ViolatedDirective, v.BlockedURL)
	case d.QuirksModeIssueDetails != nil:
		return "quirks mode"
	case d.DeprecationIssueDetails != nil:
		return "deprecated: " + d.DeprecationIssueDetails.Type
	case d.GenericIssueDetails != nil:
		return fmt.Sprintf("%s %s", d.GenericIssueDetails.ErrorType, d.GenericIssueDetails.ViolatingNodeAttribute)
	}
	return ""
}

// complaints returns what the browser has complained of since it was last asked.
func (b *tab) complaints() (list []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	list, b.problems = b.problems, nil
	return list
}

// A scheme of colours, and the rules that axe is asked for in it: a condition on r.
type scheme struct{ name, rules string }

// The ways in which readers see each page. A scheme changes colours and nothing else, so
// that in the second one the rules on colours are asked for alone.
var (
	widths  = []int64{320, 1280}
	schemes = []scheme{{"light", `true`}, {"dark", `r.tags.includes('cat.color')`}}
)

// look fails the test if the page that is open is not sound at each width and in each
// scheme of colours: for axe, in its layout, or for the browser.
func (b *tab) look(t *testing.T) {
	t.Helper()
	world := b.world(t)
	for _, width := range widths {
		b.size(t, width)
		if over := eval[int](t, b, world, `document.fonts.ready.then(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))`); over > 0 {
			t.Errorf("%d px: scrolls sideways by %d px: %s", width, over, eval[string](t, b, world, widest))
		}
		for _, s := range schemes {
			b.scheme(t, s.name)
			for _, v := range b.violations(t, world, "document", s) {
				t.Errorf("%d px, %s: %s", width, s.name, v)
			}
		}
	}
	for _, problem := range b.complaints() {
		t.Error(problem)
	}
}

// violations are what axe finds in a part of the page.
func (b *tab) violations(t *testing.T, world runtime.ExecutionContextID, part string, s scheme) []violation {
	t.Helper()
	return eval[[]violation](t, b, world, fmt.Sprintf(runAxe, part, s.rules))
}

// widest names elements that reach beyond the right edge of the window.
const widest = `[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
	.slice(-3).map(e => e.cloneNode().outerHTML).join(' ')`

// size sets the size of the window.
func (b *tab) size(t *testing.T, width int64) {
	t.Helper()
	_, err := chromedp.Call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 900, DeviceScaleFactor: 1})
	if err != nil {
		t.Fatal(err)
	}
}

// scheme sets what the reader prefers. Without motion, colours change at once.
func (b *tab) scheme(t *testing.T, scheme string) {
	t.Helper()
	_, err := chromedp.Call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
	if err != nil {
		t.Fatal(err)
	}
}
