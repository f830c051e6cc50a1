package web

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// front serves a cache through a front on a real socket and returns its address.
func front(t *testing.T, c *Cache) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &http.Server{Handler: c, ReadHeaderTimeout: time.Second, ReadTimeout: time.Second, WriteTimeout: time.Second, IdleTimeout: time.Second}
	go func() { _ = (&Front{Cache: c, Idle: time.Second, Header: time.Second}).Serve(s, l) }() // it ends with the test
	t.Cleanup(func() { s.Close() })
	return l.Addr().String()
}

// A caller speaks HTTP by hand.
type caller struct {
	t *testing.T
	net.Conn
	r *bufio.Reader
}

func call(t *testing.T, address string) *caller {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.SetDeadline(time.Now().Add(5 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return &caller{t, c, bufio.NewReader(c)}
}

func (c *caller) say(parts ...string) {
	c.t.Helper()
	for i, p := range parts {
		if i > 0 {
			time.Sleep(20 * time.Millisecond) // so that the parts arrive apart
		}
		if _, err := io.WriteString(c, p); err != nil {
			c.t.Fatal(err)
		}
	}
}

func (c *caller) hear(method string) *http.Response {
	c.t.Helper()
	res, err := http.ReadResponse(c.r, &http.Request{Method: method})
	if err != nil {
		c.t.Fatal(err)
	}
	body, err := io.ReadAll(res.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	res.Body = io.NopCloser(strings.NewReader(string(body)))
	return res
}

func TestFrontAnswersAsTheCacheDoes(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{header: http.Header{"Content-Type": {"text/html"}, "X-Content-Type-Options": {"nosniff"}}}, 1<<20)
	address := front(t, c)
	caller := call(t, address)
	ask := func(fields string) *http.Response {
		caller.say("GET /es HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n")
		return caller.hear(http.MethodGet)
	}
	ask("") // rendered
	for _, encoding := range []string{"", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br, gzip\r\n"} {
		fast, slow := ask(encoding), ask(encoding+"X-Unknown: 1\r\n")
		fast.Header.Del("Date")
		slow.Header.Del("Date")
		if fmt.Sprint(fast.Status, fast.Header) != fmt.Sprint(slow.Status, slow.Header) {
			t.Errorf("%q: the front says\n%v\nand the cache\n%v", encoding, fast.Header, slow.Header)
		}
		if text(t, fast) != text(t, slow) {
			t.Errorf("%q: the bodies differ", encoding)
		}
	}
	if hits := c.Stats.Hits.Load(); hits != 6 {
		t.Errorf("%d hits, want 6", hits)
	}
}

// TestFrontKeepsItsPlace sends requests that are not the front's, each followed by one
// that is, on one connection: answers must come in order and each to its own.
func TestFrontKeepsItsPlace(t *testing.T) {
	t.Parallel()
	const plain = "GET /es HTTP/1.1\r\nHost: x\r\n\r\n"
	for name, test := range map[string]struct {
		say  []string
		want []int
	}{
		"plain twice":                {[]string{plain, plain}, []int{200, 200}},
		"pipelined":                  {[]string{plain + plain + plain}, []int{200, 200, 200}},
		"pipelined after a slow one": {[]string{"GET /new HTTP/1.1\r\nHost: x\r\n\r\n" + plain}, []int{200, 200}},
		"split in the line":          {[]string{"GET /e", "s HTTP/1.1\r\nHost: x\r\n\r\n", plain}, []int{200, 200}},
		"split in a field":           {[]string{"GET /es HTTP/1.1\r\nHo", "st: x\r\n\r\n", plain}, []int{200, 200}},
		"a request inside a head":    {[]string{"GET /new HTTP/1.1\r\nHost: x\r\nX-A: b\r\n", "GET /es HTTP/1.1\r\nHost: x\r\n\r\n"}, []int{400}},
		"a request inside a body":    {[]string{"POST /es HTTP/1.1\r\nHost: x\r\nContent-Length: 29\r\n\r\n", plain, plain}, []int{200, 200}},
		"head":                       {[]string{"HEAD /es HTTP/1.1\r\nHost: x\r\n\r\n", plain}, []int{200, 200}},
		"no host":                    {[]string{"GET /es HTTP/1.1\r\n\r\n"}, []int{400}},
		"two hosts":                  {[]string{"GET /es HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"}, []int{400}},
		"a folded field":             {[]string{"GET /es HTTP/1.1\r\nHost: x\r\nAccept: a\r\n b\r\n\r\n"}, []int{200}},
		"to be closed":               {[]string{"GET /es HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"}, []int{200}},
		"with a body":                {[]string{"GET /es HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", plain}, []int{200, 200}},
		"inside a later head":        {[]string{"POST /es HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /new HTTP/1.1\r\nHost: x\r\nX-A: b\r\n", plain}, []int{200, 400}},
		"inside a pipelined head":    {[]string{"GET /new HTTP/1.1\r\nHost: x\r\n\r\nGET /new HTTP/1.1\r\nHost: x\r\nX-A: b\r\n", plain}, []int{200, 400}},
		"after bare line ends":       {[]string{"GET /new HTTP/1.1\nHost: x\n\nGET /new HTTP/1.1\nHost: x\n", plain}, []int{200, 400}},
		"after an empty line":        {[]string{"GET /es HTTP/1.1\r\nHost: x\r\n\r\n\r\n", plain}, []int{200, 400}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := NewCache(&press{}, 1<<20)
			get(t, c, "/es")
			caller := call(t, front(t, c))
			caller.say(test.say...)
			for i, want := range test.want {
				method := http.MethodGet
				if i == 0 && name == "head" {
					method = http.MethodHead
				}
				if res := caller.hear(method); res.StatusCode != want {
					t.Errorf("answer %d: %d, want %d", i+1, res.StatusCode, want)
				}
			}
		})
	}
}

func TestFrontHearsOfChanges(t *testing.T) {
	t.Parallel()
	p := &press{}
	c := NewCache(p, 1<<20)
	caller := call(t, front(t, c))
	for i := range 5 {
		caller.say("GET /es HTTP/1.1\r\nHost: x\r\n\r\n")
		wantEdition(t, caller.hear(http.MethodGet), i/2+1)
		if i%2 == 1 {
			c.Expire()
		}
	}
}

func TestFrontEndsIdleConnections(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{}, 1<<20)
	get(t, c, "/es")
	caller := call(t, front(t, c))
	caller.say("GET /es HTTP/1.1\r\nHost: x\r\n\r\n")
	caller.hear(http.MethodGet)
	if _, err := caller.r.ReadByte(); err != io.EOF {
		t.Errorf("an idle connection: %v, want its end", err)
	}
}

