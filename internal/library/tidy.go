package library

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/riverqueue/river"

	"segib.org/web/internal/media"
	"segib.org/web/internal/postgres"
)

// A Tidier removes files that nothing has any more: what a killed program left, and what
// was replaced or deleted.
type Tidier struct {
	river.WorkerDefaults[Tidy]
	*Library
}

// Tidy is its job.
type Tidy struct{}

// Kind implements river.JobArgs.
func (Tidy) Kind() string { return "tidy_media" }

// InsertOpts implements river.JobArgsWithInsertOpts. What fails is tried again in the next night.
func (Tidy) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: postgres.MediaQueue, MaxAttempts: 1, UniqueOpts: river.UniqueOpts{ByState: postgres.Waiting}}
}

// Tidying has the queue tidy every day.
func Tidying() *river.PeriodicJob {
	return river.NewPeriodicJob(river.PeriodicInterval(24*time.Hour),
		func() (river.JobArgs, *river.InsertOpts) { return Tidy{}, nil }, &river.PeriodicJobOpts{RunOnStart: true})
}

// tidyTime is how long it may take to go through a store of some 100,000 files.
const tidyTime = 30 * time.Minute

// Timeout implements river.Worker.
func (t Tidier) Timeout(*river.Job[Tidy]) time.Duration { return tidyTime }

// spared is how long a file stays that nothing has: it may be about to be noted.
const spared = 24 * time.Hour

// Work tidies once.
func (t Tidier) Work(ctx context.Context, _ *river.Job[Tidy]) error {
	return t.TidyBefore(ctx, time.Now().Add(-spared))
}

const batch = 500

// Where more files than these, and more than half of all, are nobody's, they are somebody
// else's: the database is not the one that the store belongs to. None is removed then.
const manyStray = 100

// TidyBefore removes what nothing has and what is older than before.
func (b *Library) TidyBefore(ctx context.Context, before time.Time) error {
	err := errors.Join(b.tools.Tidy(before), b.abandon(before))
	stray, all, listed := b.stray(ctx, before)
	switch {
	case listed != nil:
		return errors.Join(err, listed)
	case len(stray) > manyStray && 2*len(stray) > all:
		slog.ErrorContext(ctx, "not swept: most files of the store are not of this database", "files", all, "unknown", len(stray))
		return err
	}
	for _, s := range stray {
		if gone := b.store.Remove(ctx, s); gone != nil && !errors.Is(gone, os.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	if len(stray) > 0 {
		slog.InfoContext(ctx, "swept", "what", "files", "n", len(stray))
	}
	return err
}

// stray returns the files that nothing has and that are older than before, of all those
// that are so old.
func (b *Library) stray(ctx context.Context, before time.Time) (stray []media.Stored, all int, err error) {
	var some []media.Stored
	ask := func() error {
		all += len(some)
		unknown, err := b.unreferenced(ctx, some)
		stray, some = append(stray, unknown...), nil
		return err
	}
	for s, err := range b.store.List(ctx) {
		if err != nil {
			return nil, 0, err
		}
		if s.Put.Before(before) {
			some = append(some, s)
		}
		if len(some) == batch {
			if err := ask(); err != nil {
				return nil, 0, err
			}
		}
	}
	err = ask()
	return stray, all, err
}

// abandon removes files of which no part has come since before, and what is noted of them.
func (b *Library) abandon(before time.Time) error {
	entries, err := os.ReadDir(b.Unfinished())
	for _, e := range entries {
		info, gone := e.Info()
		if parts, there := os.Stat(filepath.Join(b.Unfinished(), strings.TrimSuffix(e.Name(), ".info"))); there == nil {
			info = parts // the note is as old as the first of them
		}
		if gone == nil && info.ModTime().Before(before) {
			err = errors.Join(err, os.Remove(filepath.Join(b.Unfinished(), e.Name())))
		}
	}
	return err
}

func (b *Library) unreferenced(ctx context.Context, files []media.Stored) (unknown []media.Stored, err error) {
	at := map[string]media.Stored{}
	var keys []string
	for _, s := range files {
		at[s.Key], keys = s, append(keys, s.Key)
	}
	list, err := postgres.Unreferenced(ctx, b.db, keys)
	for _, key := range list {
		unknown = append(unknown, at[key])
	}
	return unknown, err
}
