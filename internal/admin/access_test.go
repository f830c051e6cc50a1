package admin_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
)

func credentials(email, password string) url.Values {
	return url.Values{"email": {email}, "password": {password}}
}

func TestSignIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.add("editor", locale.PT)
	d.is(d.get(link.SignIn), http.StatusOK)
	a := d.is(d.post(link.SignIn+"?to=%2Fadmin%2Foffices%3Fq%3Dlima", credentials(" Editor@example.org", password)), http.StatusSeeOther)
	if to := a.Header().Get("Location"); to != "/admin/offices?q=lima" {
		t.Errorf("leads to %s", to)
	}
	cookies := a.Result().Cookies()
	if len(cookies) != 2 {
		t.Fatalf("cookies: %v", cookies)
	}
	c, spoken := cookies[0], cookies[1]
	if !spoken.Secure || !spoken.HttpOnly || spoken.SameSite != http.SameSiteLaxMode || spoken.Path != "/admin" || spoken.MaxAge <= 0 || spoken.Value != "pt" {
		t.Errorf("the language of the interface is kept as %+v", spoken)
	}
	if !c.Secure || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/admin" || c.Domain != "" || c.MaxAge != 0 || len(c.Value) < 26 {
		t.Errorf("cookie: %+v", c)
	}
	d.cookie = c.Name + "=" + c.Value
	a = d.is(d.get(link.Admin), http.StatusOK)
	d.says(a, "Hoje", "Ana editor , edição")
	if lang := get(find(a.page, "html", "", ""), "lang"); lang != "pt" {
		t.Errorf("the page is in %s", lang)
	}
	again := d.is(d.post(link.SignIn, credentials("editor@example.org", password)), http.StatusSeeOther).Result().Cookies()[0]
	if d.is(d.get(link.Admin), http.StatusSeeOther); again.Value == c.Value {
		t.Error("signing in again keeps the session")
	}
	d.cookie = again.Name + "=" + again.Value
	a = d.is(d.post(link.SignOut, nil), http.StatusSeeOther)
	if c := a.Result().Cookies()[0]; c.MaxAge >= 0 || c.Path != "/admin" {
		t.Errorf("the cookie stays: %+v", c)
	}
	d.is(d.get(link.Admin), http.StatusSeeOther)
	if n := d.number(`SELECT count(*) FROM sessions WHERE user_id = $1`, id); n != 0 {
		t.Errorf("%d sessions are left", n)
	}
}

// Whatever is wrong, the answer is the same, and it never leads away from the admin.
func TestSignInRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.add("editor", locale.ES)
	if _, err := d.pool.Exec(t.Context(), `UPDATE users SET disabled = true WHERE id = $1`, d.add("translator", locale.ES)); err != nil {
		t.Fatal(err)
	}
	if _, err := d.pool.Exec(t.Context(), `UPDATE users SET blocked_until = now() + interval '1 hour' WHERE id = $1`, d.add("publisher", locale.ES)); err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for name, v := range map[string]url.Values{
		"wrong password": credentials("editor@example.org", "another password altogether"),
		"unknown":        credentials("nobody@example.org", password),
		"disabled":       credentials("translator@example.org", password),
		"blocked":        credentials("publisher@example.org", password),
		"nothing":        nil,
		"odd":            credentials("x\x00", "\x00"),
	} {
		a := d.is(d.post(link.SignIn+"?lang=es", v), http.StatusUnprocessableEntity)
		if len(a.Result().Cookies()) != 0 {
			t.Errorf("%s: gets a cookie", name)
		}
		if got := get(find(a.page, "input", "name", "email"), "value"); got != strings.ReplaceAll(v.Get("email"), "\x00", "") {
			t.Errorf("%s: the address typed is %q now", name, got)
		}
		said[text(a.page)] = true
	}
	if len(said) != 1 {
		t.Errorf("the answers differ: %v", said)
	}
	for to, want := range map[string]string{
		"https://evil.example": "/admin", "//evil.example/admin": "/admin", "/admin/../es": "/admin", "/es": "/admin",
		`/admin\..\`: "/admin", "/admin/team": "/admin/team", "javascript:alert(1)": "/admin", "/adminx": "/admin",
	} {
		a := d.is(d.post(link.With(link.SignIn, url.Values{"to": {to}}), credentials("editor@example.org", password)), http.StatusSeeOther)
		if got := a.Header().Get("Location"); got != want {
			t.Errorf("%s leads to %s", to, got)
		}
	}
}

// Failures block an account for a while, whatever the password, and an address after many attempts.
func TestThrottling(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.add("editor", locale.ES)
	for range 6 {
		d.is(d.post(link.SignIn, credentials("editor@example.org", "wrong")), http.StatusUnprocessableEntity)
	}
	d.is(d.post(link.SignIn, credentials("editor@example.org", password)), http.StatusUnprocessableEntity)
	if n := d.number(`SELECT failures FROM users`); n != 5 {
		t.Errorf("%d failures counted, though the fifth blocks for a second", n)
	}
	for range 23 {
		d.post(link.SignIn, nil)
	}
	a := d.is(d.post(link.SignIn+"?lang=pt", credentials("editor@example.org", password)), http.StatusTooManyRequests)
	d.says(a, "Tentativas demais")
	if a.Header().Get("Retry-After") == "" {
		t.Error("does not say when to try again")
	}
	d.is(d.get(link.SignIn), http.StatusOK)
}

// The address that counts is the one that our own proxy gives, and only where there is one.
func TestThrottlingBehindProxy(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for trust, want := range map[bool]int{true: http.StatusUnprocessableEntity, false: http.StatusTooManyRequests} {
		h := admin.New(d.pool, admin.Options{Base: base, Idle: time.Hour, TrustProxy: trust}).Routes()
		var a answer
		for i := range 31 {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, link.SignIn, nil)
			r.Header.Set("X-Forwarded-For", "198.51.100.1, 203.0.113."+string(rune('0'+i%9)))
			a = d.do(h, r)
		}
		if a.Code != want {
			t.Errorf("trusting a proxy %t: %d", trust, a.Code)
		}
	}
}

func TestSessionsEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("editor")
	d.is(d.get(link.Admin), http.StatusOK)
	for _, sql := range []string{
		`UPDATE sessions SET seen_at = now() - interval '61 minutes'`,
		`UPDATE sessions SET seen_at = now(), expires_at = now()`,
	} {
		if _, err := d.pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
		a := d.is(d.get("/admin/offices?q=lima"), http.StatusSeeOther)
		if to := a.Header().Get("Location"); to != link.SignIn+"?to=%2Fadmin%2Foffices%3Fq%3Dlima" {
			t.Errorf("leads to %s", to)
		}
	}
}

// Another site's page cannot have a browser do anything here.
func TestCrossOrigin(t *testing.T) {
	t.Parallel()
	d := newDesk(t).as("administrator")
	id := d.article("Uno")
	send := func(header, value string) int {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, articleAt(id), strings.NewReader("version=1&es.title=Dos&facts.date=2026-11-23"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set(header, value)
		return d.do(d.admin, r).Code
	}
	if send("Sec-Fetch-Site", "cross-site") != http.StatusForbidden || send("Origin", "https://evil.example") != http.StatusForbidden {
		t.Error("another site changed something")
	}
	if v := d.revision(articles, id).In(locale.ES).Title; v != "Uno" {
		t.Errorf("the title is %s", v)
	}
	if send("Origin", base) != http.StatusSeeOther {
		t.Error("the site's own page is refused")
	}
}
