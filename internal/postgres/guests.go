package postgres

import (
	"context"
	"crypto/sha256"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// A Guest is a person outside to whom a version of an item is shown for a while.
type Guest struct {
	ID       int64
	Item     int64
	Kind     string
	Version  int
	Locale   locale.Locale
	Name     string
	By       string // who made the link
	Made     time.Time
	Expires  time.Time
	Seen     *time.Time
	Verdict  string // "right", "corrections", or "" while there is no answer
	Answered *time.Time
	Heeded   bool // somebody has dealt with the answer
}

const guestSQL = `
	SELECT g.id, g.item_id AS item, i.kind, g.version, g.locale, g.name, coalesce(u.name, '') AS by,
	       g.made_at AS made, g.expires_at AS expires, g.seen_at AS seen, coalesce(g.verdict, '') AS verdict, g.answered_at AS answered,
	       g.heeded_at IS NOT NULL AS heeded
	FROM   guests g
	JOIN   items i ON i.id = g.item_id
	LEFT   JOIN users u ON u.id = g.made_by
	WHERE  `

// Invite keeps a guest of an item, to whom the link with that secret leads until the guest's
// Expires. Only a hash of the secret is kept.
func Invite(ctx context.Context, db DB, g Guest, secret string, actor int64) error {
	sum := sha256.Sum256([]byte(secret))
	_, err := db.Exec(ctx, `
		INSERT INTO guests (token, item_id, version, locale, name, made_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		sum[:], g.Item, g.Version, g.Locale, g.Name, by(actor), g.Expires)
	return err
}

// Guests returns those to whom an item was shown, the latest first.
func Guests(ctx context.Context, db DB, item int64) ([]Guest, error) {
	rows, _ := db.Query(ctx, guestSQL+`g.item_id = $1 ORDER BY g.id DESC`, item)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Guest])
}

// FindGuest returns the guest to whom a link with that secret leads. It is
// content.ErrNotFound for a secret that leads nowhere, content.ErrGone for a link that has ended.
func FindGuest(ctx context.Context, db DB, secret string) (Guest, error) {
	sum := sha256.Sum256([]byte(secret))
	rows, _ := db.Query(ctx, guestSQL+`g.token = $1`, sum[:])
	g, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Guest])
	if err != nil {
		return g, notFound(err, "guest")
	}
	if !g.Expires.After(time.Now()) {
		return g, fmt.Errorf("link of guest %d: %w", g.ID, content.ErrGone)
	}
	_, err = db.Exec(ctx, `UPDATE guests SET seen_at = now() WHERE id = $1 AND seen_at IS NULL`, g.ID)
	return g, err
}

// Dismiss ends a guest's link at once.
func Dismiss(ctx context.Context, db DB, item, guest int64) error {
	tag, err := db.Exec(ctx, `UPDATE guests SET expires_at = least(expires_at, now()) WHERE item_id = $1 AND id = $2`, item, guest)
	if err == nil && tag.RowsAffected() == 0 {
		return fmt.Errorf("guest %d: %w", guest, content.ErrNotFound)
	}
	return err
}

// Answered returns the guests whose answers wait for a user, who made the link or has saved
// a version of the item, until all that they asked for is resolved or somebody has dealt
// with it: the latest first, at most n.
func Answered(ctx context.Context, db DB, user int64, n int) ([]Guest, error) {
	rows, _ := db.Query(ctx, guestSQL+`
		g.answered_at IS NOT NULL AND g.heeded_at IS NULL AND i.trashed_at IS NULL
		AND (g.made_by = $1 OR EXISTS (SELECT FROM revisions WHERE item_id = g.item_id AND author = $1))
		AND (g.verdict = 'right' OR EXISTS (SELECT FROM comments WHERE guest = g.id AND resolved_at IS NULL))
		ORDER BY g.answered_at DESC, g.id LIMIT $2`, user, n)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Guest])
}

// Heed says that a guest's answer has been dealt with.
func Heed(ctx context.Context, db DB, item, guest int64) error {
	tag, err := db.Exec(ctx, `UPDATE guests SET heeded_at = coalesce(heeded_at, now()) WHERE item_id = $1 AND id = $2 AND answered_at IS NOT NULL`, item, guest)
	if err == nil && tag.RowsAffected() == 0 {
		return fmt.Errorf("answer of guest %d: %w", guest, content.ErrNotFound)
	}
	return err
}

// MostRemarks is how many remarks a guest may make in all.
const MostRemarks = 200

// Hear records what a guest answers: a verdict, and remarks, each a comment on the item.
// A guest may answer again while the link holds: the last verdict counts. It returns
// content.ErrInvalid if there would be more than MostRemarks.
func Hear(ctx context.Context, tx pgx.Tx, g Guest, verdict string, remarks []Comment) error {
	if _, err := tx.Exec(ctx, `UPDATE guests SET verdict = $2, answered_at = now(), heeded_at = NULL WHERE id = $1`, g.ID, verdict); err != nil {
		return err
	}
	var made int
	if err := tx.QueryRow(ctx, `SELECT count(*) FROM comments WHERE item_id = $1 AND guest = $2`, g.Item, g.ID).Scan(&made); err != nil {
		return err
	}
	if len(remarks) > 0 && made+len(remarks) > MostRemarks {
		return fmt.Errorf("guest %d makes more than %d remarks: %w", g.ID, MostRemarks, content.ErrInvalid)
	}
	for _, c := range remarks {
		if _, err := tx.Exec(ctx, `
			INSERT INTO comments (item_id, field, quote, text, guest) VALUES ($1, $2, $3, $4, $5)`,
			g.Item, c.Field, c.Quote, c.Text, g.ID); err != nil {
			return err
		}
	}
	return nil
}
