package media

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// Tools are the programs that read and write pictures: vips, vipsheader and cwebp
// (Debian: libvips-tools, webp), each run as a process of its own with limits, as they are
// the only ones to decode what strangers send.
type Tools struct {
	dir   string
	slots chan struct{}
}

// Programs are those that must be there.
var Programs = []string{"vips", "vipsheader", "cwebp"}

// NewTools returns the tools, which work below dir, which must exist, at most so many at
// a time.
func NewTools(dir string, atOnce int) *Tools {
	return &Tools{dir, make(chan struct{}, atOnce)}
}

// limits are of one process: address space in kB, seconds of processor. Measured at
// MaxPixels: an interlaced PNG takes the most, 550 MB.
type limits struct{ memory, seconds int }

var (
	decoding = limits{1_000_000, 60} // what strangers sent
	encoding = limits{700_000, 60}   // our master
)

// maxWritten bounds each file that a process writes, in the blocks of 512 bytes that
// POSIX sh counts: what vips puts aside while it turns MaxPixels fits.
const maxWritten = 1 << 21

// run runs a program in a folder of its own, and returns the beginning of what it printed.
// Errors are Refusals: Bomb beyond a limit, DiskFull, Damaged for anything else that it
// could not read; or ctx's, or the program's absence.
func (t *Tools) run(ctx context.Context, dir string, l limits, name string, args ...string) (string, error) {
	select {
	case t.slots <- struct{}{}:
		defer func() { <-t.slots }()
	case <-ctx.Done():
		return "", ctx.Err()
	}
	bounded, cancel := context.WithTimeout(ctx, time.Duration(2*l.seconds)*time.Second)
	defer cancel()
	script := fmt.Sprintf(`ulimit -v %d; ulimit -t %d; ulimit -f %d; ulimit -c 0; exec nice -n 10 "$@"`, l.memory, l.seconds, maxWritten)
	cmd := exec.CommandContext(bounded, "/bin/sh", append([]string{"-c", script, "sh", name}, args...)...)
	cmd.Dir = dir
	// None of the program's own environment, which holds its secrets.
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir, "LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = time.Second
	var out, said first
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	return out.kept.String(), toolErr(bounded, name, err, said.kept.String())
}

func toolErr(bounded context.Context, name string, err error, said string) error {
	if err == nil {
		return nil
	}
	said = strings.TrimSpace(said)
	low := strings.ToLower(said)
	var exit *exec.ExitError
	switch {
	case !errors.As(err, &exit):
		return fmt.Errorf("%s: %w", name, onDisk(err))
	case exit.ExitCode() == 127 || exit.ExitCode() == 126:
		return fmt.Errorf("%s cannot be run: %s", name, said)
	case strings.Contains(low, "no space left"), strings.Contains(low, "disk quota"):
		return refuse(DiskFull, "%s: %s", name, said)
	case bounded.Err() != nil, !exit.Exited(), strings.Contains(low, "memory"), strings.Contains(low, "file too large"):
		return refuse(Bomb, "%s: %w: %s", name, err, said)
	}
	return refuse(Damaged, "%s: %s", name, said)
}

// first keeps the beginning of what is written to it: a process may print without end.
type first struct{ kept bytes.Buffer }

func (f *first) Write(b []byte) (int, error) {
	f.kept.Write(b[:min(len(b), 8<<10-f.kept.Len())])
	return len(b), nil
}
