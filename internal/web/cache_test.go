package web

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A press renders pages and counts them.
type press struct {
	rendered atomic.Int64
	fail     atomic.Bool
	slow     atomic.Pointer[chan struct{}]
	header   http.Header
}

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n := p.rendered.Add(1)
	if slow := p.slow.Load(); slow != nil {
		<-*slow
	}
	if p.fail.Load() {
		http.Error(w, "away", http.StatusServiceUnavailable)
		return
	}
	for k, v := range p.header {
		w.Header()[k] = v
	}
	fmt.Fprintf(w, "edition %d of %s %s", n, r.URL.Path, strings.Repeat("palabra ", 200))
}

func get(t *testing.T, h http.Handler, path string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func text(t *testing.T, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func wantEdition(t *testing.T, res *http.Response, n int) {
	t.Helper()
	if got := text(t, res); res.StatusCode != http.StatusOK || !strings.HasPrefix(got, fmt.Sprintf("edition %d ", n)) {
		t.Errorf("got %d %.20q, want edition %d", res.StatusCode, got, n)
	}
}

func TestCacheKeepsUntilContentChanges(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{}, 1<<20)
	wantEdition(t, get(t, c, "/es"), 1)
	wantEdition(t, get(t, c, "/es"), 1)
	wantEdition(t, get(t, c, "/pt"), 2)
	c.Expire()
	wantEdition(t, get(t, c, "/es"), 3)
}

func TestCacheServesStaleWhenRenderingFails(t *testing.T) {
	t.Parallel()
	p := &press{}
	c := NewCache(p, 1<<20)
	wantEdition(t, get(t, c, "/es"), 1)
	c.Expire()
	p.fail.Store(true)
	wantEdition(t, get(t, c, "/es"), 1)
	if res := get(t, c, "/new"); res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a page never rendered: got %d, want 503", res.StatusCode)
	}
	p.fail.Store(false)
	wantEdition(t, get(t, c, "/es"), 4)
}

// TestCacheForgetsWhatIsGone holds that an outage does not bring back what was withdrawn.
func TestCacheForgetsWhatIsGone(t *testing.T) {
	t.Parallel()
	var status atomic.Int64
	status.Store(http.StatusOK)
	c := NewCache(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(int(status.Load())) }), 1<<20)
	for _, code := range []int{http.StatusOK, http.StatusGone, http.StatusServiceUnavailable} {
		status.Store(int64(code))
		c.Expire()
		if res := get(t, c, "/es"); res.StatusCode != code {
			t.Errorf("got %d, want %d", res.StatusCode, code)
		}
	}
	if bytes, pages := c.Bytes(); bytes != 0 || pages != 0 {
		t.Errorf("%d bytes in %d pages are left", bytes, pages)
	}
}

func TestCacheSurvivesPanics(t *testing.T) {
	t.Parallel()
	c := NewCache(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("no page, and no page that says so") }), 1<<20)
	if res := get(t, c, "/es"); res.StatusCode != http.StatusInternalServerError {
		t.Errorf("got %d, want 500", res.StatusCode)
	}
}

func TestCacheServesStaleWhenRenderingIsSlow(t *testing.T) {
	t.Parallel()
	p := &press{}
	c := NewCache(p, 1<<20)
	wantEdition(t, get(t, c, "/es"), 1)
	c.Expire()
	slow := make(chan struct{})
	p.slow.Store(&slow)
	wantEdition(t, get(t, c, "/es"), 1)
	close(slow)
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if strings.HasPrefix(text(t, get(t, c, "/es")), "edition 2 ") {
			return
		}
	}
	t.Error("the rendering that was slow was not kept")
}

func TestCacheWaitsForRenderings(t *testing.T) {
	t.Parallel()
	p := &press{}
	slow := make(chan struct{})
	p.slow.Store(&slow)
	c := NewCache(p, 1<<20)
	c.Wait() // there is none
	ctx, leave := context.WithCancel(t.Context())
	leave()
	c.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, http.MethodGet, "/es", nil)) // by a reader who leaves
	ended := make(chan struct{})
	go func() { c.Wait(); close(ended) }()
	select {
	case <-ended:
		t.Error("a rendering is still under way")
	case <-time.After(50 * time.Millisecond):
	}
	close(slow)
	<-ended
	wantEdition(t, get(t, c, "/es"), 1)
}

