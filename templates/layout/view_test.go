package layout

import (
	"testing"
	"time"

	"segib.org/web/internal/content"
)

// What is published late in the evening is of the next day where it is morning already.
func TestDayIsTheInstitutions(t *testing.T) {
	late := time.Date(2026, 11, 24, 23, 30, 0, 0, time.UTC)
	for zone, want := range map[string]string{"Europe/Madrid": "25 de noviembre de 2026", "America/Lima": "24 de noviembre de 2026"} {
		in, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		v := View{Catalog: &content.Catalog{Locale: "es"}, Now: late.In(in)}
		if got := v.Day(late); got != want {
			t.Errorf("%s: %s, not %s", zone, got, want)
		}
	}
}
