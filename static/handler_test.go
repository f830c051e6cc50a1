package static

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func get(method, url string, header http.Header) *http.Response {
	r := httptest.NewRequest(method, url, nil)
	r.Header = header
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, r)
	return w.Result()
}

func TestServesForEver(t *testing.T) {
	t.Parallel()
	for name, contentType := range map[string]string{
		"css/site.css":              "text/css; charset=utf-8",
		"js/site.js":                "text/javascript; charset=utf-8",
		"fonts/source-sans-3.woff2": "font/woff2",
		"flags/ar.svg":              "image/svg+xml",
		"images/touch-icon.png":     "image/png",
	} {
		res := get(http.MethodGet, Path(name), nil)
		if res.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", name, res.StatusCode)
		}
		for header, want := range map[string]string{
			"Content-Type":           contentType,
			"Cache-Control":          "public, max-age=31536000, immutable",
			"X-Content-Type-Options": "nosniff",
			"Content-Encoding":       "",
		} {
			if got := res.Header.Get(header); got != want {
				t.Errorf("%s: %s is %q, want %q", name, header, got, want)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	f := files[Path("css/site.css")]
	for _, c := range []struct {
		accept, encoding string
		bytes            int
	}{
		{"", "", len(f.plain)},
		{"identity", "", len(f.plain)},
		{"deflate, zstd", "", len(f.plain)},
		{"gzip, deflate", "gzip", len(f.gzip)},
		{"gzip, deflate, br, zstd", "br", len(f.brotli)},
		{"GZIP;q=0.5 , br;q=0", "gzip", len(f.gzip)},
		{"br; q=0.000, gzip; q=0", "", len(f.plain)},
	} {
		res := get(http.MethodGet, Path("css/site.css"), http.Header{"Accept-Encoding": {c.accept}})
		if got := res.Header.Get("Content-Encoding"); got != c.encoding || res.ContentLength != int64(c.bytes) {
			t.Errorf("Accept-Encoding %q: %q of %d bytes, want %q of %d", c.accept, got, res.ContentLength, c.encoding, c.bytes)
		}
		if res.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: Vary is %q", c.accept, res.Header.Get("Vary"))
		}
	}
}

func TestAnswersNotModified(t *testing.T) {
	t.Parallel()
	url := Path("css/site.css")
	plain, packed := get(http.MethodGet, url, nil), get(http.MethodGet, url, http.Header{"Accept-Encoding": {"br"}})
	tag := plain.Header.Get("Etag")
	if tag == "" || tag == packed.Header.Get("Etag") {
		t.Errorf("tags %q plain and %q compressed, want two different ones", tag, packed.Header.Get("Etag"))
	}
	if res := get(http.MethodGet, url, http.Header{"If-None-Match": {tag}}); res.StatusCode != http.StatusNotModified {
		t.Errorf("status %d, want 304", res.StatusCode)
	}
}

func TestServesNothingElse(t *testing.T) {
	t.Parallel()
	css := Path("css/site.css")
	for _, url := range []string{
		"/static/", "/static/css/", "/static/css", "/static/css/site.css", "/static/map.json", css + ".br", css + "/",
		"/static/css/site-00000000.css", "/static/share/source-sans-3-400.ttf",
		"/static/css/../map.json", "/static/%2e%2e/static.go", strings.ToUpper(css), "/",
	} {
		if res := get(http.MethodGet, url, nil); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: status %d, want 404", url, res.StatusCode)
		}
	}
	if res := get(http.MethodPost, css, nil); res.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: status %d, want 405", res.StatusCode)
	}
}
