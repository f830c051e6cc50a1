package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// site is a server with every sort of page.
func site(t *testing.T, listen string) (*httptest.Server, *atomic.Int64) {
	t.Helper()
	var asked atomic.Int64
	m := http.NewServeMux()
	m.HandleFunc("/ok", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "track", Value: "1"})
		if r.Header.Get("Cookie") != "" || r.UserAgent() != "SegibLinkCheck/1 (+https://www.example.org)" {
			t.Errorf("asked with %v", r.Header)
		}
	})
	m.HandleFunc("/status/{code}", func(w http.ResponseWriter, r *http.Request) {
		var code int
		_, _ = fmt.Sscan(r.PathValue("code"), &code)
		w.WriteHeader(code)
	})
	m.HandleFunc("/no-head", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusNotFound)
		}
	})
	m.HandleFunc("/drops-head", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			panic(http.ErrAbortHandler)
		}
	})
	m.HandleFunc("/huge", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusMethodNotAllowed)
			return
		}
		for chunk := make([]byte, 1<<20); r.Context().Err() == nil; {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	m.HandleFunc("/huge-header", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X", strings.Repeat("x", 1<<20)) })
	m.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	m.HandleFunc("/endless/{n}", func(w http.ResponseWriter, r *http.Request) {
		var n int
		_, _ = fmt.Sscan(r.PathValue("n"), &n)
		http.Redirect(w, r, fmt.Sprintf("/endless/%d", n+1), http.StatusFound)
	})
	m.HandleFunc("/count/{n}", func(w http.ResponseWriter, r *http.Request) {
		var n int
		_, _ = fmt.Sscan(r.PathValue("n"), &n)
		if n > 0 {
			http.Redirect(w, r, fmt.Sprintf("/count/%d", n-1), http.StatusMovedPermanently)
		}
	})
	m.HandleFunc("/to", func(w http.ResponseWriter, r *http.Request) {
		var code int
		_, _ = fmt.Sscan(r.FormValue("code"), &code)
		w.Header().Set("Location", r.FormValue("url"))
		w.WriteHeader(code)
	})
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		m.ServeHTTP(w, r)
	}))
	if listen != "" {
		l, err := net.Listen("tcp", listen)
		if err != nil {
			t.Skip("this machine has no such address to listen at: ", err)
		}
		_ = s.Listener.Close()
		s.Listener = l
	}
	s.Start()
	t.Cleanup(s.Close)
	return s, &asked
}

// local is a checker that may ask servers of this machine, and does so without delay.
func local() *Checker {
	return New(Options{Site: "https://www.example.org", Loopback: true, Timeout: 300 * time.Millisecond, Pause: time.Microsecond})
}

