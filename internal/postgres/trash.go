package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// Trash puts an item that readers do not see in the trash: editors meet it nowhere else.
// What would have happened to it by itself is called off. It returns a
// *content.InvalidError if readers see a text of it, withdrawn or not (the locale is the
// field), or are led to it by what is published (the field is "mentioned").
func Trash(ctx context.Context, tx pgx.Tx, k *content.Info, id, actor int64) error {
	// Stronger than lockItem: whoever is about to publish a reference to it is waited for.
	err := tx.QueryRow(ctx, `SELECT id FROM items WHERE id = $1 AND kind = $2 AND trashed_at IS NULL FOR UPDATE`, id, k.Name).Scan(&id)
	if err != nil {
		return notFound(err, fmt.Sprintf("%s %d", k.Name, id))
	}
	readable, err := readableIn(ctx, tx, id)
	if err != nil {
		return err
	}
	var invalid content.InvalidError
	for _, l := range readable {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: string(l), Code: content.StillPublic})
	}
	mentions, err := Referrers(ctx, tx, id, 1)
	if err != nil {
		return err
	}
	if len(mentions) > 0 {
		invalid.Problems = append(invalid.Problems, content.Problem{Field: "mentioned", Code: content.StillMentioned})
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	b := &pgx.Batch{}
	b.Queue(`UPDATE schedules SET outcome = 'cancelled', done_at = now() WHERE item_id = $1 AND (outcome IS NULL OR outcome = 'refused')`, id)
	b.Queue(`UPDATE items SET trashed_at = now(), trashed_by = $2 WHERE id = $1`, id, actor)
	queueStates(b, id)
	queueAudit(b, actor, "trash", id, 0, nil)
	b.Queue(`DELETE FROM findings WHERE item_id = $1`, id)
	return tx.SendBatch(ctx, b).Close()
}

// Untrash takes an item out of the trash, as it was. It returns content.ErrNotFound if it
// is not in it.
func Untrash(ctx context.Context, tx pgx.Tx, k *content.Info, id, actor int64) error {
	if err := lockTrashed(ctx, tx, k, id); err != nil {
		return err
	}
	b := &pgx.Batch{}
	b.Queue(`UPDATE items SET trashed_at = NULL, trashed_by = NULL WHERE id = $1`, id)
	queueAudit(b, actor, "untrash", id, 0, nil)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return checkItem(ctx, tx, id)
}

// Delete removes an item in the trash for ever, with everything that hangs on it. Its
// addresses answer as they did. It returns content.ErrNotFound if it is not in the trash.
func Delete(ctx context.Context, tx pgx.Tx, k *content.Info, id, actor int64) error {
	if err := lockTrashed(ctx, tx, k, id); err != nil {
		return err
	}
	return remove(ctx, tx, id, actor)
}

func lockTrashed(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) error {
	err := tx.QueryRow(ctx, `SELECT id FROM items WHERE id = $1 AND kind = $2 AND trashed_at IS NOT NULL FOR UPDATE`, id, k.Name).Scan(&id)
	return notFound(err, fmt.Sprintf("%s %d in the trash", k.Name, id))
}

// remove deletes an item, and remembers in the audit what it was. Addresses that led to it
// lead where its own do.
func remove(ctx context.Context, tx pgx.Tx, id, actor int64) error {
	b := &pgx.Batch{}
	b.Queue(`
		INSERT INTO audit (actor, action, item_id, was)
		SELECT $2, 'delete', id, jsonb_build_object('kind', kind, 'title', title) FROM items WHERE id = $1`, id, by(actor))
	b.Queue(`
		UPDATE paths p
		SET    moved_to = (SELECT o.moved_to FROM paths o WHERE o.item_id = $1 AND o.moved_to <> p.item_id ORDER BY o.locale = p.locale DESC, o.locale LIMIT 1)
		WHERE  p.moved_to = $1`, id)
	b.Queue(`DELETE FROM items WHERE id = $1`, id)
	return tx.SendBatch(ctx, b).Close()
}

// A Trashed is an item in the trash.
type Trashed struct {
	ID    int64
	Kind  string
	Title locale.Label
	At    time.Time
	By    string // name
}

const trashedSQL = `
	SELECT i.id, i.kind, i.title, i.trashed_at AS at, coalesce(u.name, '') AS by
	FROM   items i
	LEFT   JOIN users u ON u.id = i.trashed_by
	WHERE  i.trashed_at IS NOT NULL AND `

// TrashedItems returns what is in the trash, the latest first: up to n+1 items after a
// mark (by the time at which they came), as one more than n tells that there are others.
func TrashedItems(ctx context.Context, db DB, after Mark, n int) ([]Trashed, error) {
	rows, _ := db.Query(ctx, trashedSQL+`($2::bigint = 0 OR (i.trashed_at, i.id) < ($1, $2)) ORDER BY i.trashed_at DESC, i.id DESC LIMIT $3`, after.UpdatedAt, after.ID, n+1)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Trashed])
}

// FindTrashed returns an item in the trash, or content.ErrNotFound.
func FindTrashed(ctx context.Context, db DB, k *content.Info, id int64) (Trashed, error) {
	rows, _ := db.Query(ctx, trashedSQL+`i.id = $1 AND i.kind = $2`, id, k.Name)
	t, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Trashed])
	return t, notFound(err, fmt.Sprintf("%s %d in the trash", k.Name, id))
}

// Hanging returns how much hangs on an item: versions, comments, and addresses under
// which it was ever public.
func Hanging(ctx context.Context, db DB, id int64) (versions, comments, addresses int, err error) {
	err = db.QueryRow(ctx, `
		SELECT (SELECT count(*) FROM revisions WHERE item_id = $1), (SELECT count(*) FROM comments WHERE item_id = $1),
		       (SELECT count(*) FROM paths WHERE item_id = $1)`, id).Scan(&versions, &comments, &addresses)
	return versions, comments, addresses, err
}
