package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// soon is how long after a correction every page that is asked for has it.
const soon = time.Second

// TestCorrection corrects a phone number in the admin, without scripts: it is right at once
// wherever it stands, in every language and form. It runs alone, as it measures.
func TestCorrection(t *testing.T) {
	const number, display = "+34915550123", "(+34) 91 555 0123"
	p, b := start(t), open(t)
	b.withoutScripts(t)
	b.size(t, widths[1])
	places := map[string]string{} // what must be there, by address
	for _, l := range locale.All {
		office := p.item(t, l, "office/madrid")
		for _, path := range []string{office, link.Press(l), link.Home(l), link.List(l, "office")} {
			places[path] = display
		}
		places[link.As(office, "vcf")] = number
		places[link.As(office, "json")] = number
		places[office+" in JSON-LD"] = `"telephone":"` + number + `"`
		places[link.Home(l)+" in JSON-LD"] = `"telephone":"` + number + `"`
	}
	for place, what := range places {
		if strings.Contains(body(t, p, place), what) {
			t.Fatalf("%s has %s before it is written", place, what)
		}
	}

	b.signIn(t, p, "en")
	of("office/madrid", "")(t, p, b)
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="facts.phones.0.number"]`), number), chromedp.SetValue(chromedp.CSS(`[id="facts.phones.0.display"]`), display))
	b.click(t, "#primary", http.StatusOK)
	if says := b.says(t, ".publication .btn.primary"); says != "Publish es, pt and en" {
		t.Errorf("the button says %q, and the number is the same in every language", says)
	}
	b.click(t, ".publication .btn.primary", http.StatusOK)

	published := time.Now()
	for place, what := range places {
		for asked := time.Now(); !strings.Contains(body(t, p, place), what); asked = time.Now() {
			if asked.Sub(published) > soon {
				t.Fatalf("%s does not have %s after %v", place, what, asked.Sub(published))
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	t.Logf("in %d places after %v", len(places), time.Since(published).Round(time.Millisecond))
}

// body returns what is at a place: an address, or an address and " in JSON-LD".
func body(t *testing.T, p *program, place string) string {
	t.Helper()
	path, structured := strings.CutSuffix(place, " in JSON-LD")
	res, err := http.Get(p.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: status %d, %v", path, res.StatusCode, err)
	}
	if !structured {
		return string(b)
	}
	d, err := parse(strings.NewReader(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, n := range d.where("script", "type", "application/ld+json") {
		fmt.Fprintln(&all, n.FirstChild.Data)
	}
	return all.String()
}
