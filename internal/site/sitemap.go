package site

import (
	"bytes"
	"encoding/xml"
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

// perSitemap is how many items one file lists; the protocol allows 50,000 addresses
// (https://www.sitemaps.org/protocol.html).
const perSitemap = 5000

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type sitemapIndex struct {
	XMLName xml.Name     `xml:"sitemapindex"`
	Space   string       `xml:"xmlns,attr"`
	Files   []sitemapURL `xml:"sitemap"`
}

type sitemap struct {
	XMLName xml.Name     `xml:"urlset"`
	Space   string       `xml:"xmlns,attr"`
	XHTML   string       `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc        string             `xml:"loc"`
	LastMod    string             `xml:"lastmod,omitempty"`
	Alternates []sitemapAlternate `xml:"xhtml:link"`
}

type sitemapAlternate struct {
	Rel      string `xml:"rel,attr"`
	Hreflang string `xml:"hreflang,attr"`
	Href     string `xml:"href,attr"`
}

// sitemapIndex lists the site maps: for each language, as many as its items ask for.
func (s *Site) sitemapIndex(w http.ResponseWriter, r *http.Request) error {
	counts, err := postgres.PublicCounts(r.Context(), s.db)
	if err != nil {
		return postgres.Err(err)
	}
	index := sitemapIndex{Space: sitemapSpace}
	for _, l := range locale.All {
		n := 0
		for _, of := range counts {
			n += of[l]
		}
		for i := range max(1, (n+perSitemap-1)/perSitemap) {
			index.Files = append(index.Files, sitemapURL{Loc: fmt.Sprintf("%s/sitemap-%s-%d.xml", s.base, l, i+1)})
		}
	}
	return writeXML(w, index)
}

// sitemap lists pages of one language, each with those of the others that say the same.
func (s *Site) sitemap(w http.ResponseWriter, r *http.Request) error {
	code, number, _ := strings.Cut(chi.URLParam(r, "name"), "-")
	l, ok := locale.Parse(code)
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 1 || n > 1000 {
		return content.ErrNotFound
	}
	addresses, err := postgres.Addresses(r.Context(), s.db, l, (n-1)*perSitemap, perSitemap)
	if err != nil {
		return postgres.Err(err)
	}
	m := sitemap{Space: sitemapSpace, XHTML: "http://www.w3.org/1999/xhtml"}
	if n == 1 {
		for _, path := range lists {
			m.URLs = append(m.URLs, s.sitemapURL(l, path, locale.All, time.Time{}))
		}
	} else if len(addresses) == 0 {
		return content.ErrNotFound
	}
	for _, a := range addresses {
		var published []locale.Locale
		for _, o := range locale.All {
			if a.Paths[o] != "" {
				published = append(published, o)
			}
		}
		path := func(o locale.Locale) string { return link.Item(o, a.Kind, a.Paths[o]) }
		m.URLs = append(m.URLs, s.sitemapURL(l, path, published, a.UpdatedAt))
	}
	return writeXML(w, m)
}

func (s *Site) sitemapURL(l locale.Locale, path func(locale.Locale) string, published []locale.Locale, updated time.Time) sitemapURL {
	u := sitemapURL{Loc: s.base + path(l)}
	if !updated.IsZero() {
		u.LastMod = updated.UTC().Format(time.RFC3339)
	}
	for _, o := range published {
		u.Alternates = append(u.Alternates, sitemapAlternate{"alternate", string(o), s.base + path(o)})
	}
	return u
}

func writeXML(w http.ResponseWriter, v any) error {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(v); err != nil {
		return err
	}
	return web.Write(w, http.StatusOK, "application/xml; charset=utf-8", b.Bytes())
}

// lists are the addresses of the pages that are no item's, in the order of their importance.
var lists = fixedPages()

func fixedPages() (pages []func(locale.Locale) string) {
	pages = append(pages, link.Home)
	for _, k := range content.All {
		if link.Section(locale.Source, k.Name) != "" {
			pages = append(pages, func(l locale.Locale) string { return link.List(l, k.Name) })
		}
	}
	return append(pages, link.Press, link.SiteMap)
}
