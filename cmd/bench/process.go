package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// The cores that servers and the load run on: never the same one.
const (
	serverCore = "0"
	loadCore   = "1"
)

// prepare makes a database of its own with the first content and a user.
func (b *bench) prepare(ctx context.Context) error {
	admin := os.Getenv("DATABASE_URL")
	conn, err := pgx.Connect(ctx, admin)
	if err != nil {
		return fmt.Errorf("DATABASE_URL: %w", err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	for _, sql := range []string{`DROP DATABASE IF EXISTS bench WITH (FORCE)`, `CREATE DATABASE bench`} {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return err
		}
	}
	u, err := url.Parse(admin)
	if err != nil {
		return err
	}
	u.Path = "/bench"
	b.db = u.String()
	if err := b.segib(ctx, "", "seed"); err != nil {
		return err
	}
	return b.segib(ctx, password, "user", "add", "--email="+email, "--name=Bench", "--role=administrator", "--password-stdin")
}

// segib runs the program to its end.
func (b *bench) segib(ctx context.Context, in string, args ...string) error {
	cmd := exec.CommandContext(ctx, "bin/segib", args...)
	cmd.Env = append(os.Environ(), "DATABASE_URL="+b.db)
	cmd.Stdin = strings.NewReader(in)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("segib %s: %w\n%s", args[0], err, out)
	}
	return nil
}

// A server is a running program that is measured.
type server struct {
	base    string
	metrics string
	cmd     *exec.Cmd
	ready   time.Duration // from its start
	started time.Time
}

// start runs the site on the servers' core and waits until it is ready.
func (b *bench) start(ctx context.Context, env ...string) (*server, error) {
	site, metrics := freePort(), freePort()
	s := &server{base: "http://127.0.0.1:" + site, metrics: "http://127.0.0.1:" + metrics, started: time.Now()}
	s.cmd = exec.CommandContext(ctx, "taskset", "-c", serverCore, "bin/segib", "serve")
	s.cmd.Env = append(append(os.Environ(), "DATABASE_URL="+b.db, "LISTEN=127.0.0.1:"+site, "METRICS_LISTEN=127.0.0.1:"+metrics,
		"BASE_URL="+s.base, "GOMAXPROCS=1", "LINK_CHECK=false", "LOG_LEVEL=warn", "MEDIA_URL=file:.data/bench", "UPLOAD_DIR=.data/bench-uploads"), env...)
	s.cmd.Stderr = os.Stderr
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	for {
		if code, _, err := get(ctx, s.base+"/readyz"); err == nil && code == http.StatusOK {
			s.ready = time.Since(s.started)
			return s, nil
		}
		if time.Since(s.started) > 30*time.Second {
			s.stop()
			return nil, errors.New("the site was not ready within 30 seconds")
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (s *server) stop() {
	_ = s.cmd.Process.Signal(os.Interrupt) // it may have ended
	_ = s.cmd.Wait()
}

// memory is what the process has resident, in megabytes.
func (s *server) memory() string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return "?"
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.Atoi(strings.Fields(rest)[0]) // the kernel's own form
			return fmt.Sprintf("%d MB", kb>>10)
		}
	}
	return "?"
}

// metric reads one figure that the program tells of itself.
func (s *server) metric(ctx context.Context, name string) (float64, error) {
	_, body, err := get(ctx, s.metrics)
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(body)) {
		if rest, ok := strings.CutPrefix(line, name+" "); ok {
			return strconv.ParseFloat(strings.TrimSpace(rest), 64)
		}
	}
	return 0, fmt.Errorf("no metric is called %s", name)
}

func freePort() string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// get fetches an address as it is sent, encodings untouched.
func get(ctx context.Context, address string, header ...string) (int, []byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, nil, err
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	res, err := client.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	return res.StatusCode, body, err
}

var client = &http.Client{
	Transport:     &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 8},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	Timeout:       20 * time.Second,
}
