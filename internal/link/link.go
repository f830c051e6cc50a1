// Package link writes every address of the site. Each begins with its language, and
// each of its segments is in that language.
package link

import (
	"net/url"
	"slices"
	"strconv"

	"segib.org/web/internal/locale"
)

// sections are the first segments of the addresses of the kinds, by name. A page stands
// at the root: its own slug is the first segment.
var sections = map[string]locale.Label{
	"member_state": {"es": "paises-miembros", "pt": "paises-membros", "en": "member-states"},
	"observer":     {"es": "observadores", "pt": "observadores", "en": "observers"},
	"summit":       {"es": "cumbres", "pt": "cupulas", "en": "summits"},
	"meeting":      {"es": "reuniones", "pt": "reunioes", "en": "meetings"},
	"plan":         {"es": "cooperacion", "pt": "cooperacao", "en": "cooperation"},
	"axis":         {"es": "ejes", "pt": "eixos", "en": "axes"},
	"program":      {"es": "programas", "pt": "programas", "en": "programs"},
	"charter":      {"es": "cartas", "pt": "cartas", "en": "charters"},
	"office":       {"es": "oficinas", "pt": "escritorios", "en": "offices"},
	"person":       {"es": "personas", "pt": "pessoas", "en": "people"},
	"article":      {"es": "noticias", "pt": "noticias", "en": "news"},
	"page":         {},
}

// The sections that show no kind of their own.
var (
	press   = locale.Label{"es": "prensa", "pt": "imprensa", "en": "press"}
	search  = locale.Label{"es": "buscar", "pt": "buscar", "en": "search"}
	siteMap = locale.Label{"es": "mapa-del-sitio", "pt": "mapa-do-site", "en": "site-map"}
)

// Section returns the first segment of the addresses of a kind, "" for pages.
func Section(l locale.Locale, kind string) string { return sections[kind][l] }

// Reserved reports whether a page at the root may not have that slug, because the
// address leads elsewhere.
func Reserved(l locale.Locale, slug string) bool {
	for _, s := range sections {
		if s[l] == slug {
			return true
		}
	}
	return slices.Contains([]string{press[l], search[l], siteMap[l]}, slug)
}

// Home is the address of the home page: "/es".
func Home(l locale.Locale) string { return "/" + string(l) }

// List is the address of the list of a kind: "/es/cumbres".
func List(l locale.Locale, kind string) string {
	if s := Section(l, kind); s != "" {
		return Home(l) + "/" + s
	}
	return Home(l)
}

// Item is the address of an item by its kind and path: "/es/cumbres/xxix-cuenca".
func Item(l locale.Locale, kind, path string) string { return List(l, kind) + "/" + path }

// Permanent is the address of an item that never changes and names no language.
func Permanent(id int64) string { return "/id/" + strconv.FormatInt(id, 10) }

// Press is the address of the page for journalists.
func Press(l locale.Locale) string { return Home(l) + "/" + press[l] }

// SiteMap is the address of the page that lists all others.
func SiteMap(l locale.Locale) string { return Home(l) + "/" + siteMap[l] }

// Cooperation is the address of the page on cooperation, where the plans stand.
func Cooperation(l locale.Locale) string { return List(l, "plan") }

// Search is the address of the results of a search; kind "" is every kind, page 1 the first.
func Search(l locale.Locale, query, kind string, page int) string {
	v := url.Values{}
	if query != "" {
		v.Set("q", query)
	}
	if kind != "" {
		v.Set("kind", kind)
	}
	if page > 1 {
		v.Set("page", strconv.Itoa(page))
	}
	return With(Home(l)+"/"+search[l], v)
}

// With returns an address with a query, if there is one.
func With(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// As returns the address of the same resource in another format: As(p, "csv").
func As(path, format string) string { return path + "." + format }

// Geo is a place for the reader's own program for maps (RFC 5870), in degrees.
func Geo(lat, lon float64) string { return "geo:" + degrees(lat) + "," + degrees(lon) }

// Map is a place on the map of OpenStreetMap, near enough to tell the houses apart.
func Map(lat, lon float64) string {
	return "https://www.openstreetmap.org/?mlat=" + degrees(lat) + "&mlon=" + degrees(lon) + "#map=17/" + degrees(lat) + "/" + degrees(lon)
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', -1, 64) }

// ShareImage is the address of the picture that stands for an item in a language.
func ShareImage(id int64, l locale.Locale) string {
	return "/share/" + strconv.FormatInt(id, 10) + "-" + string(l) + ".png"
}
