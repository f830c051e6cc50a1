package admin

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/gate"
	"segib.org/web/internal/postgres"
)

// A Checker has the gates look at items that were saved, for the list of all that they find.
type Checker struct {
	river.WorkerDefaults[postgres.CheckItem]
	admin *Admin
}

// Checker returns a worker for the jobs that saving asks for.
func (a *Admin) Checker() *Checker { return &Checker{admin: a} }

// Work does one job. It completes the job in the transaction that notes what was found,
// and keeps the item from being saved meanwhile: who saves afterwards finds the job done
// and asks for the next. An item that is not there any more needs no looking at.
func (c *Checker) Work(ctx context.Context, job *river.Job[postgres.CheckItem]) error {
	err := postgres.Tx(ctx, c.admin.db, func(tx pgx.Tx) error {
		if err := c.admin.check(ctx, tx, job.Args.Item); err != nil {
			return err
		}
		_, err := river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job)
		return err
	})
	if errors.Is(err, content.ErrNotFound) {
		return nil
	}
	if err != nil {
		slog.WarnContext(ctx, "item not checked", "item", job.Args.Item, "attempt", job.Attempt, "err", err)
	}
	return err
}

// check notes what the gates find of the latest version of an item, and will find in time.
func (a *Admin) check(ctx context.Context, tx pgx.Tx, id int64) error {
	k, err := postgres.KindOf(ctx, tx, id)
	if err != nil {
		return err
	}
	row, err := postgres.Lock(ctx, tx, k, id)
	if err != nil {
		return err
	}
	d, err := postgres.Revision(ctx, tx, k, id, row.Version)
	if err != nil {
		return err
	}
	found, err := a.gatesAt(ctx, ever, k, id, d, languages(d))
	if err != nil {
		return err
	}
	return postgres.SetFindings(ctx, tx, k, id, row.Version, kept(found))
}

// ever is later than whatever is announced: what will only be wrong then is found too.
var ever = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// kept returns findings as they are stored.
func kept(found []gate.Finding) (list []postgres.Finding) {
	for _, f := range found {
		x := postgres.Finding{Locale: f.Locale, Code: f.Code, Severity: string(f.Severity), Field: f.Where, Detail: f.Detail}
		if f.Item != 0 {
			x.Target = &f.Item
		}
		if !f.From.IsZero() {
			x.Holds = &f.From
		}
		list = append(list, x)
	}
	return list
}
