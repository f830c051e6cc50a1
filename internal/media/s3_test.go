package media

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
)

// s3Server is the program that speaks S3 to the tests, as a process of its own.
const s3Server = "github.com/johannesboyne/gofakes3/cmd/gofakes3@v1.2.0"

var installed struct {
	once sync.Once
	dir  string
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if installed.dir != "" {
		os.RemoveAll(installed.dir)
	}
	os.Exit(code)
}

func install() {
	if installed.dir, installed.err = os.MkdirTemp("", "s3-"); installed.err != nil {
		return
	}
	cmd := exec.Command("go", "install", s3Server)
	cmd.Env = append(os.Environ(), "GOBIN="+installed.dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		installed.err = errors.Join(err, errors.New(string(out)))
	}
}

// An s3Process is a server, and a wire to it that can be slowed and cut.
type s3Process struct {
	wire  net.Listener
	to    string
	stall atomic.Bool // nothing more comes back
	after atomic.Int64
	cmd   *exec.Cmd
}

func startS3(t *testing.T) *s3Process {
	t.Helper()
	installed.once.Do(install)
	if installed.err != nil {
		t.Fatal(installed.err)
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &s3Process{to: free.Addr().String()}
	free.Close()
	p.cmd = exec.Command(filepath.Join(installed.dir, "gofakes3"), "-backend", "memory", "-initialbucket", "media", "-host", p.to, "-quiet")
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.stop)
	for range 200 {
		if conn, err := net.Dial("tcp", p.to); err == nil {
			conn.Close()
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if p.wire, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.wire.Close() })
	go p.carry()
	return p
}

func (p *s3Process) stop() {
	_ = p.cmd.Process.Kill() // it may have ended
	_ = p.cmd.Wait()
}

func (p *s3Process) carry() {
	for {
		client, err := p.wire.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", p.to)
		if err != nil {
			client.Close()
			continue
		}
		go func() { _, _ = io.Copy(server, client); server.Close() }()
		go func() { defer client.Close(); p.back(client, server) }()
	}
}

// back carries answers, until it is told to stall.
func (p *s3Process) back(client, server net.Conn) {
	for b := make([]byte, 16<<10); ; {
		n, err := server.Read(b)
		if err != nil {
			return
		}
		if p.stall.Load() && p.after.Add(int64(-n)) < 0 {
			_, _ = io.Copy(io.Discard, server) // and nothing comes back
			return
		}
		if _, err := client.Write(b[:n]); err != nil {
			return
		}
	}
}

func (p *s3Process) store(t *testing.T, idle time.Duration) *s3 {
	t.Helper()
	s, err := newS3(p.wire.Addr().String(), "media", "key", "secret", "", false, idle)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestS3Away asks a server that is not there, then one whose answers stop coming, at once
// and half way: each time the answer is StoreAway, and soon.
func TestS3Away(t *testing.T) {
	t.Parallel()
	p := startS3(t)
	s := p.store(t, 500*time.Millisecond)
	b := bytes.Repeat([]byte("away"), 1<<20)
	key := put(t, s, b)
	soon := func(what string, do func() error) {
		t.Helper()
		start := time.Now()
		if err := do(); !errors.Is(err, StoreAway) || time.Since(start) > 10*time.Second {
			t.Errorf("%s: %v after %s", what, err, time.Since(start))
		}
	}
	everything := func(how string) {
		t.Helper()
		soon(how+": put", func() error { return s.Put(t.Context(), key, bytes.NewReader(b), int64(len(b))) })
		soon(how+": open", func() error { _, err := s.Open(t.Context(), key); return err })
		soon(how+": remove", func() error { return s.Remove(t.Context(), Stored{Key: key, Put: time.Now()}) })
		soon(how+": list", func() (last error) {
			for _, err := range s.List(t.Context()) {
				last = err
			}
			return last
		})
	}
	o, err := s.Open(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	p.after.Store(1 << 20)
	p.stall.Store(true)
	soon("half way", func() error {
		n, err := io.Copy(io.Discard, o)
		if n == int64(len(b)) {
			t.Error("all of it came")
		}
		return err
	})
	everything("stalled")
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := s.Open(ctx, key); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("who asked has left: %v", err)
	}
	p.stall.Store(false)
	if o, err := s.Open(t.Context(), key); err != nil {
		t.Errorf("back again: %v", err)
	} else {
		o.Close()
	}
	p.stop()
	everything("gone")
}

// A bucket that is not there is the operator's to mend.
func TestS3Bucket(t *testing.T) {
	t.Parallel()
	p := startS3(t)
	s := p.store(t, time.Minute)
	s.bucket = "another"
	b := []byte("homeless")
	if err := s.Put(t.Context(), keyOf(b), bytes.NewReader(b), int64(len(b))); !errors.Is(err, StoreAway) {
		t.Error(err)
	}
}

// TestS3Full gives the errors of servers whose disk is full their meaning.
func TestS3Full(t *testing.T) {
	t.Parallel()
	for _, said := range []minio.ErrorResponse{{Code: "XMinioStorageFull"}, {StatusCode: 507}} {
		if err := s3Err(t.Context(), said); !errors.Is(err, DiskFull) {
			t.Error(err)
		}
	}
}
