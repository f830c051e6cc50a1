package content_test

import (
	"testing"
	"time"

	"segib.org/web/internal/content"
)

var week = []content.Hours{
	{Days: []int{1, 2, 3, 4}, Opens: "09:00", Closes: "14:00"},
	{Days: []int{1, 2, 3, 4}, Opens: "15:30", Closes: "18:00"},
	{Days: []int{5}, Opens: "09:00", Closes: "15:00"},
}

func TestOpening(t *testing.T) {
	t.Parallel()
	madrid := &content.Office{TimeZone: "Europe/Madrid", Hours: week}
	for _, test := range []struct{ at, state, until string }{
		{"Mon 2026-11-23 08:59", "closed", "Mon 2026-11-23 09:00"},
		{"Mon 2026-11-23 09:00", "open", "Mon 2026-11-23 14:00"},
		{"Mon 2026-11-23 13:59", "open", "Mon 2026-11-23 14:00"},
		{"Mon 2026-11-23 14:00", "closed", "Mon 2026-11-23 15:30"},
		{"Mon 2026-11-23 18:00", "closed", "Tue 2026-11-24 09:00"},
		{"Fri 2026-11-27 15:00", "closed", "Mon 2026-11-30 09:00"}, // over the end of the week
		{"Sun 2026-11-29 23:59", "closed", "Mon 2026-11-30 09:00"},
		{"Thu 2026-12-31 18:30", "closed", "Fri 2027-01-01 09:00"}, // and of the year
		{"Fri 2026-03-27 16:00", "closed", "Mon 2026-03-30 09:00"}, // clocks go forward on Sunday
		{"Fri 2026-10-23 16:00", "closed", "Mon 2026-10-26 09:00"}, // and back
	} {
		expect(t, madrid, test.at, test.state, test.until)
	}
	// The same instant is another time elsewhere.
	at := parse(t, madrid, "Mon 2026-11-23 09:30")
	lima := &content.Office{TimeZone: "America/Lima", Hours: week}
	if s := lima.Opening(at); s.Open || s.Until.Format("15:04") != "09:00" || lima.Now(at).Format("15:04") != "03:30" {
		t.Errorf("Lima: %+v", s)
	}
}

// On the night that clocks change an office may be open: what they show counts.
func TestOpeningWhileClocksChange(t *testing.T) {
	t.Parallel()
	night := &content.Office{TimeZone: "Europe/Madrid", Hours: []content.Hours{{Days: []int{7}, Opens: "01:00", Closes: "04:00"}}}
	open := parse(t, night, "Sun 2026-03-29 01:00") // 02:00 does not exist
	if s := night.Opening(open); !s.Open || s.Until.Sub(open) != 2*time.Hour {
		t.Errorf("forward: open for %v", s.Until.Sub(open))
	}
	open = parse(t, night, "Sun 2026-10-25 01:00") // 02:00 comes twice
	if s := night.Opening(open); !s.Open || s.Until.Sub(open) != 4*time.Hour {
		t.Errorf("back: open for %v", s.Until.Sub(open))
	}
}

func TestOpeningWithoutHours(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	if s := (&content.Office{TimeZone: "Europe/Madrid"}).Opening(now); s != (content.Opening{}) {
		t.Errorf("no hours: %+v", s)
	}
	always := &content.Office{TimeZone: "Nowhere/Land", Hours: []content.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, Opens: "00:00", Closes: "24:00"}}}
	if s := always.Opening(now); !s.Open || !always.Now(now).Equal(now) {
		t.Errorf("an unknown zone: %+v", s)
	}
	// Spans that touch are one.
	joined := &content.Office{TimeZone: "UTC", Hours: []content.Hours{{Days: []int{1}, Opens: "09:00", Closes: "12:00"}, {Days: []int{1}, Opens: "12:00", Closes: "15:00"}}}
	expect(t, joined, "Mon 2026-11-23 10:00", "open", "Mon 2026-11-23 15:00")
	once := &content.Office{TimeZone: "UTC", Hours: []content.Hours{{Days: []int{1}, Opens: "09:00", Closes: "12:00"}}}
	expect(t, once, "Mon 2026-11-23 12:00", "closed", "Mon 2026-11-30 09:00") // a whole week later
}

const layout = "Mon 2006-01-02 15:04"

func parse(t *testing.T, o *content.Office, s string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation(layout, s, o.Now(time.Now()).Location())
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func expect(t *testing.T, o *content.Office, at, state, until string) {
	t.Helper()
	s := o.Opening(parse(t, o, at).UTC())
	got := "closed"
	if s.Open {
		got = "open"
	}
	if !s.Known || got != state || s.Until.Format(layout) != until {
		t.Errorf("%s: %s until %s, not %s until %s", at, got, s.Until.Format(layout), state, until)
	}
}
