package web_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"segib.org/web/internal/web"
)

func TestPacked(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("página ", 500)
	for name, c := range map[string]struct {
		accept, contentType, body string
		parts, packed             bool
	}{
		"a page":               {"gzip, br", "text/html; charset=utf-8", long, false, true},
		"data":                 {"gzip", "application/json", long, false, true},
		"a client that cannot": {"", "text/html; charset=utf-8", long, false, false},
		"one that will not":    {"gzip;q=0", "text/html; charset=utf-8", long, false, false},
		"a few words":          {"gzip", "text/html; charset=utf-8", "sí", false, false},
		"a picture":            {"gzip", "image/png", long, false, false},
		"what comes in parts":  {"gzip", "text/csv", long, true, false},
	} {
		h := web.Packed(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			if c.parts {
				w.Header().Set("Content-Type", c.contentType)
				w.WriteHeader(http.StatusAccepted)
				_, _ = io.WriteString(w, c.body[:100])
				_ = http.NewResponseController(w).Flush()
				_, _ = io.WriteString(w, c.body[100:])
				return
			}
			_ = web.Write(w, http.StatusAccepted, c.contentType, []byte(c.body))
		}))
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/admin", http.NoBody)
		r.Header.Set("Accept-Encoding", c.accept)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		got := w.Body.String()
		if packed := w.Header().Get("Content-Encoding") == "gzip"; packed != c.packed {
			t.Errorf("%s: packed is %t", name, packed)
		} else if packed {
			if n := w.Header().Get("Content-Length"); n != strconv.Itoa(len(got)) || w.Header().Get("Vary") != "Accept-Encoding" {
				t.Errorf("%s: %v", name, w.Header())
			}
			z, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			b, err := io.ReadAll(z)
			if err != nil {
				t.Fatal(err)
			}
			got = string(b)
		}
		if got != c.body || w.Code != http.StatusAccepted {
			t.Errorf("%s: status %d, %d bytes", name, w.Code, len(got))
		}
	}
}

// A status without a body, as of a redirection, is sent too.
func TestPackedStatus(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/admin", http.NoBody)
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	web.Packed(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })).ServeHTTP(w, r)
	if w.Code != http.StatusNoContent {
		t.Errorf("status %d", w.Code)
	}
}

// Who gives a client more time has asked for the writer below before there is a head.
func TestPackedAfterUnwrap(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/admin/media", http.NoBody)
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	web.Packed(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_ = http.NewResponseController(w).SetReadDeadline(time.Now())
		_ = web.Write(w, http.StatusConflict, "text/plain", []byte("no"))
	})).ServeHTTP(w, r)
	if w.Code != http.StatusConflict || w.Body.String() != "no" {
		t.Errorf("status %d: %s", w.Code, w.Body)
	}
}
