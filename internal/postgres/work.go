package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
)

// Due is the job that does what was scheduled, inserted with it. The row of schedules
// says what and when; the job only wakes the program.
type Due struct {
	Schedule int64 `json:"schedule" river:"unique"`
}

// Kind implements river.JobArgs.
func (Due) Kind() string { return "due" }

// DueQueue is worked on apart from what may wait.
const DueQueue = "due"

// InsertOpts implements river.JobArgsWithInsertOpts. A job is tried again for as long as
// it takes: what makes it fail is the database, which comes back, unless it is hopeless.
func (Due) InsertOpts() river.InsertOpts {
	return river.InsertOpts{
		Queue: DueQueue, MaxAttempts: 10_000,
		UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: Waiting},
	}
}

// A Gate returns a *content.InvalidError if what readers would see keeps a publication
// from taking place.
type Gate func(ctx context.Context, tx pgx.Tx, k *content.Info, id int64, p Publication) error

// A DueWorker does what was scheduled.
type DueWorker struct {
	river.WorkerDefaults[Due]
	pool *pgxpool.Pool
	gate Gate
}

// NewDueWorker returns a worker on the content in pool; gate may be nil.
func NewDueWorker(pool *pgxpool.Pool, gate Gate) *DueWorker {
	return &DueWorker{pool: pool, gate: gate}
}

// NextRetry implements river.Worker.
func (w *DueWorker) NextRetry(job *river.Job[Due]) time.Time {
	return time.Now().Add(min(time.Duration(job.Attempt)*time.Second, time.Minute))
}

// Work does what was scheduled, notes what became of it and ends the job, all in one
// transaction: whatever happens in the middle, it was done wholly and once, or not yet.
func (w *DueWorker) Work(ctx context.Context, job *river.Job[Due]) error {
	ending := func(do func(tx pgx.Tx) error) error {
		return Tx(ctx, w.pool, func(tx pgx.Tx) error {
			if err := do(tx); err != nil {
				return err
			}
			_, err := river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job)
			return err
		})
	}
	err := ending(func(tx pgx.Tx) error { return fulfil(ctx, tx, job.Args.Schedule, w.gate) })
	if hopeless(err, job.Errors, "") {
		slog.ErrorContext(ctx, "what is due is given up", "schedule", job.Args.Schedule, "err", err)
		err = ending(func(tx pgx.Tx) error { return giveUp(ctx, tx, job.Args.Schedule) })
	}
	var snooze *river.JobSnoozeError
	if err != nil && !errors.As(err, &snooze) {
		slog.WarnContext(ctx, "what is due was not done; it will be tried again", "schedule", job.Args.Schedule, "attempt", job.Attempt, "err", err)
	}
	return err
}

// fulfil does what was scheduled, unless it was done, called off or is not due yet: the
// database's clock decides, and its lock on the item who comes first of the program and
// a person.
func fulfil(ctx context.Context, tx pgx.Tx, schedule int64, gate Gate) error {
	var id int64
	var kind string
	err := tx.QueryRow(ctx, `SELECT i.id, i.kind FROM schedules s JOIN items i ON i.id = s.item_id WHERE s.id = $1`, schedule).Scan(&id, &kind)
	if errors.Is(err, pgx.ErrNoRows) { // the item was deleted, and its plans with it
		return nil
	} else if err != nil {
		return err
	}
	k := content.ByName(kind)
	if k == nil {
		return fmt.Errorf("item %d is of an unknown kind, %s", id, kind)
	}
	_, lost := lockItem(ctx, tx, k, id) // not found: it is in the trash
	if lost != nil && !errors.Is(lost, content.ErrNotFound) {
		return lost
	}
	s, early, err := pendingPlan(ctx, tx, schedule)
	switch {
	case err != nil || s.Outcome != "":
		return err
	case early > 0:
		return river.JobSnooze(early)
	case lost != nil:
		return refuse(ctx, tx, s, refusal(lost))
	}
	// A savepoint: what is refused leaves nothing but the refusal.
	err = pgx.BeginFunc(ctx, tx, func(tx pgx.Tx) error {
		if err := endPlan(ctx, tx, schedule, "done", nil); err != nil {
			return err
		}
		return s.do(ctx, tx, k, gate)
	})
	if problems := refusal(err); problems != nil {
		return refuse(ctx, tx, s, problems)
	}
	return err
}

// giveUp notes that what was scheduled failed for a reason that nobody foresaw.
func giveUp(ctx context.Context, tx pgx.Tx, schedule int64) error {
	s, _, err := pendingPlan(ctx, tx, schedule)
	if err != nil || s.Outcome != "" {
		return err
	}
	return refuse(ctx, tx, s, []content.Problem{{Field: "item", Code: content.Broken}})
}

// pendingPlan returns what was scheduled, with the time there is until it is due.
func pendingPlan(ctx context.Context, tx pgx.Tx, schedule int64) (s Scheduled, early time.Duration, err error) {
	rows, _ := tx.Query(ctx, scheduledSQL+`s.id = $1 FOR UPDATE OF s`, schedule)
	if s, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Scheduled]); err != nil {
		return s, 0, err
	}
	err = tx.QueryRow(ctx, `SELECT greatest($1 - now(), interval '0')`, s.At).Scan(&early)
	return s, early, err
}

// do carries a plan out.
func (s Scheduled) do(ctx context.Context, tx pgx.Tx, k *content.Info, gate Gate) error {
	if s.Action == "unpublish" {
		var e Ending
		if err := json.Unmarshal(s.What, &e); err != nil {
			return err
		}
		e.Locales, e.Actor, e.Schedule = s.Locales, 0, s.ID
		return Unpublish(ctx, tx, k, s.ItemID, e)
	}
	var p Publication
	if err := json.Unmarshal(s.What, &p); err != nil {
		return err
	}
	p.Locales, p.Actor, p.Schedule = s.Locales, 0, s.ID
	if gate != nil {
		if err := gate(ctx, tx, k, s.ItemID, p); err != nil {
			return err
		}
	}
	return Publish(ctx, tx, k, s.ItemID, p)
}

// refusal returns the problems for which a plan will never be carried out, or nil if it
// was, or may be yet.
func refusal(err error) []content.Problem {
	var invalid *content.InvalidError
	switch {
	case errors.As(err, &invalid):
		return invalid.Problems
	case errors.Is(err, content.ErrNotFound):
		return []content.Problem{{Field: "item", Code: content.NotThere}}
	}
	return nil
}

func refuse(ctx context.Context, tx pgx.Tx, s Scheduled, problems []content.Problem) error {
	if err := endPlan(ctx, tx, s.ID, "refused", problems); err != nil {
		return err
	}
	b := &pgx.Batch{}
	queueStates(b, s.ItemID)
	queueAct(b, act{action: "refuse", item: s.ItemID, version: s.Version, locales: s.Locales, schedule: s.ID})
	return tx.SendBatch(ctx, b).Close()
}

func endPlan(ctx context.Context, tx pgx.Tx, schedule int64, outcome string, problems []content.Problem) error {
	_, err := tx.Exec(ctx, `UPDATE schedules SET outcome = $2, problem = $3, done_at = now() WHERE id = $1`, schedule, outcome, problems)
	return err
}
