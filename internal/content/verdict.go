package content

// Verdicts on a text among many that the same is to be done to, beside NotThere and
// Unapproved, of which each is a problem too. Those that only a query comes to and only a
// sentence tells (msg.Verdict) have no name here.
const (
	Goes      = "goes"    // it will be done
	AlreadySo = "already" // readers see it so, or do not see it, already
	NoText    = "no-text" // there is none in the language
	Broken    = "broken"  // something failed that nobody foresaw; the log says what
)
