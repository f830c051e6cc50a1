package admin

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"slices"

	"segib.org/web/internal/content"
	"segib.org/web/internal/media"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// untaken returns why a file was not taken, as a key of msg.MediaRefused: err is the library's,
// reading the request's.
func untaken(ctx context.Context, err, reading error) string {
	var refused media.Refusal
	switch {
	case reading != nil:
		return broken(reading)
	case errors.As(err, &refused):
		slog.InfoContext(ctx, "a file was refused", "why", string(refused), "err", err)
		return string(refused)
	case web.Unavailable(postgres.Err(err)):
		return page.Unavailable
	case errors.Is(err, content.ErrConflict):
		return page.Meanwhile
	case errors.Is(err, content.ErrInvalid):
		return content.OtherClass
	}
	if ctx.Err() == nil { // somebody waits for it
		slog.ErrorContext(ctx, "a file was not taken", "err", err)
	}
	return page.Fault
}

// broken returns why a request could not be read on.
func broken(err error) string {
	var much *http.MaxBytesError
	if errors.As(err, &much) {
		return page.TooMuch
	}
	return page.CutOff
}

// watched keeps what went wrong with reading a file, to be told from what went wrong with taking it.
type watched struct {
	r   io.Reader
	err error
}

func (w *watched) Read(b []byte) (int, error) {
	n, err := w.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		w.err = err
	}
	return n, err
}

// passing reports whether what kept a file from being taken is no fault of the file: it may be
// sent again as it is.
func passing(problem string) bool {
	return slices.Contains([]string{string(media.ScannerAway), string(media.DiskFull), string(media.StoreAway), page.Unavailable, page.Fault}, problem)
}
