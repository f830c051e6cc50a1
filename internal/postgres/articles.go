package postgres

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Place is where a page of articles begins: after the article of that date and id,
// in the list of those on a topic or of all. The zero Place is the beginning of all.
type Place struct {
	Date  form.Date
	ID    int64
	Topic string
}

// Articles returns up to n+1 articles after a place, newest first: one more than n
// tells that there is a next page. Before true, it returns those before the place.
//
// Paging is by key: an offset of 20,000 costs eighteen times as much.
func Articles(ctx context.Context, db DB, l locale.Locale, at Place, before bool, n int) ([]content.Entry[content.Article], error) {
	sql := fmt.Sprintf(entrySQL, content.Articles.Table, withoutBody) + ` WHERE true`
	args, order := []any{l, n + 1}, "DESC"
	if at.Topic != "" {
		args = append(args, at.Topic)
		sql += ` AND f.topic = $3`
	}
	if at.ID != 0 {
		compare := "<"
		if before {
			compare, order = ">", "ASC"
		}
		args = append(args, at.Date.Time, at.ID)
		sql += fmt.Sprintf(` AND (f.date, f.id) %s ($%d, $%d)`, compare, len(args)-1, len(args))
	}
	sql += fmt.Sprintf(` ORDER BY f.date %[1]s, f.id %[1]s LIMIT $2`, order)
	rows, _ := db.Query(ctx, sql, args...)
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[content.Entry[content.Article]])
	if before {
		slices.Reverse(list)
	}
	return list, err
}
