package main

import (
	"context"
	"log/slog"

	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/config"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/seed"
)

type migrateCommand struct{ config.Database }

// Run brings the schema up to date.
func (c *migrateCommand) Run(ctx context.Context) error {
	return withDatabase(ctx, c.Database, func(pool *pgxpool.Pool) error { return postgres.Migrate(ctx, pool) })
}

type seedCommand struct{ config.Database }

// Run loads the first content.
func (c *seedCommand) Run(ctx context.Context) error {
	return withDatabase(ctx, c.Database, func(pool *pgxpool.Pool) error {
		if err := postgres.Migrate(ctx, pool); err != nil {
			return err
		}
		return seed.Load(ctx, pool, slog.Default())
	})
}

// withDatabase checks the settings and runs f with a pool, which it closes.
func withDatabase(ctx context.Context, d config.Database, f func(*pgxpool.Pool) error) error {
	if err := d.Check(); err != nil {
		return err
	}
	pool, err := postgres.Open(ctx, d.DatabaseURL)
	if err != nil {
		return err
	}
	defer pool.Close()
	return f(pool)
}
