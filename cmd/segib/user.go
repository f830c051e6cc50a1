package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/admin"
	"segib.org/web/internal/config"
	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

type userCommand struct {
	Add      userAddCommand      `cmd:"" help:"Add a user of the admin."`
	Password userPasswordCommand `cmd:"" help:"Give a user another password; it ends the user's sessions."`
	First    userFirstCommand    `cmd:"" help:"Make a first administrator and print the password, if there is no user yet."`
}

// A secret is a password that a command reads, never from its arguments: others can see those.
type secret struct {
	PasswordStdin bool `required:"" help:"Read the password from the first line of standard input."`
}

func (secret) read(in io.Reader) (hash string, err error) {
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return admin.HashPassword(strings.TrimRight(line, "\r\n"))
}

type userAddCommand struct {
	config.Database
	secret
	Email  string        `required:"" help:"The address to sign in with."`
	Name   string        `required:"" help:"The user's name, as history shows it."`
	Role   string        `required:"" enum:"administrator,publisher,editor,translator" help:"What the user may do: administrator, publisher, editor or translator."`
	Locale locale.Locale `enum:"es,pt,en" default:"es" help:"The language of the user's interface: es, pt or en."`
}

// Run adds a user.
func (c *userAddCommand) Run(ctx context.Context, s streams) error {
	hash, err := c.read(s.in)
	if err != nil {
		return err
	}
	return transact(ctx, c.Database, func(tx pgx.Tx) error {
		_, err := postgres.AddUser(ctx, tx, postgres.User{Email: c.Email, Name: c.Name, Role: c.Role, Locale: c.Locale}, hash)
		return err
	})
}

type userPasswordCommand struct {
	config.Database
	secret
	Email string `required:"" help:"The user's address."`
}

// Run changes a user's password.
func (c *userPasswordCommand) Run(ctx context.Context, s streams) error {
	hash, err := c.read(s.in)
	if err != nil {
		return err
	}
	return transact(ctx, c.Database, func(tx pgx.Tx) error { return postgres.SetPassword(ctx, tx, c.Email, hash) })
}

type userFirstCommand struct {
	config.Database
	config.Address
}

// Run makes a first administrator, if nobody can sign in yet. The user's address has the
// host of the site.
func (c *userFirstCommand) Run(ctx context.Context, s streams) error {
	host := "localhost"
	if u, err := url.Parse(c.Base()); err == nil && u.Hostname() != "" {
		host = u.Hostname()
	}
	email, password := "admin@"+host, rand.Text()
	hash, err := admin.HashPassword(password)
	if err != nil {
		return err
	}
	made := false
	err = transact(ctx, c.Database, func(tx pgx.Tx) error {
		if has, err := postgres.HasUsers(ctx, tx); has || err != nil {
			return err
		}
		_, err := postgres.AddUser(ctx, tx, postgres.User{Email: email, Name: "Administración", Role: "administrator"}, hash)
		made = err == nil
		return err
	})
	if errors.Is(err, content.ErrConflict) { // another process was first
		return nil
	}
	if err != nil || !made {
		return err
	}
	_, err = fmt.Fprintf(s.out, "A first administrator can sign in at %s/admin:\n  e-mail:   %s\n  password: %s\nThe password is not shown again.\n",
		c.Base(), email, password)
	return err
}

// transact runs f in a transaction of the database.
func transact(ctx context.Context, d config.Database, f func(pgx.Tx) error) error {
	return withDatabase(ctx, d, func(pool *pgxpool.Pool) error { return postgres.Tx(ctx, pool, f) })
}
