package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Reading is what is handed in to be read, or decided after reading: a version in
// some locales, with a note to the other side.
type Reading struct {
	Version int
	Locales []locale.Locale
	Actor   int64
	Note    string
}

// Submit hands texts of the latest version in for review. Texts in which there is
// nothing to read are a *content.InvalidError; content.ErrConflict says that there is
// a later version.
func Submit(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, x Reading) error {
	rows, err := x.begin(ctx, tx, k, id)
	if err != nil {
		return err
	}
	var invalid content.InvalidError
	for _, s := range rows {
		if !s.Written || s.Same || s.Review || s.Approved {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(s.L) + ".review", Code: content.NothingNew})
		}
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	b := &pgx.Batch{}
	b.Queue(`
		INSERT INTO reviews (item_id, locale, version, author, note)
		SELECT $1, l, $2, $3, $4 FROM unnest($5::text[]) l`, id, x.Version, x.Actor, storable(x.Note), x.Locales)
	queueStates(b, id)
	queueAct(b, act{actor: x.Actor, action: "submit", item: id, version: x.Version, locales: x.Locales, note: x.Note})
	return tx.SendBatch(ctx, b).Close()
}

// Approve lets texts that were handed in go public. Whoever wrote or handed in any of
// them cannot, where the kind asks for four eyes: that, and a text that waits for
// nobody, is a *content.InvalidError. content.ErrConflict says that there is a later
// version than the one that was read.
func Approve(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, x Reading) error {
	return x.decide(ctx, tx, k, id, "approved", "approve")
}

// Return gives texts that were handed in back to their author, with a note that says
// why. Its errors are those of Approve; a missing note is one too.
func Return(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, x Reading) error {
	if x.Note == "" {
		return &content.InvalidError{Problems: []content.Problem{{Field: "note", Code: form.Required}}}
	}
	return x.decide(ctx, tx, k, id, "returned", "return")
}

// Recall takes back texts that the actor handed in and nobody has decided. Its errors
// are those of Approve; what somebody else handed in waits for nobody, here.
func Recall(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, x Reading) error {
	if _, err := x.begin(ctx, tx, k, id); err != nil {
		return err
	}
	rows, _ := tx.Query(ctx, `
		SELECT l FROM unnest($2::text[]) l
		WHERE  NOT EXISTS (SELECT FROM reviews WHERE item_id = $1 AND locale = l AND state = 'review' AND author = $3)`, id, x.Locales, x.Actor)
	others, err := pgx.CollectRows(rows, pgx.RowTo[locale.Locale])
	if err != nil {
		return err
	}
	if len(others) > 0 {
		return &content.InvalidError{Problems: []content.Problem{{Field: string(others[0]) + ".review", Code: content.NotAsked}}}
	}
	return x.decide(ctx, tx, k, id, "recalled", "recall")
}

func (x Reading) decide(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, state, action string) error {
	rows, err := x.begin(ctx, tx, k, id)
	if err != nil {
		return err
	}
	var invalid content.InvalidError
	for _, s := range rows {
		if !s.Review {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(s.L) + ".review", Code: content.NotAsked})
		}
	}
	if k.FourEyes && state == "approved" {
		own, err := OwnWork(ctx, tx, id, x)
		if err != nil {
			return err
		}
		for _, l := range own {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(l) + ".review", Code: content.OwnWork})
		}
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	b := &pgx.Batch{}
	b.Queue(`
		UPDATE reviews
		SET    state = $3, version = $4, decided_by = $5, decision = $6, decided_at = now()
		WHERE  item_id = $1 AND locale = ANY($2) AND state = 'review'`, id, x.Locales, state, x.Version, x.Actor, storable(x.Note))
	queueStates(b, id)
	queueAct(b, act{actor: x.Actor, action: action, item: id, version: x.Version, locales: x.Locales, note: x.Note})
	return tx.SendBatch(ctx, b).Close()
}

// begin locks the item and returns how far its texts have come.
func (x Reading) begin(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) ([]standingRow, error) {
	latest, err := lockItem(ctx, tx, k, id)
	if err != nil {
		return nil, err
	}
	if latest != x.Version {
		return nil, fmt.Errorf("%s %d: version %d was read, %d is the latest: %w", k.Name, id, x.Version, latest, content.ErrConflict)
	}
	if len(x.Locales) == 0 {
		return nil, &content.InvalidError{Problems: []content.Problem{{Field: "locales", Code: form.Required}}}
	}
	return standingOf(ctx, tx, id, x.Version, x.Locales)
}

// OwnWork returns the locales in which the reader handed the text in, or saved any
// version since the one that readers see: where the kind asks for four eyes, somebody
// else must approve it.
func OwnWork(ctx context.Context, db DB, id int64, x Reading) ([]locale.Locale, error) {
	rows, _ := db.Query(ctx, `
		SELECT l
		FROM   unnest($2::text[]) l
		WHERE  EXISTS (SELECT FROM reviews WHERE item_id = $1 AND locale = l AND state = 'review' AND author = $3)
		OR     EXISTS (SELECT FROM revisions WHERE item_id = $1 AND author = $3 AND version <= $4
		               AND version > coalesce((SELECT version FROM translations WHERE item_id = $1 AND locale = l), 0))`,
		id, x.Locales, x.Actor, x.Version)
	return pgx.CollectRows(rows, pgx.RowTo[locale.Locale])
}

// Approved returns a *content.InvalidError if the kind asks for four eyes and only
// two have seen what a version would change for readers of the locales. The first
// content is nobody's, and needs none.
func Approved(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, p Publication) error {
	if !k.FourEyes || p.Actor == 0 && p.Schedule == 0 {
		return nil
	}
	rows, err := standingOf(ctx, tx, id, p.Version, p.Locales)
	if err != nil {
		return err
	}
	var invalid content.InvalidError
	for _, s := range rows {
		if !s.Same && !s.Approved {
			invalid.Problems = append(invalid.Problems, content.Problem{Field: string(s.L) + ".review", Code: content.Unapproved})
		}
	}
	if len(invalid.Problems) > 0 {
		return &invalid
	}
	return nil
}

// queueRead closes what waits for review of what has just gone public: there is
// nothing left to decide.
func queueRead(b *pgx.Batch, id int64, p Publication) {
	b.Queue(`
		UPDATE reviews
		SET    state = 'approved', version = $3, decided_by = $4, decided_at = now()
		WHERE  item_id = $1 AND locale = ANY($2) AND state = 'review' AND version <= $3`, id, p.Locales, p.Version, by(p.Actor))
}

// queueUnread ends the approvals of what has been taken from readers: to go public
// again it must be read again.
func queueUnread(b *pgx.Batch, id int64, locales []locale.Locale) {
	b.Queue(`UPDATE reviews SET state = 'ended' WHERE item_id = $1 AND locale = ANY($2) AND state = 'approved'`, id, locales)
}
