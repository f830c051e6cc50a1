package static

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Handler serves the files below /static/, each in the smallest encoding that the client accepts. What Path does not
// name is not found, folders included.
func Handler() http.Handler {
	return http.HandlerFunc(serve)
}

func serve(w http.ResponseWriter, r *http.Request) {
	f, ok := files[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	body, encoding := f.encoded(r.Header.Values("Accept-Encoding"))
	h := w.Header()
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Content-Type", f.contentType)
	h.Set("Etag", `"`+f.hash+encoding+`"`)
	h.Set("X-Content-Type-Options", "nosniff")
	if f.brotli != nil || f.gzip != nil {
		h.Set("Vary", "Accept-Encoding")
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
		h.Set("Content-Length", strconv.Itoa(len(body))) // which ServeContent leaves out beside an encoding
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// encoded returns the file's bytes and the name of their encoding, "" for the plain ones.
func (f file) encoded(accepted []string) ([]byte, string) {
	switch {
	case f.brotli != nil && accepts(accepted, "br"):
		return f.brotli, "br"
	case f.gzip != nil && accepts(accepted, "gzip"):
		return f.gzip, "gzip"
	}
	return f.plain, ""
}

// accepts reads Accept-Encoding (RFC 9110, 12.5.3), where a weight of nought refuses. A wildcard is no yes.
func accepts(headers []string, encoding string) bool {
	for _, header := range headers {
		for offer := range strings.SplitSeq(header, ",") {
			name, weight, _ := strings.Cut(offer, ";")
			if strings.EqualFold(strings.TrimSpace(name), encoding) {
				return !refused(weight)
			}
		}
	}
	return false
}

func refused(weight string) bool {
	value, ok := strings.CutPrefix(strings.ReplaceAll(weight, " ", ""), "q=")
	q, err := strconv.ParseFloat(value, 64)
	return ok && err == nil && q == 0
}
