// Package mailtest is a server of mail for tests: it keeps what it is given.
package mailtest

import (
	"fmt"
	"net"
	"net/textproto"
	"strings"
	"sync"
	"testing"
)

// A Sink takes letters by SMTP.
type Sink struct {
	URL string // smtp://127.0.0.1:port

	mu      sync.Mutex
	refuses map[string]string // what is answered to an address
	letters []Letter
}

// A Letter is what was sent, and to whom.
type Letter struct {
	To   []string
	Data string
}

// New starts a server that ends with the test.
func New(t *testing.T) *Sink {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &Sink{URL: "smtp://" + listener.Addr().String(), refuses: map[string]string{}}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			go s.serve(textproto.NewConn(c))
		}
	}()
	return s
}

// Refuse has the server answer an address with a line such as "550 5.1.1 no such user", or,
// with "", take it again.
func (s *Sink) Refuse(address, with string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refuses[address] = with
}

// Letters returns what was sent since it was last asked.
func (s *Sink) Letters() []Letter {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.letters
	s.letters = nil
	return list
}

func (s *Sink) serve(c *textproto.Conn) {
	defer c.Close()
	say := func(line string) {
		fmt.Fprint(c.W, line+"\r\n")
		c.W.Flush()
	}
	say("220 sink")
	var l Letter
	for {
		line, err := c.ReadLine()
		if err != nil {
			return
		}
		verb, rest, _ := strings.Cut(line, " ")
		answer := "250 OK"
		switch strings.ToUpper(verb) {
		case "EHLO":
			answer = "250-sink\r\n250 8BITMIME"
		case "MAIL":
			l = Letter{}
		case "RCPT":
			answer = s.receive(&l, rest)
		case "DATA":
			say("354 go on")
			lines, err := c.ReadDotBytes()
			if err != nil {
				return
			}
			l.Data = string(lines)
			s.mu.Lock()
			s.letters = append(s.letters, l)
			s.mu.Unlock()
		case "QUIT":
			say("221 bye")
			return
		}
		say(answer)
	}
}

// receive answers to an address: "TO:<ana@example.org>".
func (s *Sink) receive(l *Letter, rest string) string {
	_, address, _ := strings.Cut(rest, "<")
	address, _, _ = strings.Cut(address, ">")
	s.mu.Lock()
	defer s.mu.Unlock()
	if no := s.refuses[address]; no != "" {
		return no
	}
	l.To = append(l.To, address)
	return "250 OK"
}
