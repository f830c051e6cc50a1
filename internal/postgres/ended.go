package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// withdrawnText is the text t of the item i that was withdrawn: in the locale $1, else in
// the first of the others. It says what its revision says.
const withdrawnText = `
	FROM   items i
	CROSS  JOIN LATERAL (SELECT * FROM withdrawn WHERE item_id = i.id ORDER BY locale = $1 DESC, locale <> 'es', locale DESC LIMIT 1) t
	JOIN   revisions r ON r.item_id = i.id AND r.version = t.version
	JOIN   revisions f ON f.item_id = i.id AND f.version = t.facts_version
	CROSS  JOIN LATERAL jsonb_populate_record(NULL::translations, r.snapshot #> ARRAY['translations', t.locale]) x
	WHERE  i.id = $2`

// findEnded returns what is left of an item that readers of l are not shown as published:
// the text that was withdrawn, a *content.ElsewhereError for what stands in its place, or
// content.ErrGone.
func findEnded[F any](ctx context.Context, db DB, k content.Kind[F], l locale.Locale, id int64) (content.Entry[F], error) {
	ref, err := whereIs(ctx, db, l, id)
	switch {
	case err != nil:
		return content.Entry[F]{}, err
	case ref.ID != id:
		return content.Entry[F]{}, &content.ElsewhereError{Ref: ref}
	}
	rows, _ := db.Query(ctx, `
		SELECT i.id, i.kind, coalesce(i.key, '') AS key, t.updated_at,
		       t.locale, x.title, x.slug, t.path, x.summary, x.body, t.published_at,
		       (SELECT jsonb_object_agg(locale, path) FROM (
		           SELECT locale, path FROM withdrawn WHERE item_id = i.id UNION SELECT locale, path FROM translations WHERE item_id = i.id) o) AS paths,
		       jsonb_build_object('at', t.at, 'reason', t.reason) AS withdrawn,`+notesOf+` AS notes, f.snapshot -> 'facts' AS facts`+withdrawnText, l, id)
	e, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[content.Entry[F]])
	return e, notFound(err, fmt.Sprintf("withdrawn %s %d", k.Name, id))
}

// A remnant is what an item has for the readers of one locale: a text that is public or
// was withdrawn, or another item in its place.
type remnant struct {
	How    string // "public", content.Withdrawn, content.Moved
	Locale locale.Locale
	Target *int64
}

// whereIs returns the item that readers of l are to be shown in the place of an item:
// itself, or what it moved to, through however many. What they have in their own language
// comes first, be it public or not, then what is public in another. It returns
// content.ErrGone if there is none.
func whereIs(ctx context.Context, db DB, l locale.Locale, id int64) (content.Ref, error) {
	gone := fmt.Errorf("item %d: %w", id, content.ErrGone)
	for seen := map[int64]bool{}; !seen[id]; {
		seen[id] = true
		rows, _ := db.Query(ctx, `
			SELECT how, locale, target
			FROM  (SELECT 'public' AS how, locale, NULL::bigint AS target FROM translations WHERE item_id = $2
			       UNION ALL
			       SELECT 'withdrawn', locale, NULL FROM withdrawn WHERE item_id = $2
			       UNION ALL
			       SELECT 'moved', locale, moved_to FROM paths WHERE item_id = $2 AND moved_to IS NOT NULL) x
			ORDER  BY locale = $1 DESC, how = 'public' DESC, how = 'withdrawn' DESC, locale <> 'es', locale DESC
			LIMIT  1`, l, id)
		s, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[remnant])
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			return content.Ref{}, gone
		case err != nil:
			return content.Ref{}, err
		case s.Target == nil:
			return refOf(ctx, db, l, id, s.How)
		}
		id = *s.Target
	}
	return content.Ref{}, gone
}

// refOf returns the item of that id, which readers of l are shown.
func refOf(ctx context.Context, db DB, l locale.Locale, id int64, how string) (content.Ref, error) {
	sql := `SELECT i.id, i.kind, t.locale, t.title, t.path, t.summary, false AS withdrawn FROM items i` + bestText + ` WHERE i.id = $2`
	if how == content.Withdrawn {
		sql = `SELECT i.id, i.kind, t.locale, x.title, t.path, x.summary, true AS withdrawn` + withdrawnText
	}
	rows, _ := db.Query(ctx, sql, l, id)
	r, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[content.Ref])
	return r, notFound(err, fmt.Sprintf("item %d", id))
}

// endedAmong returns those of the items ids of which some text was withdrawn or moved.
func endedAmong(ctx context.Context, db DB, ids []int64) ([]int64, error) {
	rows, _ := db.Query(ctx, `
		SELECT item_id FROM withdrawn WHERE item_id = ANY($1)
		UNION
		SELECT item_id FROM paths WHERE item_id = ANY($1) AND moved_to IS NOT NULL`, ids)
	return pgx.CollectRows(rows, pgx.RowTo[int64])
}

// isMissing reports whether err says that there is nothing for readers.
func isMissing(err error) bool {
	return errors.Is(err, content.ErrGone) || errors.Is(err, content.ErrNotFound)
}

// An Ended is a text that readers do not see as published any more, and what they meet.
type Ended struct {
	Locale locale.Locale
	How    string // content.Withdrawn or content.Moved
	Path   string // at which they do; of one that moved, any that it had
	Reason string // of a text that was withdrawn
	Target *int64 // of one that moved
}

// EndedTexts returns the texts of an item that were withdrawn or moved.
func EndedTexts(ctx context.Context, db DB, id int64) ([]Ended, error) {
	rows, _ := db.Query(ctx, `
		SELECT locale, 'withdrawn' AS how, path, reason, NULL::bigint AS target FROM withdrawn WHERE item_id = $1
		UNION ALL
		SELECT locale, 'moved', min(path), '', min(moved_to) FROM paths WHERE item_id = $1 AND moved_to IS NOT NULL GROUP BY locale`, id)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Ended])
}
