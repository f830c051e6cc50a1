package link

import (
	"strconv"
	"strings"

	"segib.org/web/internal/locale"
)

// Parse reads the address of an item's page, "/es/cumbres/xxix-cuenca": the reverse of Item.
// Of a page it tells kind "page" and all segments after the language.
func Parse(path string) (l locale.Locale, kind, rest string, ok bool) {
	first, rest, _ := strings.Cut(strings.Trim(path, "/"), "/")
	if l, ok = locale.Parse(first); !ok || rest == "" {
		return l, "", "", false
	}
	section, below, _ := strings.Cut(rest, "/")
	for kind, s := range sections {
		if s[l] == section {
			return l, kind, below, below != ""
		}
	}
	return l, "page", rest, true
}

// ParsePermanent reads an address as Permanent writes it.
func ParsePermanent(path string) (id int64, ok bool) {
	number, ok := strings.CutPrefix(path, "/id/")
	id, err := strconv.ParseInt(number, 10, 64)
	return id, ok && err == nil
}
