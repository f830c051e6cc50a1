package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// An Address is where a published item stands in one locale, and in the others.
type Address struct {
	Kind      string
	Paths     map[locale.Locale]string // in each locale in which the item is published
	UpdatedAt time.Time
}

// Addresses returns up to limit of the items published in a locale, after the first
// offset of them, in the order in which they were made.
func Addresses(ctx context.Context, db DB, l locale.Locale, offset, limit int) ([]Address, error) {
	rows, _ := db.Query(ctx, `
		SELECT t.kind, t.updated_at,
		       (SELECT jsonb_object_agg(o.locale, o.path) FROM translations o WHERE o.item_id = t.item_id) AS paths
		FROM   translations t
		WHERE  t.locale = $1
		ORDER  BY t.item_id
		LIMIT  $3 OFFSET $2`, l, offset, limit)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Address])
}

// Permanent returns what stands in the place of the item of that id, as readers of l see
// it: itself, published or withdrawn, or what it moved to. It returns content.ErrGone if it
// was published once, and content.ErrNotFound if it never was: the id of a draft tells nothing.
func Permanent(ctx context.Context, db DB, l locale.Locale, id int64) (content.Ref, error) {
	r, err := whereIs(ctx, db, l, id)
	if !errors.Is(err, content.ErrGone) {
		return r, err
	}
	var was bool
	if err := db.QueryRow(ctx, `SELECT EXISTS (SELECT FROM paths WHERE item_id = $1)`, id).Scan(&was); err != nil {
		return content.Ref{}, err
	}
	if !was {
		err = fmt.Errorf("item %d: %w", id, content.ErrNotFound)
	}
	return content.Ref{}, err
}
