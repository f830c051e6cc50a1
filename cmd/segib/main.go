// Command segib is the website of the Ibero-American General Secretariat and the
// system in which its staff write it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	_ "time/tzdata" // a machine without time zones must still tell the time at each office

	"github.com/alecthomas/kong"

	"segib.org/web/internal/config"
	"segib.org/web/internal/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdin, os.Stdout)
	var problems config.Problems
	var usage *kong.ParseError
	switch {
	case err == nil:
	case errors.As(err, &problems), errors.As(err, &usage):
		fmt.Fprintln(os.Stderr, "segib:", err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "segib:", err)
		os.Exit(1)
	}
}

// commands are what the program can be asked to do.
type commands struct {
	Serve   serveCommand   `cmd:"" help:"Serve the site and the admin."`
	Migrate migrateCommand `cmd:"" help:"Bring the schema of the database up to date."`
	Seed    seedCommand    `cmd:"" help:"Load the first content: what is there already stays as it is."`
	User    userCommand    `cmd:"" help:"Add users of the admin and change their passwords."`
}

// streams are what commands read from and write to.
type streams struct {
	in  io.Reader
	out io.Writer
}

// run is the program: main without the process.
func run(ctx context.Context, args []string, in io.Reader, out io.Writer) error {
	var c commands
	exited := false
	parser, err := kong.New(&c,
		kong.Name("segib"),
		kong.Description("The website and content management system of the Ibero-American General Secretariat."),
		kong.Writers(out, out),
		kong.Exit(func(int) { exited = true }),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(streams{in, out}),
	)
	if err != nil {
		return err
	}
	command, err := parser.Parse(args)
	if exited { // --help was asked for, and given
		return nil
	}
	if err != nil {
		return err
	}
	return command.Run()
}

// log sets up how the program logs.
func log(format, level string, out io.Writer) {
	var l slog.Level
	_ = l.UnmarshalText([]byte(level)) // kong allows the known names only
	options := &slog.HandlerOptions{Level: l}
	var h slog.Handler = slog.NewTextHandler(out, options)
	if format == "json" {
		h = slog.NewJSONHandler(out, options)
	}
	slog.SetDefault(slog.New(web.LogHandler{Handler: h}))
}
