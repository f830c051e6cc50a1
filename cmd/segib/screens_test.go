package main

import (
	"net/http"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// A screen is one of the admin, in a state to which steps lead. It returns the status.
type screen func(*testing.T, *program, *tab) int

// desk is the screen at an address of the admin.
func desk(path string) screen {
	return func(t *testing.T, p *program, b *tab) int { return b.visit(t, p.url+path) }
}

// of is a screen of an item: its form, or what an act shows.
func of(key, act string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		it := p.items[key]
		path := link.AdminItem(content.ByName(it.kind).Table, it.id)
		return b.visit(t, p.url+path+act)
	}
}

// after is a screen to which pressing a button leads, once a field has another value.
func after(first screen, field, value, button string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		if status := first(t, p, b); status != http.StatusOK {
			t.Fatalf("status %d", status)
		}
		b.do(t, chromedp.SetValue(chromedp.CSS(field), value))
		// A new item gets its address with what is typed first. That is no page that comes.
		b.until(t, `!document.getElementById('keeping') || document.getElementById('keeping').dataset.id !== '0'`)
		return b.leads(t, chromedp.Click(chromedp.CSS(button)))
	}
}

// saved is a form that was saved in its place, with another summary.
func saved(form screen, summary string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		status := form(t, p, b)
		b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.summary"]`), summary), chromedp.Click(chromedp.CSS("#save")))
		b.until(t, `document.querySelector('#done > *')`)
		return status
	}
}

