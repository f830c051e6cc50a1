package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"segib.org/web/internal/content"
)

// PrepareMedia is the job that makes the renditions of a picture which are not there yet.
type PrepareMedia struct {
	Media int64 `json:"media" river:"unique"`
}

// Kind implements river.JobArgs.
func (PrepareMedia) Kind() string { return "prepare_media" }

// MediaQueue is worked on apart from what must not wait for it.
const MediaQueue = "media"

// InsertOpts implements river.JobArgsWithInsertOpts.
func (PrepareMedia) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: MediaQueue, MaxAttempts: 10_000, UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: Waiting}}
}

func prepareMedia(ctx context.Context, tx pgx.Tx, class string, id int64) error {
	if class != content.ImageMedia {
		return nil
	}
	client, err := inserter()
	if err != nil {
		return err
	}
	_, err = client.InsertTx(ctx, tx, PrepareMedia{Media: id}, nil)
	return err
}
