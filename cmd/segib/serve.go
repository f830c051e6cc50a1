package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"golang.org/x/sync/errgroup"

	"segib.org/web/internal/config"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/share"
	"segib.org/web/internal/web"
)

type serveCommand struct{ config.Server }

// Limits on a connection. Reading and writing are bounded so that a slow client cannot
// hold one for ever.
const (
	headerTime   = 5 * time.Second
	readTime     = 30 * time.Second
	writeTime    = 60 * time.Second
	idleTime     = 2 * time.Minute
	maxHeader    = 32 << 10
	shutdownTime = 10 * time.Second
)

// Run serves until ctx is done, then lets what is under way end.
func (c *serveCommand) Run(ctx context.Context) error {
	if err := c.Check(); err != nil {
		return err
	}
	log(c.LogFormat, c.LogLevel, os.Stderr)
	pool, err := postgres.Open(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	defer pool.Close()
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return err
	}
	painter, err := newPainter()
	if err != nil {
		return err
	}
	books, err := c.newLibrary(ctx, pool)
	if err != nil {
		return err
	}
	a := c.newApp(pool, painter, books)
	defer a.site.WriteHits(ctx) // the last ones
	defer a.cache.Wait()        // before the pool is closed
	g, ctx := errgroup.WithContext(ctx)
	front := &web.Front{Cache: a.cache, Idle: idleTime, Header: headerTime}
	g.Go(func() error { return serve(ctx, a, func(s *http.Server) error { return front.Serve(s, listener) }) })
	if c.MetricsListen != "" {
		private, err := net.Listen("tcp", c.MetricsListen)
		if err != nil {
			return err
		}
		g.Go(func() error {
			return serve(ctx, a.metrics.Handler(), func(s *http.Server) error { return s.Serve(private) })
		})
	}
	g.Go(func() error { return a.work(ctx, c, painter) })
	g.Go(func() error { a.site.CountHits(ctx); return nil })
	slog.InfoContext(ctx, "serving", "listen", listener.Addr().String(), "base", c.Base())
	return g.Wait()
}

// serve answers with h until ctx is done and what was under way has ended.
func serve(ctx context.Context, h http.Handler, listen func(*http.Server) error) error {
	s := &http.Server{
		Handler: h, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime,
		IdleTimeout: idleTime, MaxHeaderBytes: maxHeader,
		ErrorLog: slog.NewLogLogger(slog.Default().Handler(), slog.LevelDebug),
	}
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
		defer cancel()
		done <- s.Shutdown(patience)
	}()
	if err := listen(s); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-done
}

// work does what the program does beside answering: it brings the schema up to date,
// renders pages ahead, hears of changes and runs jobs. It outlives the database.
func (a *app) work(ctx context.Context, c *serveCommand, p *share.Painter) error {
	var stop func()
	err := patiently(ctx, func() (err error) {
		if err = a.pool.Ping(ctx); err == nil && c.Migrate {
			err = postgres.Migrate(ctx, a.pool)
		}
		if err == nil {
			stop, err = a.startJobs(ctx, c, p)
		}
		return err
	})
	if stop == nil {
		return err
	}
	defer stop()
	a.ready.Store(true)
	changed := make(chan struct{}, 1)
	go postgres.Listen(ctx, c.DatabaseURL, func() {
		a.site.Expire()
		a.library.Expire()
		a.cache.Expire()
		select {
		case changed <- struct{}{}:
		default: // a rendering is due already
		}
	})
	for first := true; ; first = false {
		select {
		case <-ctx.Done():
			return nil
		case <-changed:
			if !first {
				pause(ctx, settle)
			}
			a.warm(ctx)
		}
	}
}

// settle is how long a change waits before pages are rendered ahead: changes come in
// bursts, and those who wait to see one are served before pages that nobody has asked for.
const settle = 300 * time.Millisecond

// pause waits for a time, or until ctx is done.
func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}

// patiently tries f again while the database is away, until it succeeds or ctx is done.
func patiently(ctx context.Context, f func() error) error {
	for wait := 200 * time.Millisecond; ; wait = min(2*wait, 5*time.Second) {
		err := f()
		if err == nil || ctx.Err() != nil {
			return nil
		}
		if !web.Unavailable(postgres.Err(err)) {
			return err
		}
		slog.WarnContext(ctx, "waiting for the database", "err", err, "again_in", wait)
		pause(ctx, wait)
	}
}

// warm renders pages ahead of their readers, most important first, so that an outage
// of the database does not show.
func (a *app) warm(ctx context.Context) {
	start := time.Now()
	paths, err := a.site.Paths(ctx)
	if err != nil {
		slog.WarnContext(ctx, "cannot render pages ahead", "err", err)
		return
	}
	n := a.cache.Warm(ctx, paths)
	if ctx.Err() != nil { // the program ends
		return
	}
	settleMemory()
	bytes, pages := a.cache.Bytes()
	slog.InfoContext(ctx, "rendered ahead", "pages", n, "kept", pages, "mb", bytes>>20, "ms", time.Since(start).Milliseconds())
}
