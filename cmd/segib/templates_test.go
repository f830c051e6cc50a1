package main

import (
	"fmt"
	"net/http"
	"testing"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// An address is where a page stands in a language.
type address func(*testing.T, *program, locale.Locale) string

func at(path func(locale.Locale) string) address {
	return func(_ *testing.T, _ *program, l locale.Locale) string { return path(l) }
}

// list is the list of a kind, with what is asked for, as "?region=latin-america".
func list(kind, query string) address {
	return at(func(l locale.Locale) string { return link.List(l, kind) + query })
}

func one(key string) address {
	return func(t *testing.T, p *program, l locale.Locale) string { return p.item(t, l, key) }
}

func search(query, kind string) address {
	return at(func(l locale.Locale) string { return link.Search(l, query, kind, 1) })
}

// pages are examples of every public template, in each of its states.
var pages = []struct {
	name string
	at   address
}{
	{"home", at(link.Home)},
	{"member states", list("member_state", "")},
	{"member states of a region", list("member_state", "?region=iberian-peninsula")},
	{"member states that are none", list("member_state", "?q=zzzz")},
	{"a member state with an office", one("member_state/uy")},
	{"a member state that hosted nothing", one("member_state/ni")},
	{"observers", list("observer", "")},
	{"an associate observer", one("observer/it")},
	{"a consultative observer", one("observer/oecd")},
	{"summits", list("summit", "")},
	{"a summit that was held", one("summit/28")},
	{"a summit with little to say", one("summit/5")},
	{"a summit that is announced", one("summit/30")},
	{"cooperation", list("plan", "")},
	{"an action plan", one("plan/3")},
	{"axes", list("axis", "")},
	{"an axis", one("axis/3-1")},
	{"an approach", one("axis/3-approach-1")},
	{"programs", list("program", "")},
	{"programs of an area, sorted by a country", list("program", "?area=culture&sort=uy")},
	{"a program", one("program/iberbibliotecas")},
	{"a program whose participants are not known", one("program/virtual-educa")},
	{"instruments", list("charter", "")},
	{"an instrument", one("charter/environment")},
	{"meetings", list("meeting", "")},
	{"a meeting", one("meeting/foreign-ministers-2023")},
	{"people", list("person", "")},
	{"a person", one("person/allamand")},
	{"offices", list("office", "")},
	{"the office that serves a country", list("office", "?country=cu")},
	{"an office", one("office/madrid")},
	{"press", at(link.Press)},
	{"news", list("article", "")},
	{"news of a topic that has none", list("article", "?topic=instruments")},
	{"an article", one("article/whole")},
	{"an article in another language", one("article/spanish")},
	{"an article with notes on changes", one("article/noted")},
	{"a withdrawn article", replaced},
	{"an institutional page", one("page/secretariat")},
	{"an institutional page below another", one("page/transparency")},
	{"search without a query", search("", "")},
	{"search with results", search("uruguay", "")},
	{"search of a kind", search("cultura", "program")},
	{"search with a typing error", search("urugauy", "")},
	{"search without results", search("zzzzqqqq", "")},
	{"search for too much", search(fmt.Sprintf("%0200d", 0), "")},
	{"site map", at(link.SiteMap)},
}

// errorPages are addresses that lead to no page.
var errorPages = []struct {
	status int
	at     address
}{
	{http.StatusBadRequest, at(func(l locale.Locale) string { return link.Home(l) + "?q=%00" })},
	{http.StatusNotFound, at(func(l locale.Locale) string { return link.Home(l) + "/x/y/z" })},
	{http.StatusGone, list("article", "/nota-retirada")},
	{http.StatusRequestURITooLong, search(fmt.Sprintf("%03000d", 0), "")},
}

// TestEveryTemplate looks at each public page in the browser: in three languages, on a
// phone and on a desk, in light and in dark colours.
func TestEveryTemplate(t *testing.T) {
	t.Parallel()
	p, free := start(t), several(t)
	for _, l := range locale.All {
		for _, c := range pages {
			looks(t, p, free, c.name+"/"+string(l), http.StatusOK, c.at, l)
		}
		for _, c := range errorPages {
			if l == locale.EN && c.status == http.StatusGone { // its address is another one there
				c.at = list("article", "/withdrawn-note")
			}
			looks(t, p, free, fmt.Sprintf("%d/%s", c.status, l), c.status, c.at, l)
		}
	}
}

func looks(t *testing.T, p *program, free chan *tab, name string, status int, at address, l locale.Locale) {
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		b := <-free
		defer func() { free <- b }()
		if got := b.visit(t, p.url+at(t, p, l)); got != status {
			t.Fatalf("status %d, want %d", got, status)
		}
		b.look(t)
	})
}
