package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// PlansWithin returns what was scheduled from a moment on and before another, in that order:
// what is to come, was done or was refused.
func PlansWithin(ctx context.Context, db DB, from, to time.Time) ([]Scheduled, error) {
	rows, _ := db.Query(ctx, scheduledSQL+`(s.outcome IS NULL OR s.outcome IN ('done', 'refused')) AND s.at >= $1 AND s.at < $2 ORDER BY s.at, s.id`, from, to)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Scheduled])
}
