package postgres

import (
	"context"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
)

// Sweep is the job that empties the trash.
type Sweep struct{}

// Kind implements river.JobArgs.
func (Sweep) Kind() string { return "empty_trash" }

// InsertOpts implements river.JobArgsWithInsertOpts.
func (Sweep) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByState: waiting}}
}

// Sweeping has the queue empty the trash at start and every hour.
func Sweeping() *river.PeriodicJob {
	return river.NewPeriodicJob(river.PeriodicInterval(time.Hour),
		func() (river.JobArgs, *river.InsertOpts) { return Sweep{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})
}

// A Sweeper empties the trash.
type Sweeper struct {
	river.WorkerDefaults[Sweep]
	pool *pgxpool.Pool
}

// NewSweeper returns a worker on the content in pool.
func NewSweeper(pool *pgxpool.Pool) *Sweeper { return &Sweeper{pool: pool} }

// Work deletes what has been in the trash for long enough. All of it goes, or nothing.
func (w *Sweeper) Work(ctx context.Context, _ *river.Job[Sweep]) error {
	return Tx(ctx, w.pool, func(tx pgx.Tx) error {
		n, err := EmptyTrash(ctx, tx, time.Now())
		if n > 0 {
			slog.InfoContext(ctx, "trash emptied", "items", n)
		}
		return err
	})
}
