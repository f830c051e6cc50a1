package share

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

// Words says what a picture says besides the title: the label above it, by the
// item's kind and class, and the note below it, or "".
type Words func(s postgres.Shared, l locale.Locale) (label, note string)

// A Worker draws and stores the pictures of an item, one for each locale in which
// it is published.
type Worker struct {
	river.WorkerDefaults[postgres.ShareImages]
	pool    *pgxpool.Pool
	painter *Painter
	words   Words
}

// NewWorker returns a worker for the jobs that publishing asks for.
func NewWorker(pool *pgxpool.Pool, painter *Painter, words Words) *Worker {
	return &Worker{pool: pool, painter: painter, words: words}
}

// Work does one job. It completes the job in the transaction that stores the
// pictures and keeps the item from being published meanwhile: a publication that
// follows finds the job done and asks for the next. An item that is not public any
// more needs no picture.
func (w *Worker) Work(ctx context.Context, job *river.Job[postgres.ShareImages]) error {
	err := postgres.Tx(ctx, w.pool, func(tx pgx.Tx) error {
		item, err := postgres.FindShared(ctx, tx, job.Args.Item)
		if err != nil {
			return err
		}
		for l, title := range item.Titles {
			png, err := w.painter.Draw(w.card(item, l, title))
			if err != nil {
				// The same card fails the same way, so the job is not tried again.
				return river.JobCancel(fmt.Errorf("picture of %s %d in %s: %w", item.Kind, item.ID, l, err))
			}
			if err := postgres.SetShareImage(ctx, tx, item.ID, l, png); err != nil {
				return err
			}
		}
		_, err = river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job)
		return err
	})
	if errors.Is(err, content.ErrNotFound) {
		return nil
	}
	if err != nil {
		slog.WarnContext(ctx, "pictures not drawn", "item", job.Args.Item, "attempt", job.Attempt, "err", err)
	}
	return err
}

func (w *Worker) card(s postgres.Shared, l locale.Locale, title string) Card {
	label, note := w.words(s, l)
	_, program := s.Facts.(*content.Program) // whose seat is one of its members, not their centre
	return Card{Kind: label, Title: title, Note: note, ID: s.ID, Lit: s.Lit, One: s.One, Fan: !program}
}