func BenchmarkFront(b *testing.B) {
	c := NewCache(&press{}, 1<<20)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	s := &http.Server{Handler: c}
	go func() { _ = (&Front{Cache: c, Idle: time.Minute, Header: time.Second}).Serve(s, l) }() // it ends with the benchmark
	defer s.Close()
	conn, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	r := bufio.NewReader(conn)
	b.ReportAllocs()
	for b.Loop() {
		fmt.Fprint(conn, "GET /es HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n")
		res, err := http.ReadResponse(r, nil)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, res.Body); err != nil {
			b.Fatal(err)
		}
	}
}

// TestFrontKeepsItsPlaceAfterAByte sends the first byte of a request while the one before
// it is being answered: net/http reads that byte ahead, to notice when a client leaves.
func TestFrontKeepsItsPlaceAfterAByte(t *testing.T) {
	t.Parallel()
	p := &press{}
	c := NewCache(p, 1<<20)
	get(t, c, "/es")
	slow := make(chan struct{})
	p.slow.Store(&slow)
	caller := call(t, front(t, c))
	caller.say("GET /new HTTP/1.1\r\nHost: x\r\n\r\n", "X")
	time.Sleep(20 * time.Millisecond) // in which it is read
	close(slow)
	wantEdition(t, caller.hear(http.MethodGet), 2)
	caller.say("GET /es HTTP/1.1\r\nHost: x\r\n\r\n")
	wantEdition(t, caller.hear(http.MethodGet), 3) // of the method XGET, which is not the front's
}

// TestFrontLeavesTimeToOthers sends a body on a connection that the front has served for
// longer than a request may take.
func TestFrontLeavesTimeToOthers(t *testing.T) {
	t.Parallel()
	var sent atomic.Pointer[string]
	c := NewCache(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		if s := string(b); err == nil {
			sent.Store(&s)
		}
		fmt.Fprint(w, "page")
	}), 1<<20)
	get(t, c, "/es")
	caller := call(t, front(t, c))
	for range 3 {
		caller.say("GET /es HTTP/1.1\r\nHost: x\r\n\r\n")
		caller.hear(http.MethodGet)
		time.Sleep(400 * time.Millisecond)
	}
	caller.say("POST /new HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n", "abc")
	caller.hear(http.MethodPost)
	if got := sent.Load(); got == nil || *got != "abc" {
		t.Error("the body was not waited for")
	}
}
