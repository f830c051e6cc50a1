package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// publishVerdicts are on the texts of the items of the bulk $1 in the locales $2, of which the
// first that holds is said (see package content, and msg.Verdict); $3 asks for four eyes.
const publishVerdicts = `
	SELECT b.item_id, b.title, l, n, CASE
	           WHEN i.id IS NULL THEN 'not-there'
	           WHEN l || ':missing' = ANY(i.states) THEN 'no-text'
	           WHEN i.version <> b.version THEN 'changed-since'
	           WHEN l || ':published' = ANY(i.states) THEN 'already'
	           WHEN l || ':withdrawn' = ANY(i.states) THEN 'was-withdrawn'
	           WHEN l || ':scheduled' = ANY(i.states) THEN 'is-scheduled'
	           WHEN EXISTS (SELECT FROM findings f WHERE f.item_id = i.id AND f.severity = 'error' AND f.locale IN (l, '') AND f.holds <= now()) THEN 'blocked'
	           WHEN $3 AND NOT l || ':approved' = ANY(i.states) THEN 'unapproved'
	           ELSE 'goes'
	       END AS verdict
	FROM   bulk_items b
	CROSS  JOIN unnest($2::text[]) WITH ORDINALITY AS locales(l, n)
	LEFT   JOIN items i ON i.id = b.item_id AND i.trashed_at IS NULL
	WHERE  b.bulk_id = $1`

const unpublishVerdicts = `
	SELECT b.item_id, b.title, l, n, CASE
	           WHEN i.id IS NULL THEN 'not-there'
	           WHEN NOT EXISTS (SELECT FROM translations t WHERE t.item_id = i.id AND t.locale = l) THEN 'already'
	           ELSE 'goes'
	       END AS verdict
	FROM   bulk_items b
	CROSS  JOIN unnest($2::text[]) WITH ORDINALITY AS locales(l, n)
	LEFT   JOIN items i ON i.id = b.item_id AND i.trashed_at IS NULL
	WHERE  b.bulk_id = $1 AND $3::boolean IS NOT NULL`

func verdictsSQL(action string) string {
	if action == "unpublish" {
		return unpublishVerdicts
	}
	return publishVerdicts
}

// A Verdict is how many texts in a language are told the same.
type Verdict struct {
	L       locale.Locale
	Verdict string
	N       int
}

// Forecast says what publishing or unpublishing many items would do, by language.
func Forecast(ctx context.Context, db DB, b Bulk) ([]Verdict, error) {
	rows, _ := db.Query(ctx, `SELECT l, verdict, count(*) AS n FROM (`+verdictsSQL(b.Action)+`) v GROUP BY l, verdict ORDER BY min(v.n), verdict = 'goes' DESC, verdict`,
		b.ID, locale.All, fourEyes(b.Kind))
	return pgx.CollectRows(rows, pgx.RowToStructByName[Verdict])
}

// A Hindrance is a text that would not go with the others.
type Hindrance struct {
	ItemID  int64
	Title   locale.Label
	L       locale.Locale
	Verdict string
}

// Hindrances returns texts for which an act would not do what is asked, at most n. Those
// that need nothing, and texts that do not exist, are no hindrance.
func Hindrances(ctx context.Context, db DB, b Bulk, n int) ([]Hindrance, error) {
	rows, _ := db.Query(ctx, `
		SELECT item_id, title, l, verdict FROM (`+verdictsSQL(b.Action)+`) v
		WHERE  verdict NOT IN ('goes', 'already', 'no-text') ORDER BY item_id, v.n LIMIT $4`,
		b.ID, locale.All, fourEyes(b.Kind), n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Hindrance])
}

// Warnings returns how many warnings the gates found on the items of a bulk.
func Warnings(ctx context.Context, db DB, bulk int64) (n int, err error) {
	err = db.QueryRow(ctx, `
		SELECT count(*)
		FROM   findings f
		JOIN   bulk_items b ON b.item_id = f.item_id
		WHERE  b.bulk_id = $1 AND f.severity = 'warning' AND f.holds <= now()`, bulk).Scan(&n)
	return n, err
}

// verdictsOn returns the verdicts on one item, by language.
func verdictsOn(ctx context.Context, tx pgx.Tx, b Bulk, item int64, locales []locale.Locale) (map[locale.Locale]string, error) {
	verdicts := map[locale.Locale]string{}
	var l locale.Locale
	var verdict string
	rows, _ := tx.Query(ctx, `SELECT l, verdict FROM (`+verdictsSQL(b.Action)+` AND b.item_id = $4) v`, b.ID, locales, fourEyes(b.Kind), item)
	_, err := pgx.ForEachRow(rows, []any{&l, &verdict}, func() error { verdicts[l] = verdict; return nil })
	return verdicts, err
}

func fourEyes(kind string) bool {
	k := content.ByName(kind)
	return k != nil && k.FourEyes
}