func check(t *testing.T, c *Checker, address string) Answer {
	t.Helper()
	a, err := c.Check(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	s, _ := site(t, "")
	c := local()
	closed := httptest.NewServer(nil)
	closed.Close()
	secure := httptest.NewTLSServer(http.NotFoundHandler())
	secure.Config.ErrorLog = nil
	t.Cleanup(secure.Close)
	for address, want := range map[string]Answer{
		"/ok":                              {OK, 200, "", ""},
		"/ok#part":                         {OK, 200, "", ""},
		"/no-head":                         {OK, 200, "", ""},
		"/drops-head":                      {OK, 200, "", ""},
		"/huge":                            {OK, 200, "", ""},
		"/huge-header":                     {Unreachable, 0, NoAnswer, ""},
		"/slow":                            {Unreachable, 0, TimedOut, ""},
		"/status/404":                      {Broken, 404, "", ""},
		"/status/410":                      {Broken, 410, "", ""},
		"/status/500":                      {Broken, 500, "", ""},
		"/status/403":                      {Guarded, 403, "", ""},
		"/status/429":                      {Guarded, 429, "", ""},
		"/status/302":                      {Broken, 302, "", ""},
		"/count/1":                         {Moved, 200, "", s.URL + "/count/0"},
		"/count/5":                         {Moved, 200, "", s.URL + "/count/0"},
		"/count/6":                         {Broken, 301, Redirects, ""},
		"/endless/1":                       {Broken, 302, Redirects, ""},
		"/to?code=302&url=/ok":             {OK, 200, "", ""},
		"/to?code=308&url=ok":              {Moved, 200, "", s.URL + "/ok"},
		"/to?code=301&url=/status/404":     {Broken, 404, "", ""},
		"/to?code=302&url=file:///etc/x":   {Refused, 302, NotWeb, ""},
		"/to?code=302&url=gopher://x.org/": {Refused, 302, NotWeb, ""},
		"/to?code=302&url=//u:p@x.org/":    {Refused, 302, NotWeb, ""},
		"/to?code=301&url=/to?code=302%26url=/ok": {Moved, 200, "", s.URL + "/to?code=302&url=/ok"},
		closed.URL:                              {Unreachable, 0, NoAnswer, ""},
		secure.URL:                              {Unreachable, 0, Certificate, ""},
		"ftp://example.org/":                    {Refused, 0, NotWeb, ""},
		"mailto:x@example.org":                  {Refused, 0, NotWeb, ""},
		"https://u:p@example.org/":              {Refused, 0, NotWeb, ""},
		"http://":                               {Refused, 0, NotWeb, ""},
		"http://a b/":                           {Refused, 0, NotWeb, ""},
		"http://nothing.invalid/":               {Unreachable, 0, NoHost, ""},
		s.URL + strings.Repeat("x", maxAddress): {Refused, 0, NotWeb, ""},
	} {
		if strings.HasPrefix(address, "/") {
			address = s.URL + address
		}
		got := check(t, c, address)
		if address == "http://nothing.invalid/" && got.Reason != NoHost { // a machine without a name server
			want.Reason = got.Reason
		}
		if got != want {
			t.Errorf("%.80s: %+v, not %+v", address, got, want)
		}
	}
}

// Nothing leads to this machine or its network: no name, no notation, no redirect.
func TestNeverInside(t *testing.T) {
	t.Parallel()
	s, asked := site(t, "")
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	c := New(Options{Site: "https://www.example.org", Timeout: 2 * time.Second, Pause: time.Microsecond})
	for _, host := range []string{
		"127.0.0.1", "localhost", "127.1.2.3", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
		"10.0.0.1", "169.254.169.254", "100.100.100.200", "168.63.129.16", "[fd00:ec2::254]", "[fe80::1]", "224.0.0.1", "255.255.255.255",
	} {
		if got := check(t, c, "http://"+host+":"+port+"/ok"); got != (Answer{Outcome: Refused, Reason: Private}) {
			t.Errorf("%s: %+v", host, got)
		}
	}
	for _, odd := range []string{"2130706433", "0x7f000001", "0177.0.0.1", "127.1"} { // names, for Go; addresses, for some
		if got := check(t, c, "http://"+odd+":"+port+"/ok"); got.Outcome != Refused && got.Outcome != Unreachable {
			t.Errorf("%s: %+v", odd, got)
		}
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("%d requests came through", n)
	}
}

// A redirect is looked at like the first address: one that was let through leads no further.
func TestRedirectInside(t *testing.T) {
	t.Parallel()
	inside, asked := site(t, "")
	outside, _ := site(t, "")
	c := local()
	d := &net.Dialer{ControlContext: only(false)}
	c.transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if address == outside.Listener.Addr().String() { // stands for a machine on the Internet
			return (&net.Dialer{}).DialContext(ctx, network, address)
		}
		return d.DialContext(ctx, network, address)
	}
	for _, to := range []string{inside.URL + "/ok", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://localhost/", "//10.0.0.1/"} {
		for _, code := range []int{301, 302, 303, 307, 308} {
			got := check(t, c, fmt.Sprintf("%s/to?code=%d&url=%s", outside.URL, code, to))
			if got != (Answer{Outcome: Refused, Reason: Private}) {
				t.Errorf("%d to %s: %+v", code, to, got)
			}
		}
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("%d requests came through", n)
	}
}

