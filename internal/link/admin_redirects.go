package link

import (
	"net/url"
	"strconv"
)

// The addresses below that of the list of addresses of another time.
const (
	RedirectNew    = Redirects + "/new"
	RedirectImport = Redirects + "/import"
	RedirectExport = Redirects + "/export.csv"
)

// Redirect is the address of one of them.
func Redirect(id int64) string { return Redirects + "/" + strconv.FormatInt(id, 10) }

// RedirectDelete is the address to which its end is sent.
func RedirectDelete(id int64) string { return Redirect(id) + "/delete" }

// RedirectAgain is the form of a new one, filled.
func RedirectAgain(from, to string) string {
	return With(RedirectNew, url.Values{"from": {from}, "to": {to}})
}

// RedirectsAfter is the page of the list, of those that have the words, that follows one.
func RedirectsAfter(words string, id int64) string {
	v := url.Values{"after": {strconv.FormatInt(id, 10)}}
	if words != "" {
		v.Set("q", words)
	}
	return With(Redirects, v)
}
