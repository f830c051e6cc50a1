package link

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"segib.org/web/internal/locale"
)

// Redirects is the address of the list of addresses of another time.
const Redirects = "/admin/redirects"

// An Old is an address of another time, as addresses are compared: without their case, a
// slash at the end, and the order of what follows the question mark.
type Old struct {
	Path  string   // decoded, in lower case, without a slash at its end: "/wp/2014/noticia"
	Query []string // what follows the question mark, sorted: "id=12"
}

// OldOf returns the address that u is.
func OldOf(u *url.URL) Old {
	o := Old{Path: strings.ToLower("/" + strings.Trim(u.Path, "/"))}
	for name, values := range u.Query() {
		for _, v := range values {
			o.Query = append(o.Query, strings.ToLower(name+"="+v))
		}
	}
	slices.Sort(o.Query)
	o.Query = slices.Compact(o.Query)
	return o
}

// String writes the address so that it can be read, and parsed again.
func (o Old) String() string {
	s := strings.NewReplacer("%", "%25", "?", "%3F", "#", "%23").Replace(o.Path)
	for i, q := range o.Query {
		s += "?&"[min(i, 1):min(i, 1)+1] + strings.NewReplacer("%", "%25", "&", "%26", "+", "%2B", "#", "%23", " ", "+").Replace(q)
	}
	return s
}

// Why something is no address of another time.
var (
	ErrElsewhere = errors.New("it is of another site")
	ErrNoAddress = errors.New("it is no address")
	ErrLong      = errors.New("it is too long")
	ErrReserved  = errors.New("it is the program's own")
	ErrNotOurs   = errors.New("it is not of this site")
)

// maxOld bounds an address of another time, in bytes.
const maxOld = 1000

// ParseOld reads an address of the site at base as somebody types it, with or without the
// site's name. It returns ErrElsewhere, ErrNoAddress, ErrLong or ErrReserved.
func ParseOld(base, typed string) (Old, error) {
	u, err := Own(base, typed)
	switch {
	case errors.Is(err, ErrNotOurs):
		return Old{}, ErrElsewhere
	case err != nil:
		return Old{}, err
	case len(typed) > maxOld:
		return Old{}, ErrLong
	}
	o := OldOf(u)
	for _, p := range []string{Admin, GuestRoot, "/static", "/share", "/id", "/healthz", "/readyz", "/favicon.ico"} {
		if o.Path == p || strings.HasPrefix(o.Path, p+"/") {
			return o, ErrReserved
		}
	}
	return o, nil
}

// Own reads an address of the site at base, which may be written from its first slash on.
// The site is the same with www and without. It returns ErrNotOurs or ErrNoAddress.
func Own(base, typed string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(typed))
	if err != nil {
		return nil, ErrNoAddress
	}
	home, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	name := func(host string) string { return strings.TrimPrefix(strings.ToLower(host), "www.") }
	switch {
	case u.Host != "" && name(u.Host) != name(home.Host):
		return nil, ErrNotOurs
	case u.Host != "" && u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https", u.Host == "" && !strings.HasPrefix(u.Path, "/"), u.Host == "" && u.Scheme != "", u.User != nil:
		return nil, ErrNoAddress
	}
	query, err := url.QueryUnescape(u.RawQuery)
	if err != nil || !clean(u.Path) || !clean(query) || strings.Contains(strings.ToLower(u.EscapedPath()), "%2f") {
		return nil, ErrNoAddress
	}
	return u, nil
}

// clean reports whether the site answers a path or a query at all: see web.WellFormed.
func clean(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' }) &&
		!strings.Contains(s+"/", "/../")
}

// Fixed reports whether something stands at a path whatever is published: a list, in
// whatever format, or what machines ask for.
func Fixed(path string) bool {
	path = strings.TrimSuffix(path, "/")
	if i := strings.LastIndexByte(path, '.'); i > strings.LastIndexByte(path, '/') && path != "/robots.txt" {
		path = path[:i]
	}
	if path == "" || path == "/robots.txt" || path == "/.well-known/security" || strings.HasPrefix(path, "/sitemap") {
		return true
	}
	for _, l := range locale.All {
		if path == Home(l) || path == Press(l) || path == SiteMap(l) || path == Search(l, "", "", 1) {
			return true
		}
		for kind := range sections {
			if path == List(l, kind) {
				return true
			}
		}
	}
	return false
}
