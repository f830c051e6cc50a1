package admin_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

func TestInterfaceLanguage(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	for l, today := range map[locale.Locale]string{locale.PT: "Hoje", locale.EN: "Today", locale.ES: "Hoy"} {
		a := d.is(d.post(link.AdminLanguage, url.Values{"locale": {string(l)}, "to": {"/admin/offices"}}), http.StatusSeeOther)
		if to := a.Header().Get("Location"); to != "/admin/offices" {
			t.Errorf("leads to %s", to)
		}
		if c := a.Result().Cookies(); len(c) != 1 || c[0].Name != "interface" || c[0].Value != string(l) {
			t.Errorf("keeps %v", c)
		}
		a = d.get(link.Admin)
		d.says(a, today)
		if lang := get(find(a.page, "html", "", ""), "lang"); lang != string(l) {
			t.Errorf("%s: the page is in %s", l, lang)
		}
	}
	d.is(d.post(link.AdminLanguage, url.Values{"locale": {"fr"}}), http.StatusBadRequest)
}

func TestTeam(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("administrator")
	editor := d.add("editor", locale.ES)
	if err := postgres.SignIn(t.Context(), d.pool, editor, "x", time.Hour); err != nil {
		t.Fatal(err)
	}
	self := d.number(`SELECT id FROM users WHERE role = 'administrator'`)
	d.says(d.is(d.get(link.Team), http.StatusOK), "Ana editor", "editor@example.org", "Es usted")
	d.is(d.post(link.TeamMember(editor), url.Values{"role": {"publisher"}, "access": {"1"}}), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM users u JOIN sessions ON user_id = u.id WHERE u.id = $1 AND role = 'publisher'`, editor); n != 1 {
		t.Error("the role is not changed, or the session is over")
	}
	d.is(d.post(link.TeamMember(editor), url.Values{"role": {"publisher"}}), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM users u LEFT JOIN sessions s ON user_id = u.id WHERE u.id = $1 AND disabled AND s IS NULL`, editor); n != 1 {
		t.Error("somebody without access can go on")
	}
	d.is(d.post(link.TeamMember(self), url.Values{"role": {"editor"}, "access": {"1"}}), http.StatusForbidden)
	d.is(d.post(link.TeamMember(editor), url.Values{"role": {"king"}, "access": {"1"}}), http.StatusUnprocessableEntity)
	d.is(d.post(link.TeamMember(editor+100), url.Values{"role": {"editor"}}), http.StatusNotFound)
	d.is(d.post(link.Team+"/x", url.Values{"role": {"editor"}}), http.StatusNotFound)
}
