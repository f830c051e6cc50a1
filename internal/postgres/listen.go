package postgres

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
)

// silence is after how long without a notification the connection is tried, and how long
// the answer may take: one whose other end has vanished is as silent as one on which
// nothing happens.
const silence = 30 * time.Second

// Listen calls changed whenever content changes in the database, whichever process
// changed it, and once after every reconnection, as it may have missed some. It
// returns when ctx is done.
func Listen(ctx context.Context, url string, changed func()) { listenOn(ctx, url, silence, changed) }

func listenOn(ctx context.Context, url string, silence time.Duration, changed func()) {
	for wait := 100 * time.Millisecond; ctx.Err() == nil; wait = min(2*wait, 2*time.Second) {
		start := time.Now()
		err := listen(ctx, url, silence, changed)
		if ctx.Err() != nil {
			return
		}
		if time.Since(start) > 10*time.Second {
			wait = 100 * time.Millisecond
		}
		slog.WarnContext(ctx, "no news of changes from the database", "err", err, "again_in", wait)
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
	}
}

func listen(ctx context.Context, url string, silence time.Duration, changed func()) error {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return err
	}
	config.ConnectTimeout = 3 * time.Second
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	defer func() { _ = within(context.WithoutCancel(ctx), time.Second, conn.Close) }() // it may be gone
	listen := func(ctx context.Context) error { _, err := conn.Exec(ctx, `LISTEN `+Channel); return err }
	wait := func(ctx context.Context) error { _, err := conn.WaitForNotification(ctx); return err }
	if err := within(ctx, silence, listen); err != nil {
		return err
	}
	changed()
	for {
		err := within(ctx, silence, wait)
		switch {
		case err == nil:
			changed()
		case ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded):
			err = within(ctx, silence, conn.Ping)
		}
		if err != nil {
			return err
		}
	}
}

func within(ctx context.Context, d time.Duration, f func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	return f(ctx)
}
