package postgres

import (
	"context"
	"time"
)

// ListenOn is Listen with another time of silence.
var ListenOn = listenOn

// Fulfil does what was scheduled, as a job does.
var Fulfil = fulfil

// SweepAt and SweepItemsAt are what a Sweeper does, at another time.
var (
	SweepAt      = sweep
	SweepItemsAt = sweepItems
)

// NextNight is when links are checked next.
func NextNight(now time.Time) time.Time { return daily{now.Location(), nightBegins}.Next(now) }

// Round is a round of a LinkWorker at another time.
func (w *LinkWorker) Round(ctx context.Context, now time.Time) (time.Duration, error) {
	return w.round(ctx, now)
}
