package postgres

// ListenOn is Listen with another time of silence.
var ListenOn = listenOn

// Fulfil does what was scheduled, as a job does.
var Fulfil = fulfil

// SweepAt and SweepItemsAt are what a Sweeper does, at another time.
var (
	SweepAt      = sweep
	SweepItemsAt = sweepItems
)
