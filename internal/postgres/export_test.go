package postgres

// ListenOn is Listen with another time of silence.
var ListenOn = listenOn
