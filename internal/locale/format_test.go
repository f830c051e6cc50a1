package locale

import (
	"testing"
	"time"
)

// in is what something reads like in each language.
type in [3]string

func (want in) check(t *testing.T, what string, of func(Locale) string) {
	t.Helper()
	for i, l := range All {
		if got := of(l); got != want[i] {
			t.Errorf("%s in %s: %q, want %q", what, l, got, want[i])
		}
	}
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func TestNumbers(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]in{
		0:         {"0", "0", "0"},
		22:        {"22", "22", "22"},
		1991:      {"1991", "1.991", "1,991"},
		-9999:     {"-9999", "-9.999", "-9,999"},
		12_345:    {"12.345", "12.345", "12,345"},
		1_234_567: {"1.234.567", "1.234.567", "1,234,567"},
	} {
		want.check(t, "the number", func(l Locale) string { return Number(l, n) })
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	d := day(2024, time.November, 5)
	in{"5 de noviembre de 2024", "5 de novembro de 2024", "5 November 2024"}.
		check(t, "the day", func(l Locale) string { return Date(l, d) })
	in{"5 nov 2024", "5 nov 2024", "5 Nov 2024"}.
		check(t, "the short day", func(l Locale) string { return ShortDate(l, d) })
	in{"lunes", "segunda-feira", "Monday"}.
		check(t, "day 1", func(l Locale) string { return Weekday(l, 1) })
	in{"domingo", "domingo", "Sunday"}.
		check(t, "day 7", func(l Locale) string { return Weekday(l, 7) })
	if got := Clock(time.Date(2024, 1, 1, 9, 5, 59, 0, time.UTC)); got != "09:05" {
		t.Errorf("the time of day: %q", got)
	}
}

func TestSpansOfDays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to time.Time
		want     in
	}{
		{day(2009, 12, 1), day(2009, 12, 1), in{"1 de diciembre de 2009", "1 de dezembro de 2009", "1 December 2009"}},
		{day(2024, 11, 14), day(2024, 11, 15), in{"14–15 de noviembre de 2024", "14–15 de novembro de 2024", "14–15 November 2024"}},
		{day(2009, 11, 30), day(2009, 12, 1), in{"30 de noviembre – 1 de diciembre de 2009", "30 de novembro – 1 de dezembro de 2009", "30 November – 1 December 2009"}},
		{day(2020, 12, 31), day(2021, 1, 1), in{"31 de diciembre de 2020 – 1 de enero de 2021", "31 de dezembro de 2020 – 1 de janeiro de 2021", "31 December 2020 – 1 January 2021"}},
	} {
		c.want.check(t, "the span", func(l Locale) string { return Days(l, c.from, c.to) })
	}
}

func TestPartialDates(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]in{
		"2021-04-21": {"21 de abril de 2021", "21 de abril de 2021", "21 April 2021"},
		"2021-04":    {"abril de 2021", "abril de 2021", "April 2021"},
		"2021":       {"2021", "2021", "2021"},
		"":           {"", "", ""},
		"2021-13":    {"2021-13", "2021-13", "2021-13"},
	} {
		want.check(t, date, func(l Locale) string { return Partial(l, date) })
	}
}

func TestLists(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		names []string
		want  in
	}{
		{nil, in{"", "", ""}},
		{[]string{"Andorra"}, in{"Andorra", "Andorra", "Andorra"}},
		{[]string{"Andorra", "Cuba"}, in{"Andorra y Cuba", "Andorra e Cuba", "Andorra and Cuba"}},
		{[]string{"Andorra", "Cuba", "Perú"}, in{"Andorra, Cuba y Perú", "Andorra, Cuba e Perú", "Andorra, Cuba and Perú"}},
	} {
		c.want.check(t, "the list", func(l Locale) string { return And(l, c.names...) })
	}
}

// Before the sound of i, y is e: Ortografía de la lengua española.
func TestSpanishConjunction(t *testing.T) {
	t.Parallel()
	for next, want := range map[string]string{
		"Italia": "e", "India": "e", "Índice": "e", "Honduras": "y", "Hispania": "e", "historia": "e",
		"hielo": "y", "ion": "y", "Yemen": "y", "Uruguay": "y", "": "y",
	} {
		if got := Conjunction(ES, next); got != want {
			t.Errorf("before %q: %q, want %q", next, got, want)
		}
	}
}
