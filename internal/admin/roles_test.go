package admin_test

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

// routes says, for every route, which roles may use it: written out, so that a route
// that moves to another group, or a new one, is noticed here.
var routes = map[string][]string{
	"GET /admin":                                           everybody,
	"POST /admin/sign-out":                                 everybody,
	"POST /admin/language":                                 everybody,
	"GET /admin/find":                                      everybody,
	"GET /admin/search":                                    everybody,
	"GET /admin/media/find":                                everybody,
	"GET /admin/media/{media}/file/{name}":                 everybody,
	"GET /admin/media/{media}/everywhere":                  {"administrator", "publisher"},
	"POST /admin/media/{media}/everywhere":                 {"administrator", "publisher"},
	"GET /admin/{table}":                                   everybody,
	"POST /admin/{table}":                                  {"administrator", "publisher", "editor"},
	"GET /admin/{table}/new":                               {"administrator", "publisher", "editor"},
	"GET /admin/{table}/{id}":                              everybody,
	"POST /admin/{table}/{id}":                             everybody,
	"GET /admin/{table}/{id}/history":                      everybody,
	"GET /admin/{table}/{id}/compare":                      everybody,
	"GET /admin/{table}/{id}/preview/{version}/{locale}":   everybody,
	"POST /admin/{table}/{id}/working":                     everybody,
	"GET /admin/{table}/{id}/working/discard":              everybody,
	"POST /admin/{table}/{id}/working/discard":             everybody,
	"POST /admin/{table}/{id}/found":                       everybody,
	"POST /admin/{table}/{id}/presence":                    everybody,
	"POST /admin/{table}/{id}/restore":                     everybody,
	"GET /admin/{table}/{id}/gates":                        everybody,
	"GET /admin/pages/tree":                                everybody,
	"GET /admin/redirects":                                 everybody,
	"GET /admin/redirects/export.csv":                      everybody,
	"GET /admin/redirects/{redirect}":                      everybody,
	"GET /admin/redirects/new":                             {"administrator", "publisher"},
	"POST /admin/redirects":                                {"administrator", "publisher"},
	"POST /admin/redirects/{redirect}":                     {"administrator", "publisher"},
	"POST /admin/redirects/{redirect}/delete":              {"administrator", "publisher"},
	"GET /admin/redirects/import":                          {"administrator", "publisher"},
	"POST /admin/redirects/import":                         {"administrator", "publisher"},
	"POST /admin/pages/tree":                               {"administrator", "publisher"},
	"GET /admin/checks":                                    everybody,
	"GET /admin/{table}/{id}/publish":                      {"administrator", "publisher"},
	"POST /admin/{table}/{id}/publish":                     {"administrator", "publisher"},
	"GET /admin/{table}/{id}/unpublish":                    {"administrator", "publisher"},
	"POST /admin/{table}/{id}/unpublish":                   {"administrator", "publisher"},
	"GET /admin/{table}/{id}/comments":                     everybody,
	"POST /admin/{table}/{id}/comments":                    everybody,
	"POST /admin/{table}/{id}/comments/{comment}/answer":   everybody,
	"POST /admin/{table}/{id}/comments/{comment}/resolve":  everybody,
	"GET /admin/{table}/{id}/guests":                       {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/guests":                      {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/guests/{guest}/dismiss":      {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/guests/{guest}/heed":         {"administrator", "publisher", "editor"},
	"GET /admin/trash":                                     {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/duplicate":                   {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/trash":                       {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/untrash":                     {"administrator", "publisher", "editor"},
	"GET /admin/{table}/{id}/delete":                       {"administrator"},
	"POST /admin/{table}/{id}/delete":                      {"administrator"},
	"GET /admin/today/{queue}":                             everybody,
	"GET /admin/{table}/{id}/review":                       everybody,
	"POST /admin/{table}/{id}/review":                      everybody,
	"POST /admin/{table}/{id}/recall":                      everybody,
	"POST /admin/{table}/{id}/approve":                     {"administrator", "publisher"},
	"POST /admin/{table}/{id}/return":                      {"administrator", "publisher"},
	"GET /admin/{table}/{id}/schedule":                     {"administrator", "publisher"},
	"POST /admin/{table}/{id}/schedule/{plan}/cancel":      {"administrator", "publisher"},
	"GET /admin/{table}/export.csv":                        everybody,
	"GET /admin/{table}/export.json":                       everybody,
	"GET /admin/bulk/{bulk}":                               everybody,
	"GET /admin/bulk/{bulk}/report.csv":                    everybody,
	"GET /admin/{table}/{id}/restore":                      everybody,
	"GET /admin/{table}/{id}/tags":                         {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/tags":                        {"administrator", "publisher", "editor"},
	"POST /admin/{table}/bulk/tag":                         {"administrator", "publisher", "editor"},
	"POST /admin/{table}/bulk/untag":                       {"administrator", "publisher", "editor"},
	"POST /admin/bulk/{bulk}/tag":                          {"administrator", "publisher", "editor"},
	"POST /admin/bulk/{bulk}/untag":                        {"administrator", "publisher", "editor"},
	"POST /admin/bulk/{bulk}/cancel":                       {"administrator", "publisher", "editor"},
	"POST /admin/{table}/bulk/publish":                     {"administrator", "publisher"},
	"POST /admin/{table}/bulk/unpublish":                   {"administrator", "publisher"},
	"POST /admin/bulk/{bulk}/publish":                      {"administrator", "publisher"},
	"POST /admin/bulk/{bulk}/unpublish":                    {"administrator", "publisher"},
	"GET /admin/settings":                                  everybody,
	"GET /admin/settings/{setting}":                        everybody,
	"GET /admin/settings/{setting}/history":                everybody,
	"GET /admin/settings/{setting}/compare":                everybody,
	"POST /admin/settings/menu":                            {"administrator", "publisher"},
	"POST /admin/settings/menu/preview/{locale}":           {"administrator", "publisher"},
	"POST /admin/settings/menu/restore":                    {"administrator", "publisher"},
	"POST /admin/settings/footer":                          {"administrator", "publisher"},
	"POST /admin/settings/footer/preview/{locale}":         {"administrator", "publisher"},
	"POST /admin/settings/footer/restore":                  {"administrator", "publisher"},
	"POST /admin/settings/home":                            {"administrator", "publisher"},
	"POST /admin/settings/home/preview/{locale}":           {"administrator", "publisher"},
	"POST /admin/settings/home/restore":                    {"administrator", "publisher"},
	"POST /admin/settings/notice":                          {"administrator", "publisher"},
	"POST /admin/settings/notice/preview/{locale}":         {"administrator", "publisher"},
	"POST /admin/settings/notice/restore":                  {"administrator", "publisher"},
	"POST /admin/settings/identity":                        {"administrator"},
	"POST /admin/settings/identity/preview/{locale}":       {"administrator"},
	"POST /admin/settings/identity/restore":                {"administrator"},
	"GET /admin/team":                                      {"administrator"},
	"POST /admin/team/{user}":                              {"administrator"},
	"GET /admin/calendar":                                  everybody,
	"GET /admin/links":                                     everybody,
	"GET /admin/links.csv":                                 everybody,
	"GET /admin/{table}/{id}/reminders":                    {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/reminders":                   {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/reminders/{reminder}/looked": {"administrator", "publisher", "editor"},
	"POST /admin/{table}/{id}/reminders/{reminder}/forget": {"administrator", "publisher", "editor"},
	"GET /admin/media":                                     everybody,
	"POST /admin/media":                                    {"administrator", "publisher", "editor"},
	"GET /admin/media/{media}":                             everybody,
	"POST /admin/media/{media}":                            everybody,
	"POST /admin/media/{media}/replace":                    {"administrator", "publisher", "editor"},
	"POST /admin/media/{media}/trash":                      {"administrator", "publisher", "editor"},
	"POST /admin/media/{media}/untrash":                    {"administrator", "publisher", "editor"},
	"POST /admin/media/uploads":                            {"administrator", "publisher", "editor"},
	"GET /admin/media/uploads/{upload}":                    {"administrator", "publisher", "editor"},
	"PATCH /admin/media/uploads/{upload}":                  {"administrator", "publisher", "editor"},
	"DELETE /admin/media/uploads/{upload}":                 {"administrator", "publisher", "editor"},
}

var everybody = []string{"administrator", "publisher", "editor", "translator"}

// Every route refuses every role that may not use it, and whoever is not signed in.
func TestRoutesRefuse(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.article("Uno")
	desks := map[string]desk{"": d, "stolen": d}
	for _, role := range everybody {
		desks[role] = d.as(role)
	}
	stolen := d
	stolen.cookie = "session=guessed"
	desks["stolen"] = stolen
	fill := strings.NewReplacer("{table}", "articles", "{id}", strconv.FormatInt(id, 10), "{version}", "1", "{locale}", "es", "{user}", "2", "{bulk}", "1", "{queue}", "drafts", "{plan}", "1", "{setting}", "menu", "{media}", "1", "{name}", "a.jpg", "{upload}", "0123456789abcdef")
	seen := map[string]bool{}
	walk := func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if strings.HasSuffix(route, "/sign-in") || strings.HasPrefix(route, link.GuestRoot) {
			return nil // their key is another: see TestSignIn and TestGuest
		}
		name := method + " " + route
		allowed, known := routes[strings.Replace(name, "HEAD", "GET", 1)]
		if !known {
			t.Errorf("%s is in no list of who may use it", name)
		}
		seen[strings.Replace(name, "HEAD", "GET", 1)] = true
		for role, d := range desks {
			if role != "" && slices.Contains(allowed, role) && route == "/admin/sign-out" {
				continue // it would end the session that the others need
			}
			r := httptest.NewRequestWithContext(t.Context(), method, fill.Replace(route), strings.NewReader("es.title=Dos&version=1&base=1"))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			a := d.do(d.admin, r)
			signIn := a.Code == http.StatusSeeOther && strings.HasPrefix(a.Header().Get("Location"), "/admin/sign-in")
			refused := a.Code == http.StatusForbidden || signIn
			if role == "" || role == "stolen" {
				if !refused || strings.Contains(a.Body.String(), "Uno") {
					t.Errorf("%s answers somebody unknown (%q) with %d", name, role, a.Code)
				}
			} else if refused == slices.Contains(allowed, role) {
				t.Errorf("%s answers a user of the role %s with %d", name, role, a.Code)
			}
			if c := a.Header().Get("Cache-Control"); !strings.Contains(c, "no-store") {
				t.Errorf("%s may be cached: %s", name, c)
			}
		}
		return nil
	}
	if err := chi.Walk(d.routes, walk); err != nil {
		t.Fatal(err)
	}
	for name := range routes {
		if !seen[name] {
			t.Errorf("there is no %s", name)
		}
	}
}

// Who translates changes neither facts nor the source text, whatever the request says.
func TestTranslator(t *testing.T) {
	t.Parallel()
	d := newDesk(t).in("translator", locale.EN)
	id := d.article("Uno")
	a := d.is(d.get(articleAt(id)), http.StatusOK)
	v := d.typed(a, articleAt(id))
	for _, name := range []string{"facts.date", "es.title", "notes.sources.0.text", "locale"} {
		if v.Has(name) {
			t.Errorf("the form lets a translator change %s", name)
		}
	}
	v.Set("pt.title", "Um")
	v.Set("es.title", "Otro")
	v.Set("facts.date", "1999-01-01")
	v.Set("notes.sources.0.text", "x")
	d.is(d.post(articleAt(id), v), http.StatusSeeOther)
	draft := d.revision(articles, id)
	if draft.In(locale.PT).Title != "Um" || draft.In(locale.PT).Slug != "um" || draft.In(locale.ES).Title != "Uno" || len(draft.Sources) != 0 || date(draft) != "2026-11-23" {
		t.Errorf("kept: %+v, %+v", draft.In(locale.PT), draft)
	}
	for part, want := range map[string]int{"facts": http.StatusForbidden, "es": http.StatusForbidden, "pt": http.StatusSeeOther} {
		d.is(d.post(articleAt(id)+"/restore", map[string][]string{"base": {"2"}, "version": {"1"}, "part": {part}}), want)
	}
	if title := d.revision(articles, id).In(locale.PT).Title; title != "" {
		t.Errorf("the title is %s", title)
	}
}
