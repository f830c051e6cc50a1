package postgres

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"

	"segib.org/web/internal/content"
)

// Sweep is the job that deletes what nobody wants any more: what has been in the trash for
// long enough, and what was begun and left.
type Sweep struct{}

// Kind implements river.JobArgs.
func (Sweep) Kind() string { return "sweep" }

// InsertOpts implements river.JobArgsWithInsertOpts. What fails is tried again in an hour.
func (Sweep) InsertOpts() river.InsertOpts {
	return river.InsertOpts{MaxAttempts: 1, UniqueOpts: river.UniqueOpts{ByState: Waiting}}
}

// Sweeping has the queue sweep at start and every hour.
func Sweeping() *river.PeriodicJob {
	return river.NewPeriodicJob(river.PeriodicInterval(time.Hour),
		func() (river.JobArgs, *river.InsertOpts) { return Sweep{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})
}

// A Sweeper deletes what nobody wants any more.
type Sweeper struct {
	river.WorkerDefaults[Sweep]
	pool *pgxpool.Pool
}

// NewSweeper returns a worker on the content in pool.
func NewSweeper(pool *pgxpool.Pool) *Sweeper { return &Sweeper{pool: pool} }

// Work sweeps once.
func (w *Sweeper) Work(ctx context.Context, _ *river.Job[Sweep]) error {
	return sweep(ctx, w.pool, time.Now())
}

// litter is deleted by its age alone.
var litter = []struct {
	what, sql string
	kept      time.Duration
}{
	{"sessions", `DELETE FROM sessions WHERE expires_at < $1`, 0},
	{"presences", `DELETE FROM presence WHERE seen_at < $1`, 24 * time.Hour},
	{"acts on many items that were never decided", `DELETE FROM bulks WHERE started_at IS NULL AND made_at < $1`, 24 * time.Hour},
	{"working copies", `DELETE FROM working_copies WHERE saved_at < $1`, content.UnsavedDays * 24 * time.Hour},
}

// keptUnwritten is how long an item is kept of which no version was saved, and that nobody
// is writing.
const keptUnwritten = 7 * 24 * time.Hour

// sweep deletes what is too old at a time. What cannot be deleted keeps nothing else.
func sweep(ctx context.Context, pool *pgxpool.Pool, now time.Time) error {
	var errs []error
	report := func(what string, n int64, err error) {
		if n > 0 {
			slog.InfoContext(ctx, "swept", "what", what, "n", n)
		}
		if err != nil {
			slog.ErrorContext(ctx, "not swept", "what", what, "err", err)
			errs = append(errs, err)
		}
	}
	for _, x := range litter {
		tag, err := pool.Exec(ctx, x.sql, now.Add(-x.kept))
		report(x.what, tag.RowsAffected(), err)
	}
	n, err := sweepItems(ctx, pool, now)
	report("items", n, err)
	n, err = sweepMedia(ctx, pool, now)
	report("media", n, err)
	return errors.Join(errs...)
}

// sweepItems deletes for ever what has been in the trash for content.TrashDays, and what
// was begun and never written, each in a transaction of its own. It returns how many items
// that were.
func sweepItems(ctx context.Context, pool *pgxpool.Pool, now time.Time) (n int64, err error) {
	const unwanted = `
		SELECT id
		FROM   items i
		WHERE (trashed_at < $1
		OR     version = 0 AND key IS NULL AND trashed_at IS NULL AND created_at < $2
		AND    NOT EXISTS (SELECT FROM working_copies WHERE item_id = i.id)
		AND    NOT EXISTS (SELECT FROM links WHERE target_id = i.id)) `
	args := []any{now.AddDate(0, 0, -content.TrashDays), now.Add(-keptUnwritten)}
	rows, _ := pool.Query(ctx, unwanted+`ORDER BY id`, args...)
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return 0, err
	}
	var errs []error
	for _, id := range ids {
		err := Tx(ctx, pool, func(tx pgx.Tx) error {
			// Somebody may have taken it back meanwhile, or be about to.
			err := tx.QueryRow(ctx, unwanted+`AND id = $3 FOR UPDATE SKIP LOCKED`, append(args, id)...).Scan(&id)
			if err != nil {
				return err
			}
			return remove(ctx, tx, id, 0)
		})
		switch {
		case err == nil:
			n++
		case !errors.Is(err, pgx.ErrNoRows):
			errs = append(errs, fmt.Errorf("item %d: %w", id, err))
		}
	}
	return n, errors.Join(errs...)
}
