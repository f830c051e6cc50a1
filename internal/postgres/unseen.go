package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/locale"
)

// unseenSQL is what readers of a locale meet where they are led to an item and do not find
// it: 'withdrawn', if they can read it with that mark, 'hidden', or ” if they are shown it or
// another in its place. Its arguments are the item and the locale, which is ” for all readers.
const unseenSQL = `
	CASE
	    WHEN EXISTS (SELECT FROM withdrawn WHERE item_id = %[1]s AND locale = %[2]s) THEN 'withdrawn'
	    WHEN EXISTS (SELECT FROM paths WHERE item_id = %[1]s AND locale = %[2]s AND moved_to IS NOT NULL) THEN ''
	    WHEN EXISTS (SELECT FROM translations WHERE item_id = %[1]s) THEN ''
	    WHEN EXISTS (SELECT FROM withdrawn WHERE item_id = %[1]s) THEN 'withdrawn'
	    WHEN EXISTS (SELECT FROM paths WHERE item_id = %[1]s AND moved_to IS NOT NULL) THEN ''
	    ELSE 'hidden'
	END`

// Unseen returns which of the items ids readers of each locale do not find, "hidden" or
// "withdrawn", by locale and id. The locale "" is for all readers.
func Unseen(ctx context.Context, db DB, ids []int64, locales []locale.Locale) (map[locale.Locale]map[int64]string, error) {
	unseen := map[locale.Locale]map[int64]string{}
	if len(ids) == 0 {
		return unseen, nil
	}
	var l locale.Locale
	var id int64
	var how string
	rows, _ := db.Query(ctx, `
		SELECT l, id, how
		FROM   unnest($1::bigint[]) id
		CROSS  JOIN unnest($2::text[]) l
		CROSS  JOIN LATERAL (SELECT`+fmt.Sprintf(unseenSQL, "id", "l")+` AS how) x
		WHERE  how <> ''`, ids, locales)
	_, err := pgx.ForEachRow(rows, []any{&l, &id, &how}, func() error {
		if unseen[l] == nil {
			unseen[l] = map[int64]string{}
		}
		unseen[l][id] = how
		return nil
	})
	return unseen, err
}

// queueUnseen notes for those who refer to an item what their readers find there now.
func queueUnseen(b *pgx.Batch, id int64) {
	found := fmt.Sprintf(unseenSQL, "$1", "f.locale")
	b.Queue(`UPDATE findings f SET code = `+found+` WHERE target = $1 AND code IN ('hidden', 'withdrawn') AND `+found+` <> ''`, id)
	b.Queue(`DELETE FROM findings f WHERE target = $1 AND code IN ('hidden', 'withdrawn') AND `+found+` = ''`, id)
	b.Queue(`
		INSERT INTO findings (item_id, kind, locale, code, severity, field, detail, target, version)
		SELECT f.item_id, i.kind, f.locale, how, 'warning', f.field, '', $1, i.version
		FROM  (SELECT item_id, field, CASE WHEN field LIKE 'facts.%' THEN '' ELSE split_part(field, '.', 1) END AS locale FROM links WHERE target_id = $1 AND item_id <> $1) f
		JOIN   items i ON i.id = f.item_id
		CROSS  JOIN LATERAL (SELECT`+found+` AS how) x
		WHERE  how <> ''
		AND    NOT EXISTS (SELECT FROM findings o WHERE o.item_id = f.item_id AND o.target = $1 AND o.field = f.field AND o.code IN ('hidden', 'withdrawn'))`, id)
}
