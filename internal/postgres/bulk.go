package postgres

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// MostBulk is how many items one act on many may be done to.
const MostBulk = 10_000

// A Bulk is one act on many items, asked about, under way or done.
type Bulk struct {
	ID         int64
	Actor      int64
	Who        string // the actor's name
	Kind       string
	Action     string // publish, unpublish, tag, untag
	Decision   Decision
	StartedAt  *time.Time // nil while somebody is asked
	FinishedAt *time.Time
	Cancelled  bool
	Total      int // items
	Done       int // of these wholly, or as far as there was anything to do,
	Part       int // not in all languages,
	Failed     int // not at all
}

// A Decision is what an act on many items does.
type Decision struct {
	Locales []locale.Locale // of publish and unpublish
	Why     string          // the reason, for the audit and the report
	How     string          // of unpublish: content.Withdrawn or content.Gone
	Reason  locale.Label    // of content.Withdrawn: what readers are told
	Tags    []string        // of tag and untag
}

// PrepareBulk notes the items that a query selects, the latest first and at most MostBulk,
// so that somebody can be asked what to do to them, and returns its id.
func PrepareBulk(ctx context.Context, tx pgx.Tx, actor int64, action string, q Query) (id int64, err error) {
	err = tx.QueryRow(ctx, `INSERT INTO bulks (actor, kind, action) VALUES ($1, $2, $3) RETURNING id`, actor, q.Kind, action).Scan(&id)
	if err != nil {
		return 0, err
	}
	where, args := q.where()
	args = append(args, id, MostBulk)
	_, err = tx.Exec(ctx, fmt.Sprintf(`
		INSERT INTO bulk_items (bulk_id, item_id, version, title)
		SELECT $%d, i.id, i.version, i.title
		FROM   items i
		WHERE  %s
		ORDER  BY i.updated_at DESC, i.id DESC
		LIMIT  $%d`, len(args)-1, strings.Join(where, " AND "), len(args)), args...)
	return id, err
}

const bulkSQL = `
	SELECT b.id, b.actor, u.name AS who, b.kind, b.action, b.decision, b.started_at, b.finished_at, b.cancelled, n.*
	FROM   bulks b
	JOIN   users u ON u.id = b.actor
	CROSS  JOIN LATERAL (
		SELECT count(*) AS total, count(*) FILTER (WHERE outcome = 'done') AS done,
		       count(*) FILTER (WHERE outcome = 'part') AS part, count(*) FILTER (WHERE outcome = 'failed') AS failed
		FROM   bulk_items
		WHERE  bulk_id = b.id) n
	WHERE  b.id = $1`

// FindBulk returns an act on many items, or content.ErrNotFound.
func FindBulk(ctx context.Context, db DB, id int64) (Bulk, error) {
	rows, _ := db.Query(ctx, bulkSQL, id)
	b, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Bulk])
	return b, notFound(err, fmt.Sprintf("bulk %d", id))
}

// StartBulk has the program do an act on many items, once it is decided how. One that was
// started before goes on as it was.
func StartBulk(ctx context.Context, tx pgx.Tx, id, actor int64, d Decision) error {
	tag, err := tx.Exec(ctx, `UPDATE bulks SET decision = $2, actor = $3, started_at = now() WHERE id = $1 AND started_at IS NULL`, id, d, actor)
	if err != nil || tag.RowsAffected() == 0 {
		return err
	}
	client, err := inserter()
	if err != nil {
		return err
	}
	_, err = client.InsertTx(ctx, tx, BulkJob{Bulk: id}, nil)
	return err
}

// CancelBulk ends an act on many items where it is: what was done stays done.
func CancelBulk(ctx context.Context, db DB, id int64) error {
	_, err := db.Exec(ctx, `UPDATE bulks SET cancelled = true, finished_at = now() WHERE id = $1 AND finished_at IS NULL`, id)
	return err
}

// A BulkItem is what became of one of the items.
type BulkItem struct {
	ItemID   int64
	Title    locale.Label // as it was
	Outcome  string       // done, part, failed, or "" while it is to come
	Locales  []locale.Locale
	Problems []content.Problem // why not, or not in all languages
}

// BulkItems returns what became of items, in the order of their ids after that one, at
// most n of them; of those only that were not done wholly if troubled.
func BulkItems(ctx context.Context, db DB, bulk, after int64, troubled bool, n int) ([]BulkItem, error) {
	rows, _ := db.Query(ctx, `
		SELECT item_id, title, coalesce(outcome, '') AS outcome, locales, problems
		FROM   bulk_items
		WHERE  bulk_id = $1 AND item_id > $2 AND (NOT $3 OR outcome IN ('part', 'failed'))
		ORDER  BY item_id
		LIMIT  $4`, bulk, after, troubled, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[BulkItem])
}
