package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
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
		if e.Response.Status >= 400 && e.Type != network.ResourceTypeDocument { // whose status each test knows
			problem = fmt.Sprintf("status %d: %s", e.Response.Status, e.Response.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			problem = fmt.Sprintf("a %s was not loaded: %s %s", e.Type, e.ErrorText, e.BlockedReason)
		}
	case *audits.EventIssueAdded:
		problem = issue(e.Issue.Details)
	case *page.EventJavascriptDialogOpening: // a form asks whether to leave what was typed
		go chromedp.Call(b, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
	}
	if problem != "" {
		b.mu.Lock()
		b.problems = append(b.problems, problem)
		b.mu.Unlock()
	}
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

// complaints returns what the browser complained of since the page was opened.
func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.problems)
}

// The ways in which readers see each page. A scheme changes colours and nothing else, so
// that in the second one the rules on colours are asked for alone.
var (
	widths  = []int64{320, 1280}
	schemes = []struct{ name, rules string }{{"light", `true`}, {"dark", `r.tags.includes('cat.color')`}}
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
		for _, scheme := range schemes {
			b.scheme(t, scheme.name)
			for _, v := range eval[[]violation](t, b, world, fmt.Sprintf(runAxe, scheme.rules)) {
				t.Errorf("%d px, %s: %s", width, scheme.name, v)
			}
		}
	}
	for _, problem := range b.complaints() {
		t.Error(problem)
	}
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

// A violation is a rule that a page breaks, by axe.
type violation struct {
	ID    string
	Help  string
	Nodes []struct{ Target, HTML, Why string }
}

func (v violation) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s: %s (%d)", v.ID, v.Help, len(v.Nodes))
	for _, n := range v.Nodes[:min(3, len(v.Nodes))] {
		fmt.Fprintf(&s, "\n\t%s\n\t\t%s\n\t\t%s", n.Target, n.HTML, strings.ReplaceAll(n.Why, "\n", " "))
	}
	return s.String()
}

// runAxe returns the violations of the rules for which a condition holds.
const runAxe = `axe.run(document, {
		runOnly: {
			type: 'rule',
			values: axe.getRules(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).filter(r => !r.tags.includes('deprecated') && %s).map(r => r.ruleId),
		},
		resultTypes: ['violations'],
	}).then(r => r.violations.map(v => ({ID: v.id, Help: v.help, Nodes: v.nodes.map(n => (
		{Target: n.target.join(' '), HTML: n.html.slice(0, 200), Why: n.failureSummary}))})))`

// axe is axe-core, from npm.
var axe = sync.OnceValues(func() (string, error) {
	b, err := os.ReadFile("../../node_modules/axe-core/axe.min.js")
	if err != nil {
		return "", fmt.Errorf("run npm ci --ignore-scripts: %w", err)
	}
	return string(b) + "; true", nil
})

// world returns a world of scripts apart from the page's own, with axe in it: what runs
// there does not meet the page's content security policy, which stays in force.
func (b *tab) world(t *testing.T) runtime.ExecutionContextID {
	t.Helper()
	script, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := chromedp.Call(b, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	w, err := chromedp.Call(b, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: tree.FrameTree.Frame.ID, WorldName: "test"})
	if err != nil {
		t.Fatal(err)
	}
	eval[bool](t, b, w.ExecutionContextID, script)
	return w.ExecutionContextID
}

// eval runs a script in a world and returns its result.
func eval[T any](t *testing.T, b *tab, world runtime.ExecutionContextID, script string) T {
	t.Helper()
	return get(t, b, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise, func(p *runtime.EvaluateParams) { p.ContextID = world }))
}
