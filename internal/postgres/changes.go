package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Change is what one version of an item changed of the one before it.
type Change struct {
	Version  int
	Parts    []string // "facts" and the locales of texts
	Differs  []string // the parts that say something else than the latest version
	Restored int      // the version of which it brings parts back, or 0
}

// Changes returns what the given versions of an item changed, by version.
func Changes(ctx context.Context, db DB, id int64, versions []int) (map[int]Change, error) {
	const differ = `ARRAY(
			SELECT part
			FROM   unnest($3::text[]) part
			WHERE  CASE part
			       WHEN 'facts' THEN (r.snapshot -> 'facts', r.snapshot -> 'sources') IS DISTINCT FROM (%[1]s.snapshot -> 'facts', %[1]s.snapshot -> 'sources')
			       ELSE (r.snapshot #> ARRAY['translations', part]) - 'reflects' IS DISTINCT FROM (%[1]s.snapshot #> ARRAY['translations', part]) - 'reflects'
			       END)`
	rows, _ := db.Query(ctx, `
		SELECT r.version, `+fmt.Sprintf(differ, "p")+` AS parts, `+fmt.Sprintf(differ, "l")+` AS differs, coalesce(r.restored, 0) AS restored
		FROM   revisions r
		JOIN   items i ON i.id = r.item_id
		JOIN   revisions l ON l.item_id = r.item_id AND l.version = i.version
		LEFT   JOIN revisions p ON p.item_id = r.item_id AND p.version = r.version - 1
		WHERE  r.item_id = $1 AND r.version = ANY($2)`, id, versions, parts())
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Change])
	changes := map[int]Change{}
	for _, c := range list {
		changes[c.Version] = c
	}
	return changes, err
}

// parts names what a snapshot is made of.
func parts() []string {
	names := []string{"facts"}
	for _, l := range locale.All {
		names = append(names, string(l))
	}
	return names
}

// Restore saves a version that brings parts of an older one back: texts, and the facts with
// their sources. All else stays as it is in base, which must be the latest version, or
// it returns content.ErrConflict. Where the parts say what they did it returns base.
func Restore(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, base, older int, parts []string, actor int64) (int, error) {
	now, err := Revision(ctx, tx, k, id, base)
	if err != nil {
		return 0, err
	}
	then, err := Revision(ctx, tx, k, id, older)
	if err != nil {
		return 0, err
	}
	restored := now.With(then, parts...)
	if restored.Equal(now) {
		return base, nil
	}
	version, err := Save(ctx, tx, k, id, base, restored, actor, then)
	if err != nil {
		return version, err
	}
	_, err = tx.Exec(ctx, `UPDATE revisions SET restored = $3 WHERE item_id = $1 AND version = $2`, id, version, older)
	return version, err
}
