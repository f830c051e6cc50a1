package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// Claims returns the addresses of other items that the texts of a draft in these locales
// would have, one for each text at most. What is in the trash, or was deleted, has none.
func Claims(ctx context.Context, db DB, k *content.Info, id int64, d content.Draft, locales []locale.Locale) ([]content.Claim, error) {
	var in []locale.Locale
	var slugs []string
	for _, l := range locales {
		if t := d.Translations[l]; t != nil && t.Slug != "" {
			in, slugs = append(in, l), append(slugs, storable(t.Slug))
		}
	}
	if len(in) == 0 {
		return nil, nil
	}
	var parent int64
	for _, r := range form.References(d.Facts) {
		if r.Field == k.Parent {
			parent = r.ID
		}
	}
	rows, _ := db.Query(ctx, `
		SELECT DISTINCT ON (w.locale) w.locale, w.slug, o.item_id AS item, o.stands
		FROM  (SELECT locale, slug, coalesce((SELECT path || '/' FROM translations WHERE item_id = $5 ORDER BY translations.locale = x.locale DESC, array_position($6, translations.locale) LIMIT 1), '') || slug AS path
		       FROM unnest($3::text[], $4::text[]) x(locale, slug)) w
		CROSS  JOIN LATERAL (
		           SELECT item_id, true AS stands FROM translations t WHERE t.kind = $1 AND t.locale = w.locale AND t.path = w.path
		           UNION ALL
		           SELECT item_id, true FROM withdrawn t WHERE t.kind = $1 AND t.locale = w.locale AND t.path = w.path
		           UNION ALL
		           SELECT item_id, false FROM paths p WHERE p.kind = $1 AND p.locale = w.locale AND p.path = w.path) o
		JOIN   items i ON i.id = o.item_id AND i.trashed_at IS NULL
		WHERE  o.item_id <> $2
		ORDER  BY w.locale, o.stands DESC`, k.Name, id, in, slugs, parent, locale.All)
	return pgx.CollectRows(rows, pgx.RowToStructByName[content.Claim])
}

// recheckClaims has the gates look again at items of which they said that they would have an
// address of one of the items ids, and at these themselves: whose address it is may have changed.
func recheckClaims(ctx context.Context, tx pgx.Tx, ids ...int64) error {
	rows, _ := tx.Query(ctx, `SELECT DISTINCT item_id FROM findings WHERE code = 'address' AND (target = ANY($1) OR item_id = ANY($1))`, ids)
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	for _, id := range ids {
		if err == nil {
			err = checkItem(ctx, tx, id)
		}
	}
	return err
}
