package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// absence is how long somebody counts as present who is not heard of.
const absence = time.Minute

// A Present is somebody who has the form of an item open.
type Present struct {
	Name string    `json:"name"`
	Part string    `json:"part"` // "facts", "pt"; "" where the person only reads
	When time.Time `json:"when"` // when last heard of
}

// Attend notes that a user has the form of an item open, and returns who else has.
func Attend(ctx context.Context, db DB, id, user int64, part string) ([]Present, error) {
	rows, _ := db.Query(ctx, `
		WITH me AS (
			INSERT INTO presence (item_id, user_id, part, seen_at) VALUES ($1, $2, $3, now())
			ON CONFLICT (item_id, user_id) DO UPDATE SET part = EXCLUDED.part, seen_at = EXCLUDED.seen_at
		)
		SELECT u.name, p.part, p.seen_at AS "when"
		FROM   presence p
		JOIN   users u ON u.id = p.user_id
		WHERE  p.item_id = $1 AND p.user_id <> $2 AND p.seen_at > now() - $4::interval
		ORDER  BY u.name`, id, user, part, absence)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Present])
}
