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
// What the program itself did is left out.
func Activity(ctx context.Context, db DB, n int) ([]Act, error) {
	rows, _ := db.Query(ctx, `
		SELECT a.at, u.name AS actor, a.action, coalesce(a.version, 0) AS version, a.locales, i.id AS item, i.kind, i.title
		FROM   audit a
		JOIN   users u ON u.id = a.actor
		JOIN   items i ON i.id = a.item_id
		WHERE  a.actor IS NOT NULL
		ORDER  BY a.id DESC
		LIMIT  $1`, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Act])
}

// Changes returns what each of the latest n versions of an item changed of the one
// before it: "facts" and the locales of texts, by version.
func Changes(ctx context.Context, db DB, id int64, n int) (map[int][]string, error) {
	rows, _ := db.Query(ctx, `
		SELECT r.version, ARRAY(
			SELECT part
			FROM   unnest($2::text[]) part
			WHERE  CASE part
			       WHEN 'facts' THEN r.snapshot -> 'facts' IS DISTINCT FROM p.snapshot -> 'facts'
			       ELSE (r.snapshot #> ARRAY['translations', part]) - 'reflects' IS DISTINCT FROM (p.snapshot #> ARRAY['translations', part]) - 'reflects'
			       END)
		FROM   revisions r
		LEFT   JOIN revisions p ON p.item_id = r.item_id AND p.version = r.version - 1
		WHERE  r.item_id = $1
		ORDER  BY r.version DESC
		LIMIT  $3`, id, parts(), n)
	changes := map[int][]string{}
	var version int
	var changed []string
	_, err := pgx.ForEachRow(rows, []any{&version, &changed}, func() error { changes[version] = changed; return nil })
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
