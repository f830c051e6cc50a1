package postgres

import (
	"context"
	"strings"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// Tag gives an item tags and takes others from it. What it has and what it lacks already
// is left as it is: nothing is noted then.
func Tag(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, add, remove []string, actor int64) error {
	if _, err := lockItem(ctx, tx, k, id); err != nil {
		return err
	}
	tag, err := tx.Exec(ctx, `
		UPDATE items i
		SET    tags = n.tags
		FROM  (SELECT ARRAY(
			SELECT t FROM unnest(tags || $2::text[]) t WHERE t <> ALL($3::text[]) GROUP BY t ORDER BY t) AS tags
			FROM items WHERE id = $1) n
		WHERE  i.id = $1 AND i.tags <> n.tags`, id, nonNil(add), nonNil(remove))
	if err != nil || tag.RowsAffected() == 0 {
		return err
	}
	var signs []string
	for _, t := range add {
		signs = append(signs, "+"+t)
	}
	for _, t := range remove {
		signs = append(signs, "−"+t)
	}
	b := &pgx.Batch{}
	queueAct(b, act{actor: actor, action: "tag", item: id, note: strings.Join(signs, ", ")})
	return tx.SendBatch(ctx, b).Close()
}

func nonNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// KnownTags returns tags that items of a kind have, most used first, as far as the
// thousand tagged last tell.
func KnownTags(ctx context.Context, db DB, kind string) ([]string, error) {
	rows, _ := db.Query(ctx, `
		SELECT   tag
		FROM    (SELECT unnest(tags) AS tag FROM (SELECT tags FROM items WHERE kind = $1 AND tags <> '{}' ORDER BY updated_at DESC LIMIT 1000) i) t
		GROUP BY tag
		ORDER BY count(*) DESC, tag
		LIMIT    100`, kind)
	return pgx.CollectRows(rows, pgx.RowTo[string])
}