func TestCacheRendersOnceForAll(t *testing.T) {
	t.Parallel()
	p := &press{}
	slow := make(chan struct{})
	p.slow.Store(&slow)
	c := NewCache(p, 1<<20)
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() { get(t, c, "/es") })
	}
	time.Sleep(20 * time.Millisecond) // lets all of them arrive; fewer only make the test weaker
	close(slow)
	wg.Wait()
	if n := p.rendered.Load(); n > 2 {
		t.Errorf("rendered %d times for 20 readers at once", n)
	}
}

// TestCacheTellsReadersApart asks at once, in two languages, for what depends on the reader.
func TestCacheTellsReadersApart(t *testing.T) {
	t.Parallel()
	slow := make(chan struct{})
	c := NewCache(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-slow
		w.Header().Set("Vary", "Accept-Language")
		w.Header().Set("Cache-Control", "no-store")
		http.Redirect(w, r, "/"+r.Header.Get("Accept-Language"), http.StatusFound)
	}), 1<<20)
	var wg sync.WaitGroup
	for _, lang := range []string{"es", "pt", "en"} {
		wg.Go(func() {
			if got := get(t, c, "/", "Accept-Language", lang).Header.Get("Location"); got != "/"+lang {
				t.Errorf("who reads %s is led to %s", lang, got)
			}
		})
	}
	time.Sleep(20 * time.Millisecond) // lets all of them arrive; fewer only make the test weaker
	close(slow)
	wg.Wait()
}

func TestCacheHonoursHeaders(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		header http.Header
		kept   bool
	}{
		"no-store":          {http.Header{"Cache-Control": {"private, no-store"}}, false},
		"expires in future": {http.Header{"Expires": {time.Now().Add(time.Hour).UTC().Format(http.TimeFormat)}}, true},
		"expired":           {http.Header{"Expires": {time.Now().Add(-time.Hour).UTC().Format(http.TimeFormat)}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := NewCache(&press{header: test.header}, 1<<20)
			get(t, c, "/es")
			want := 2
			if test.kept {
				want = 1
			}
			res := get(t, c, "/es")
			wantEdition(t, res, want)
			if res.Header.Get("Expires") != "" {
				t.Error("the time that the cache goes by reached the reader")
			}
		})
	}
}

func TestCacheEncodings(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{}, 1<<20)
	for accept, want := range map[string]string{
		"": "", "gzip": "gzip", "gzip, deflate, br, zstd": "br", "br;q=0, gzip": "gzip", "zstd;q=0.5": "zstd",
		"identity": "", "*": "", "GZIP;q=0.000": "",
	} {
		res := get(t, c, "/es", "Accept-Encoding", accept)
		if got := res.Header.Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: got %q, want %q", accept, got, want)
		}
		if want == "gzip" {
			r, err := gzip.NewReader(res.Body)
			if err != nil {
				t.Fatal(err)
			}
			if b, err := io.ReadAll(r); err != nil || !strings.HasPrefix(string(b), "edition 1 ") {
				t.Errorf("gzip holds %.20q, %v", b, err)
			}
		}
	}
}

func TestCacheValidators(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{}, 1<<20)
	plain := get(t, c, "/es").Header.Get("Etag")
	packed := get(t, c, "/es", "Accept-Encoding", "br").Header.Get("Etag")
	if plain == "" || plain == packed || strings.HasPrefix(plain, "W/") {
		t.Fatalf("etags %q and %q: want two strong ones", plain, packed)
	}
	if res := get(t, c, "/es", "If-None-Match", plain); res.StatusCode != http.StatusNotModified || text(t, res) != "" {
		t.Errorf("the same page asked for again: %d", res.StatusCode)
	}
	c.Expire()
	if res := get(t, c, "/es", "If-None-Match", plain); res.StatusCode != http.StatusOK {
		t.Errorf("a page that has changed: got %d, want 200", res.StatusCode)
	}
}

func TestCacheHead(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{}, 1<<20)
	for range 2 {
		r := httptest.NewRequest(http.MethodHead, "/es", nil)
		w := httptest.NewRecorder()
		c.ServeHTTP(w, r)
		if w.Code != http.StatusOK || w.Body.Len() > 0 || w.Header().Get("Content-Length") == "" {
			t.Errorf("HEAD: %d, %d bytes, length %q", w.Code, w.Body.Len(), w.Header().Get("Content-Length"))
		}
	}
	wantEdition(t, get(t, c, "/es"), 1)
}

func TestCacheOff(t *testing.T) {
	t.Parallel()
	c := NewCache(&press{}, 0)
	if n := c.Warm(t.Context(), []string{"/es"}); n != 0 {
		t.Errorf("rendered %d ahead, for nothing", n)
	}
	wantEdition(t, get(t, c, "/es"), 1)
	wantEdition(t, get(t, c, "/es"), 2)
}
