package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// TrashMedia puts a media in the trash. It returns a *content.InvalidError of the field
// "used" while an item uses it, be it in a draft or in the trash.
func TrashMedia(ctx context.Context, tx pgx.Tx, id, actor int64) error {
	// Stronger than lockMedia: whoever is about to use it is waited for.
	err := tx.QueryRow(ctx, `SELECT m.id FROM media m WHERE m.id = $1 AND `+present+` FOR UPDATE`, id).Scan(&id)
	if err != nil {
		return notFound(err, fmt.Sprintf("media %d", id))
	}
	var used bool
	if err := tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM media_links WHERE media_id = $1)`, id).Scan(&used); err != nil {
		return err
	}
	if used {
		return &content.InvalidError{Problems: []content.Problem{{Field: "used", Code: content.StillMentioned}}}
	}
	b := &pgx.Batch{}
	b.Queue(`UPDATE media SET trashed_at = now(), trashed_by = $2 WHERE id = $1`, id, by(actor))
	queueMediaAct(b, actor, "trash", id)
	return tx.SendBatch(ctx, b).Close()
}

// UntrashMedia takes a media out of the trash, or returns content.ErrNotFound if it is not in it. It asks for
// renditions: of what was in the trash none were made.
func UntrashMedia(ctx context.Context, tx pgx.Tx, id, actor int64) error {
	var class string
	err := tx.QueryRow(ctx, `
		UPDATE media SET trashed_at = NULL, trashed_by = NULL WHERE id = $1 AND trashed_at IS NOT NULL RETURNING class`, id).Scan(&class)
	if err != nil {
		return notFound(err, fmt.Sprintf("media %d in the trash", id))
	}
	b := &pgx.Batch{}
	queueMediaAct(b, actor, "untrash", id)
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return err
	}
	return prepareMedia(ctx, tx, class, id)
}

// sweepMedia deletes for ever what has been in the trash for content.TrashDays. Their
// files are left to whoever sweeps the store.
func sweepMedia(ctx context.Context, db DB, now time.Time) (n int64, err error) {
	tag, err := db.Exec(ctx, `
		DELETE FROM media m
		WHERE  trashed_at < $1
		AND    NOT EXISTS (SELECT FROM media_links WHERE media_id = m.id) AND NOT EXISTS (SELECT FROM media WHERE became = m.id)
		AND    NOT EXISTS (SELECT FROM articles WHERE image_id = m.id) AND NOT EXISTS (SELECT FROM people WHERE portrait_id = m.id)`, now.AddDate(0, 0, -content.TrashDays))
	return tag.RowsAffected(), err
}
