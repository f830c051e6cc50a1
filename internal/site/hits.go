package site

import (
	"context"
	"log/slog"
	"net/http"
	"strconv"
	"sync"
	"time"

	"segib.org/web/internal/postgres"
)

// followed is the header that says which redirect an answer follows.
const followed = "X-Redirect"

// Counted notes each answer that leads on from an address of another time. It stands before
// the page cache, which answers all who ask for the same at once with one response.
func (s *Site) Counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		if is := w.Header()[followed]; len(is) == 1 {
			if id, err := strconv.ParseInt(is[0], 10, 64); err == nil {
				s.hits.add(id)
			}
		}
	})
}

// hits is how often addresses of another time were followed since they were last written down.
type hits struct {
	mu  sync.Mutex
	num map[int64]postgres.Count
}

func (h *hits) add(id int64) { h.merge(map[int64]postgres.Count{id: {N: 1, At: time.Now()}}) }

func (h *hits) merge(more map[int64]postgres.Count) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.num == nil {
		h.num = map[int64]postgres.Count{}
	}
	for id, m := range more {
		was := h.num[id]
		if m.At.Before(was.At) {
			m.At = was.At
		}
		h.num[id] = postgres.Count{N: was.N + m.N, At: m.At}
	}
}

func (h *hits) take() map[int64]postgres.Count {
	h.mu.Lock()
	defer h.mu.Unlock()
	taken := h.num
	h.num = nil
	return taken
}

// counting is how long hits wait to be written down: what a killed process loses.
const (
	counting  = 5 * time.Second
	countTime = 5 * time.Second
)

// CountHits writes down, now and then until ctx is done, how often addresses of another
// time were followed.
func (s *Site) CountHits(ctx context.Context) {
	tick := time.NewTicker(counting)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			s.WriteHits(ctx)
		}
	}
}

// WriteHits writes down how often addresses of another time were followed. What the
// database does not take waits for the next time.
func (s *Site) WriteHits(ctx context.Context) {
	taken := s.hits.take()
	if len(taken) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), countTime)
	defer cancel()
	if err := postgres.CountHits(ctx, s.db, taken); err != nil {
		slog.WarnContext(ctx, "hits of redirects wait to be written down", "err", err)
		s.hits.merge(taken)
	}
}