// screens are examples of every template of the admin, in each of its states.
var screens = []struct {
	name   string
	status int
	at     screen
}{
	{"sign in", 200, desk(link.SignIn)},
	{"sign in, refused", 422, refused},
	{"today", 200, opening(desk(link.Admin), overToday...)},
	{"what has to be verified", 200, desk(link.TodayQueue("unverified"))},
	{"team", 200, desk(link.Team)},
	{"what is decided about the site", 200, decided("")},
	{"the menu", 200, desk(link.Setting("menu"))},
	{"the menu, refused", 422, after(desk(link.Setting("menu")), `[id="setting.links.0.url"]`, "http://x", "#save")},
	{"the footer, decided", 200, decided("/footer")},
	{"the home page", 200, desk(link.Setting("home"))},
	{"the notice, refused", 422, after(desk(link.Setting("notice")), `[id="setting.lead_url"]`, "http://x", "#save")},
	{"the name", 200, desk(link.Setting("identity"))},
	{"the versions of the footer", 200, decided("/footer/history")},
	{"before restoring the footer", 200, decided("/footer/compare?from=2&to=1")},
	{"a search", 200, desk(link.AdminSearch + "?q=cumbre")},
	{"a search for nothing", 200, desk(link.AdminSearch + "?q=zzzz")},
	{"a list", 200, desk(link.AdminList("programs"))},
	{"a list with a search", 200, desk(link.AdminList("programs") + "?q=iber&state=published")},
	{"a list without anything", 200, desk(link.AdminList("articles") + "?q=zzzz")},
	{"a new article", 200, desk(link.AdminNew("articles"))},
	{"a new article, refused", 422, after(desk(link.AdminNew("articles")), `[id="es.slug"]`, "¡así no!", "#save")},
	{"an article", 200, of("article/whole", "")},
	{"an article, refused", 422, after(of("article/whole", ""), `[id="es.slug"]`, "¡así no!", "#save")},
	{"an article, saved", 200, saved(of("article/spanish", ""), "Otro resumen.")},
	{"an article that is discussed", 200, opening(discussed(""), overTheForm...)},
	{"comments", 200, discussed("/comments")},
	{"comments, refused", 422, after(discussed("/comments"), "#text", " ", "#new .primary")},
	{"no comments", 200, of("article/moved", "/comments")},
	{"calendar", 200, desk(link.Calendar)},
	{"calendar, an empty month", 200, desk(link.Calendar + "?month=2031-02")},
	{"reminders", 200, after(of("article/moved", "/reminders"), "#r-note", "Que siga al día", "main form .btn.primary")},
	{"reminders, refused", 422, after(of("article/moved", "/reminders"), "#r-every", "0", "main form .btn.primary")},
	{"guests", 201, after(of("article/moved", "/guests"), "#name", "Eva Ruiz", "main form .btn.primary")},
	{"guests, refused", 422, after(of("article/moved", "/guests"), "#name", " ", "main form .btn.primary")},
	{"guests of nothing", 200, of("summit/30", "/guests")},
	{"a guest", 200, outside(time.Hour)},
	{"a guest, refused", 422, after(outside(time.Hour), "#quote-1", "La Secretaría", "main form .btn.primary")},
	{"a guest, heard", 200, answered},
	{"a guest, too late", 410, outside(-time.Hour)},
	{"history", 200, opening(of("article/moved", "/history"), inPlace("restoring", "a[data-dialog]"))},
	{"comparison with readers' page", 200, discussed("/compare?from=live&to=2")},
	{"comparison", 200, of("article/moved", "/compare?from=1&to=2")},
	{"comparison of bodies", 200, revised},
	{"before restoring", 200, of("article/moved", "/restore?version=1")},
	{"tags", 200, of("article/moved", "/tags")},
	{"tags, refused", 422, after(of("article/moved", "/tags"), "#tags-typed", "una etiqueta que es demasiado larga para serlo", "main form .btn.primary")},
	{"before publishing many", 200, after(desk(link.AdminList("articles")), "#of", "page", "button[formaction$='bulk/publish']")},
	{"before unpublishing many", 200, after(desk(link.AdminList("programs")), "#of", "page", "button[formaction$='bulk/unpublish']")},
	{"before unpublishing many, refused", 422, after(after(desk(link.AdminList("programs")), "#of", "page", "button[formaction$='bulk/unpublish']"), "#why", "x", "main form .btn.primary")},
	{"before tagging many", 200, after(desk(link.AdminList("articles")), "#of", "page", "button[formaction$='bulk/tag']")},
	{"many, under way", 200, many(false)},
	{"many, done", 200, many(true)},
	{"a review", 200, onItsWay("article/waiting", "/review")},
	{"a review, refused", 422, after(onItsWay("article/waiting", "/review"), "#decision", " ", "button[formaction$=return]")},
	{"handing in", 200, onItsWay("article/returned", "/review")},
	{"what is scheduled", 200, onItsWay("article/scheduled", "/schedule")},
	{"what was refused", 200, onItsWay("article/refused", "/schedule")},
	{"an article that is scheduled", 200, opening(onItsWay("article/scheduled", ""), inPlace("schedule", "#ahead a[href$='/schedule']"))},
	{"what the gates say", 200, onItsWay("article/draft", "/gates")},
	{"publishing", 200, onItsWay("article/draft", "/publish")},
	{"publishing, overtaken", 409, after(onItsWay("article/draft", "/publish"), ".publication [name=version]", "0", ".publication .btn.primary")},
	{"nothing to publish", 200, of("summit/30", "/publish")},
	{"what the gates find", 200, desk(link.Checks)},
	{"broken links", 200, desk(link.Links)},
	{"before unpublishing", 200, of("article/whole", "/unpublish")},
	{"before unpublishing, refused", 422, after(of("article/whole", "/unpublish"), `[id="es.reason"]`, " ", ".endings .btn.primary")},
	{"a withdrawn article, for editors", 200, onItsWay("article/withdrawn", "")},
	{"before withdrawing otherwise", 200, onItsWay("article/withdrawn", "/unpublish")},
	{"the trash", 200, desk(link.Trash)},
	{"the tree of pages", 200, desk(link.Tree)},
	{"a page to be moved", 200, movable("tree")},
	{"before moving many", 200, movable("ask")},
	{"not moved", 409, movable("late")},
	{"redirects", 200, led(link.Redirects)},
	{"a redirect", 200, led(link.RedirectNew)},
	{"a redirect, refused", 422, after(led(link.RedirectNew), "#from", "https://other.example/", "form.redirect .btn.primary")},
	{"a file of redirects", 200, after(led(link.RedirectImport), "#csv", "/a,/es/cumbres\n/b,/nada", "main form.flow .btn.primary")},
	{"a file of redirects, refused", 422, after(led(link.RedirectImport), "#csv", " ", "main form.flow .btn.primary")},
	{"before deleting", 200, onItsWay("article/trashed", "/delete")},
	{"not thrown away", 422, unthrowable},
	{"the library", 200, shelves(link.Media)},
	{"the library, with nothing so", 200, shelves(link.Media + "?q=zzzz")},
	{"a picture", 200, aPicture},
	{"a picture, refused", 422, after(aPicture, "#tags", "una etiqueta que es demasiado larga para serlo", ".save .btn.primary")},
	{"preview", 200, of("article/whole", "/preview/1/es")},
	{"a member state", 200, of("member_state/uy", "")},
	{"an observer", 200, of("observer/it", "")},
	{"a summit", 200, of("summit/28", "")},
	{"a meeting", 200, of("meeting/foreign-ministers-2023", "")},
	{"a program", 200, of("program/iberbibliotecas", "")},
	{"an action plan", 200, of("plan/3", "")},
	{"an axis", 200, of("axis/3-1", "")},
	{"an instrument", 200, of("charter/environment", "")},
	{"an office", 200, of("office/madrid", "")},
	{"a person", 200, of("person/allamand", "")},
	{"a page", 200, of("page/transparency", "")},
	{"no such screen", 404, desk(link.AdminItem("summits", 999_999))},
	{"conflict", 409, conflict},
	{"a form with what is not saved", 200, unsaved("")},
	{"before discarding", 200, unsaved("/working/discard")},
}

