package main

import (
	"bytes"
	"encoding/json"
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
}

// A crawled page is an answer, and a document if it is HTML.
type crawled struct {
	address, from string // from: the page with the first link that led here
	status        int
	contentType   string
	location      string
	document      document
	ids           map[string]int
	failed        []string
}

// maxPages ends a crawl that links without end would keep going.
const maxPages = 8000

func walk(t *testing.T, p *program) *crawl {
	t.Helper()
	c := &crawl{program: p, pages: map[string]*crawled{}}
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

// follow puts an address of the site on the list, unless it is there.
func (c *crawl) follow(from, address string) {
	address, _, _ = strings.Cut(address, "#")
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
	c := walk(t, start(t))
	documents := 0
	for _, page := range c.pages {
		if page.document.Node != nil {
			documents++
		}
	}
	t.Logf("%d pages, %d of them HTML", len(c.pages), documents)
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

// answers: no link leads to nothing, or to a redirect, but for the two addresses that name
// no language and exist to lead to one that does.
func answers(c *crawl, page *crawled, fail func(string, ...any)) {
	path := strings.TrimPrefix(page.address, c.program.url)
	if path == "/" || strings.HasPrefix(path, "/id/") {
		if to := c.pages[page.resolve(page.location)]; page.status != http.StatusFound || to == nil || to.status != http.StatusOK {
			fail("status %d %s", page.status, page.location)
		}
		return
	}
	if page.status != http.StatusOK {
		fail("status %d %s, linked from %s", page.status, page.location, page.from)
	}
}

// fragments: ids are unique, and each fragment of a link is one.
func fragments(c *crawl, page *crawled, fail func(string, ...any)) {
	if page.document.Node == nil {
		return
	}
	for id, n := range page.ids {
		if n > 1 {
			fail("the id %q is there %d times", id, n)
		}
	}
	for n := range page.document.all("a") {
		address, fragment, has := strings.Cut(page.resolve(attr(n, "href")), "#")
		to := c.pages[address]
		if has && to != nil && to.document.Node != nil && to.ids[fragment] == 0 {
			fail("no #%s at %s", fragment, address)
		}
	}
	for n := range page.document.all() {
		for _, key := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"} {
			for _, id := range strings.Fields(attr(n, key)) {
				if page.ids[id] == 0 {
					fail("%s names the id %q, which is not there", key, id)
				}
			}
		}
	}
}

// names: a page has a title, a description and one heading of the first level.
func names(c *crawl, page *crawled, fail func(string, ...any)) {
	if page.document.Node == nil {
		return
	}
	if page.title() == "" {
		fail("no title")
	}
	if page.description() == "" && page.indexed() {
		fail("no description")
	}
	if n := len(slices.Collect(page.document.all("h1"))); n != 1 {
		fail("%d h1", n)
	}
}

func (page *crawled) title() string {
	for n := range page.document.all("title") {
		return text(n)
	}
	return ""
}

func (page *crawled) description() string {
	for _, n := range page.document.where("meta", "name", "description") {
		return attr(n, "content")
	}
	return ""
}

// indexed reports whether search engines may list the page.
func (page *crawled) indexed() bool {
	return len(page.document.where("meta", "name", "robots")) == 0
}

// canonical is the address that the page gives as its own.
func (page *crawled) canonical() string {
	for _, n := range page.document.where("link", "rel", "canonical") {
		return attr(n, "href")
	}
	return ""
}

// unique: no two pages of a language have the same title, or the same description.
func unique(t *testing.T, c *crawl) {
	seen := map[string]string{}
	for _, address := range slices.Sorted(maps.Keys(c.pages)) {
		page := c.pages[address]
		if page.document.Node == nil || page.canonical() != address {
			continue // another page says the same, and this one says so
		}
		for _, s := range []string{"title: " + page.title(), "description: " + page.description()} {
			key := page.locale() + s
			if other, taken := seen[key]; taken {
				t.Errorf("%s and %s have the same %s", strings.TrimPrefix(other, c.program.url), strings.TrimPrefix(address, c.program.url), s)
			}
			seen[key] = address
		}
	}
}

// structured: JSON-LD is JSON, and says what it is.
func structured(c *crawl, page *crawled, fail func(string, ...any)) {
	if page.document.Node == nil {
		return
	}
	for _, n := range page.document.where("script", "type", "application/ld+json") {
		var thing map[string]any
		if err := json.Unmarshal([]byte(n.FirstChild.Data), &thing); err != nil {
			fail("%v in %s", err, n.FirstChild.Data)
		} else if thing["@context"] != "https://schema.org" || thing["@type"] == nil {
			fail("a thing of type %v in %v", thing["@type"], thing["@context"])
		}
	}
}
