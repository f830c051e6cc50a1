package site

import (
	"errors"
	"maps"
	"net/http"
	"net/url"
	"strconv"
	"strings"

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
