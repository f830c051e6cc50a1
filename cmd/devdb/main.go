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
	// The command is told to stop by the same key press; it ends first, then the server.
	signal.Notify(make(chan os.Signal, 1), os.Interrupt)
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
	terminate := make(chan os.Signal, 1)
	signal.Notify(terminate, syscall.SIGTERM)
	go func() {
		for s := range terminate {
			cmd.Process.Signal(s)
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
	dir, settings := keep, []string{}
	if keep == "" {
		if dir, err = os.MkdirTemp("", "segib-db-"); err != nil {
			return nil, err
		}
		if err := os.Chmod(dir, 0o755); err != nil {
			return nil, err
		}
		dir, settings = filepath.Join(dir, "data"), devdb.Fast
	}
	s, err := devdb.New(dir, settings...)
	if err != nil {
		return nil, err
	}
	if err := s.Start(context.Background()); err != nil {
		return nil, err
	}
	os.Setenv("DATABASE_URL", s.URL("postgres"))
	if keep == "" {
		return s.Remove, nil
	}
	return s.Stop, nil
}
