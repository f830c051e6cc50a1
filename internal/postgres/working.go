package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A WorkingCopy is what a user has typed into the form of an item and not saved yet.
// Nobody else sees it, and it is in no history.
type WorkingCopy struct {
	Base  int                            // the version that it was typed upon
	Parts map[string]map[string][]string // by part ("facts", "pt"), what each input of it holds
	Page  string                         // a name of the page on which it was typed, or ""
	At    time.Time                      // when it was kept
}

// FindWorkingCopy returns what a user has typed into the form of an item, or content.ErrNotFound.
func FindWorkingCopy(ctx context.Context, db DB, id, user int64) (WorkingCopy, error) {
	w := WorkingCopy{Parts: map[string]map[string][]string{}}
	var part string
	var typed map[string][]string
	rows, _ := db.Query(ctx, `
		SELECT part, base, typed, page, saved_at
		FROM   working_copies
		WHERE  item_id = $1 AND user_id = $2`, id, user)
	_, err := pgx.ForEachRow(rows, []any{&part, &w.Base, &typed, &w.Page, &w.At}, func() error {
		w.Parts[part], typed = typed, nil
		return nil
	})
	if err == nil && len(w.Parts) == 0 {
		err = fmt.Errorf("working copy of %d: %w", id, content.ErrNotFound)
	}
	return w, err
}

// KeepWorkingCopy makes w all that a user has typed into the form of an item and not
// saved, and returns when. The time of w is that of the copy that its page knows: if
// another page has kept one since, it returns content.ErrConflict.
func KeepWorkingCopy(ctx context.Context, tx pgx.Tx, id, user int64, w WorkingCopy) (at time.Time, err error) {
	var newer bool
	b := &pgx.Batch{}
	b.Queue(`SELECT pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 0))`, fmt.Sprint(id), fmt.Sprint(user)) // there may be no row yet
	b.Queue(`
		SELECT clock_timestamp(), EXISTS (
			SELECT FROM working_copies
			WHERE  item_id = $1 AND user_id = $2 AND saved_at > $3 AND page <> $4)`, id, user, w.At, w.Page).
		QueryRow(func(row pgx.Row) error { return row.Scan(&at, &newer) })
	if err := tx.SendBatch(ctx, b).Close(); err != nil {
		return at, err
	}
	if newer {
		return at, fmt.Errorf("working copy of %d: %w", id, content.ErrConflict)
	}
	b = &pgx.Batch{}
	b.Queue(`DELETE FROM working_copies WHERE item_id = $1 AND user_id = $2 AND NOT $3::jsonb ? part`, id, user, w.Parts)
	b.Queue(`
		INSERT INTO working_copies (item_id, user_id, part, base, typed, page, saved_at)
		SELECT $1, $2, key, $3, value, $4, $5 FROM jsonb_each($6)
		ON CONFLICT (item_id, user_id, part) DO UPDATE
		SET base = EXCLUDED.base, typed = EXCLUDED.typed, page = EXCLUDED.page, saved_at = EXCLUDED.saved_at`,
		id, user, w.Base, w.Page, at, w.Parts)
	return at, tx.SendBatch(ctx, b).Close()
}

// DropWorkingCopy forgets what a user has typed into the form of an item, as far as the
// page of that name typed it or it was kept by the time given: what another page of the
// user has kept since stays.
func DropWorkingCopy(ctx context.Context, db DB, id, user int64, page string, by time.Time) error {
	_, err := db.Exec(ctx, `
		DELETE FROM working_copies
		WHERE  item_id = $1 AND user_id = $2 AND (saved_at <= $4 OR page = $3 AND page <> '')`, id, user, page, by)
	return err
}

// ReservedFor returns the item that was made for what a user types on the page of that
// name, of which no version was saved, or content.ErrNotFound.
func ReservedFor(ctx context.Context, db DB, k *content.Info, user int64, page string) (id int64, err error) {
	err = db.QueryRow(ctx, `
		SELECT i.id
		FROM   working_copies w
		JOIN   items i ON i.id = w.item_id
		WHERE  w.user_id = $1 AND w.page = $2 AND w.page <> '' AND i.kind = $3 AND i.version = 0
		LIMIT  1`, user, page, k.Name).Scan(&id)
	return id, notFound(err, "an item for "+page)
}

// DropUnwritten deletes an item of which no version was saved and nobody keeps a working copy.
func DropUnwritten(ctx context.Context, db DB, id int64) error {
	_, err := db.Exec(ctx, `
		DELETE FROM items i
		WHERE  id = $1 AND version = 0 AND key IS NULL AND NOT EXISTS (SELECT FROM working_copies WHERE item_id = i.id)`, id)
	return err
}

// An Unsaved is an item into whose form a user has typed what is not saved yet.
type Unsaved struct {
	ID    int64
	Kind  string
	Title locale.Label // as typed, else as saved
	At    time.Time    // when it was kept
}

// UnsavedOf returns the items of which a user has working copies, latest first, at most n.
func UnsavedOf(ctx context.Context, db DB, user int64, n int) ([]Unsaved, error) {
	rows, _ := db.Query(ctx, `
		SELECT i.id, i.kind, max(w.saved_at) AS at,
		       i.title || coalesce(jsonb_object_agg(w.part, w.typed #> '{title,0}') FILTER (WHERE w.part IN ('es', 'pt', 'en') AND w.typed #>> '{title,0}' <> ''), '{}') AS title
		FROM   working_copies w
		JOIN   items i ON i.id = w.item_id
		WHERE  w.user_id = $1 AND i.trashed_at IS NULL
		GROUP  BY i.id
		ORDER  BY at DESC, i.id
		LIMIT  $2`, user, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Unsaved])
}
