package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// Staff returns all users, by name.
func Staff(ctx context.Context, db DB) ([]User, error) {
	rows, _ := db.Query(ctx, `SELECT `+userColumns+` FROM users u ORDER BY fold(u.name), u.id`)
	return pgx.CollectRows(rows, pgx.RowToStructByName[User])
}

// SetAccess gives a user a role, and decides whether the user may sign in. Who may not
// any more is signed out. An unknown user is content.ErrNotFound, an unknown role
// content.ErrInvalid.
func SetAccess(ctx context.Context, tx pgx.Tx, id int64, role string, disabled bool) error {
	tag, err := tx.Exec(ctx, `UPDATE users SET role = $2, disabled = $3 WHERE id = $1`, id, role, disabled)
	if c := violates(err); c != "" {
		return fmt.Errorf("user %d (%s): %w", id, c, content.ErrInvalid)
	} else if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return fmt.Errorf("user %d: %w", id, content.ErrNotFound)
	}
	if disabled {
		_, err = tx.Exec(ctx, `DELETE FROM sessions WHERE user_id = $1`, id)
	}
	return err
}

// SetPassword gives a user another password, already hashed, lets the user try at once
// and ends all sessions. An unknown address is content.ErrNotFound.
func SetPassword(ctx context.Context, tx pgx.Tx, email, hash string) error {
	var id int64
	err := tx.QueryRow(ctx, `UPDATE users SET password = $2, failures = 0, blocked_until = NULL WHERE email = $1 RETURNING id`,
		strings.ToLower(strings.TrimSpace(email)), hash).Scan(&id)
	if err != nil {
		return notFound(err, "user "+email)
	}
	_, err = tx.Exec(ctx, `DELETE FROM sessions WHERE user_id = $1`, id)
	return err
}
