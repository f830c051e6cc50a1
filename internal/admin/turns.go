package admin

import (
	"context"
	"fmt"
	"time"

	"segib.org/web/internal/content"
)

// patience is how long a request waits for its turn.
const patience = 5 * time.Second

// Turns let as many as they have room for do at a time what takes much memory, and the
// others wait.
type turns chan struct{}

// take waits for a turn, which done ends. It returns content.ErrUnavailable if none came.
func (t turns) take(ctx context.Context) (done func(), err error) {
	select {
	case t <- struct{}{}:
		return func() { <-t }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-time.After(patience):
		return nil, fmt.Errorf("too much to do at once: %w", content.ErrUnavailable)
	}
}
