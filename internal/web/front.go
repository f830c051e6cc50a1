package web

import (
	"bytes"
	"net"
	"net/http"
	"sync/atomic"
	"time"
)

// A Front answers plain requests for fresh pages of a cache on the connection itself,
// before net/http reads them, at a third of the cost: one read, one write, nothing
// allocated. Whatever is not plain goes on to net/http untouched.
//
// It works inside Read, which net/http calls when it waits for a request. A page is
// answered there, and net/http goes on waiting. That is sound only while nothing of a
// request has reached net/http, which ConnState and the bytes handed on tell.
type Front struct {
	Cache  *Cache
	Idle   time.Duration // how long a connection may wait for its next request
	Header time.Duration // how long a request's head may take
}

// Serve serves l with s, the front before it.
func (f *Front) Serve(s *http.Server, l net.Listener) error {
	s.ConnState = func(c net.Conn, state http.ConnState) {
		if fc, ok := c.(*frontConn); ok {
			fc.waiting.Store(state == http.StateNew || state == http.StateIdle)
		}
	}
	return s.Serve(frontListener{l, f})
}

type frontListener struct {
	net.Listener
	front *Front
}

func (l frontListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &frontConn{Conn: c, front: l.front}, nil
}

type frontConn struct {
	net.Conn
	front    *Front
	waiting  atomic.Bool // net/http waits for a request and has read nothing of it
	answered bool        // a page, since net/http last set a deadline
	out      [3][]byte   // what is being written: head, date, body
}

// Read answers plain requests and returns the bytes of the first that is not.
func (c *frontConn) Read(p []byte) (int, error) {
	for {
		n, err := c.Conn.Read(p)
		if err == nil && c.waiting.Load() && c.answer(p[:n]) {
			if err := c.Conn.SetReadDeadline(time.Now().Add(c.front.Idle)); err != nil {
				return 0, err
			}
			c.answered = true
			continue
		}
		if c.waiting.Swap(false) && c.answered && err == nil {
			c.answered = false
			err = c.Conn.SetReadDeadline(time.Now().Add(c.front.Header)) // net/http's own was for the first request
		}
		return n, err
	}
}

// answer writes the page that a request asks for and reports whether it could.
func (c *frontConn) answer(request []byte) bool {
	target, encodings, ok := plainGet(request)
	if !ok {
		return false
	}
	cache := c.front.Cache
	e := cache.find(string(target))
	if e == nil || !cache.fresh(e) {
		return false
	}
	cache.Stats.Hits.Add(1)
	now := time.Now()
	e.used.Store(now.Unix())
	i := accepted(string(encodings), &e.variants)
	c.out = [3][]byte{e.heads[i], date(now), e.variants[i]}
	buffers := net.Buffers(c.out[:])
	if c.Conn.SetWriteDeadline(now.Add(c.front.Idle)) != nil {
		return false
	}
	if _, err := buffers.WriteTo(c.Conn); err != nil {
		c.Conn.Close() // half a page is none: the next read ends the connection
	}
	return true
}

// plainGet parts a request that is nothing but a GET with a Host: one whole head
// (RFC 9112, section 2), no body, no condition, no word about the connection, nothing
// that a page might depend on. It returns its target and its Accept-Encoding.
func plainGet(request []byte) (target, encodings []byte, ok bool) {
	head, whole := bytes.CutSuffix(request, []byte("\r\n\r\n"))
	line, fields, _ := bytes.Cut(head, []byte("\r\n"))
	target, isGet := bytes.CutPrefix(line, []byte("GET "))
	target, is11 := bytes.CutSuffix(target, []byte(" HTTP/1.1"))
	if !whole || !isGet || !is11 || len(target) == 0 || target[0] != '/' {
		return nil, nil, false
	}
	hosts := 0
	for len(fields) > 0 {
		var field []byte
		field, fields, _ = bytes.Cut(fields, []byte("\r\n"))
		name, value, colon := bytes.Cut(field, []byte(":"))
		if !colon || len(name) == 0 || bytes.ContainsAny(field, "\r\n\x00") {
			return nil, nil, false
		}
		switch kind(name) {
		case hostField:
			hosts++
		case connectionField:
			if !bytes.EqualFold(bytes.TrimSpace(value), []byte("keep-alive")) {
				return nil, nil, false
			}
		case encodingField:
			if encodings != nil {
				return nil, nil, false
			}
			encodings = bytes.TrimSpace(value)
		case otherField:
			return nil, nil, false
		}
	}
	return target, encodings, hosts == 1
}

// What a field of a request is to the front.
const (
	otherField    = iota // may change the answer: not for the front
	harmlessField        // does not
	hostField
	connectionField
	encodingField
)

// harmless are the fields that browsers, crawlers and proxies send and that no page of
// ours depends on. Referer is not among them: see site.Remember.
var harmless = []string{
	"User-Agent", "Accept", "Accept-Language", "Cookie", "DNT", "Sec-GPC", "Priority", "Upgrade-Insecure-Requests",
	"Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-User", "Sec-Fetch-Dest", "Sec-CH-UA", "Sec-CH-UA-Mobile", "Sec-CH-UA-Platform",
	"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Via", "From",
}

func kind(name []byte) int {
	switch {
	case bytes.EqualFold(name, []byte("Host")):
		return hostField
	case bytes.EqualFold(name, []byte("Connection")):
		return connectionField
	case bytes.EqualFold(name, []byte("Accept-Encoding")):
		return encodingField
	}
	for _, h := range harmless {
		if len(h) == len(name) && bytes.EqualFold(name, []byte(h)) {
			return harmlessField
		}
	}
	return otherField
}

// dated is the end of a head: the field Date, made once a second, and the empty line.
type dated struct {
	second int64
	field  []byte
}

var lastDate atomic.Pointer[dated]

func date(now time.Time) []byte {
	if d := lastDate.Load(); d != nil && d.second == now.Unix() {
		return d.field
	}
	d := &dated{now.Unix(), []byte("Date: " + now.UTC().Format(http.TimeFormat) + "\r\n\r\n")}
	lastDate.Store(d)
	return d.field
}
