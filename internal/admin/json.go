package admin

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

// asJSON reports whether a script asks, which reads statuses and JSON instead of pages.
func asJSON(r *http.Request) bool {
	return strings.HasPrefix(r.Header.Get("Accept"), "application/json")
}

// json adapts a handler whose answer is a value for a script.
func (a *Admin) json(h func(*http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := h(r)
		if err = postgres.Err(err); err != nil {
			failJSON(w, r, err)
			return
		}
		_ = answerJSON(w, http.StatusOK, v)
	}
}

// failJSON answers a script with the status for err.
func failJSON(w http.ResponseWriter, r *http.Request, err error) {
	if status, waiting := web.Failed(w, r, err); waiting {
		_ = answerJSON(w, status, struct{}{})
	}
}

// answerJSON answers a script with a value. Its error is always nil, as that of web.Write.
func answerJSON(w http.ResponseWriter, status int, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // values of ours always marshal
	}
	return web.Write(w, status, "application/json", b)
}

// stranded is why nobody is recognized, to a script.
func stranded(err error) error {
	if errors.Is(err, content.ErrNotFound) {
		return errStranger
	}
	return err
}

// errStranger says that whoever asks is not signed in, or not as the person whose form it is.
var errStranger = fmt.Errorf("not signed in as the person who asks: %w", web.StatusError{Code: http.StatusUnauthorized})
