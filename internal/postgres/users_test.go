package postgres_test

import (
	"errors"
	"testing"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

func TestUsers(t *testing.T) {
	t.Parallel()
	db, ctx := pgtest.New(t), t.Context()
	if has, err := postgres.HasUsers(ctx, db); has || err != nil {
		t.Error(has, err)
	}
	id, err := postgres.AddUser(ctx, db, postgres.User{Email: " Ana@Example.org ", Name: "Ana", Role: "editor"}, "hash")
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		user postgres.User
		want error
	}{
		"address taken": {postgres.User{Email: "ana@example.org", Name: "Otra", Role: "editor"}, content.ErrConflict},
		"unknown role":  {postgres.User{Email: "b@example.org", Name: "B", Role: "king"}, content.ErrInvalid},
		"no name":       {postgres.User{Email: "c@example.org", Role: "editor"}, content.ErrInvalid},
	} {
		if _, err := postgres.AddUser(ctx, db, test.user, "hash"); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	c, err := postgres.FindCredential(ctx, db, "ANA@example.org")
	if err != nil || c.ID != id || c.Password != "hash" || c.Locale != "es" || c.BlockedUntil != nil {
		t.Errorf("%+v, %v", c, err)
	}
	if _, err := postgres.FindCredential(ctx, db, "x\x00\xff"); !errors.Is(err, content.ErrNotFound) {
		t.Error(err)
	}
	if err := postgres.SetUserLocale(ctx, db, id, "pt"); err != nil {
		t.Error(err)
	}
	if c, _ := postgres.FindCredential(ctx, db, "ana@example.org"); c.Locale != "pt" {
		t.Error(c.Locale)
	}
}

// The fifth failure blocks for a second, each further one for twice as long, and a
// success forgets them.
func TestSignInBackOff(t *testing.T) {
	t.Parallel()
	db, ctx := pgtest.New(t), t.Context()
	id, err := postgres.AddUser(ctx, db, postgres.User{Email: "a@example.org", Name: "A", Role: "editor"}, "hash")
	if err != nil {
		t.Fatal(err)
	}
	blocked := func() time.Duration {
		c, err := postgres.FindCredential(ctx, db, "a@example.org")
		if err != nil || c.BlockedUntil == nil {
			return 0
		}
		return time.Until(*c.BlockedUntil).Round(time.Second)
	}
	for i, want := range []time.Duration{0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900} {
		if err := postgres.SignInFailed(ctx, db, id); err != nil {
			t.Fatal(err)
		}
		if got := blocked(); got != want*time.Second {
			t.Errorf("failure %d blocks for %v, not %v", i+1, got, want*time.Second)
		}
	}
	if err := postgres.SignIn(ctx, db, id, "secret", time.Hour); err != nil || blocked() != 0 {
		t.Error(err, blocked())
	}
}

func TestSessions(t *testing.T) {
	t.Parallel()
	db, ctx := pgtest.New(t), t.Context()
	id, err := postgres.AddUser(ctx, db, postgres.User{Email: "a@example.org", Name: "A", Role: "editor"}, "hash")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(secret string) bool {
		u, err := postgres.SessionUser(ctx, db, secret, time.Hour)
		if err != nil && !errors.Is(err, content.ErrNotFound) {
			t.Fatal(err)
		}
		return u.ID == id
	}
	age := func(sql string) {
		if _, err := db.Exec(ctx, sql); err != nil {
			t.Fatal(err)
		}
	}
	for _, secret := range []string{"one", "two", "three"} {
		if err := postgres.SignIn(ctx, db, id, secret, 8*time.Hour); err != nil {
			t.Fatal(err)
		}
	}
	if !valid("one") || valid("four") {
		t.Error("the secret does not matter")
	}
	age(`UPDATE sessions SET seen_at = now() - interval '59 minutes'`)
	if !valid("one") {
		t.Error("idle for less than an hour ends a session")
	}
	age(`UPDATE sessions SET seen_at = seen_at - interval '30 minutes'`)
	if !valid("one") || valid("two") {
		t.Error("a session does not live on by its use, or another one does")
	}
	age(`UPDATE sessions SET seen_at = now(), expires_at = now() WHERE user_id = user_id`)
	if valid("one") {
		t.Error("a session outlives its end")
	}
	age(`UPDATE sessions SET expires_at = now() + interval '1 hour'`)
	if err := postgres.SignOut(ctx, db, "one"); err != nil || valid("one") || !valid("three") {
		t.Error("signing out ends another session than its own", err)
	}
	age(`UPDATE users SET disabled = true`)
	if valid("three") {
		t.Error("who is disabled goes on")
	}
}
