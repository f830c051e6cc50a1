package library

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/media"
	"segib.org/web/internal/picture"
	"segib.org/web/internal/postgres"
)

// A Preparer makes the renditions of pictures.
type Preparer struct {
	river.WorkerDefaults[postgres.PrepareMedia]
	*Library
}

// turn is how long the preparer goes on before it lets others have theirs. A rendition takes seconds.
const turn = 30 * time.Second

// NextRetry implements river.Worker: a store that is away is asked again soon, for as long as it takes.
func (p Preparer) NextRetry(job *river.Job[postgres.PrepareMedia]) time.Time {
	return time.Now().Add(min(time.Duration(len(job.Errors)+1)*5*time.Second, 10*time.Minute))
}

// Work makes the files of a picture that are not there yet, each noted when it is stored:
// whatever happens in the middle, none is made twice. When all are there pages show them.
func (p Preparer) Work(ctx context.Context, job *river.Job[postgres.PrepareMedia]) error {
	m, err := postgres.FindMedia(ctx, p.db, job.Args.Media)
	if errors.Is(err, content.ErrNotFound) {
		return nil // in the trash
	} else if err != nil {
		return err
	}
	switch more, err := p.prepare(ctx, m); {
	case hopeless(err):
		slog.ErrorContext(ctx, "no renditions can be made of a picture", "media", m.ID, "err", err)
		return p.finish(ctx, job, func(tx pgx.Tx) (bool, error) { return postgres.FailMedia(ctx, tx, m, err.Error()) })
	case err != nil:
		slog.WarnContext(ctx, "renditions wait", "media", m.ID, "err", err)
		return err
	case more:
		return river.JobSnooze(0)
	}
	return p.finish(ctx, job, func(tx pgx.Tx) (bool, error) { return postgres.ShowMedia(ctx, tx, m) })
}

// finish notes what became of a picture, and ends the job in the same transaction: a file
// that comes after it finds the job done and asks for another, one that came before is met
// here, as note reports false then.
func (p Preparer) finish(ctx context.Context, job *river.Job[postgres.PrepareMedia], note func(pgx.Tx) (bool, error)) error {
	err := postgres.Tx(ctx, p.db, func(tx pgx.Tx) error {
		noted, err := note(tx)
		if err == nil && !noted {
			err = content.ErrConflict
		}
		if err != nil {
			return err
		}
		_, err = river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job)
		return err
	})
	if errors.Is(err, content.ErrConflict) {
		return river.JobSnooze(0) // another file or another focus by now
	}
	return err
}

// hopeless reports whether no trying again would mend err: the picture is at fault.
func hopeless(err error) bool {
	var refused media.Refusal
	return errors.As(err, &refused) && refused != media.DiskFull && refused != media.StoreAway
}

// prepare makes what is not there, for a turn. It reports whether there is more to do.
func (p Preparer) prepare(ctx context.Context, m content.Media) (more bool, err error) {
	have, err := postgres.Renditions(ctx, p.db, m.ID)
	if err != nil {
		return false, err
	}
	formats := map[picture.File]int{}
	for _, r := range have {
		formats[picture.File{Stamp: r.Stamp, Crop: r.Crop, Width: r.Width}]++
	}
	wanted := func(z picture.Size) bool {
		return formats[picture.File{Stamp: picture.Stamp(m.SHA256, m.Focus, z.Crop), Crop: z.Crop, Width: z.Width}] < media.Formats
	}
	master, err := p.store.Open(ctx, m.Key)
	if err != nil {
		return false, err
	}
	defer master.Close()
	end := time.Now().Add(turn)
	for r, err := range p.tools.Renditions(ctx, master, m.Focus, wanted) {
		if err != nil {
			return false, err
		}
		if err := p.keep(ctx, m, r); err != nil {
			return false, err
		}
		if time.Now().After(end) {
			return true, nil
		}
	}
	return false, nil
}

// keep stores a rendition, and notes it when it is there.
func (p Preparer) keep(ctx context.Context, m content.Media, r media.Rendition) error {
	sum, err := media.Sum(r.Path)
	if err != nil {
		return err
	}
	key := media.Key(sum, r.Type)
	if err := p.put(ctx, key, r.Path); err != nil {
		return err
	}
	return postgres.AddRendition(ctx, p.db, m.ID, postgres.Rendition{
		File: picture.File{Stamp: picture.Stamp(m.SHA256, m.Focus, r.Crop), Crop: r.Crop, Width: r.Width, Ext: r.Type.Ext},
		Type: r.Type.MIME, Key: key, Bytes: r.Bytes,
	})
}
