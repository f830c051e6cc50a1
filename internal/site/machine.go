package site

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/postgres"
	"segib.org/web/internal/web"
)

const plain = "text/plain; charset=utf-8"

// permanent leads from an item's permanent address to its page in the visitor's language.
func (s *Site) permanent(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(chi.URLParam(r, "id"), 10, 64)
	if err != nil {
		return content.ErrNotFound
	}
	l := preferred(r)
	ref, err := postgres.Permanent(r.Context(), s.db, l, id)
	if err != nil {
		return postgres.Err(err)
	}
	w.Header().Set("Vary", "Accept-Language, Cookie")
	w.Header().Set("Cache-Control", "private, no-store")
	http.Redirect(w, r, link.Item(l, ref.Kind, ref.Path), http.StatusFound)
	return nil
}

// shareImage answers with the picture that stands for an item where its address is
// shared, or with the site's own, for other pages and while the item's is being drawn.
func (s *Site) shareImage(w http.ResponseWriter, r *http.Request) error {
	number, code, _ := strings.Cut(chi.URLParam(r, "name"), "-")
	id, err := strconv.ParseInt(number, 10, 64)
	l, ok := locale.Parse(code)
	if err != nil || !ok {
		return content.ErrNotFound
	}
	share(w)
	png, err := postgres.ShareImage(r.Context(), s.db, id, l)
	if errors.Is(err, content.ErrNotFound) {
		if id != 0 {
			if _, err := postgres.Permanent(r.Context(), s.db, l, id); err != nil {
				return postgres.Err(err)
			}
			w.Header().Set("Cache-Control", "no-store") // the item's own is on its way
		}
		png, err = s.cover(l)
	}
	if err != nil {
		return postgres.Err(err)
	}
	return web.Write(w, http.StatusOK, "image/png", png)
}

// robots tells crawlers what is for them (RFC 9309).
func (s *Site) robots(w http.ResponseWriter, _ *http.Request) error {
	return web.Write(w, http.StatusOK, plain, fmt.Appendf(nil, "User-agent: *\nDisallow: %s\n%s\nSitemap: %s/sitemap.xml\n", link.Admin, s.disallowed(), s.base))
}

// disallowed are the results of searches, of which there is no end.
func (s *Site) disallowed() string {
	var lines []string
	for _, l := range locale.All {
		lines = append(lines, "Disallow: "+link.Search(l, "", "", 1))
	}
	return strings.Join(lines, "\n")
}

// security tells who is to hear of a vulnerability (RFC 9116): the headquarters.
func (s *Site) security(w http.ResponseWriter, r *http.Request) error {
	c, err := s.catalogs.get(r.Context(), locale.EN)
	if err != nil {
		return err
	}
	if len(c.Offices) == 0 {
		return content.ErrNotFound
	}
	const halfYear = 182 * 24 * time.Hour
	return web.Write(w, http.StatusOK, plain, fmt.Appendf(nil,
		"Contact: mailto:%s\nExpires: %s\nPreferred-Languages: es, pt, en\nCanonical: %s/.well-known/security.txt\n",
		c.Offices[0].Facts.Email, s.now().Add(halfYear).UTC().Truncate(24*time.Hour).Format(time.RFC3339), s.base))
}
