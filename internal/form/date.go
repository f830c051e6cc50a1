package form

import (
	"regexp"
	"time"
)

// A Date is a day without a time of day. The zero Date is no date: null in JSON.
type Date struct{ time.Time }

// Day returns the date of year, month and day.
func Day(year int, month time.Month, day int) Date {
	return Date{time.Date(year, month, day, 0, 0, 0, 0, time.UTC)}
}

// String returns the day as ISO 8601 has it, or "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}

// MarshalJSON writes the day as ISO 8601 has it, or null.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return []byte(d.Format(`"2006-01-02"`)), nil
}

// UnmarshalJSON reads what MarshalJSON writes; an empty text is no date either.
func (d *Date) UnmarshalJSON(b []byte) error {
	if string(b) == "null" || string(b) == `""` {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(`"2006-01-02"`, string(b))
	d.Time = t
	return err
}

// A PartialDate is a year, a month or a day in the forms of ISO 8601: "2021",
// "2021-04", "2021-04-19". The empty PartialDate is unknown. As text it sorts by time.
type PartialDate string

var partial = regexp.MustCompile(`^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// Valid reports whether p is empty or a date that exists.
func (p PartialDate) Valid() bool {
	switch {
	case p == "":
		return true
	case !partial.MatchString(string(p)):
		return false
	case len(p) == len(time.DateOnly):
		_, err := time.Parse(time.DateOnly, string(p))
		return err == nil
	}
	return true
}

// Year returns the year as text, or "".
func (p PartialDate) Year() string {
	if len(p) < 4 {
		return ""
	}
	return string(p[:4])
}
