package postgres

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A User is a member of the staff. What each role may do is decided in package admin.
type User struct {
	ID       int64
	Email    string
	Name     string
	Role     string
	Locale   locale.Locale // of the admin's interface
	Disabled bool
}

const userColumns = `u.id, u.email, u.name, u.role, u.locale, u.disabled`

// AddUser makes a user with a password already hashed. An address that is taken is
// content.ErrConflict, an unknown role content.ErrInvalid.
func AddUser(ctx context.Context, db DB, u User, hash string) (id int64, err error) {
	if u.Locale == "" {
		u.Locale = locale.Source
	}
	err = db.QueryRow(ctx, `
		INSERT INTO users (email, name, role, locale, password) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
		strings.ToLower(strings.TrimSpace(u.Email)), u.Name, u.Role, u.Locale, hash).Scan(&id)
	switch c := violates(err); {
	case strings.HasSuffix(c, "_email_key"):
		return 0, fmt.Errorf("user %s exists: %w", u.Email, content.ErrConflict)
	case c != "":
		return 0, fmt.Errorf("user %s (%s): %w", u.Email, c, content.ErrInvalid)
	}
	return id, err
}

// HasUsers reports whether anybody can sign in.
func HasUsers(ctx context.Context, db DB) (has bool, err error) {
	err = db.QueryRow(ctx, `SELECT EXISTS (SELECT FROM users WHERE NOT disabled)`).Scan(&has)
	return has, err
}

// A Credential is what signing in needs to know of a user.
type Credential struct {
	User
	Password     string // hash
	BlockedUntil *time.Time
}

// FindCredential returns the user of an address, or content.ErrNotFound.
func FindCredential(ctx context.Context, db DB, email string) (Credential, error) {
	rows, _ := db.Query(ctx, `SELECT `+userColumns+`, u.password, u.blocked_until FROM users u WHERE email = $1`,
		strings.ToLower(strings.TrimSpace(storable(email))))
	c, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Credential])
	return c, notFound(err, "user")
}

// SignInFailed counts a failure. From the fifth on each one blocks the account for
// twice as long as the one before, from a second to a quarter of an hour.
func SignInFailed(ctx context.Context, db DB, id int64) error {
	_, err := db.Exec(ctx, `
		UPDATE users
		SET    failures = failures + 1,
		       blocked_until = CASE WHEN failures >= 4
		           THEN now() + least(interval '15 minutes', interval '1 second' * 2 ^ least(failures - 4, 20)) END
		WHERE  id = $1`, id)
	return err
}

// SignIn starts a session of a user, known by a secret that only the cookie has.
func SignIn(ctx context.Context, db DB, id int64, secret string, lasts time.Duration) error {
	b := &pgx.Batch{}
	b.Queue(`UPDATE users SET failures = 0, blocked_until = NULL WHERE id = $1`, id)
	b.Queue(`INSERT INTO sessions (token, user_id, expires_at) VALUES ($1, $2, now() + $3)`, token(secret), id, lasts)
	return db.SendBatch(ctx, b).Close()
}

// SessionUser returns the user of a session that is still valid and not idle for
// longer than idle, or content.ErrNotFound.
func SessionUser(ctx context.Context, db DB, secret string, idle time.Duration) (User, error) {
	rows, _ := db.Query(ctx, `
		WITH s AS (
			UPDATE sessions SET seen_at = now()
			WHERE  token = $1 AND seen_at < now() - interval '1 minute' AND seen_at > now() - $2::interval
		)
		SELECT `+userColumns+`
		FROM   sessions
		JOIN   users u ON u.id = user_id
		WHERE  token = $1 AND expires_at > now() AND seen_at > now() - $2::interval AND NOT u.disabled`, token(secret), idle)
	u, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[User])
	return u, notFound(err, "session")
}

// SignOut ends a session.
func SignOut(ctx context.Context, db DB, secret string) error {
	_, err := db.Exec(ctx, `DELETE FROM sessions WHERE token = $1`, token(secret))
	return err
}

// SetUserLocale chooses the language of a user's interface.
func SetUserLocale(ctx context.Context, db DB, id int64, l locale.Locale) error {
	_, err := db.Exec(ctx, `UPDATE users SET locale = $2 WHERE id = $1`, id, l)
	return err
}

// token is how a secret is kept: a copy of the table lets nobody in.
func token(secret string) []byte {
	sum := sha256.Sum256([]byte(secret))
	return sum[:]
}

// notFound gives «no row» its meaning.
func notFound(err error, what string) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return fmt.Errorf("%s: %w", what, content.ErrNotFound)
	}
	return err
}
