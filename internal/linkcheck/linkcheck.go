// Package linkcheck asks whether addresses on other sites still lead somewhere. It does so
// politely, and never reaches a machine that the public Internet does not: what a text
// links to, and where that redirects to, is written by others.
package linkcheck

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// What becomes of an address, the outcome of an Answer.
const (
	OK          = "ok"
	Moved       = "moved"       // for good, to Answer.To, which answers
	Broken      = "broken"      // the answer is an error, or redirects without end
	Guarded     = "guarded"     // something is there that does not answer programs, or not everybody
	Unreachable = "unreachable" // nobody answers
	Refused     = "refused"     // by us: it is nothing to be asked for
)

// Why an address is unreachable or refused, or broken without an error: the reason of an Answer.
const (
	NoHost      = "no-host"     // no machine has that name
	TimedOut    = "timeout"     //
	Certificate = "certificate" // it cannot prove who it is
	NoAnswer    = "no-answer"   // the connection fails in another way
	Redirects   = "redirects"   // more than maxRedirects
	Private     = "private"     // the address of a machine that readers cannot reach
	NotWeb      = "not-web"     // not http or https, or with a password
)

// An Answer is what an address was found to be.
type Answer struct {
	Outcome string
	Status  int    // of the last response, or 0
	Reason  string // of an outcome that the status does not explain, or ""
	To      string // where it has moved for good, or ""
}

// Options are what a Checker must be told. The zero values of times stand for the usual ones.
type Options struct {
	Site     string        // the address of ours, which those who are asked can look up
	Timeout  time.Duration // for all requests that one address takes
	Pause    time.Duration // between two requests to a host
	Loopback bool          // for tests, whose servers are nowhere else: the program never sets it
}

const (
	usualTimeout = 20 * time.Second
	usualPause   = 2 * time.Second
	maxRedirects = 5
	maxHeader    = 64 << 10 // bytes
	maxAddress   = 2048     // bytes
)

// A Checker asks for addresses. Several goroutines may use it.
type Checker struct {
	agent     string
	timeout   time.Duration
	transport *http.Transport
	turns     *turns
}

// New returns a checker.
func New(o Options) *Checker {
	if o.Timeout == 0 {
		o.Timeout = usualTimeout
	}
	if o.Pause == 0 {
		o.Pause = usualPause
	}
	return &Checker{
		agent: "SegibLinkCheck/1 (+" + o.Site + ")", timeout: o.Timeout,
		transport: transport(o), turns: &turns{pause: o.Pause, hosts: map[string]chan time.Time{}},
	}
}

// Check asks for an address, following redirects, each of which is checked like the first.
// The error is that of ctx, if it ends before the answer.
func (c *Checker) Check(ctx context.Context, address string) (Answer, error) {
	u, ok := parse(address, nil)
	if !ok {
		return Answer{Outcome: Refused, Reason: NotWeb}, nil
	}
	left := c.timeout
	moved, forGood := "", true
	for hops := 0; ; hops++ {
		r, err := c.visit(ctx, u, &left)
		if ctx.Err() != nil {
			return Answer{}, ctx.Err()
		}
		switch {
		case err != nil:
			return failed(err), nil
		case r.location == "":
			return answered(r.status, moved), nil
		case hops == maxRedirects:
			return Answer{Outcome: Broken, Status: r.status, Reason: Redirects}, nil
		}
		if u, ok = parse(r.location, u); !ok {
			return Answer{Outcome: Refused, Status: r.status, Reason: NotWeb}, nil
		}
		forGood = forGood && (r.status == http.StatusMovedPermanently || r.status == http.StatusPermanentRedirect)
		if forGood {
			moved = strings.ToValidUTF8(u.String(), "\uFFFD")
		}
	}
}

// answered is the answer for a status at the end of all redirects.
func answered(status int, moved string) Answer {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusProxyAuthRequired, http.StatusTooManyRequests,
		http.StatusUnavailableForLegalReasons, 999: // LinkedIn's own, for programs
		return Answer{Outcome: Guarded, Status: status}
	}
	switch {
	case status < 200 || status > 299 && status != http.StatusNotModified:
		return Answer{Outcome: Broken, Status: status}
	case moved != "":
		return Answer{Outcome: Moved, Status: status, To: moved}
	}
	return Answer{Outcome: OK, Status: status}
}

// parse reads an address, or what an answer from base redirects to. It reports whether it
// may be asked for, as far as its words tell.
func parse(address string, base *url.URL) (*url.URL, bool) {
	u, err := url.Parse(address)
	if err == nil && base != nil {
		u = base.ResolveReference(u)
	}
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || len(u.String()) > maxAddress {
		return nil, false
	}
	return u, true
}
