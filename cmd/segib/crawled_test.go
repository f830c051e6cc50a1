package main

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
)

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
