// Package config is what the program can be told: flags and environment variables of
// one struct, read once.
package config

import (
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// A Database says where the content is.
type Database struct {
	DatabaseURL string `name:"database-url" env:"DATABASE_URL" required:"" placeholder:"URL" help:"PostgreSQL, as postgres://user@host/name."`
}

// An Address says where the site is: for the program and, before a proxy, for visitors.
type Address struct {
	Listen  string `env:"LISTEN" default:":8080" placeholder:"ADDRESS" help:"Where to serve the site and the admin."`
	BaseURL string `name:"base-url" env:"BASE_URL" placeholder:"URL" help:"The site's own address, as visitors see it; if empty, http://localhost with the port of LISTEN."`
}

// A Server says how the program serves.
type Server struct {
	Database
	Address
	Mail
	MetricsListen string        `env:"METRICS_LISTEN" placeholder:"ADDRESS" help:"Where to serve Prometheus metrics; nowhere if empty. Keep it private."`
	TrustProxy    bool          `env:"TRUST_PROXY" help:"Take a visitor's address from X-Forwarded-For, which a proxy of ours sets."`
	CacheMB       int64         `name:"cache-mb" env:"CACHE_MB" default:"256" placeholder:"MB" help:"The most that rendered pages may take in memory; 0 renders each anew."`
	LogFormat     string        `env:"LOG_FORMAT" enum:"text,json" default:"text" help:"Form of the log: text or json."`
	LogLevel      string        `env:"LOG_LEVEL" enum:"debug,info,warn,error" default:"info" help:"The least that is logged."`
	MediaURL      string        `name:"media-url" env:"MEDIA_URL" default:"file:.data/media" placeholder:"URL" help:"Where files are kept: file:///path, file:path below the working folder, or s3://key:secret@host/bucket?region=REGION, with &insecure=1 without TLS."`
	UploadDir     string        `name:"upload-dir" env:"UPLOAD_DIR" default:".data/uploads" placeholder:"FOLDER" help:"Where files lie while they are sent and taken in: room for some hundred MB for each."`
	ClamdAddress  string        `name:"clamd-address" env:"CLAMD_ADDRESS" placeholder:"ADDRESS" help:"The virus scanner clamd, as host:port or the path of its socket; without it files are not scanned."`
	SessionIdle   time.Duration `env:"SESSION_IDLE" default:"2h" placeholder:"DURATION" help:"How long a session of the admin lasts without use."`
	TimeZone      string        `env:"TIME_ZONE" default:"Europe/Madrid" placeholder:"ZONE" help:"The institution's time, in which days begin and the admin writes and reads times; an IANA time zone."`
	LinkCheck     bool          `env:"LINK_CHECK" default:"true" negatable:"" help:"Ask by night whether the pages outside that the site links to still answer."`
	Migrate       bool          `env:"MIGRATE" default:"true" negatable:"" help:"Bring the schema up to date at start."`
}

// A Problem is a setting that cannot be used, by the name of its variable.
type Problem struct{ Setting, Why string }

// Problems are all that is wrong with the settings, in one message.
type Problems []Problem

// Error lists the problems, a line each.
func (p Problems) Error() string {
	var b strings.Builder
	b.WriteString("these settings cannot be used:")
	for _, x := range p {
		fmt.Fprintf(&b, "\n  %s: %s", x.Setting, x.Why)
	}
	return b.String()
}

// Check returns Problems if any setting cannot be used.
func (d *Database) Check() error { return orNil(d.problems()) }

// leastConns is how many connections to the database the program needs: jobs hold up to
// seven (a transaction in each of six queues, and the queue itself, which listens), and three
// of them ask for another while they do.
const leastConns = 8

// Check returns Problems if any setting cannot be used.
func (s *Server) Check() error {
	p := s.problems()
	for _, at := range []struct{ setting, address string }{{"LISTEN", s.Listen}, {"METRICS_LISTEN", s.MetricsListen}} {
		if _, port, err := net.SplitHostPort(at.address); at.address != "" && (err != nil || port == "") {
			p = append(p, Problem{at.setting, fmt.Sprintf("%q is not an address such as :8080 or 127.0.0.1:8080", at.address)})
		}
	}
	u, err := url.Parse(s.Base())
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
		p = append(p, Problem{"BASE_URL", fmt.Sprintf("%q is not an address such as https://www.example.org, without a path", s.BaseURL)})
	}
	if u, err := url.Parse(s.DatabaseURL); err == nil && u.Query().Has("pool_max_conns") {
		if n, err := strconv.Atoi(u.Query().Get("pool_max_conns")); err != nil || n < leastConns {
			p = append(p, Problem{"DATABASE_URL", fmt.Sprintf("pool_max_conns is less than %d, which the jobs need: they would wait for each other", leastConns)})
		}
	}
	p = append(p, s.mediaProblems()...)
	if s.CacheMB < 0 {
		p = append(p, Problem{"CACHE_MB", "it cannot be less than nothing"})
	}
	if s.SessionIdle < time.Minute {
		p = append(p, Problem{"SESSION_IDLE", "less than a minute would sign everybody out while they write"})
	}
	if _, err := time.LoadLocation(s.TimeZone); err != nil || s.TimeZone == "" || s.TimeZone == "Local" {
		p = append(p, Problem{"TIME_ZONE", fmt.Sprintf("%q is not a time zone such as Europe/Madrid or America/Lima", s.TimeZone)})
	}
	return orNil(append(p, s.Mail.wrong()...))
}

