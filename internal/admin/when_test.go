package admin

import (
	"testing"
	"time"
)

// Clocks are put forward and back, and not everywhere.
func TestMoment(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		zone, wall string
		times      int
		utc        string
	}{
		{"Europe/Madrid", "2027-01-15 09:00", 1, "2027-01-15 08:00"},
		{"Europe/Madrid", "2027-07-15 09:00", 1, "2027-07-15 07:00"},
		{"Europe/Madrid", "2027-03-28 01:59", 1, "2027-03-28 00:59"},
		{"Europe/Madrid", "2027-03-28 02:00", 0, "2027-03-28 01:00"}, // the next that there is: 03:00
		{"Europe/Madrid", "2027-03-28 02:30", 0, "2027-03-28 01:00"},
		{"Europe/Madrid", "2027-03-28 03:00", 1, "2027-03-28 01:00"},
		{"Europe/Madrid", "2027-10-31 01:59", 1, "2027-10-30 23:59"},
		{"Europe/Madrid", "2027-10-31 02:30", 2, "2027-10-31 00:30"}, // the first: in summer time
		{"Europe/Madrid", "2027-10-31 03:00", 1, "2027-10-31 02:00"},
		{"America/Montevideo", "2027-03-28 02:30", 1, "2027-03-28 05:30"},
		{"America/Santiago", "2027-09-05 00:30", 0, "2027-09-05 04:00"},
		{"America/Santiago", "2027-04-03 23:30", 2, "2027-04-04 02:30"},
		{"UTC", "2027-03-28 02:30", 1, "2027-03-28 02:30"},
	} {
		zone, err := time.LoadLocation(x.zone)
		if err != nil {
			t.Fatal(err)
		}
		wall, err := time.Parse("2006-01-02 15:04", x.wall)
		if err != nil {
			t.Fatal(err)
		}
		at, times := moment(wall, zone)
		if got := at.UTC().Format("2006-01-02 15:04"); got != x.utc || times != x.times {
			t.Errorf("%s, %s: %s, %d times, not %s, %d times", x.zone, x.wall, got, times, x.utc, x.times)
		}
	}
}
