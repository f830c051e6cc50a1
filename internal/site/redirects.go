package site

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// orElse has a handler that finds nothing lead on from an address of another time. Whatever
// stands at an address comes first.
func (s *Site) orElse(h web.Handler) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		err := h(w, r)
		if err == nil || web.Status(err) != http.StatusNotFound || r.Method != http.MethodGet && r.Method != http.MethodHead {
			return err
		}
		if _, is := link.ParsePermanent(r.URL.Path); is {
			return err
		}
		return s.leadOn(w, r, link.OldOf(r.URL), err)
	}
}

// leadOn returns a *content.MovedError to where an address of another time leads, what is
// left of the item that it leads to, or otherwise.
func (s *Site) leadOn(w http.ResponseWriter, r *http.Request, from link.Old, otherwise error) error {
	x, err := postgres.RedirectFor(r.Context(), s.db, from.Path, from.Query)
	if errors.Is(err, content.ErrNotFound) {
		return otherwise
	} else if err != nil {
		return postgres.Err(err)
	}
	to := x.Address
	w.Header().Set("Cache-Control", "no-cache") // so that it is counted, and may change
	if x.Item != 0 {
		l := x.Locale
		if l == "" {
			l = preferred(r)
			w.Header().Set("Vary", "Accept-Language, Cookie")
			w.Header().Set("Cache-Control", "private, no-store")
		}
		ref, err := postgres.Permanent(r.Context(), s.db, l, x.Item)
		if err != nil {
			return postgres.Err(err)
		}
		to = link.Item(l, ref.Kind, ref.Path)
	}
	w.Header().Set(followed, strconv.FormatInt(x.ID, 10))
	return &content.MovedError{To: to}
}

// straight answers an address with slashes at its end with where the one without leads, if
// it leads anywhere: in one hop. All others go on.
func straight(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trimmed := "/" + strings.Trim(r.URL.EscapedPath(), "/")
		u, err := url.Parse(trimmed)
		if trimmed == r.URL.EscapedPath() || err != nil || link.Fixed(u.Path) || r.Method != http.MethodGet && r.Method != http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		ahead := r.Clone(r.Context())
		ahead.URL.Path, ahead.URL.RawPath = u.Path, u.RawPath
		p := probe{header: http.Header{}}
		next.ServeHTTP(&p, ahead)
		if p.status != http.StatusMovedPermanently {
			next.ServeHTTP(w, r)
			return
		}
		maps.Copy(w.Header(), p.header)
		w.WriteHeader(p.status)
	})
}

// A probe keeps the head of a response and forgets its body.
type probe struct {
	header http.Header
	status int
}

func (p *probe) Header() http.Header { return p.header }

func (p *probe) WriteHeader(status int) {
	if p.status == 0 {
		p.status = status
	}
}

func (p *probe) Write(b []byte) (int, error) {
	p.WriteHeader(http.StatusOK)
	return len(b), nil
}

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

// rootOf leads on from an address of another time that is a query of the root, "/?p=12", as
// those of the most common of other programs are.
func (s *Site) rootOf(root web.Handler) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		if from := link.OldOf(r.URL); len(from.Query) > 0 {
			var moved *content.MovedError
			if err := s.leadOn(w, r, from, content.ErrNotFound); errors.As(err, &moved) || err != nil && !errors.Is(err, content.ErrNotFound) {
				return err
			}
		}
		return root(w, r)
	}
}
