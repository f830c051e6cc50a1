package config

import (
	"strings"
	"testing"
	"time"
)

// Fewer connections than the jobs hold at once would let them wait for each other.
func TestConnections(t *testing.T) {
	t.Parallel()
	for query, usable := range map[string]bool{"": true, "?pool_max_conns=8": true, "?pool_max_conns=7": false, "?pool_max_conns=many": false} {
		s := Server{Database: Database{"postgres://user@host/name" + query}, Address: Address{Listen: ":8080"}, MediaURL: "file:media", SessionIdle: time.Hour, TimeZone: "UTC"}
		if err := s.Check(); (err == nil) != usable {
			t.Errorf("%q: %v", query, err)
		}
	}
}

// The address of files may hold a secret: it is refused without being shown.
func TestMedia(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		media, clamd string
		usable       bool
	}{
		{"file:.data/media", "", true},
		{"file:///srv/media", "localhost:3310", true},
		{"file:///srv/media", "/run/clamav/clamd.ctl", true},
		{"s3://key:hush@s3.example.org/media?region=eu-west-1", "[::1]:3310", true},
		{"s3://key:hu%2Fsh@127.0.0.1:9000/media?insecure=1", "", true},
		{"", "", false},
		{"/srv/media", "", false},
		{"file:", "", false},
		{"file://srv/media", "", false},
		{"https://key:hush@s3.example.org/media", "", false},
		{"s3://key:hu/sh@s3.example.org/media", "", false},
		{"s3://key@s3.example.org/media", "", false},
		{"s3://key:hush@s3.example.org/", "", false},
		{"s3://key:hush@s3.example.org/media/more", "", false},
		{"file:media", "localhost", false},
		{"file:media", "run/clamd.ctl", false},
	} {
		s := Server{Database: Database{"postgres://user@host/name"}, Address: Address{Listen: ":8080"}, MediaURL: c.media, ClamdAddress: c.clamd, SessionIdle: time.Hour, TimeZone: "UTC"}
		err := s.Check()
		if (err == nil) != c.usable {
			t.Errorf("%q, %q: %v", c.media, c.clamd, err)
		}
		if err != nil && strings.Contains(err.Error(), "hush") {
			t.Errorf("%q: the secret is shown: %v", c.media, err)
		}
	}
}
