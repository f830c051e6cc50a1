package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/postgres/pgtest"
)

func TestUsers(t *testing.T) {
	t.Parallel()
	pool := pgtest.New(t)
	segib := func(in string, args ...string) (string, error) {
		var out bytes.Buffer
		err := run(t.Context(), append(append([]string{"user"}, args...), "--database-url="+pool.Config().ConnString()), strings.NewReader(in), &out)
		return out.String(), err
	}
	out, err := segib("", "first", "--listen=127.0.0.1:9090", "--base-url=https://www.example.org:8443/")
	if err != nil || !strings.Contains(out, "admin@www.example.org") || !strings.Contains(out, "https://www.example.org:8443/admin") {
		t.Errorf("%q, %v", out, err)
	}
	if out, err := segib("", "first"); out != "" || err != nil {
		t.Errorf("a second time: %q, %v", out, err)
	}
	add := func(password string, more ...string) error {
		_, err := segib(password, append([]string{"add", "--name=Inés Roldán", "--role=publisher", "--password-stdin"}, more...)...)
		return err
	}
	if err := add("una contraseña larga\r\nignored", "--email=Ines@example.org", "--locale=pt"); err != nil {
		t.Fatal(err)
	}
	c, err := postgres.FindCredential(t.Context(), pool, "ines@example.org")
	if err != nil || c.Role != "publisher" || c.Name != "Inés Roldán" || c.Locale != "pt" || !strings.HasPrefix(c.Password, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("%+v, %v", c, err)
	}
	if err := add("una contraseña larga", "--email=ines@example.org"); !errors.Is(err, content.ErrConflict) {
		t.Errorf("the same address again: %v", err)
	}
	if err := add("corta", "--email=x@example.org"); !errors.Is(err, content.ErrInvalid) {
		t.Errorf("a short password: %v", err)
	}
	if err := add("una contraseña larga", "--email=x@example.org", "--role=king"); err == nil {
		t.Error("an unknown role")
	}
	if err := postgres.SignIn(t.Context(), pool, c.ID, "secret", 1<<40); err != nil {
		t.Fatal(err)
	}
	if _, err := segib("otra contraseña larga", "password", "--email=INES@example.org", "--password-stdin"); err != nil {
		t.Error(err)
	}
	if n, _ := postgres.FindCredential(t.Context(), pool, "ines@example.org"); n.Password == c.Password {
		t.Error("the password is the old one")
	}
	if _, err := postgres.SessionUser(t.Context(), pool, "secret", 1<<40); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("the old sessions go on: %v", err)
	}
	if _, err := segib("otra contraseña larga", "password", "--email=nobody@example.org", "--password-stdin"); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("nobody's password: %v", err)
	}
}

// Where nobody said what the site's address is, it is found where the program listens.
func TestFirstUserIsToldTheAddress(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	err := run(t.Context(), []string{"user", "first", "--listen=:8109", "--base-url=", "--database-url=" + pgtest.New(t).Config().ConnString()}, nil, &out)
	if err != nil || !strings.Contains(out.String(), "http://localhost:8109/admin:") || !strings.Contains(out.String(), "admin@localhost\n") {
		t.Errorf("%q, %v", out.String(), err)
	}
}
