package config

import (
	"testing"
	"time"
)

// Fewer connections than the jobs hold at once would let them wait for each other.
func TestConnections(t *testing.T) {
	t.Parallel()
	for query, usable := range map[string]bool{"": true, "?pool_max_conns=7": true, "?pool_max_conns=6": false, "?pool_max_conns=many": false} {
		s := Server{Database: Database{"postgres://user@host/name" + query}, Address: Address{Listen: ":8080"}, SessionIdle: time.Hour, TimeZone: "UTC"}
		if err := s.Check(); (err == nil) != usable {
			t.Errorf("%q: %v", query, err)
		}
	}
}
