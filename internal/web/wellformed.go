package web

import (
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"
)

// maxAddress bounds a path, and what follows its question mark, in bytes.
const maxAddress = 2048

// WellFormed refuses addresses that no page of ours has: bytes that are not UTF-8,
// control characters, encoded slashes, ways up, queries without end.
func WellFormed(page ErrorPage) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			query, err := url.QueryUnescape(r.URL.RawQuery)
			path := r.URL.Path
			switch {
			case len(r.URL.RawQuery) > maxAddress || len(path) > maxAddress:
				Fail(w, r, page, StatusError{http.StatusRequestURITooLong})
			case err != nil || odd(query) || odd(path) || strings.Contains(strings.ToLower(r.URL.EscapedPath()), "%2f"),
				strings.Contains(path, "/../") || strings.HasSuffix(path, "/..") || strings.Contains(path, "\\"):
				Fail(w, r, page, StatusError{http.StatusBadRequest})
			default:
				next.ServeHTTP(w, r)
			}
		})
	}
}

func odd(s string) bool {
	return !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f })
}
