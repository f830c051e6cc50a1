package postgres

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// BulkJob is the job that does an act on many items. What is still to be done stands in
// bulk_items; the job only wakes the program.
type BulkJob struct {
	Bulk int64 `json:"bulk" river:"unique"`
}

// Kind implements river.JobArgs.
func (BulkJob) Kind() string { return "bulk" }

// BulkQueue is worked on apart from what must not wait for it.
const BulkQueue = "bulk"

// InsertOpts implements river.JobArgsWithInsertOpts.
func (BulkJob) InsertOpts() river.InsertOpts {
	return river.InsertOpts{
		Queue: BulkQueue, MaxAttempts: 10_000,
		UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: Waiting},
	}
}

// A BulkWorker does acts on many items.
type BulkWorker struct {
	river.WorkerDefaults[BulkJob]
	pool *pgxpool.Pool
	gate Gate
}

// NewBulkWorker returns a worker on the content in pool; gate may be nil.
func NewBulkWorker(pool *pgxpool.Pool, gate Gate) *BulkWorker {
	return &BulkWorker{pool: pool, gate: gate}
}

// turn is how long the worker goes on before it lets others have theirs: it ends in time
// when the program is told to.
const turn = 4 * time.Second

// NextRetry implements river.Worker.
func (w *BulkWorker) NextRetry(job *river.Job[BulkJob]) time.Time {
	return time.Now().Add(min(time.Duration(len(job.Errors)+1)*time.Second, time.Minute))
}

// Work does what is left, an item in a transaction of its own, which also notes what became
// of it: whatever happens in the middle, each was done once or is still to come.
func (w *BulkWorker) Work(ctx context.Context, job *river.Job[BulkJob]) error {
	b, err := FindBulk(ctx, w.pool, job.Args.Bulk)
	if err != nil {
		return err
	}
	end := time.Now().Add(turn)
	for time.Now().Before(end) {
		more, err := w.next(ctx, b, job.Errors)
		if err != nil {
			slog.WarnContext(ctx, "an act on many items is interrupted; it goes on where it was", "bulk", b.ID, "err", err)
			return err
		}
		if !more {
			_, err := w.pool.Exec(ctx, `UPDATE bulks SET finished_at = coalesce(finished_at, now()) WHERE id = $1`, b.ID)
			return err
		}
	}
	return river.JobSnooze(0)
}

// next does the act to one item and reports whether there was one left. What no trying
// again would mend becomes a problem of the item; before are the attempts so far.
func (w *BulkWorker) next(ctx context.Context, b Bulk, before []rivertype.AttemptError) (more bool, err error) {
	err = Tx(ctx, w.pool, func(tx pgx.Tx) error {
		var item BulkItem
		var version int
		err := tx.QueryRow(ctx, `
			SELECT x.item_id, x.version
			FROM   bulk_items x
			JOIN   bulks b ON b.id = x.bulk_id
			WHERE  x.bulk_id = $1 AND x.outcome IS NULL AND NOT b.cancelled
			ORDER  BY x.item_id
			LIMIT  1
			FOR    UPDATE OF x SKIP LOCKED`, b.ID).Scan(&item.ItemID, &version)
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		} else if err != nil {
			return err
		}
		more = true
		if err := w.do(ctx, tx, b, version, &item, before); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `UPDATE bulk_items SET outcome = $3, locales = $4, problems = $5 WHERE bulk_id = $1 AND item_id = $2`,
			b.ID, item.ItemID, item.Outcome, append([]locale.Locale{}, item.Locales...), append([]content.Problem{}, item.Problems...))
		return err
	})
	return more, err
}

// do does the act to an item and notes in it what became of it.
func (w *BulkWorker) do(ctx context.Context, tx pgx.Tx, b Bulk, version int, item *BulkItem, before []rivertype.AttemptError) error {
	k := content.ByName(b.Kind)
	// A savepoint: what is refused leaves nothing but its report.
	err := pgx.BeginFunc(ctx, tx, func(tx pgx.Tx) error {
		switch b.Action {
		case "tag":
			return Tag(ctx, tx, k, item.ItemID, b.Decision.Tags, nil, b.Actor)
		case "untag":
			return Tag(ctx, tx, k, item.ItemID, nil, b.Decision.Tags, b.Actor)
		}
		return w.texts(ctx, tx, k, b, version, item)
	})
	if err != nil {
		err = fmt.Errorf("item %d: %w", item.ItemID, err)
	}
	problems := refusal(err)
	switch {
	case err == nil:
		switch {
		case len(item.Problems) == 0:
			item.Outcome = "done"
		case len(item.Locales) > 0:
			item.Outcome = "part"
		default:
			item.Outcome = "failed"
		}
		return nil
	case problems == nil && (ctx.Err() != nil || unavailable(err) && !hopeless(err, before, fmt.Sprintf("item %d:", item.ItemID))):
		return err
	case problems == nil:
		slog.ErrorContext(ctx, "one of many items failed", "bulk", b.ID, "item", item.ItemID, "err", err)
		problems = []content.Problem{{Field: "item", Code: content.Broken}}
	}
	item.Outcome, item.Locales, item.Problems = "failed", nil, append(item.Problems, problems...)
	return nil
}

// texts publishes or unpublishes the texts of an item that may go, and notes why the
// others may not.
func (w *BulkWorker) texts(ctx context.Context, tx pgx.Tx, k *content.Info, b Bulk, version int, item *BulkItem) error {
	if _, err := lockItem(ctx, tx, k, item.ItemID); err != nil {
		return err
	}
	verdicts, err := verdictsOn(ctx, tx, b, item.ItemID, b.Decision.Locales)
	if err != nil {
		return err
	}
	for _, l := range b.Decision.Locales {
		switch v := verdicts[l]; v {
		case content.Goes:
			item.Locales = append(item.Locales, l)
		case content.AlreadySo, content.NoText:
		default:
			item.Problems = append(item.Problems, content.Problem{Field: string(l), Code: v})
		}
	}
	p := Publication{Version: version, Locales: item.Locales, Actor: b.Actor, Reason: b.Decision.Why}
	switch {
	case len(item.Locales) == 0:
		return nil
	case b.Action == "unpublish":
		return Unpublish(ctx, tx, k, item.ItemID, Ending{Locales: item.Locales, Actor: b.Actor, How: b.Decision.How, Reason: b.Decision.Reason, Why: b.Decision.Why})
	}
	if err := w.gated(ctx, tx, k, &p, item); err != nil || len(p.Locales) == 0 {
		return err
	}
	return Publish(ctx, tx, k, item.ItemID, p)
}

// gated leaves out of a publication the languages that the gates keep from it.
func (w *BulkWorker) gated(ctx context.Context, tx pgx.Tx, k *content.Info, p *Publication, item *BulkItem) error {
	if w.gate == nil {
		return nil
	}
	for _, l := range slices.Clone(p.Locales) {
		alone := *p
		alone.Locales = []locale.Locale{l}
		err := w.gate(ctx, tx, k, item.ItemID, alone)
		var invalid *content.InvalidError
		if errors.As(err, &invalid) {
			p.Locales = slices.DeleteFunc(p.Locales, func(x locale.Locale) bool { return x == l })
			item.Problems = append(item.Problems, invalid.Problems...)
		} else if err != nil {
			return err
		}
	}
	item.Locales = p.Locales
	return nil
}
