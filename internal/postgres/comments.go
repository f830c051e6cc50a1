package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
)

// A Comment is what somebody says about a draft, or answers to that.
type Comment struct {
	ID       int64
	Answers  int64  // the comment that this one answers, or 0
	Field    string // the input it is about, "es.body", or "" for the whole
	Quote    string // the passage of that field, or "" for all of it
	Text     string
	By       string // name of its author
	Guest    bool   // who is not of the staff
	At       time.Time
	Resolved *time.Time
}

// Comments returns what is said about an item, the oldest first, answers among them.
func Comments(ctx context.Context, db DB, item int64) ([]Comment, error) {
	rows, _ := db.Query(ctx, `
		SELECT c.id, coalesce(c.answers, 0) AS answers, c.field, c.quote, c.text,
		       coalesce(u.name, g.name, '') AS by, c.guest IS NOT NULL AS guest, c.at, c.resolved_at AS resolved
		FROM   comments c
		LEFT   JOIN users u ON u.id = c.author
		LEFT   JOIN guests g ON g.id = c.guest
		WHERE  c.item_id = $1
		ORDER  BY c.id`, item)
	return pgx.CollectRows(rows, pgx.RowToStructByName[Comment])
}

// AddComment records what a user says about an item and returns the comment's id.
func AddComment(ctx context.Context, db DB, item int64, c Comment, author int64) (id int64, err error) {
	err = db.QueryRow(ctx, `
		INSERT INTO comments (item_id, field, quote, text, author) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
		item, c.Field, c.Quote, c.Text, by(author)).Scan(&id)
	return id, err
}

// Answer records what a user answers to a comment on an item. A comment that there is
// not, or that is itself an answer, is content.ErrNotFound.
func Answer(ctx context.Context, db DB, item, comment int64, text string, author int64) error {
	tag, err := db.Exec(ctx, `
		INSERT INTO comments (item_id, answers, text, author)
		SELECT item_id, id, $3, $4 FROM comments WHERE item_id = $1 AND id = $2 AND answers IS NULL`, item, comment, text, by(author))
	return found(tag.RowsAffected(), err, comment)
}

// Resolve says that a comment needs nothing more, or that it does again.
func Resolve(ctx context.Context, db DB, item, comment int64, resolved bool, actor int64) error {
	tag, err := db.Exec(ctx, `
		UPDATE comments
		SET    resolved_at = CASE WHEN $3 THEN coalesce(resolved_at, now()) END, resolved_by = CASE WHEN $3 THEN $4::bigint END
		WHERE  item_id = $1 AND id = $2 AND answers IS NULL`, item, comment, resolved, by(actor))
	return found(tag.RowsAffected(), err, comment)
}

func found(n int64, err error, comment int64) error {
	if err == nil && n == 0 {
		return fmt.Errorf("comment %d: %w", comment, content.ErrNotFound)
	}
	return err
}
