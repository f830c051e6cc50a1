package form

import "segib.org/web/internal/locale"

// What an input holds, and so how it is shown.
const (
	KindText    = "text"
	KindLong    = "long" // several lines
	KindInt     = "int"
	KindFloat   = "float"
	KindDate    = "date"    // a whole day
	KindPartial = "partial" // a year, a month or a day
	KindTime    = "time"    // of day, HH:MM
	KindURL     = "url"
	KindEmail   = "email"
	KindPhone   = "phone" // E.164
	KindZone    = "zone"  // IANA time zone
	KindChoice  = "choice"
	KindChoices = "choices"
	KindRef     = "ref"
	KindRefs    = "refs"
	KindBody    = "body"  // a body of text, as JSON
	KindMedia   = "media" // a picture of the library
)

// Problems an input may have. Templates say them in the reader's language.
const (
	Required  = "required"
	TooLong   = "too-long"
	NotInt    = "not-int"
	NotNumber = "not-number"
	NotDate   = "not-date"
	NotTime   = "not-time"
	NotURL    = "not-url"
	NotEmail  = "not-email"
	NotPhone  = "not-phone"
	NotZone   = "not-zone"
	NotChoice = "not-choice"
	NotRef    = "not-ref"
	Malformed = "malformed"
	OutOf     = "out-of-range"
	Reversed  = "reversed" // an end before its start
	Past      = "past"     // a moment that is not to come
	Differs   = "differs"  // not the same as the value that it stands for
	Taken     = "taken"    // another item has this value already
	Reserved  = "reserved" // the site itself uses this value
	Several   = "several"  // another was chosen, and only one may be
	TooMany   = "too-many"
	NotBody   = "not-body" // Input.Cause says where and why
)

// An Input is one described field: its name, its current value as text and,
// after reading, what is wrong with it.
type Input struct {
	Name     string        // as in the request: "phones.0.number"
	Field    string        // as in the message catalogue: "phones.number"
	Kind     string        // one of the Kind constants
	Values   []string      // one, or several for KindChoices and KindRefs
	Err      string        // one of the problems, or ""
	Cause    error         // of NotBody
	Sent     bool          // of KindBody: the request had it, perhaps empty
	Required bool          //
	Options  []string      // of KindChoice and KindChoices
	Of       string        // the kind of item a reference points to, "" for any
	Locale   locale.Locale // of one language of a label, else ""
	List     string        // the list that the input is a part of, else ""
	Row      int           // within List
	Group    string        // of inputs that belong together, or ""
	Low      string        // the least that a number may be, as text, and
	High     string        // the most
}

// Value returns the input's only value.
func (in *Input) Value() string {
	if len(in.Values) == 0 {
		return ""
	}
	return in.Values[0]
}
