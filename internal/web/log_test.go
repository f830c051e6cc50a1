package web

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/a-h/templ"
)

// The key to a draft is in no line of the log, whatever becomes of the request. It runs
// before those that are parallel, as it takes the log for itself.
func TestKeysAreNotLogged(t *testing.T) {
	var b bytes.Buffer
	was := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&b, nil)))
	defer slog.SetDefault(was)
	page := func(*http.Request, int, error) templ.Component { return templ.NopComponent }
	h := Log(Handle(page, func(http.ResponseWriter, *http.Request) error { return errors.New("broken") }))
	for _, path := range []string{"/draft/SECRET", "/draft/SECRET/page", "//draft/SECRET", "/es/cumbres"} {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://example.org"+path, nil))
	}
	log := b.String()
	if strings.Contains(log, "SECRET") {
		t.Error(log)
	}
	for path, want := range map[string]int{"path=/draft/…": 4, "path=//draft/…": 2, "path=/es/cumbres": 2} {
		if n := strings.Count(log, path); n != want {
			t.Errorf("%s: %d lines, not %d, in\n%s", path, n, want, log)
		}
	}
}
