package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

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

// runAxe returns the violations, in a part of the page, of the rules for which a condition
// holds. A rule of the tag review-item never says that there is one. What is in a frame is
// looked at as a page of its own.
const runAxe = `axe.run(%s, {
		runOnly: {
			type: 'rule',
			values: axe.getRules(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).filter(r => !r.tags.includes('deprecated') && !r.tags.includes('review-item') && %s).map(r => r.ruleId),
		},
		resultTypes: ['violations'],
		iframes: false,
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
