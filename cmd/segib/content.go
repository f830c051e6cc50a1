package main

import (
	"context"
	"log/slog"

	"segib.org/web/internal/config"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/seed"
)

type migrateCommand struct{ config.Database }

// Run brings the schema up to date.
func (c *migrateCommand) Run(ctx context.Context) error {
	if err := c.Check(); err != nil {
		return err
	}
	pool, err := postgres.Open(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	defer pool.Close()
	return postgres.Migrate(ctx, pool)
}

type seedCommand struct{ config.Database }

// Run loads the first content.
func (c *seedCommand) Run(ctx context.Context) error {
	if err := c.Check(); err != nil {
		return err
	}
	pool, err := postgres.Open(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	defer pool.Close()
	if err := postgres.Migrate(ctx, pool); err != nil {
		return err
	}
	return seed.Load(ctx, pool, slog.Default())
}
