package admin

import (
	"errors"
	"net/http"
	"strings"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
)

// forGuests answers a guest whose link has ended, or leads nowhere, in words that are meant
// for one. What the guest was about to send comes back: it is kept nowhere else.
func forGuests(h web.Handler) web.Handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		err := postgres.Err(h(w, r))
		switch {
		case errors.Is(err, content.ErrGone):
			return web.Render(w, stranger(r), http.StatusGone, page.GuestGone(unsent(r)))
		case errors.Is(err, content.ErrNotFound):
			return web.Render(w, stranger(r), http.StatusNotFound, page.GuestNowhere())
		}
		return err
	}
}

// unsent is what a guest remarked in a form that came too late.
func unsent(r *http.Request) (list []page.Remarked) {
	if r.Method != http.MethodPost || readForm(r) != nil {
		return nil
	}
	for _, m := range remarked(r) {
		if m != (page.Remarked{}) {
			list = append(list, m)
		}
	}
	return list
}

// remarked is what a form of a guest remarks, as often as it may.
func remarked(r *http.Request) []page.Remarked {
	list := make([]page.Remarked, remarks)
	for i := range list {
		list[i] = page.Remarked{Quote: spaced(nth(r, "quote", i)), Text: strings.TrimSpace(nth(r, "text", i))}
	}
	return list
}
