package devdb

import "syscall"

// attributes make a process lead a group of its own, so that the key press that stops
// a test does not stop the database first. It ends, as its operator would end it, when
// the program that started it does, however that ends.
func attributes(user *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGINT, Credential: user}
}
