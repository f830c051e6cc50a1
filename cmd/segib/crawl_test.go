package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"segib.org/web/internal/locale"
)

// A crawl is every page that links lead to, from the home pages on.
type crawl struct {
	program *program
	pages   map[string]*crawled // by their addresses, without fragments
	queue   []string
	heard   map[string]bool // what they say, each with its language, for foreignWords
}

// A crawled page is an answer, and a document if it is HTML.
type crawled struct {
	address, from string // from: the page with the first link that led here
	status        int
	contentType   string
	location      string
	document      document
	ids           map[string]int
}

// maxPages ends a crawl that links without end would keep going.
const maxPages = 8000

func walk(t *testing.T, p *program) *crawl {
	t.Helper()
	c := &crawl{program: p, pages: map[string]*crawled{}, heard: map[string]bool{}}
	for _, l := range locale.All {
		c.follow("", p.url+"/"+string(l))
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for len(c.queue) > 0 {
		if len(c.pages) > maxPages {
			t.Fatalf("more than %d pages; the last ones are %v", maxPages, c.queue[len(c.queue)-3:])
		}
		page := c.pages[c.queue[0]]
		c.queue = c.queue[1:]
		if err := c.fetch(client, page); err != nil {
			t.Fatalf("%s: %v", page.address, err)
		}
	}
	return c
}

// follow puts an address of the site on the list, unless it is there. Of what a list can
// be asked for it follows each two things together: of three there are thousands.
func (c *crawl) follow(from, address string) {
	address, _, _ = strings.Cut(address, "#")
	if strings.Count(address, "&") > 1 {
		return
	}
	if _, known := c.pages[address]; known || !strings.HasPrefix(address, c.program.url+"/") {
		return
	}
	c.pages[address] = &crawled{address: address, from: from, ids: map[string]int{}}
	c.queue = append(c.queue, address)
}

func (c *crawl) fetch(client *http.Client, page *crawled) error {
	res, err := client.Get(page.address)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	page.status, page.contentType, page.location = res.StatusCode, res.Header.Get("Content-Type"), res.Header.Get("Location")
	if page.status != http.StatusOK || !strings.HasPrefix(page.contentType, "text/html") {
		return nil
	}
	if page.document, err = parse(bytes.NewReader(body)); err != nil {
		return err
	}
	for n := range page.document.all() {
		if id := attr(n, "id"); id != "" {
			page.ids[id]++
		}
		for _, address := range addresses(n) {
			c.follow(page.address, page.resolve(address))
		}
	}
	return nil
}

// addresses returns the addresses that an element names, of pages and of what pages load.
func addresses(n *html.Node) (list []string) {
	for _, key := range []string{"href", "src", "action", "poster"} {
		if v := attr(n, key); v != "" {
			list = append(list, v)
		}
	}
	for _, candidate := range strings.Split(attr(n, "srcset"), ",") {
		if fields := strings.Fields(candidate); len(fields) > 0 {
			list = append(list, fields[0])
		}
	}
	if n.Data == "meta" && attr(n, "property") == "og:image" {
		list = append(list, attr(n, "content"))
	}
	return list
}

func (page *crawled) resolve(address string) string {
	base, err := url.Parse(page.address)
	if err != nil {
		return address
	}
	to, err := base.Parse(address)
	if err != nil {
		return address
	}
	return to.String()
}

// A check says what is wrong with a page.
type check func(c *crawl, page *crawled, fail func(format string, args ...any))

func TestCrawl(t *testing.T) {
	t.Parallel()
	p := start(t)
	c := walk(t, p)
	t.Logf("%d addresses", len(c.pages))
	for key := range p.items {
		for _, l := range locale.All {
			if path := p.item(t, l, key); c.pages[p.url+path] == nil {
				t.Errorf("no link leads to %s", path)
			}
		}
	}
	for name, check := range map[string]check{
		"answers": answers, "fragments": fragments, "names": names, "languages": languages, "alternates": alternates,
		"foreign words": foreignWords, "structured data": structured,
	} {
		t.Run(name, func(t *testing.T) {
			wrong := map[string][]string{} // what is wrong, and where
			for _, address := range slices.Sorted(maps.Keys(c.pages)) {
				check(c, c.pages[address], func(format string, args ...any) {
					what := fmt.Sprintf(format, args...)
					wrong[what] = append(wrong[what], strings.TrimPrefix(address, c.program.url))
				})
			}
			for _, what := range slices.Sorted(maps.Keys(wrong)) {
				t.Errorf("%s: %s (%d pages)", wrong[what][0], what, len(wrong[what]))
			}
		})
	}
	t.Run("unique", func(t *testing.T) { unique(t, c) })
}
