// Package web is the small kit that the site and the admin share: handlers that return
// errors, the one place where errors become statuses, middleware and the page cache.
package web

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"sync"

	"github.com/a-h/templ"

	"segib.org/web/internal/content"
)

// A Handler answers a request or says why it could not.
type Handler func(http.ResponseWriter, *http.Request) error

// An ErrorPage renders the page shown for a status in the language of the request.
type ErrorPage func(r *http.Request, status int, err error) templ.Component

// Handle adapts h to net/http. An error becomes a status and a page; what went wrong
// inside stays in the log.
func Handle(page ErrorPage, h Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			Fail(w, r, page, err)
		}
	}
}

// Fail answers with the page for err.
func Fail(w http.ResponseWriter, r *http.Request, page ErrorPage, err error) {
	var moved *content.MovedError
	if errors.As(err, &moved) {
		http.Redirect(w, r, moved.To, http.StatusMovedPermanently)
		return
	}
	status, waiting := Failed(w, r, err)
	if !waiting {
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	if err := Render(w, r, status, page(r, status, err)); err != nil {
		slog.ErrorContext(r.Context(), "error page failed", "err", err)
		http.Error(w, http.StatusText(status), status)
	}
}

// Failed returns the status to answer err with, and notes in the log what is a fault of
// ours. It reports false if nobody waits for an answer.
func Failed(w http.ResponseWriter, r *http.Request, err error) (status int, waiting bool) {
	if Left(r, err) {
		return 0, false
	}
	status = Status(err)
	if status >= http.StatusInternalServerError {
		slog.ErrorContext(r.Context(), "request failed", "method", r.Method, "path", LogPath(r), "status", status, "err", err)
	}
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "10")
	}
	return status, true
}

// Left reports whether err is only that the visitor has left: nobody waits for an answer.
func Left(r *http.Request, err error) bool {
	return errors.Is(err, context.Canceled) && r.Context().Err() != nil
}

// A StatusError is an error with a status of its own, for what content has no word for:
// a method, a size, a form of address.
type StatusError struct{ Code int }

func (e StatusError) Error() string { return http.StatusText(e.Code) }

// Status returns the HTTP status for err.
func Status(err error) int {
	var status StatusError
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &status):
		return status.Code
	case errors.As(err, &tooLarge):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, content.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, content.ErrGone):
		return http.StatusGone
	case errors.Is(err, content.ErrConflict):
		return http.StatusConflict
	case errors.Is(err, content.ErrForbidden):
		return http.StatusForbidden
	case errors.Is(err, content.ErrInvalid):
		return http.StatusUnprocessableEntity
	case errors.Is(err, content.ErrUnavailable):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// Unavailable reports whether err says that the database is away for now.
func Unavailable(err error) bool { return errors.Is(err, content.ErrUnavailable) }

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Render writes c whole or not at all.
func Render(w http.ResponseWriter, r *http.Request, status int, c templ.Component) error {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := c.Render(r.Context(), b); err != nil {
		return err
	}
	return Write(w, status, "text/html; charset=utf-8", b.Bytes())
}

// Write answers with a whole body. Its error is always nil, as a client that has left is
// no fault: it lets a handler end in it.
func Write(w http.ResponseWriter, status int, contentType string, body []byte) error {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body)
	return nil
}
