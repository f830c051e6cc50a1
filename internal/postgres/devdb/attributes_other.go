//go:build !linux

package devdb

import "syscall"

// attributes make a process lead a group of its own, so that the key press that stops
// a test does not stop the database first.
func attributes(user *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Credential: user}
}
