package share

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"reflect"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

func TestFindShared(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, c := range []struct {
		item *item
		lit  []string
		one  string
	}{
		{s.uruguay, []string{}, "UY"},
		{s.office, []string{"AR", "UY"}, "UY"},
		{s.summit, []string{}, "UY"},
		{s.program, []string{"AR", "UY"}, "AR"},
		{s.person, []string{}, ""},
	} {
		err := postgres.Tx(t.Context(), s.pool, func(tx pgx.Tx) error {
			got, err := postgres.FindShared(t.Context(), tx, c.item.id)
			want := postgres.Shared{
				ID: c.item.id, Kind: c.item.kind.Name, Titles: locale.Label{"es": c.item.slug, "pt": c.item.slug},
				Facts: c.item.facts, Lit: c.lit, One: c.one,
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
	err := postgres.Tx(t.Context(), s.pool, func(tx pgx.Tx) error {
		_, err := postgres.FindShared(t.Context(), tx, 1<<40)
		return err
	})
	if !errors.Is(err, content.ErrNotFound) {
		t.Errorf("an item that never was: %v", err)
	}
}

func TestPublishingDrawsPictures(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	work(t, s.pool, 6)
	es, pt := s.picture(t, s.program, locale.ES), s.picture(t, s.program, locale.PT)
	if bytes.Equal(es, pt) {
		t.Error("the pictures in Spanish and in Portuguese are the same, whatever their label")
	}
	if _, err := postgres.ShareImage(t.Context(), s.pool, s.program.id, locale.EN); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("in English, in which it is not published: %v", err)
	}

	s.program.slug = "iberarchivos"
	s.publish(t, s.program)
	work(t, s.pool, 1)
	if bytes.Equal(es, s.picture(t, s.program, locale.ES)) {
		t.Error("publishing another title left the picture as it was")
	}
}

func TestNoPictureOfWhatIsNotPublic(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	err := postgres.Tx(t.Context(), s.pool, func(tx pgx.Tx) error {
		return postgres.Unpublish(t.Context(), tx, s.person.kind, s.person.id, postgres.Ending{Locales: []locale.Locale{locale.ES, locale.PT}})
	})
	if err != nil {
		t.Fatal(err)
	}
	work(t, s.pool, 6)
	if _, err := postgres.ShareImage(t.Context(), s.pool, s.person.id, locale.ES); !errors.Is(err, content.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

// work runs a worker until it has completed n jobs.
func work(t *testing.T, pool *pgxpool.Pool, n int) {
	t.Helper()
	workers := river.NewWorkers()
	river.AddWorker(workers, NewWorker(pool, painter(t), func(s postgres.Shared, l locale.Locale) (label, note string) {
		return s.Kind + " " + string(l), ""
	}))
	client, err := river.NewClient(riverpgxv5.New(pool), &river.Config{
		Queues:   map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 2}},
		Workers:  workers,
		Logger:   slog.New(slog.DiscardHandler),
		TestOnly: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	events, cancel := client.Subscribe(river.EventKindJobCompleted, river.EventKindJobFailed, river.EventKindJobCancelled)
	defer cancel()
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	if err := client.Start(ctx); err != nil {
		t.Fatal(err)
	}
	defer client.Stop(ctx)
	for range n {
		select {
		case e := <-events:
			if e.Kind != river.EventKindJobCompleted {
				t.Fatalf("%s: %+v", e.Kind, e.Job.Errors)
			}
		case <-ctx.Done():
			t.Fatal("a job that should be there is not")
		}
	}
}
