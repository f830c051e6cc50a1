// Command bench measures what the program promises: how fast it answers beside nginx on
// the same bytes, how soon a change is seen, how it bears 100,000 articles, and what a
// first visit weighs. It needs DATABASE_URL, wrk, nginx and two cores, and sends its
// load to this machine only.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"text/tabwriter"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, 20*time.Minute)
	defer cancel()
	b := &bench{table: tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)}
	err := b.run(ctx)
	_ = b.table.Flush() // to a terminal
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// A bench collects rows: what, how it was measured, the figure, the promise.
type bench struct {
	table *tabwriter.Writer
	db    string // address of the database that is measured on
}

func (b *bench) row(what, figure, promise string) {
	fmt.Fprintf(b.table, "%s\t%s\t%s\n", what, figure, promise)
}

func (b *bench) run(ctx context.Context) error {
	b.row("WHAT", "MEASURED", "PROMISED")
	if err := b.prepare(ctx); err != nil {
		return err
	}
	cached, err := b.start(ctx, "CACHE_MB=256")
	if err != nil {
		return err
	}
	defer cached.stop()
	if err := b.startup(ctx, cached); err != nil {
		return err
	}
	if err := b.weight(ctx, cached); err != nil {
		return err
	}
	if err := b.visible(ctx, cached); err != nil {
		return err
	}
	uncached, err := b.start(ctx, "CACHE_MB=0")
	if err != nil {
		return err
	}
	defer uncached.stop()
	if err := b.besideNginx(ctx, cached, uncached); err != nil {
		return err
	}
	return b.articles(ctx, uncached)
}
