package richtext

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

// maxHref is the longest address a link may have, in bytes.
const maxHref = 2048

var (
	hostForm  = regexp.MustCompile(`^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+(:[0-9]{1,5})?$`)
	mailForm  = regexp.MustCompile(`^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)
	phoneForm = regexp.MustCompile(`^\+?[0-9](?:[().-]?[0-9]){1,18}$`)
	langForm  = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-(?:[A-Za-z]{2}|[0-9]{3}))?$`)
)

// HrefOK reports whether a text may link to an address outside the site: https with the name of a host and no user or
// password, mailto with one address and at most a subject, or tel (RFC 3986, 6068, 3966). Nothing else, and nothing
// that a browser would read otherwise than it looks: white space, controls, backslashes, brackets or quotation marks.
func HrefOK(href string) bool {
	odd := func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("\\<>\"`{}|^\uFFFD", r)
	}
	if len(href) > maxHref || strings.ContainsFunc(href, odd) {
		return false
	}
	u, err := url.Parse(href)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "https":
		return u.Opaque == "" && u.User == nil && hostForm.MatchString(u.Host)
	case "mailto":
		q, err := url.ParseQuery(u.RawQuery)
		plain := !strings.ContainsFunc(q.Get("subject"), unicode.IsControl)
		return err == nil && mailForm.MatchString(u.Opaque) && u.Fragment == "" && plain && (len(q) == 0 || len(q) == 1 && q.Has("subject"))
	case "tel":
		return phoneForm.MatchString(u.Opaque) && u.RawQuery == "" && u.Fragment == ""
	}
	return false
}

// LangOK reports whether s is a language tag with at most a script and a region, as in pt, pt-BR or zh-Hant-TW (BCP 47).
func LangOK(s string) bool { return langForm.MatchString(s) }

// canonicalLang writes a tag as RFC 5646 2.1.1 recommends: zh-Hant-TW.
func canonicalLang(s string) string {
	parts := strings.Split(strings.ToLower(s), "-")
	for i, p := range parts {
		switch {
		case i > 0 && len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		case i > 0 && len(p) == 2:
			parts[i] = strings.ToUpper(p)
		}
	}
	return strings.Join(parts, "-")
}
