package linkcheck

import (
	"context"
	"sync"
	"time"
)

// turns lets one request at a time go to each host, with a pause after it.
type turns struct {
	pause time.Duration
	mu    sync.Mutex
	hosts map[string]chan time.Time // each holds, while nobody has the turn, when the next may begin
}

// take waits for a turn at a host and returns what ends it, or the error of ctx.
func (t *turns) take(ctx context.Context, host string) (done func(), err error) {
	turn := t.of(host)
	var next time.Time
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case next = <-turn:
	}
	select {
	case <-ctx.Done():
		turn <- next
		return nil, ctx.Err()
	case <-time.After(time.Until(next)):
		return func() { turn <- time.Now().Add(t.pause) }, nil
	}
}

// of returns the turn of a host. There are as many as texts link to hosts, and no more than
// these redirect to: they are kept.
func (t *turns) of(host string) chan time.Time {
	t.mu.Lock()
	defer t.mu.Unlock()
	turn := t.hosts[host]
	if turn == nil {
		turn = make(chan time.Time, 1)
		turn <- time.Time{}
		t.hosts[host] = turn
	}
	return turn
}
