package web

import (
	"context"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"
)

// A Cache keeps rendered pages as bytes, compressed, in front of everything else. When
// content changes all of them turn stale at once: the next request renders anew, and
// where that fails, or takes too long, the stale page is served.
type Cache struct {
	next    http.Handler
	max     int64 // bytes
	change  atomic.Uint64
	mu      sync.RWMutex
	entries map[string]*entry
	bytes   int64
	flight  singleflight.Group
	running sync.WaitGroup // renderings, whether their readers wait or have left
	Stats   CacheStats
}

// CacheStats counts what became of requests since the start.
type CacheStats struct{ Hits, Misses, Stale, Evicted atomic.Int64 }

// patience is how long a reader waits for a new rendering where there is an older one;
// renderTime is how long a rendering may take.
const (
	patience   = time.Second
	renderTime = 15 * time.Second
)

// NewCache returns a cache of at most max bytes in front of next; max 0 keeps nothing.
func NewCache(next http.Handler, max int64) *Cache {
	return &Cache{next: next, max: max, entries: map[string]*entry{}}
}

// Expire turns every page stale.
func (c *Cache) Expire() { c.change.Add(1) }

func (c *Cache) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if c.max == 0 || r.Method != http.MethodGet && r.Method != http.MethodHead {
		c.next.ServeHTTP(w, r)
		return
	}
	e := c.find(r.RequestURI)
	if e != nil && c.fresh(e) {
		c.Stats.Hits.Add(1)
		e.serve(w, r)
		return
	}
	c.render(w, r, e)
}

func (c *Cache) fresh(e *entry) bool {
	return e.change == c.change.Load() && (e.expires.IsZero() || time.Now().Before(e.expires))
}

// render answers with a new rendering, shared by all who ask for it at once, or with
// the old one if that fails or lets wait.
func (c *Cache) render(w http.ResponseWriter, r *http.Request, old *entry) {
	done := c.begin(r)
	var wait <-chan time.Time
	if old != nil {
		timer := time.NewTimer(patience)
		defer timer.Stop()
		wait = timer.C
	}
	select {
	case result := <-done:
		fresh := result.Val.(rendering)
		if old != nil && fresh.status >= http.StatusInternalServerError {
			c.serveStale(w, r, old)
			return
		}
		c.Stats.Misses.Add(1)
		switch {
		case fresh.entry != nil:
			fresh.serve(w, r)
		case result.Shared && fresh.header.Get("Vary") != "": // it may be meant for another of those who asked
			c.next.ServeHTTP(w, r)
		default:
			fresh.replay(w, r)
		}
	case <-wait:
		c.serveStale(w, r, old)
	case <-r.Context().Done():
	}
}

// begin begins a rendering of what r asks for, or joins the one under way.
func (c *Cache) begin(r *http.Request) <-chan singleflight.Result {
	key := r.RequestURI
	c.running.Add(1)
	flight := c.flight.DoChan(key, func() (any, error) { return c.renew(key, r), nil })
	done := make(chan singleflight.Result, 1)
	go func() {
		done <- <-flight
		c.running.Done()
	}()
	return done
}

// Wait returns when no rendering is under way. What pages are rendered from may be closed
// only then: a rendering outlives its readers.
func (c *Cache) Wait() { c.running.Wait() }

// A rendering is a response, and the entry made of it if it can be kept.
type rendering struct {
	*recorder
	*entry
}

// renew renders what r asks for and keeps it. The rendering outlives its first reader:
// others wait for it too, and a query whose reader leaves costs the pool a connection.
func (c *Cache) renew(key string, r *http.Request) (made rendering) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), renderTime)
	defer cancel()
	rec := &recorder{header: http.Header{}}
	defer func() {
		if v := recover(); v != nil { // net/http would end the connection; here it would be the program
			slog.ErrorContext(ctx, "panic", "value", v, "stack", string(debug.Stack()))
			made = rendering{recorder: &recorder{header: http.Header{}, status: http.StatusInternalServerError}}
		}
	}()
	if e := c.find(key); e != nil && c.fresh(e) { // the one before has just ended
		return rendering{rec, e}
	}
	change := c.change.Load()
	req := r.Clone(ctx)
	req.Method = http.MethodGet
	c.next.ServeHTTP(rec, req)
	if rec.status != http.StatusOK || strings.Contains(rec.header.Get("Cache-Control"), "no-store") {
		if rec.status < http.StatusInternalServerError {
			c.drop(key) // what was there is no longer, and must not come back in an outage
		}
		return rendering{recorder: rec}
	}
	e := newEntry(rec, change)
	c.keep(key, e)
	return rendering{rec, e}
}

func (c *Cache) serveStale(w http.ResponseWriter, r *http.Request, e *entry) {
	c.Stats.Stale.Add(1)
	slog.WarnContext(r.Context(), "served a stale page", "path", LogPath(r))
	e.serve(w, r)
}

// Warm renders the pages at paths, in order, until content changes again or ctx is done;
// when the cache is nearly full, only those that it holds. It returns how many it rendered.
func (c *Cache) Warm(ctx context.Context, paths []string) (n int) {
	if c.max == 0 {
		return 0
	}
	change := c.change.Load()
	ctx = context.WithValue(ctx, aheadKey{}, true)
	for _, path := range paths {
		if ctx.Err() != nil || c.change.Load() != change {
			return n
		}
		if held, _ := c.Bytes(); held > c.max*9/10 && c.find(path) == nil {
			continue
		}
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, path, nil)
		if err != nil {
			continue
		}
		r.RequestURI = path
		r.RemoteAddr = "127.0.0.1:0"
		c.ServeHTTP(&recorder{header: http.Header{}}, r)
		n++
	}
	return n
}
