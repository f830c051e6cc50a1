// Command devdb runs another command with a private PostgreSQL, whose address it
// finds in DATABASE_URL. If DATABASE_URL is set already, that server is used.
//
//	devdb [-keep DIR] command [argument…]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"segib.org/web/internal/postgres/devdb"
)

func main() {
	keep := flag.String("keep", "", "the `directory` in which the data stay; without it they are temporary")
	flag.Parse()
	code, err := run(*keep, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "devdb:", err)
		code = 1
	}
	os.Exit(code)
}

func run(keep string, command []string) (int, error) {
	if len(command) == 0 {
		return 0, errors.New("which command?")
	}
	// The command ends first, then the server. A key press reaches the command itself.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	if os.Getenv("DATABASE_URL") == "" {
		stop, err := start(keep)
		if err != nil {
			return 0, err
		}
		defer stop()
	}
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	go func() {
		for s := range signals {
			if s != os.Interrupt {
				_ = cmd.Process.Signal(s) // it may have ended
			}
		}
	}()
	err := cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return max(exit.ExitCode(), 1), nil
	}
	return 0, err
}

// start runs a server and sets DATABASE_URL.
func start(keep string) (stop func(), err error) {
	if keep != "" {
		s, err := serve(keep)
		if err != nil {
			return nil, err
		}
		return s.Stop, nil
	}
	sweep()
	dir, err := os.MkdirTemp("", "segib-db-")
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(dir, 0o755); err != nil { // for whom the server runs as
		return nil, err
	}
	s, err := serve(filepath.Join(dir, "data"), devdb.Fast...)
	if err != nil {
		return nil, err
	}
	return func() { s.Remove(); os.RemoveAll(dir) }, nil
}

func serve(dir string, settings ...string) (*devdb.Server, error) {
	s, err := devdb.New(dir, settings...)
	if err != nil {
		return nil, err
	}
	if err := s.Start(context.Background()); err != nil {
		return nil, err
	}
	return s, os.Setenv("DATABASE_URL", s.URL("postgres"))
}

// sweep deletes what is left of servers whose devdb was killed more than an hour ago.
func sweep() {
	for pattern, lives := range map[string]string{"segib-db-*": "data/postmaster.pid", "segib-pg-*": ".s.PGSQL.5432"} {
		dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), pattern))
		for _, dir := range dirs {
			_, gone := os.Stat(filepath.Join(dir, lives))
			if info, err := os.Stat(dir); err == nil && gone != nil && time.Since(info.ModTime()) > time.Hour {
				os.RemoveAll(dir)
			}
		}
	}
}
