package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// dueLinks returns addresses that were not asked for in a night, one of each host before the
// second of any, those first that wait longest; and forgets those to which nothing leads.
func dueLinks(ctx context.Context, db DB, night time.Time, base string) ([]string, error) {
	b := &pgx.Batch{}
	b.Queue(`DELETE FROM external_links l WHERE NOT EXISTS (SELECT FROM external_uses u WHERE u.url = l.url)`)
	b.Queue(`
		INSERT INTO external_links (url)
		SELECT DISTINCT url FROM external_uses WHERE url <> $1 AND NOT starts_with(url, $1 || '/')
		ON CONFLICT DO NOTHING`, base)
	var due []string
	b.Queue(`
		SELECT url
		FROM  (SELECT url, night, row_number() OVER (PARTITION BY split_part(url, '/', 3) ORDER BY night NULLS FIRST, random()) AS n
		       FROM   external_links
		       WHERE  night IS DISTINCT FROM $1::date) l
		ORDER  BY n, night NULLS FIRST, random()
		LIMIT  $2`, night.Format(time.DateOnly), batch).Query(func(rows pgx.Rows) (err error) {
		due, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	})
	err := db.SendBatch(ctx, b).Close()
	return due, err
}

// noteAnswers notes what addresses answered in a night: each once, whoever asks twice.
func noteAnswers(ctx context.Context, pool *pgxpool.Pool, night time.Time, found map[string]LinkAnswer) error {
	b := &pgx.Batch{}
	for u, a := range found {
		failed := a.Outcome == "broken" || a.Outcome == "unreachable" || a.Outcome == "refused"
		gone := a.Outcome == "broken" && (a.Status == 404 || a.Status == 410)
		b.Queue(`
			UPDATE external_links
			SET    outcome = $3, status = $4, reason = $5, moved_to = $6, night = $2::date, checked_at = now(),
			       failures = CASE WHEN $7 THEN failures + 1 ELSE 0 END, failing = CASE WHEN $7 THEN coalesce(failing, now()) END,
			       gone = CASE WHEN $8 THEN gone + 1 ELSE 0 END
			WHERE  url = $1 AND night IS DISTINCT FROM $2::date`,
			u, night.Format(time.DateOnly), a.Outcome, a.Status, a.Reason, a.To, failed, gone)
	}
	return Tx(ctx, pool, func(tx pgx.Tx) error { return tx.SendBatch(ctx, b).Close() })
}

// queueUnused forgets where the texts of an item lead to that readers cannot read any more; a
// withdrawn one they can.
func queueUnused(b *pgx.Batch, id int64) {
	b.Queue(`
		DELETE FROM external_uses u
		WHERE  item_id = $1
		AND    NOT EXISTS (
			SELECT FROM (SELECT item_id, locale FROM translations UNION ALL SELECT item_id, locale FROM withdrawn) r
			WHERE  r.item_id = $1 AND split_part(u.field, '.', 1) IN ('facts', r.locale))`, id)
}
