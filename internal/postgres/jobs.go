package postgres

import (
	"context"
	"fmt"
	"sync"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivertype"

	"segib.org/web/internal/locale"
)

// ShareImages is the job that draws the pictures of an item anew. Several
// publications in a row ask for it once.
type ShareImages struct {
	Item int64 `json:"item" river:"unique"`
}

// Kind implements river.JobArgs.
func (ShareImages) Kind() string { return "share_images" }

// InsertOpts implements river.JobArgsWithInsertOpts.
func (ShareImages) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: Waiting}}
}

// Waiting are the states of a job that will still be done. By default River counts
// those that are done too: a second publication would ask for nothing.
var Waiting = []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRunning,
	rivertype.JobStateScheduled, rivertype.JobStateRetryable,
}

// inserter inserts jobs in the transactions that cause them; workers are elsewhere.
var inserter = sync.OnceValues(func() (*river.Client[pgx.Tx], error) {
	return river.NewClient(riverpgxv5.New(nil), &river.Config{})
})

func drawShareImages(ctx context.Context, tx pgx.Tx, id int64) error {
	client, err := inserter()
	if err != nil {
		return err
	}
	_, err = client.InsertTx(ctx, tx, ShareImages{Item: id}, nil)
	return err
}

// SetShareImage keeps the picture that stands for an item in a locale.
func SetShareImage(ctx context.Context, db DB, id int64, l locale.Locale, png []byte) error {
	_, err := db.Exec(ctx, `
		INSERT INTO share_images (item_id, locale, png) VALUES ($1, $2, $3)
		ON CONFLICT (item_id, locale) DO UPDATE SET png = EXCLUDED.png, made_at = now()`, id, l, png)
	return err
}

// ShareImage returns the picture that stands for an item in a locale as a PNG, or
// content.ErrNotFound: the item is not to be read there, or its picture is not drawn yet.
func ShareImage(ctx context.Context, db DB, id int64, l locale.Locale) (png []byte, err error) {
	err = db.QueryRow(ctx, `
		SELECT png
		FROM   share_images
		WHERE  item_id = $1 AND locale = $2
		AND   (EXISTS (SELECT FROM translations WHERE item_id = $1 AND locale = $2) OR EXISTS (SELECT FROM withdrawn WHERE item_id = $1 AND locale = $2))`, id, l).Scan(&png)
	return png, notFound(err, fmt.Sprintf("share image of %d in %s", id, l))
}
