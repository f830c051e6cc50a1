package postgres

import (
	"cmp"
	"context"
	"slices"

	"github.com/jackc/pgx/v5"
)

// actsRemembered is how many acts of a user are looked at for the items they were done to.
const actsRemembered = 200

// WorkedOn returns up to limit items that a user wrote or saved last, the latest first.
func WorkedOn(ctx context.Context, db DB, user int64, limit int) ([]Row, error) {
	rows, _ := db.Query(ctx, `
		SELECT item_id
		FROM   ((SELECT item_id, at FROM audit WHERE actor = $1 AND item_id IS NOT NULL ORDER BY id DESC LIMIT $2)
		        UNION ALL
		        (SELECT item_id, saved_at FROM working_copies WHERE user_id = $1 ORDER BY saved_at DESC LIMIT $2)) acts (item_id, at)
		JOIN   items i ON i.id = item_id
		WHERE  i.version > 0 AND i.trashed_at IS NULL
		GROUP  BY item_id
		ORDER  BY max(at) DESC
		LIMIT  $3`, user, actsRemembered, limit)
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, err
	}
	list, err := RowsOf(ctx, db, ids)
	slices.SortFunc(list, func(a, b Row) int { return cmp.Compare(slices.Index(ids, a.ID), slices.Index(ids, b.ID)) })
	return list, err
}
