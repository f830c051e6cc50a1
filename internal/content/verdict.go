package content

// Verdicts on a text among many that the same is to be done to, beside NotThere and
// Unapproved, of which each is a problem too.
const (
	Goes         = "goes"          // it will be done
	AlreadySo    = "already"       // readers see it so, or do not see it, already
	NoText       = "no-text"       // there is none in the language
	ChangedSince = "changed-since" // there is a later version than the one that was asked about
	WasWithdrawn = "was-withdrawn" // that it comes back is decided by itself
	IsScheduled  = "is-scheduled"  // it goes public by itself
	Blocked      = "blocked"       // the gates found what keeps it from readers
	Broken       = "broken"        // something failed that nobody foresaw; the log says what
)
