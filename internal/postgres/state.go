package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// standing is how far the texts of the item $1 have come in the locales $2: a row for
// each, of its version $3 (NULL: the latest). It is read by what shows states and by
// what asks whether a text may go on.
const standing = `
	SELECT l, n, t.version IS NOT NULL AS public,
	       w.version IS NOT NULL OR EXISTS (SELECT FROM paths m WHERE m.item_id = i.id AND m.locale = l AND m.moved_to IS NOT NULL) AS withdrawn,
	       coalesce(r.snapshot #>> ARRAY['translations', l, 'title'], '') <> '' AS written,
	       coalesce((r.snapshot #> ARRAY['translations', l]) - 'reflects' = (p.snapshot #> ARRAY['translations', l]) - 'reflects'
	            AND r.snapshot -> 'facts' = f.snapshot -> 'facts', false) AS same,
	       EXISTS (SELECT FROM reviews v WHERE v.item_id = i.id AND v.locale = l AND v.state = 'review') AS review,
	       coalesce((
	           SELECT v.state = 'approved'
	           FROM   reviews v
	           JOIN   revisions a ON a.item_id = v.item_id AND a.version = v.version
	           WHERE  v.item_id = i.id AND v.locale = l AND v.state <> 'review' AND agree(a.snapshot, r.snapshot, l)
	           ORDER  BY v.decided_at DESC, v.id DESC
	           LIMIT  1), false) AS approved,
	       EXISTS (SELECT FROM schedules s WHERE s.item_id = i.id AND s.outcome IS NULL AND s.action = 'publish' AND l = ANY(s.locales)) AS scheduled
	FROM   items i
	CROSS  JOIN unnest($2::text[]) WITH ORDINALITY AS locales(l, n)
	LEFT   JOIN translations t ON t.item_id = i.id AND t.locale = l
	LEFT   JOIN withdrawn w ON w.item_id = i.id AND w.locale = l
	LEFT   JOIN revisions r ON r.item_id = i.id AND r.version = coalesce($3::int, i.version)
	LEFT   JOIN revisions p ON p.item_id = i.id AND p.version = t.version
	LEFT   JOIN revisions f ON f.item_id = i.id AND f.version = i.public
	WHERE  i.id = $1`

// queueStates computes what lists show of an item in each locale, of which the first
// that holds is said: scheduled (goes public by itself), missing (no text), published
// (readers see what the latest version says), review (waits for somebody else),
// approved (what the latest version says was), withdrawn (readers see that it does not
// hold any more, or are led to another item), draft (they see nothing), or changes (they see something else, be it
// the text or the facts).
func queueStates(b *pgx.Batch, id int64) {
	b.Queue(`
		UPDATE items
		SET    states = (
			SELECT array_agg(l || ':' || CASE
			           WHEN scheduled THEN 'scheduled'
			           WHEN NOT public AND NOT withdrawn AND NOT written THEN 'missing'
			           WHEN same THEN 'published'
			           WHEN review THEN 'review'
			           WHEN approved THEN 'approved'
			           WHEN withdrawn THEN 'withdrawn'
			           WHEN NOT public THEN 'draft'
			           ELSE 'changes'
			       END ORDER BY n)
			FROM  (`+standing+`) standing)
		WHERE  id = $1`, id, locale.All, nil)
}

// A standingRow is how far a text has come.
type standingRow struct {
	L         locale.Locale
	N         int
	Public    bool
	Withdrawn bool
	Written   bool
	Same      bool // as what readers see
	Review    bool
	Approved  bool
	Scheduled bool
}

// standingOf returns how far the texts of a version have come in the given locales.
func standingOf(ctx context.Context, tx pgx.Tx, id int64, version int, locales []locale.Locale) ([]standingRow, error) {
	rows, _ := tx.Query(ctx, standing+` ORDER BY n`, id, locales, version)
	return pgx.CollectRows(rows, pgx.RowToStructByName[standingRow])
}
