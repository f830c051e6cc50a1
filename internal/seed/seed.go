// Package seed holds the first content of the site, in TOML files with bodies in
// Markdown, and loads it as an editor would: through save and publish.
package seed

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
)

//go:embed data
var data embed.FS

// Load saves and publishes, in every language, each item of the first content that
// the database does not have yet. An item that has any revision is left alone, so a
// second run changes nothing, and one that was interrupted goes on where it stopped.
//
// Everything is checked before anything is written: the error then joins all that is
// wrong, each with its file, the item's key and the field.
func Load(ctx context.Context, pool *pgxpool.Pool, log *slog.Logger) error {
	return load(ctx, pool, log, data)
}

func load(ctx context.Context, pool *pgxpool.Pool, log *slog.Logger, files fs.FS) error {
	start := time.Now()
	items, err := read(files)
	if err != nil {
		return fmt.Errorf("the first content cannot be loaded:\n%w", err)
	}
	ids, missing, err := reserve(ctx, pool, items)
	if err != nil {
		return fmt.Errorf("reserve ids for the first content: %w", err)
	}
	loaded := map[string]int{}
	for _, it := range missing {
		switch err := publish(ctx, pool, it, ids); {
		case errors.Is(err, content.ErrConflict): // another process loads too, and was here first
		case err != nil:
			return fmt.Errorf("%s: %w", it, err)
		default:
			loaded[it.kind.Name]++
		}
	}
	var kinds []any
	total := 0
	for _, k := range slices.Sorted(maps.Keys(loaded)) {
		kinds = append(kinds, slog.Int(k, loaded[k]))
		total += loaded[k]
	}
	log.InfoContext(ctx, "first content", "loaded", total, "there_already", len(items)-total,
		slog.Group("of", kinds...), "took", time.Since(start).Round(time.Millisecond))
	return nil
}

// reserve returns the id of every item by its key, and the items that have no
// revision yet.
func reserve(ctx context.Context, pool *pgxpool.Pool, items []*item) (ids map[string]int64, missing []*item, err error) {
	ids = map[string]int64{}
	err = postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
		for _, it := range items {
			id, version, err := postgres.Reserve(ctx, tx, it.kind, it.key)
			if err != nil {
				return err
			}
			ids[it.key] = id
			if version == 0 {
				missing = append(missing, it)
			}
		}
		return nil
	})
	return ids, missing, err
}

// publish writes one item. It does not wait for the disk: what a failure of the
// machine takes back, the next run loads again.
func publish(ctx context.Context, pool *pgxpool.Pool, it *item, ids map[string]int64) error {
	d, err := it.draft(ids)
	if err != nil {
		return err
	}
	return postgres.Tx(ctx, pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SET LOCAL synchronous_commit = off`); err != nil {
			return err
		}
		version, err := postgres.Save(ctx, tx, it.kind, ids[it.key], 0, d, 0)
		if err != nil {
			return err
		}
		return postgres.Publish(ctx, tx, it.kind, ids[it.key], postgres.Publication{Version: version, Locales: locale.All})
	})
}
