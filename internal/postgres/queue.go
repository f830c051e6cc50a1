package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// A Review is texts that were handed in together, and what was decided of them together.
type Review struct {
	ItemID    int64
	Version   int // handed in or, once decided, read
	Locales   []locale.Locale
	State     string // review, returned, approved, recalled or ended
	Author    string // name
	AuthorID  int64
	Note      string
	AskedAt   time.Time
	DecidedBy string // name, or "" for the program itself or nobody yet
	Decision  string // note
	DecidedAt *time.Time
}

// reviewsSQL groups reviews by what was done at once; what it is appended with says which.
const reviewsSQL = `
	SELECT v.item_id, max(v.version) AS version, array_agg(v.locale ORDER BY v.id) AS locales, v.state, u.name AS author, u.id AS author_id, v.note, v.asked_at,
	       coalesce(d.name, '') AS decided_by, v.decision, v.decided_at
	FROM   reviews v
	JOIN   items i ON i.id = v.item_id AND i.trashed_at IS NULL
	JOIN   users u ON u.id = v.author
	LEFT   JOIN users d ON d.id = v.decided_by
	WHERE  `

const reviewsGroup = ` GROUP BY v.item_id, v.state, u.id, v.note, v.asked_at, d.id, v.decision, v.decided_at`

// ReviewsOf returns what was handed in of an item and decided, the latest first, at most n.
func ReviewsOf(ctx context.Context, db DB, id int64, n int) ([]Review, error) {
	rows, _ := db.Query(ctx, reviewsSQL+`v.item_id = $1`+reviewsGroup+` ORDER BY v.asked_at DESC, v.decided_at DESC NULLS FIRST LIMIT $2`, id, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Review])
}

// ToReview returns what waits to be read, that which has waited longest first, at most n.
func ToReview(ctx context.Context, db DB, n int) ([]Review, error) {
	rows, _ := db.Query(ctx, reviewsSQL+`v.state = 'review'`+reviewsGroup+` ORDER BY v.asked_at, v.item_id LIMIT $1`, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Review])
}

// returnedSQL is what was returned and not handed in again, nor published, since.
const returnedSQL = reviewsSQL + `
		v.state = 'returned' AND i.states && ARRAY[v.locale || ':draft', v.locale || ':changes', v.locale || ':withdrawn']
		AND NOT EXISTS (SELECT FROM reviews later WHERE later.item_id = v.item_id AND later.locale = v.locale AND later.id > v.id)`

// ReturnedTo returns what a user handed in, got back and has not handed in again, nor
// seen published: the latest first, at most n.
func ReturnedTo(ctx context.Context, db DB, user int64, n int) ([]Review, error) {
	rows, _ := db.Query(ctx, returnedSQL+` AND v.author = $1`+reviewsGroup+` ORDER BY v.decided_at DESC, v.item_id LIMIT $2`, user, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Review])
}

// ReturnedOf returns what of an item was returned and is neither handed in again nor
// published, the latest first.
func ReturnedOf(ctx context.Context, db DB, id int64) ([]Review, error) {
	rows, _ := db.Query(ctx, returnedSQL+` AND v.item_id = $1`+reviewsGroup+` ORDER BY v.decided_at DESC`, id)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Review])
}

// Plans returns what is to happen by itself, the soonest first, after what was refused:
// at most n.
func Plans(ctx context.Context, db DB, n int) ([]Scheduled, error) {
	rows, _ := db.Query(ctx, scheduledSQL+`(s.outcome IS NULL OR s.outcome = 'refused') ORDER BY s.outcome IS NULL, s.at, s.id LIMIT $1`, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Scheduled])
}
