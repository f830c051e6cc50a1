package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// A PublicText is what readers of one locale see of an item.
type PublicText struct {
	Locale    locale.Locale
	Path      string
	Version   int       // the revision that it was published from
	UpdatedAt time.Time // when
}

// PublicTexts returns the texts of an item that are published.
func PublicTexts(ctx context.Context, db DB, id int64) ([]PublicText, error) {
	rows, _ := db.Query(ctx, `
		SELECT locale, path, version, updated_at
		FROM   translations
		WHERE  item_id = $1
		ORDER  BY array_position($2::text[], locale)`, id, locale.All)
	return pgx.CollectRows(rows, pgx.RowToStructByName[PublicText])
}

// Referrers returns the published items that refer to an item, by their facts or in
// their texts, at most n.
func Referrers(ctx context.Context, db DB, id int64, n int) ([]Choice, error) {
	rows, _ := db.Query(ctx, `
		SELECT id, kind, title
		FROM   items
		WHERE  id IN (SELECT item_id FROM links WHERE target_id = $1)
		ORDER  BY kind, id
		LIMIT  $2`, id, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Choice])
}

// PublicCounts returns how many items of each kind are published in each locale.
func PublicCounts(ctx context.Context, db DB) (map[string]map[locale.Locale]int, error) {
	counts := map[string]map[locale.Locale]int{}
	var kind string
	var l locale.Locale
	var n int
	rows, _ := db.Query(ctx, `SELECT kind, locale, n FROM counts WHERE locale <> ''`)
	_, err := pgx.ForEachRow(rows, []any{&kind, &l, &n}, func() error {
		if counts[kind] == nil {
			counts[kind] = map[locale.Locale]int{}
		}
		counts[kind][l] = n
		return nil
	})
	return counts, err
}
