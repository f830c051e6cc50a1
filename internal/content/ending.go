package content

import (
	"time"

	"segib.org/web/internal/locale"
)

// How a published text ends, as readers meet it at its address.
const (
	Withdrawn = "withdrawn" // stays readable, marked, with the reason
	Moved     = "moved"     // another item stands in its place
	Gone      = "gone"      // was published in error
)

// Endings lists how a text can end, in the order in which staff are asked.
var Endings = []string{Withdrawn, Moved, Gone}

// MaxReason is the longest reason for a publication or a withdrawal, and the longest note on a change, in characters.
const MaxReason = 600

// A Withdrawal says that a text is kept but does not hold any more.
type Withdrawal struct {
	At     time.Time `json:"at"`
	Reason string    `json:"reason"` // a sentence in the text's language
}

// A Note tells readers what changed in a text, and when.
type Note struct {
	At     time.Time     `json:"at"`
	Locale locale.Locale `json:"locale"` // of the note, which may not be the text's
	Text   string        `json:"text"`
}

// TrashDays is how many days an item stays in the trash before it is deleted for ever.
const TrashDays = 30

// UnsavedDays is how many days what somebody has typed is kept for them to save it, and
// UnsavedLate after how many they are told until when.
const (
	UnsavedDays = 90
	UnsavedLate = 60
)

// What keeps an item out of the trash: problems of form's sort.
const (
	StillPublic    = "still-public"    // readers see it
	StillMentioned = "still-mentioned" // what readers see refers to it
)
