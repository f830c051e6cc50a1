package media

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"strings"
	"time"
)

// A Scanner is a clamd that looks for viruses. Its StreamMaxLength must be at least
// MaxDocument: what it does not look at to the end is not taken.
type Scanner struct {
	network, address string
	idle             time.Duration // how long it may stay silent
}

// NewScanner returns the scanner at host:port, or at the path of its socket.
func NewScanner(address string) *Scanner {
	s := &Scanner{"tcp", address, time.Minute}
	if strings.HasPrefix(address, "/") {
		s.network = "unix"
	}
	return s
}

// Scan sends what r holds. It returns nil only if the scanner has said that it is clean;
// otherwise Infected, ScannerAway, or the reader's own error.
func (s *Scanner) Scan(ctx context.Context, r io.Reader) error {
	dialed, err := (&net.Dialer{Timeout: 5 * time.Second}).DialContext(ctx, s.network, s.address)
	if err != nil {
		return refuse(ScannerAway, "%w", err)
	}
	defer dialed.Close()
	defer context.AfterFunc(ctx, func() { dialed.Close() })()
	conn := &idleConn{dialed, s.idle}
	read, sent := s.send(conn, r)
	if read != nil {
		return read
	}
	// A scanner that has enough says so before it hangs up, whatever became of the rest.
	reply, err := io.ReadAll(io.LimitReader(conn, 4096))
	answer := strings.TrimPrefix(strings.TrimRight(string(reply), "\x00\r\n"), "stream: ")
	switch {
	case strings.HasSuffix(answer, " FOUND"):
		return refuse(Infected, "%s", strings.TrimSuffix(answer, " FOUND"))
	case answer == "OK" && sent == nil && strings.HasSuffix(string(reply), "\x00"):
		return nil
	}
	return refuse(ScannerAway, "it answered %q: %w", answer, errors.Join(sent, err, ctx.Err()))
}

// send speaks INSTREAM of clamd(8): chunks with their lengths, the last of none.
func (s *Scanner) send(conn io.Writer, r io.Reader) (read, sent error) {
	if _, err := io.WriteString(conn, "zINSTREAM\x00"); err != nil {
		return nil, err
	}
	for b := make([]byte, 4+64<<10); ; {
		n, err := io.ReadFull(r, b[4:])
		if n > 0 {
			binary.BigEndian.PutUint32(b, uint32(n))
			if _, err := conn.Write(b[:4+n]); err != nil {
				return nil, err
			}
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			_, err := conn.Write(make([]byte, 4))
			return nil, err
		case err != nil:
			return err, nil
		}
	}
}

// An idleConn fails when nothing has moved for a while, however long all of it takes.
type idleConn struct {
	net.Conn
	idle time.Duration
}

func (c *idleConn) Read(b []byte) (int, error) {
	_ = c.SetDeadline(time.Now().Add(c.idle)) // a closed connection says so in Read
	return c.Conn.Read(b)
}

func (c *idleConn) Write(b []byte) (int, error) {
	_ = c.SetDeadline(time.Now().Add(c.idle)) // of both: an answer waits for the question
	return c.Conn.Write(b)
}
