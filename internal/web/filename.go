package web

import (
	"net/http"
	"net/url"

	"github.com/go-chi/chi/v5"
)

// FileName is the last part of an address, as the parameter of a route has it: chi leaves
// it escaped where the address was.
func FileName(r *http.Request, param string) string {
	name := chi.URLParam(r, param)
	if r.URL.RawPath == "" {
		return name
	}
	if s, err := url.PathUnescape(name); err == nil {
		return s
	}
	return name
}
