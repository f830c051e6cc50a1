// Package devdb runs a private PostgreSQL for development and tests, from the
// binaries that the system has. It listens on a Unix socket only. PostgreSQL
// refuses to run as root, so root runs it as an unprivileged user.
package devdb

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Server is a PostgreSQL that runs, or was stopped and can be started again.
type Server struct {
	data   string
	socket string
	bin    string
	user   *syscall.Credential
	extra  []string
	cmd    *exec.Cmd
	done   chan struct{}
}

// Fast are settings for data that nobody will miss.
var Fast = []string{"fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=128MB", "max_wal_size=2GB"}

// New prepares a server whose data lie in dir, which is made if it does not exist,
// with further settings as "name=value".
func New(dir string, settings ...string) (*Server, error) {
	s := &Server{extra: settings}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if os.Geteuid() == 0 {
		if s.user, err = unprivileged(); err != nil {
			return nil, err
		}
	}
	s.data = s.reachable(dir)
	if s.bin, err = binaries(s.data); err != nil {
		return nil, err
	}
	// In a place that is short, as addresses of sockets must be, and the same for the same data.
	s.socket = filepath.Join(os.TempDir(), fmt.Sprintf("segib-pg-%x", short(s.data)))
	if err := os.MkdirAll(filepath.Dir(s.data), 0o755); err != nil {
		return nil, err
	}
	for _, d := range []string{s.data, s.socket} {
		if err := s.own(d); err != nil {
			return nil, err
		}
	}
	if version(s.data) == "" {
		out, err := s.command("initdb", "-D", s.data, "-U", "segib", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions", "--no-sync").CombinedOutput()
		if err != nil {
			return nil, fmt.Errorf("initdb: %w\n%s", err, out)
		}
	}
	return s, nil
}

// Start runs the server and waits until it answers.
func (s *Server) Start(ctx context.Context) error {
	args := []string{"-D", s.data, "-k", s.socket, "-c", "listen_addresses="}
	for _, set := range s.extra {
		args = append(args, "-c", set)
	}
	log, err := os.OpenFile(filepath.Join(s.socket, "log"), os.O_CREATE|os.O_TRUNC|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	s.cmd = s.command("postgres", args...)
	s.cmd.Stdout, s.cmd.Stderr = log, log
	if err := s.cmd.Start(); err != nil {
		return err
	}
	s.done = make(chan struct{})
	go func() { _ = s.cmd.Wait(); close(s.done) }()
	return s.wait(ctx)
}

func (s *Server) wait(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		conn, err := pgx.Connect(ctx, s.URL("postgres"))
		if err == nil {
			err = conn.Close(ctx)
			if s.holds() { // else another server on the same data has answered
				return err
			}
		}
		select {
		case <-s.done:
			out, _ := os.ReadFile(filepath.Join(s.socket, "log"))
			return fmt.Errorf("PostgreSQL did not start: %s", out)
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL did not answer: %w", err)
		case <-time.After(30 * time.Millisecond):
		}
	}
}

// holds reports whether the server has the lock on its data.
func (s *Server) holds() bool {
	b, _ := os.ReadFile(filepath.Join(s.data, "postmaster.pid"))
	return strings.HasPrefix(string(b), fmt.Sprintln(s.cmd.Process.Pid))
}

// URL returns the address of a database of the server.
func (s *Server) URL(database string) string {
	return fmt.Sprintf("postgres://segib@/%s?host=%s", database, url.QueryEscape(s.socket))
}

// Stop ends the server as its operator would, disconnecting clients.
func (s *Server) Stop() {
	if s.cmd != nil && s.cmd.Process != nil {
		_ = s.cmd.Process.Signal(syscall.SIGINT) // it may have ended
		<-s.done
	}
}

// Kill ends the server and all its processes at once, as a failure would.
func (s *Server) Kill() {
	if s.cmd == nil || s.cmd.Process == nil {
		return
	}
	_ = s.cmd.Process.Signal(syscall.SIGSTOP) // that it starts no more
	rest := children(s.cmd.Process.Pid)
	_ = s.cmd.Process.Kill()
	for _, pid := range rest {
		_ = syscall.Kill(pid, syscall.SIGKILL)
	}
	<-s.done
	for _, pid := range rest { // while one lives, no other server may use its memory
		for end := time.Now().Add(5 * time.Second); parent(pid) != 0 && time.Now().Before(end); {
			time.Sleep(time.Millisecond)
		}
	}
}

// Remove stops the server and deletes its data.
func (s *Server) Remove() {
	s.Stop()
	os.RemoveAll(s.data)
	os.RemoveAll(s.socket)
}

func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.Dir = s.data
	cmd.SysProcAttr = attributes(s.user)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TZ=UTC")
	return cmd
}
