package web

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// Packed compresses what is answered whole, by Write, and kept by no cache: the pages of
// the admin. What comes in parts goes through as it is.
func Packed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !allows(r.Header.Get("Accept-Encoding"), "gzip") || r.Method == http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		p := &packer{ResponseWriter: w}
		next.ServeHTTP(p, r)
		p.begin()
	})
}

// A packer holds the head of a response back until it knows what follows.
type packer struct {
	http.ResponseWriter
	status int // 0 for none yet
	begun  bool
}

// Unwrap is for http.ResponseController.
func (p *packer) Unwrap() http.ResponseWriter { p.begin(); return p.ResponseWriter }

func (p *packer) WriteHeader(status int) {
	if p.status != 0 {
		return
	}
	if p.status = status; p.begun { // by Unwrap, before there was a head
		p.ResponseWriter.WriteHeader(status)
	}
}

func (p *packer) begin() {
	if !p.begun && p.status != 0 {
		p.ResponseWriter.WriteHeader(p.status)
	}
	p.begun = true
}

func (p *packer) Write(b []byte) (int, error) {
	if p.begun || !packable(p.Header(), len(b)) {
		p.begin()
		return p.ResponseWriter.Write(b)
	}
	packed := pack(b)
	p.Header().Set("Content-Encoding", "gzip")
	p.Header().Set("Content-Length", strconv.Itoa(len(packed)))
	p.begin()
	_, err := p.ResponseWriter.Write(packed)
	return len(b), err
}

// packable reports whether a text of n bytes is all there is to answer. It notes for caches
// that the answer depends on the client.
func packable(h http.Header, n int) bool {
	text := strings.HasPrefix(h.Get("Content-Type"), "text/") || h.Get("Content-Type") == "application/json"
	if !text || h.Get("Content-Encoding") != "" || h.Get("Content-Length") != strconv.Itoa(n) {
		return false
	}
	h.Add("Vary", "Accept-Encoding")
	return n >= worth
}

var gzipWriters = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

func pack(b []byte) []byte {
	var out bytes.Buffer
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	w.Reset(&out)
	w.Write(b)
	w.Close() // into memory
	return out.Bytes()
}
