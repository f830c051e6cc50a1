package linkcheck

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// A response is what one address answers.
type response struct {
	status   int
	location string // where it redirects to, or ""
}

// visit asks for an address without its body and, where that goes wrong, with it: there
// are servers that know no HEAD. What it takes is taken from the time that is left.
func (c *Checker) visit(ctx context.Context, u *url.URL, left *time.Duration) (r response, err error) {
	for _, method := range []string{http.MethodHead, http.MethodGet} {
		r, err = c.ask(ctx, method, u, left)
		var late net.Error
		hopeless := errors.Is(err, errPrivate) || errors.As(err, new(*tls.CertificateVerificationError)) || errors.As(err, &late) && late.Timeout()
		if err == nil && r.status < http.StatusBadRequest || hopeless || ctx.Err() != nil {
			break
		}
	}
	return r, err
}

// ask makes one request, when it is the host's turn. Of the body nothing is read: that
// there is one says enough.
func (c *Checker) ask(ctx context.Context, method string, u *url.URL, left *time.Duration) (response, error) {
	done, err := c.turns.take(ctx, strings.ToLower(u.Hostname()))
	if err != nil {
		return response{}, err
	}
	defer done()
	ctx, cancel := context.WithTimeout(ctx, max(*left, time.Millisecond))
	defer cancel()
	begun := time.Now()
	defer func() { *left -= time.Since(begun) }()
	q, err := http.NewRequestWithContext(ctx, method, u.String(), nil)
	if err != nil {
		return response{}, err
	}
	q.Header.Set("User-Agent", c.agent)
	q.Header.Set("Accept", "text/html, */*;q=0.5")
	a, err := c.transport.RoundTrip(q)
	if err != nil {
		return response{}, err
	}
	if err := a.Body.Close(); err != nil {
		return response{}, err
	}
	r := response{status: a.StatusCode}
	switch a.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		r.location = a.Header.Get("Location")
	}
	return r, nil
}

// transport returns what makes connections: none through a proxy, which would resolve names
// in our stead, none that is kept, and none to where readers could not go.
func transport(o Options) *http.Transport {
	d := &net.Dialer{ControlContext: only(o.Loopback)}
	return &http.Transport{
		DialContext: d.DialContext, ForceAttemptHTTP2: true,
		DisableKeepAlives: true, DisableCompression: true, MaxResponseHeaderBytes: maxHeader,
	}
}

// failed is the answer for an address that gave none.
func failed(err error) Answer {
	var dns *net.DNSError
	var late net.Error
	a := Answer{Outcome: Unreachable, Reason: NoAnswer}
	switch {
	case errors.Is(err, errPrivate):
		a.Outcome, a.Reason = Refused, Private
	case errors.As(err, &dns) && dns.IsNotFound:
		a.Reason = NoHost
	case errors.As(err, new(*tls.CertificateVerificationError)):
		a.Reason = Certificate
	case errors.As(err, &late) && late.Timeout():
		a.Reason = TimedOut
	}
	return a
}