func TestPublic(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"8.8.8.8": true, "1.1.1.1": true, "172.15.255.255": true, "172.32.0.1": true, "100.63.0.1": true, "100.128.0.1": true, "::ffff:8.8.8.8": true,
		"2606:4700:4700::1111": true, "2a00:1450:4003::1": true,
		"10.255.0.1": false, "172.16.0.1": false, "172.31.255.255": false, "192.168.1.1": false, "127.0.0.1": false, "0.0.0.0": false, "0.1.2.3": false,
		"100.64.0.1": false, "100.127.255.255": false, "169.254.169.254": false, "192.0.0.192": false, "198.18.0.1": false, "198.19.255.255": false,
		"224.0.0.1": false, "239.255.255.250": false, "240.0.0.1": false, "255.255.255.255": false, "203.0.113.9": false, "192.88.99.1": false,
		"::": false, "::1": false, "::7f00:1": false, "::ffff:10.0.0.1": false, "64:ff9b::a00:1": false, "64:ff9b::808:808": false, "64:ff9b:1::1": false,
		"2002:a00:1::": false, "2002:808:808::1": false, "2001:0:4136::1": false, "2001:db8::1": false, "fc00::1": false, "fd00:ec2::254": false,
		"fe80::1": false, "fe80::1%eth0": false, "fec0::1": false, "ff02::1": false, "100::1": false, "3fff::1": false, "5f00::1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %t", address, got)
		}
	}
	for port, want := range map[uint16]bool{80: true, 443: true, 8080: true, 8443: true, 22: false, 25: false, 465: false, 587: false} {
		if webPort(port) != want {
			t.Errorf("port %d: %t", port, !want)
		}
	}
	if err := only(false)(t.Context(), "unix", "/run/x.sock", nil); !errors.Is(err, errPrivate) {
		t.Errorf("a socket: %v", err)
	}
}

func TestIPv6(t *testing.T) {
	t.Parallel()
	s, _ := site(t, "[::1]:0")
	if got := check(t, local(), s.URL+"/ok"); got.Outcome != OK {
		t.Errorf("%+v", got)
	}
}

// However many ask, a host gets one request at a time, and rests after each.
func TestPolite(t *testing.T) {
	t.Parallel()
	const pause = 30 * time.Millisecond
	var busy, most atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		most.Store(max(most.Load(), busy.Add(1)))
		time.Sleep(5 * time.Millisecond)
		busy.Add(-1)
	}))
	t.Cleanup(s.Close)
	c := New(Options{Loopback: true, Pause: pause})
	begun := time.Now()
	done := make(chan Answer)
	const n = 6
	for range n {
		go func() { a, _ := c.Check(t.Context(), s.URL); done <- a }()
	}
	for range n {
		if a := <-done; a.Outcome != OK {
			t.Errorf("%+v", a)
		}
	}
	if took := time.Since(begun); most.Load() != 1 || took < (n-1)*pause {
		t.Errorf("%d at once, %d in %v", most.Load(), n, took)
	}
}

// Who stops waiting gets no answer, and takes nobody's turn.
func TestStopped(t *testing.T) {
	t.Parallel()
	s, _ := site(t, "")
	c := New(Options{Site: "https://www.example.org", Loopback: true, Pause: 50 * time.Millisecond})
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if a, err := c.Check(ctx, s.URL+"/slow"); !errors.Is(err, context.Canceled) || a != (Answer{}) {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := c.Check(ctx, s.URL+"/ok"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if a := check(t, c, s.URL+"/ok"); a.Outcome != OK {
		t.Errorf("%+v", a)
	}
}
