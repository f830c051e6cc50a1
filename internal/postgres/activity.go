package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// An Act is an event of an item's history, with the item.
type Act struct {
	Event
	Item  int64
	Kind  string
	Title locale.Label // as it is now
}

// Activity returns what was done last, to any item: the latest first, at most n acts.
// Of what the program itself did it has what people had scheduled.
func Activity(ctx context.Context, db DB, n int) ([]Act, error) {
	rows, _ := db.Query(ctx, `
		SELECT `+eventColumns+`, i.id AS item, i.kind, i.title
		FROM   audit a
		JOIN   items i ON i.id = a.item_id AND i.trashed_at IS NULL
		LEFT   JOIN users u ON u.id = a.actor
		LEFT   JOIN schedules s ON s.id = a.schedule_id
		WHERE  a.actor IS NOT NULL OR a.schedule_id IS NOT NULL
		ORDER  BY a.id DESC
		LIMIT  $1`, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Act])
}