// decided is a screen of what is decided about the site, once the foot of its pages was, twice.
func decided(act string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		p.exec(t, `
			INSERT INTO settings (name, version, value)
			VALUES ('footer', 1, '{"links": [{"section": "press"}]}'),
			       ('footer', 2, '{"links": [{"label": {"es": "Más"}}, {"item_id": 999999, "level": 1}, {"section": "summit", "level": 1}]}')
			ON CONFLICT DO NOTHING`)
		return desk(link.Settings+act)(t, p, b)
	}
}

// unsaved is a screen of an item into whose form something was typed and not saved.
func unsaved(act string) screen {
	return func(t *testing.T, p *program, b *tab) int {
		it := p.items["observer/be"]
		p.exec(t, `
			INSERT INTO working_copies (item_id, user_id, part, base, typed, saved_at)
			SELECT $1, id, 'es', 1, '{"title": ["Italia"], "slug": ["¡así no!"]}', now() FROM users WHERE email LIKE '__@example.org'
			ON CONFLICT DO NOTHING`, it.id)
		return of("observer/be", act)(t, p, b)
	}
}

// conflict is what a form answers whose item has been changed meanwhile by somebody else.
func conflict(t *testing.T, p *program, b *tab) int {
	form := of("observer/fr", "")
	if status := form(t, p, b); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	other := open(t)
	other.signIn(t, p, "es")
	saved(form, "De otra persona.")(t, p, other)
	b.do(t, chromedp.SetValue(chromedp.CSS(`[id="es.summary"]`), "De la primera persona."))
	return b.leads(t, chromedp.Click(chromedp.CSS("#save")))
}

// TestEveryScreen looks at each screen of the admin as TestEveryTemplate does at pages.
func TestEveryScreen(t *testing.T) {
	t.Parallel()
	for _, l := range locale.All {
		t.Run(string(l), func(t *testing.T) {
			p, free := start(t), several(t)
			for range cap(free) {
				b := <-free
				b.signIn(t, p, l)
				free <- b
			}
			for _, s := range screens {
				t.Run(s.name, func(t *testing.T) {
					t.Parallel()
					b := <-free
					defer func() { free <- b }()
					if status := s.at(t, p, b); status != s.status {
						t.Fatalf("status %d, want %d", status, s.status)
					}
					if got := get(t, b, chromedp.AttributeValue(chromedp.CSS("html"), "lang")).Value; got != string(l) && s.name != "preview" {
						t.Errorf("the screen is in %q", got)
					}
					b.look(t)
				})
			}
		})
	}
}

// TestScreensOfATranslator looks at what the least of the roles sees otherwise than others.
func TestScreensOfATranslator(t *testing.T) {
	t.Parallel()
	p, b := start(t), open(t)
	b.signInAs(t, p, "translator@example.org")
	for _, s := range []struct {
		status int
		at     screen
	}{
		{http.StatusOK, desk(link.Admin)},
		{http.StatusOK, of("article/whole", "")},
		{http.StatusForbidden, desk(link.Team)},
		{http.StatusOK, shelves(link.Media)},
		{http.StatusOK, aPicture},
	} {
		if status := s.at(t, p, b); status != s.status {
			t.Fatalf("%s: status %d, want %d", b.here(t, p), status, s.status)
		}
		b.look(t)
	}
}
