package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Whole is an item as editors' lists show it, with what its latest version says, but for
// the bodies of its texts.
type Whole struct {
	Row
	Facts   content.Facts
	Summary locale.Label
	Paths   map[locale.Locale]string // in the languages in which it is published
}

// Wholes returns items that a query selects, in the order of their ids after that one, at
// most n: whatever is saved while they are read batch by batch, each is met once.
func Wholes(ctx context.Context, db DB, q Query, after int64, n int) (list []Whole, err error) {
	where, args := q.where()
	args = append(args, after, n)
	rows, _ := db.Query(ctx, fmt.Sprintf(`
		SELECT `+rowColumns+`, r.snapshot -> 'facts' AS facts,
		       coalesce((SELECT jsonb_object_agg(l, t -> 'summary') FROM jsonb_each(nullif(r.snapshot -> 'translations', 'null')) AS x(l, t)), '{}') AS summary,
		       coalesce((SELECT jsonb_object_agg(t.locale, t.path) FROM translations t WHERE t.item_id = i.id), '{}') AS paths
		FROM   items i
		JOIN   revisions r ON r.item_id = i.id AND r.version = i.version
		LEFT   JOIN users u ON u.id = i.updated_by
		WHERE  %s AND i.id > $%d
		ORDER  BY i.id
		LIMIT  $%d`, strings.Join(where, " AND "), len(args)-1, len(args)), args...)
	stored, err := pgx.CollectRows(rows, pgx.RowToStructByName[struct {
		Row
		Facts   json.RawMessage
		Summary locale.Label
		Paths   map[locale.Locale]string
	}])
	for _, s := range stored {
		k := content.ByName(s.Kind)
		if k == nil {
			return nil, fmt.Errorf("item %d is of an unknown kind, %s", s.ID, s.Kind)
		}
		w := Whole{Row: s.Row, Facts: k.New(), Summary: s.Summary, Paths: s.Paths}
		if err := json.Unmarshal(s.Facts, w.Facts); err != nil {
			return nil, fmt.Errorf("%s %d: %w", s.Kind, s.ID, err)
		}
		list = append(list, w)
	}
	return list, err
}
