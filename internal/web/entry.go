package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// An entry is a finished response. Header values are slices ready to be assigned.
type entry struct {
	change   uint64
	expires  time.Time // zero: only a change of content ends it
	headers  http.Header
	variants [encodings][]byte
	etag     [encodings][]string
	length   [encodings][]string
	heads    [encodings][]byte // of HTTP/1.1, but for the date and the line that ends it: see Front
	used     atomic.Int64      // the second of the last use
	size     int64
}

func newEntry(rec *recorder, change uint64) *entry {
	e := &entry{change: change, headers: rec.header, variants: encode(rec.body.Bytes())}
	if t, err := http.ParseTime(rec.header.Get("Expires")); err == nil {
		e.expires = t
	}
	for _, own := range []string{"Expires", "Content-Length", "X-Request-Id"} {
		delete(e.headers, own)
	}
	e.headers["Vary"] = []string{"Accept-Encoding"}
	if e.headers.Get("Cache-Control") == "" {
		e.headers["Cache-Control"] = []string{"no-cache"} // browsers keep it and ask whether it still holds
	}
	sum := sha256.Sum256(rec.body.Bytes())
	tag := base64.RawURLEncoding.EncodeToString(sum[:12])
	for i, b := range e.variants {
		e.size += int64(len(b))
		e.length[i] = []string{strconv.Itoa(len(b))}
		e.etag[i] = []string{`"` + strings.TrimSuffix(tag+"-"+encodingNames[i], "-") + `"`}
		e.heads[i] = e.head(i)
		e.size += int64(len(e.heads[i]))
	}
	e.size += 2048 // header, map, key
	e.used.Store(time.Now().Unix())
	return e
}

// head is the response's head in an encoding as HTTP/1.1 writes it.
func (e *entry) head(encoding int) []byte {
	h := e.headers.Clone()
	h["Etag"] = e.etag[encoding]
	h["Content-Length"] = e.length[encoding]
	if encoding != identity {
		h["Content-Encoding"] = encodingHeaders[encoding]
	}
	b := bytes.NewBufferString("HTTP/1.1 200 OK\r\n")
	_ = h.Write(b) // into memory
	return b.Bytes()
}

var encodingHeaders = [encodings][]string{{"br"}, {"zstd"}, {"gzip"}}

func (e *entry) serve(w http.ResponseWriter, r *http.Request) {
	e.used.Store(time.Now().Unix())
	h := w.Header()
	for k, v := range e.headers {
		h[k] = v
	}
	i := accepted(r.Header.Get("Accept-Encoding"), &e.variants)
	h["Etag"] = e.etag[i]
	if match := r.Header.Get("If-None-Match"); match != "" && strings.Contains(match, e.etag[i][0]) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if i != identity {
		h["Content-Encoding"] = encodingHeaders[i]
	}
	h["Content-Length"] = e.length[i]
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		w.Write(e.variants[i])
	}
}
