package media

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestLimits runs what no picture should do.
func TestLimits(t *testing.T) {
	t.Setenv("DATABASE_URL", "postgres://secret")
	tl := tools(t)
	dir := t.TempDir()
	small := limits{400_000, 1}
	for script, want := range map[string]Refusal{
		"while :; do :; done":                      Bomb, // time of the processor
		"sleep 60":                                 Bomb, // time
		"sleep 60 & sleep 60":                      Bomb,
		"head -c 1000000000 /dev/zero|tail":        Bomb, // memory
		"echo broken >&2; exit 1":                  Damaged,
		"echo No space left on device >&2; exit 1": DiskFull,
		"kill -SEGV $$":                            Bomb,
	} {
		start := time.Now()
		_, err := tl.run(t.Context(), dir, small, "sh", "-c", script)
		if codeOf(err) != want || time.Since(start) > 5*time.Second {
			t.Errorf("%s: %v after %s, want %s", script, err, time.Since(start), want)
		}
	}
	out, err := tl.run(t.Context(), dir, small, "sh", "-c", "env; yes | head -c 10000000")
	if err != nil || strings.Contains(out, "secret") || !strings.Contains(out, "VIPS_BLOCK_UNTRUSTED=1") || len(out) > 8<<10 {
		t.Errorf("%v: %d bytes: %.500s", err, len(out), out)
	}
	if _, err := tl.run(t.Context(), dir, small, "no-such-program"); err == nil || codeOf(err) != "" {
		t.Errorf("a program that is not there: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := tl.run(ctx, dir, small, "sleep", "60"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("who asked has left: %v", err)
	}
}

// Loaders of formats that are not taken do not run, whatever a file is called.
func TestUntrusted(t *testing.T) {
	t.Parallel()
	tl := tools(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "upload"), []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := tl.master(t.Context(), dir, "upload"); !errors.Is(err, Damaged) {
		t.Error(err)
	}
}

// TestTidy removes what a killed program left, and not what is being worked on.
func TestTidy(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"intake-old", "renditions-old", "intake-new", "other-old"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if old := time.Now().Add(-48 * time.Hour); strings.HasSuffix(name, "old") {
			if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := NewTools(dir, 1).Tidy(time.Now().Add(-24 * time.Hour)); err != nil {
		t.Fatal(err)
	}
	left, _ := os.ReadDir(dir)
	if len(left) != 2 || left[0].Name() != "intake-new" || left[1].Name() != "other-old" {
		t.Errorf("%v", left)
	}
}

// TestDiskFull runs itself where no file can be longer than 64 kB, which the system
// reports as it does a full disk.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("DISK_FULL") == "" {
		cmd := exec.Command("/bin/sh", "-c", `ulimit -f 128; exec "$@"`, "sh", self, "-test.run=^TestDiskFull$")
		cmd.Env = append(os.Environ(), "DISK_FULL=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, out)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	in := Intake{Tools: NewTools(dir, 1)}
	if _, err := in.Accept(t.Context(), "a.pdf", bytes.NewReader(pdfOf(strings.Repeat("% more\n", 20_000)))); !errors.Is(err, DiskFull) {
		t.Errorf("accept: %v", err)
	}
	noise := jpegOf(t, drawing(560, 420, false)) // fits, but its master does not
	if _, err := in.Accept(t.Context(), "a.jpg", bytes.NewReader(noise)); len(noise) > 60_000 || !errors.Is(err, DiskFull) && !errors.Is(err, Bomb) {
		t.Errorf("a picture of %d bytes: %v", len(noise), err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	store, err := OpenStore("file://" + filepath.ToSlash(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	big := bytes.Repeat([]byte("x"), 1<<20)
	if err := store.Put(t.Context(), keyOf(big), bytes.NewReader(big), int64(len(big))); !errors.Is(err, DiskFull) {
		t.Errorf("store: %v", err)
	}
	for s, err := range store.List(t.Context()) {
		t.Errorf("left behind: %v, %v", s, err)
	}
}
