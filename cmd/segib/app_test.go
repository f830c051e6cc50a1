package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"segib.org/web/internal/config"
	"segib.org/web/internal/postgres"
	"segib.org/web/static"
)

// TestEveryResponseHasItsHeaders asks a program without a database for one of everything.
func TestEveryResponseHasItsHeaders(t *testing.T) {
	t.Parallel()
	pool, err := postgres.Open(t.Context(), "postgres://nobody@127.0.0.1:1/nothing")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	painter, err := newPainter()
	if err != nil {
		t.Fatal(err)
	}
	c := serveCommand{config.Server{Address: config.Address{BaseURL: "https://example.org"}, MediaURL: "file:" + t.TempDir(), UploadDir: t.TempDir(), CacheMB: 1, SessionIdle: time.Hour}}
	books, err := c.newLibrary(t.Context(), pool)
	if err != nil {
		t.Fatal(err)
	}
	a := c.newApp(pool, painter, books)
	for path, want := range map[string]int{
		"/":                            http.StatusFound,
		"/es":                          http.StatusServiceUnavailable,
		"/es/":                         http.StatusMovedPermanently,
		"/es/cumbres.json":             http.StatusServiceUnavailable,
		"/nothing":                     http.StatusServiceUnavailable, // an old address may lead on from there
		"/%ff":                         http.StatusBadRequest,
		"/robots.txt":                  http.StatusOK,
		"/share/0-es.png":              http.StatusServiceUnavailable,
		"/media/1/informe.pdf":         http.StatusServiceUnavailable,
		"/media/x/informe.pdf":         http.StatusServiceUnavailable,
		static.Path("css/site.css"):    http.StatusOK,
		"/static/nothing.css":          http.StatusNotFound,
		"/favicon.ico":                 http.StatusMovedPermanently,
		"/healthz":                     http.StatusOK,
		"/readyz":                      http.StatusServiceUnavailable,
		"/admin/sign-in":               http.StatusOK,
		"/admin/summits":               http.StatusSeeOther,
		"/.well-known/security.txt":    http.StatusServiceUnavailable,
		"/.well-known/change-password": http.StatusServiceUnavailable,
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.RequestURI = path
		a.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%s: %d, want %d", path, w.Code, want)
		}
		for _, name := range []string{
			"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Strict-Transport-Security",
			"Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
		} {
			if len(w.Header()[name]) != 1 || w.Header().Get(name) == "" {
				t.Errorf("%s: %s is %q", path, name, w.Header()[name])
			}
		}
	}
}
