package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// CheckQueue holds what the gates are to look at: apart, so that it delays no picture.
const CheckQueue = "check"

// CheckItem is the job that has the gates look at the latest revision of an item. Several
// changes in a row ask for it once.
type CheckItem struct {
	Item int64 `json:"item" river:"unique"`
}

// Kind implements river.JobArgs.
func (CheckItem) Kind() string { return "check_item" }

// InsertOpts implements river.JobArgsWithInsertOpts.
func (CheckItem) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: CheckQueue, UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: Waiting}}
}

func checkItem(ctx context.Context, tx pgx.Tx, id int64) error {
	client, err := inserter()
	if err != nil {
		return err
	}
	_, err = client.InsertTx(ctx, tx, CheckItem{Item: id}, nil)
	return err
}

// Lock keeps an item from being saved or published by anybody else until tx ends. It
// returns its row, or content.ErrNotFound.
func Lock(ctx context.Context, tx pgx.Tx, k *content.Info, id int64) (Row, error) {
	if _, err := lockItem(ctx, tx, k, id); err != nil {
		return Row{}, err
	}
	return FindRow(ctx, tx, k, id)
}

// KindOf returns the kind of an item, or content.ErrNotFound.
func KindOf(ctx context.Context, db DB, id int64) (*content.Info, error) {
	var name string
	err := db.QueryRow(ctx, `SELECT kind FROM items WHERE id = $1`, id).Scan(&name)
	k := content.ByName(name)
	if err == nil && k == nil {
		err = fmt.Errorf("item %d is of an unknown kind, %s", id, name)
	}
	return k, notFound(err, fmt.Sprintf("item %d", id))
}

// A Finding is what the gates found of an item, as package gate has it.
type Finding struct {
	ID        int64 // of the finding, for paging
	ItemID    int64
	Kind      string
	Title     locale.Label
	Locale    locale.Locale
	Code      string
	Severity  string
	Field     string
	Detail    string
	Target    *int64       // the other item concerned
	Other     locale.Label // its title
	OtherKind string       // its kind
	Holds     *time.Time   // from when on; nil: it does already
	Version   int          // of the item, that was looked at
}

// SetFindings replaces what is known to be wrong with an item. A finding that concerns an
// item that is not there is kept without it.
func SetFindings(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, version int, list []Finding) error {
	b := &pgx.Batch{}
	b.Queue(`DELETE FROM findings WHERE item_id = $1`, id)
	for _, f := range list {
		b.Queue(`
			INSERT INTO findings (item_id, kind, locale, code, severity, field, detail, target, holds, version)
			VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT id FROM items WHERE id = $8), coalesce($9::timestamptz, '-infinity'), $10)`,
			id, k.Name, f.Locale, f.Code, f.Severity, f.Field, f.Detail, f.Target, f.Holds, version)
	}
	return tx.SendBatch(ctx, b).Close()
}
