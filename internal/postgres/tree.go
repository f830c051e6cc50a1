package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A TreePage is a page and where it stands in the tree: for readers, if they see it, else
// in its draft.
type TreePage struct {
	ID       int64
	Parent   int64 // 0 at the root
	Position int
	Title    locale.Label
	States   []string
	Paths    map[locale.Locale]string // in each locale in which it is published
	Planned  bool                     // its draft stands elsewhere
}

// PagesTree returns all pages, in no order.
func PagesTree(ctx context.Context, db DB) ([]TreePage, error) {
	rows, _ := db.Query(ctx, `
		SELECT i.id, i.title, i.states,
		       coalesce(CASE WHEN f.id IS NULL THEN (r.snapshot #>> '{facts,parent_id}')::bigint ELSE f.parent_id END, 0) AS parent,
		       coalesce(f.position, (r.snapshot #>> '{facts,position}')::int, 0) AS position,
		       coalesce((SELECT jsonb_object_agg(locale, path) FROM translations WHERE item_id = i.id), '{}') AS paths,
		       f.id IS NOT NULL AND (f.parent_id, f.position) IS DISTINCT FROM ((r.snapshot #>> '{facts,parent_id}')::bigint, (r.snapshot #>> '{facts,position}')::int) AS planned
		FROM   items i
		JOIN   revisions r ON r.item_id = i.id AND r.version = i.version
		LEFT   JOIN pages f ON f.id = i.id
		WHERE  i.kind = $1 AND i.trashed_at IS NULL
		ORDER  BY i.id`, content.Pages.Name)
	return pgx.CollectRows(rows, pgx.RowToStructByName[TreePage])
}

// LockedTree returns what PagesTree does, and lets nobody else change it until tx ends.
func LockedTree(ctx context.Context, tx pgx.Tx) ([]TreePage, error) {
	if err := lockTree(ctx, tx, &content.Pages.Info); err != nil {
		return nil, err
	}
	return PagesTree(ctx, tx)
}

// Foresee returns what becomes of the paths of published texts when a page moves below
// another, 0 for the root.
func Foresee(ctx context.Context, db DB, id, parent int64) (Layout, error) {
	return layOut(ctx, db, &content.Pages.Info, map[int64]int64{id: parent})
}

// PlacePages gives pages the places that content.Tree.Move returned: the first was moved, the
// others make room for it. Readers find them there at once, and are led there from where
// they stood; drafts, approvals and plans go with them. It returns a *content.InvalidError
// if a published text would have an address that another item has.
func PlacePages(ctx context.Context, tx pgx.Tx, places []content.Placement, actor int64) error {
	k := &content.Pages.Info
	for i, p := range places {
		if err := settle(ctx, tx, k, p, i == 0, actor); err != nil {
			return fmt.Errorf("page %d: %w", p.ID, err)
		}
	}
	x, err := placeTree(ctx, tx, k)
	if err != nil {
		return err
	}
	var shifted []int64
	for _, s := range x.Shifts {
		shifted = append(shifted, s.ID)
	}
	if err := recheckClaims(ctx, tx, shifted...); err != nil {
		return err
	}
	return notify(ctx, tx, k)
}
