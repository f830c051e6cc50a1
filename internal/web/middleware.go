package web

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5/middleware"

	"segib.org/web/internal/link"
)

type requestIDKey struct{}

// requestIDs is the form of an id that a proxy may have given a request.
var requestIDs = regexp.MustCompile(`^[A-Za-z0-9._-]{8,64}$`)

// RequestID gives each request an id, the proxy's if there is one, and answers with it.
func RequestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !requestIDs.MatchString(id) {
			id = rand.Text()[:16]
		}
		w.Header().Set("X-Request-Id", id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id)))
	})
}

// LogHandler adds the id of the request to what is logged while serving it.
type LogHandler struct{ slog.Handler }

// Handle implements slog.Handler.
func (h LogHandler) Handle(ctx context.Context, rec slog.Record) error {
	if id, ok := ctx.Value(requestIDKey{}).(string); ok {
		rec.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, rec)
}

// WithAttrs implements slog.Handler.
func (h LogHandler) WithAttrs(a []slog.Attr) slog.Handler { return LogHandler{h.Handler.WithAttrs(a)} }

// WithGroup implements slog.Handler.
func (h LogHandler) WithGroup(name string) slog.Handler { return LogHandler{h.Handler.WithGroup(name)} }

// aheadKey marks the context of what is rendered ahead of its readers, by hundreds.
type aheadKey struct{}

// Log writes a line for each request and counts it. It writes neither queries, which may
// name persons, nor keys: see LogPath.
func Log(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		ww := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		next.ServeHTTP(ww, r)
		took := time.Since(start)
		requests.WithLabelValues(method(r.Method), strconv.Itoa(ww.Status())).Inc()
		durations.Observe(took.Seconds())
		level := slog.LevelInfo
		if r.Context().Value(aheadKey{}) != nil {
			level = slog.LevelDebug
		}
		slog.Log(r.Context(), level, "request", "method", r.Method, "path", LogPath(r),
			"status", ww.Status(), "bytes", ww.BytesWritten(), "ms", took.Milliseconds())
	})
}

// LogPath is the path of a request as a log may have it: what follows link.GuestRoot is
// the key to a draft.
func LogPath(r *http.Request) string {
	if before, _, ok := strings.Cut(r.URL.Path, link.GuestRoot+"/"); ok {
		return before + link.GuestRoot + "/…"
	}
	return r.URL.Path
}

// method bounds what a client can make of a label.
func method(m string) string {
	switch m {
	case http.MethodGet, http.MethodHead, http.MethodPost:
		return m
	}
	return "other"
}

// Recover turns a panic into the page for an internal error.
func Recover(page ErrorPage) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			defer func() {
				v := recover()
				if v == nil {
					return
				}
				if err, ok := v.(error); ok && errors.Is(err, http.ErrAbortHandler) {
					panic(v)
				}
				slog.ErrorContext(r.Context(), "panic", "value", v, "stack", string(debug.Stack()))
				Fail(w, r, page, StatusError{http.StatusInternalServerError})
			}()
			next.ServeHTTP(w, r)
		})
	}
}

// policy is what a browser may load: our own files, nothing inline, nothing foreign.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; "

// What the scripts of a page may make markup of, and whether it may have frames.
const (
	PublicPolicy = policy + "trusted-types 'none'"
	AdminPolicy  = policy + "frame-src 'self'; trusted-types desk ProseMirrorClipboard" // for dialogs and for what is pasted
)

// Headers sets on every response what keeps a browser from doing more than the page
// asks. Secure says that the site is served over TLS; policy is PublicPolicy or AdminPolicy.
func Headers(secure bool, policy string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			h := w.Header()
			h.Set("Content-Security-Policy", policy)
			h.Set("X-Content-Type-Options", "nosniff")
			h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
			h.Set("Cross-Origin-Opener-Policy", "same-origin")
			h.Set("Cross-Origin-Resource-Policy", "same-origin") // see site for what others may use
			h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
			if secure {
				h.Set("Strict-Transport-Security", "max-age=31536000")
			}
			next.ServeHTTP(w, r)
		})
	}
}

// MaxBody refuses larger requests with 413.
func MaxBody(bytes int64) func(http.Handler) http.Handler { return middleware.RequestSize(bytes) }

// Canonical redirects an address with slashes at its end to the one without.
func Canonical(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := r.URL.EscapedPath()
		trimmed := "/" + strings.Trim(path, "/")
		if path == trimmed || r.Method != http.MethodGet && r.Method != http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		if r.URL.RawQuery != "" {
			trimmed += "?" + r.URL.RawQuery
		}
		http.Redirect(w, r, trimmed, http.StatusMovedPermanently)
	})
}
