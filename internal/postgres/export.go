package postgres

import (
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Whole is an item as editors' lists show it, with its latest version and its addresses.
type Whole struct {
	Row
	Draft content.Draft
	Paths map[locale.Locale]string // in the languages in which it is published
}

// Wholes returns up to q.Limit items of a kind that a query selects, and the mark after
// which there are more, zero if there are none.
func Wholes(ctx context.Context, db DB, k *content.Info, q Query) (list []Whole, next Mark, err error) {
	rows, err := Rows(ctx, db, q)
	if err != nil {
		return nil, next, err
	}
	if len(rows) > q.Limit {
		rows = rows[:q.Limit]
		next = Mark{rows[q.Limit-1].UpdatedAt, rows[q.Limit-1].ID}
	}
	ids, versions := make([]int64, len(rows)), make([]int, len(rows))
	for i, r := range rows {
		ids[i], versions[i] = r.ID, r.Version
	}
	batch, _ := db.Query(ctx, `
		SELECT r.snapshot, coalesce((SELECT jsonb_object_agg(t.locale, t.path) FROM translations t WHERE t.item_id = r.item_id), '{}')
		FROM   unnest($1::bigint[], $2::int[]) WITH ORDINALITY AS x(id, version, n)
		JOIN   revisions r ON r.item_id = x.id AND r.version = x.version
		ORDER  BY x.n`, ids, versions)
	var snapshot []byte
	var paths map[locale.Locale]string
	i := 0
	_, err = pgx.ForEachRow(batch, []any{&snapshot, &paths}, func() error {
		w := Whole{Row: rows[i], Draft: content.NewDraft(k), Paths: paths}
		paths = nil // the next row has its own
		i++
		list = append(list, w)
		return json.Unmarshal(snapshot, &list[len(list)-1].Draft)
	})
	return list, next, err
}