func (d *Database) problems() (p Problems) {
	u, err := url.Parse(d.DatabaseURL)
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" {
		p = append(p, Problem{"DATABASE_URL", "it is not an address such as postgres://user@host/name"}) // never echoed: it may hold a password
	}
	return p
}

// mediaProblems never echoes MEDIA_URL, which may hold a secret.
func (s *Server) mediaProblems() (p Problems) {
	u, err := url.Parse(s.MediaURL)
	switch {
	case err != nil || u.Scheme != "file" && u.Scheme != "s3":
		p = append(p, Problem{"MEDIA_URL", "it is not an address such as file:///srv/media or s3://key:secret@host/bucket"})
	case u.Scheme == "file" && (u.Host != "" || u.Path+u.Opaque == ""):
		p = append(p, Problem{"MEDIA_URL", "it does not name a folder, as file:///srv/media does"})
	case u.Scheme == "s3":
		bucket := strings.Trim(u.Path, "/")
		if secret, _ := u.User.Password(); u.Host == "" || u.User.Username() == "" || secret == "" || bucket == "" || strings.Contains(bucket, "/") {
			p = append(p, Problem{"MEDIA_URL", "it does not name key, secret, host and bucket, as s3://key:secret@host/bucket does"})
		}
	}
	if _, port, err := net.SplitHostPort(s.ClamdAddress); s.ClamdAddress != "" && !strings.HasPrefix(s.ClamdAddress, "/") && (err != nil || port == "") {
		p = append(p, Problem{"CLAMD_ADDRESS", fmt.Sprintf("%q is not an address such as localhost:3310 or /run/clamav/clamd.ctl", s.ClamdAddress)})
	}
	return p
}

func orNil(p Problems) error {
	if len(p) == 0 {
		return nil
	}
	return p
}

// Base is the site's address without a slash at the end.
func (a *Address) Base() string {
	if a.BaseURL == "" {
		_, port, _ := net.SplitHostPort(a.Listen) // Check says what is wrong with it
		return "http://localhost:" + port
	}
	return strings.TrimRight(a.BaseURL, "/")
}

// Secure reports whether visitors reach the site over TLS.
func (a *Address) Secure() bool { return strings.HasPrefix(a.BaseURL, "https:") }

// Zone is the institution's time zone. Check has found that there is such a one.
func (s *Server) Zone() *time.Location {
	zone, err := time.LoadLocation(s.TimeZone)
	if err != nil {
		return time.UTC
	}
	return zone
}
