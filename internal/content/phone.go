package content

import (
	"strings"
	"unicode"

	"segib.org/web/internal/form"
)

// A Phone is a number as it is dialled (E.164) and as it is printed.
type Phone struct {
	Number  string `json:"number"`
	Display string `json:"display"`
}

func phoneFields(f *form.Form, p *Phone) {
	f.Text("display", &p.Display, form.Need)
	f.Phone("number", &p.Number, form.Need)
	if f.Reading() && p.Display != "" && p.Number != "" && !p.agree() {
		f.Fail("display", form.Differs)
	}
}

// leastDigits is how many digits a written number has at least: fewer tell nobody whom to call.
const leastDigits = 6

// agree reports whether the printed form leads to the number that is dialled. With the
// code of the country it is that number; without, it may lack what comes first:
// "(+34) 91 590 1980", "91 590 1980", "+44 (0)20 7946 0018", "(01) 321-4477 anexo 12".
func (p *Phone) agree() bool {
	written := strings.ReplaceAll(p.Display, "(0)", "") // dialled within the country alone
	number := strings.TrimPrefix(p.Number, "+")
	digits := mainDigits(written)
	if abroad, ok := strings.CutPrefix(digits, "00"); ok {
		return abroad == number
	}
	if strings.Contains(written, "+") {
		return digits == number
	}
	home := strings.TrimPrefix(digits, "0") // Italy dials it from abroad too, so both are tried
	return len(home) >= leastDigits && (strings.HasSuffix(number, digits) || strings.HasSuffix(number, home))
}

// mainDigits returns the digits of a written number before its extension, which begins
// with a word or a #: "ext. 12", "ramal 3", "x12".
func mainDigits(written string) string {
	var b strings.Builder
	for _, r := range written {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() >= leastDigits && (r == '#' || unicode.IsLetter(r)):
			return b.String()
		}
	}
	return b.String()
}
