package media

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A clamd speaks INSTREAM as the real one does: it answers after the last chunk, and hangs
// up on more than it takes.
type clamd struct {
	most   int           // bytes
	before time.Duration // the answer
	cut    bool          // hangs up half way
	mute   bool          // hangs up without an answer
	reply  string        // instead of its own
}

func (c clamd) listen(t *testing.T, network, address string) string {
	t.Helper()
	l, err := net.Listen(network, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go c.answer(conn)
		}
	}()
	return l.Addr().String()
}

func (c clamd) answer(conn net.Conn) {
	defer conn.Close()
	command := make([]byte, len("zINSTREAM\x00"))
	if _, err := io.ReadFull(conn, command); err != nil || string(command) != "zINSTREAM\x00" {
		_, _ = io.WriteString(conn, "UNKNOWN COMMAND\x00")
		return
	}
	var got bytes.Buffer
	for {
		var length uint32
		if err := binary.Read(conn, binary.BigEndian, &length); err != nil || c.cut {
			return
		}
		if length == 0 {
			break
		}
		if got.Len()+int(length) > c.most {
			_, _ = io.WriteString(conn, "INSTREAM size limit exceeded. ERROR\x00")
			return
		}
		if _, err := io.CopyN(&got, conn, int64(length)); err != nil {
			return
		}
	}
	time.Sleep(c.before)
	reply := "stream: OK\x00"
	if bytes.Contains(got.Bytes(), []byte("EICAR")) {
		reply = "stream: Eicar-Test-Signature FOUND\x00"
	}
	if c.reply != "" {
		reply = c.reply
	}
	if !c.mute {
		_, _ = io.WriteString(conn, reply)
	}
}

func TestScan(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("clean ", 1<<20)
	for name, c := range map[string]struct {
		clamd clamd
		sent  string
		want  Refusal
	}{
		"clean":        {clamd{}, long, ""},
		"empty":        {clamd{}, "", ""},
		"infected":     {clamd{}, long + "EICAR", Infected},
		"slow":         {clamd{before: 200 * time.Millisecond}, long, ""},
		"silent":       {clamd{before: 3 * time.Second}, long, ScannerAway},
		"cut off":      {clamd{cut: true}, long, ScannerAway},
		"mute":         {clamd{mute: true}, long, ScannerAway},
		"too much":     {clamd{most: 1 << 20}, long, ScannerAway},
		"failing":      {clamd{reply: "stream: Can't allocate memory ERROR\x00"}, "x", ScannerAway},
		"half an OK":   {clamd{reply: "stream: O"}, "x", ScannerAway},
		"cut after OK": {clamd{reply: "stream: OK"}, "x", ScannerAway},
		"another":      {clamd{reply: "HTTP/1.1 200 OK\r\n\r\nOK\x00"}, "x", ScannerAway},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if c.clamd.most == 0 {
				c.clamd.most = MaxDocument
			}
			for _, address := range []string{c.clamd.listen(t, "tcp", "127.0.0.1:0"), c.clamd.listen(t, "unix", filepath.Join(t.TempDir(), "s"))} {
				s := NewScanner(address)
				s.idle = time.Second
				if err := s.Scan(t.Context(), strings.NewReader(c.sent)); codeOf(err) != c.want || (err == nil) != (c.want == "") {
					t.Errorf("%s: %v, want %q", address, err, c.want)
				}
			}
		})
	}
}

// Nothing is taken while the scanner is away, nor what it finds, nor by who has left.
func TestAcceptScans(t *testing.T) {
	t.Parallel()
	in := Intake{Tools: tools(t), Scanner: NewScanner("127.0.0.1:1")}
	for _, sent := range [][]byte{pdfOf(""), somePictures(t)["jpg"]} {
		if _, err := in.Accept(t.Context(), "a", bytes.NewReader(sent)); !errors.Is(err, ScannerAway) {
			t.Errorf("away: %v", err)
		}
	}
	in.Scanner = NewScanner(clamd{most: MaxDocument}.listen(t, "tcp", "127.0.0.1:0"))
	if _, err := in.Accept(t.Context(), "a", bytes.NewReader(pdfOf("% EICAR\n"))); !errors.Is(err, Infected) || !strings.Contains(err.Error(), "Eicar-Test-Signature") {
		t.Errorf("infected: %v", err)
	}
	a, err := in.Accept(t.Context(), "a", bytes.NewReader(pdfOf("")))
	if err != nil {
		t.Fatal(err)
	}
	a.Close()
	in.Scanner = NewScanner(clamd{most: MaxDocument, before: 10 * time.Second}.listen(t, "tcp", "127.0.0.1:0"))
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := in.Accept(ctx, "a", bytes.NewReader(pdfOf(""))); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("left: %v", err)
	}
}
