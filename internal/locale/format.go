package locale

import (
	"strings"
	"time"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/en_GB"
	"github.com/go-playground/locales/es"
	"github.com/go-playground/locales/pt"
)

// formats are the rules of CLDR by which dates and numbers are written.
var formats = map[Locale]locales.Translator{ES: es.New(), PT: pt.New(), EN: en_GB.New()}

// Number writes n with its thousands grouped: 12 345 is "12.345" in Spanish, where
// four figures are not grouped (Ortografía de la lengua española, 2010).
func Number(l Locale, n int) string {
	if l == ES && n > -10_000 && n < 10_000 {
		return strings.ReplaceAll(formats[l].FmtNumber(float64(n), 0), ".", "")
	}
	return formats[l].FmtNumber(float64(n), 0)
}

// Date writes a day in full: "15 de noviembre de 2024", "15 November 2024".
func Date(l Locale, t time.Time) string { return formats[l].FmtDateLong(t) }

// ShortDate writes a day in little room: "15 nov 2024".
func ShortDate(l Locale, t time.Time) string {
	month := strings.TrimSuffix(formats[l].MonthAbbreviated(t.Month()), ".")
	return t.Format("2 ") + month + t.Format(" 2006")
}

// Weekday writes the name of a day of the week by its ISO 8601 number, 1 for Monday.
func Weekday(l Locale, iso int) string { return formats[l].WeekdayWide(time.Weekday(iso % 7)) }

// Days writes a span of days, saying once what both ends share: "14–15 de noviembre de
// 2024", "30 de noviembre – 1 de diciembre de 2009".
func Days(l Locale, from, to time.Time) string {
	switch {
	case from.Equal(to):
		return Date(l, from)
	case from.Year() != to.Year():
		return Date(l, from) + " – " + Date(l, to)
	case from.Month() != to.Month():
		return dayMonth(l, from) + " – " + Date(l, to)
	}
	return from.Format("2") + "–" + Date(l, to)
}

func dayMonth(l Locale, t time.Time) string {
	month := formats[l].MonthWide(t.Month())
	if l == EN {
		return t.Format("2 ") + month
	}
	return t.Format("2") + " de " + month
}

// Partial writes a date in the forms of ISO 8601 that may lack its day or its month:
// "abril de 2021". What is not such a date comes back as it is.
func Partial(l Locale, date string) string {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return Date(l, t)
	}
	t, err := time.Parse("2006-01", date)
	if err != nil {
		return date
	}
	month := formats[l].MonthWide(t.Month())
	if l == EN {
		return month + t.Format(" 2006")
	}
	return month + " de" + t.Format(" 2006")
}

// Clock writes a time of day as all three languages do in official use: "09:40".
func Clock(t time.Time) string { return t.Format("15:04") }

// And joins names as a sentence does: "Andorra, España y Portugal".
func And(l Locale, names ...string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := names[len(names)-1]
	return strings.Join(names[:len(names)-1], ", ") + " " + Conjunction(l, last) + " " + last
}

// Conjunction returns the word that joins the last of several names, next, to those before it.
func Conjunction(l Locale, next string) string {
	switch {
	case l == PT:
		return "e"
	case l == EN:
		return "and"
	case soundsI(next):
		return "e"
	}
	return "y"
}

// soundsI reports whether a Spanish word begins with the sound of i, before which y is e.
func soundsI(word string) bool {
	w := strings.ToLower(word)
	for _, diphthong := range []string{"hia", "hie", "hio", "ia", "ie", "io", "iu"} {
		if strings.HasPrefix(w, diphthong) {
			return false
		}
	}
	for _, vowel := range []string{"i", "í", "hi", "hí"} {
		if strings.HasPrefix(w, vowel) {
			return true
		}
	}
	return false
}
