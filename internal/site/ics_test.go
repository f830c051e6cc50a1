package site

import (
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"segib.org/web/internal/content"
	"segib.org/web/internal/locale"
)

// agenda reads the calendar at a path: its events by their UIDs.
func agenda(v *visitor, path string) map[string]*ics.VEvent {
	v.t.Helper()
	body := v.get(path).body
	lines(v, path, body)
	c, err := ics.ParseCalendar(strings.NewReader(body))
	if err != nil {
		v.t.Fatalf("%s: %v", path, err)
	}
	events := map[string]*ics.VEvent{}
	for _, e := range c.Events() {
		if events[e.Id()] != nil {
			v.t.Errorf("%s: two events are %s", path, e.Id())
		}
		events[e.Id()] = e
	}
	return events
}

// lines checks the form of lines that calendars and cards share (RFC 5545, 3.1; RFC 6350, 3.2).
func lines(v *visitor, path, body string) {
	v.t.Helper()
	for _, line := range strings.Split(strings.TrimSuffix(body, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !strings.Contains(line, ":") && !strings.HasPrefix(line, " ") {
			v.t.Errorf("%s: the line %q", path, line)
		}
	}
}

func value(e *ics.VEvent, p ics.ComponentProperty) string {
	if got := e.GetProperty(p); got != nil {
		return got.Value
	}
	return ""
}

func TestCalendar(t *testing.T) {
	t.Parallel()
	v := visit(t)
	c := v.catalog(locale.PT)
	events := agenda(v, "/pt/cupulas.ics")
	if len(events) != len(c.Summits) {
		t.Fatalf("%d events, want %d", len(events), len(c.Summits))
	}
	tentative := 0
	for uid, e := range events {
		start, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		end, err := e.GetAllDayEndAt()
		if err != nil || !end.After(start) {
			t.Errorf("%s: from %v to %v, %v", uid, start, end, err)
		}
		if value(e, ics.ComponentPropertyDtstamp) == "" || value(e, ics.ComponentPropertySummary) == "" {
			t.Errorf("%s: %v", uid, e)
		}
		if value(e, ics.ComponentPropertyStatus) == string(ics.ObjectStatusTentative) {
			tentative++
		}
	}
	if tentative != 1 {
		t.Errorf("%d are tentative, not the one that is only announced", tentative)
	}
}

func TestCalendarOfASummit(t *testing.T) {
	t.Parallel()
	v := visit(t)
	for uid, e := range agenda(v, "/es/cumbres/xxix-cuenca.ics") {
		for p, want := range map[ics.ComponentProperty]string{
			ics.ComponentPropertyDtStart: "20241114", ics.ComponentPropertyDtEnd: "20241116", ics.ComponentPropertyStatus: "CONFIRMED",
			ics.ComponentPropertyLocation: "Cuenca, Ecuador", ics.ComponentPropertyUrl: base + "/es/cumbres/xxix-cuenca",
		} {
			if got := value(e, p); got != want {
				t.Errorf("%s is %q, want %q", p, got, want)
			}
		}
		if other := agenda(v, "/en/summits/xxix-cuenca.ics"); other[uid] == nil {
			t.Error("in English it is another event")
		}
		if all := agenda(v, "/es/cumbres.ics"); all[uid] == nil {
			t.Error("in the calendar of all it is another event")
		}
	}
	edit(v, content.Summits, "xxix-cuenca", func(d *content.Draft) { d.Facts.(*content.Summit).City[locale.ES] = "Cuenca; o, mejor:\\Quito" })
	for _, e := range agenda(v, "/es/cumbres/xxix-cuenca.ics") {
		if got := value(e, ics.ComponentPropertyLocation); got != "Cuenca; o, mejor:\\Quito, Ecuador" {
			t.Errorf("a place with signs of the format is %q", got)
		}
	}
}
