package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// A MediaAct is something that was done to a media.
type MediaAct struct {
	At     time.Time
	By     string // name, or "" for the program itself
	Action string // upload, replace, describe, trash, untrash, everywhere (it was put in the place of another)
}

// MediaActs returns what was done last to a media, the latest first, at most n acts.
func MediaActs(ctx context.Context, db DB, media int64, n int) ([]MediaAct, error) {
	rows, _ := db.Query(ctx, `
		SELECT a.at, coalesce(u.name, '') AS by, a.action
		FROM   audit a
		LEFT   JOIN users u ON u.id = a.actor
		WHERE  a.media_id = $1
		ORDER  BY a.id DESC
		LIMIT  $2`, media, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[MediaAct])
}
