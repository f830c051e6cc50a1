package content_test

import (
	"net/url"
	"testing"

	"segib.org/web/internal/content"
	"segib.org/web/internal/form"
)

// TestWrittenPhone checks that a number that is read is the one that is dialled.
func TestWrittenPhone(t *testing.T) {
	t.Parallel()
	for number, displays := range map[string]map[bool][]string{
		"+34915901980": {
			true:  {"(+34) 91 590 1980", "91 590 19 80", "0034 91 590 1980", "+34 915 901 980 ext. 12", "915901980 (extensión 4)", "tel. 91 590 1980, #7"},
			false: {"(+34) 91 590 1981", "(+35) 91 590 1980", "+91 590 1980", "91 590 198", "1980", "por confirmar", "0035 915901980", "91 590 1980 / 1981"},
		},
		"+442079460018": {true: {"+44 (0)20 7946 0018", "020 7946 0018", "(020) 7946 0018 x12"}, false: {"+44 (0)21 7946 0018", "0044 020 7946 0018"}},
		"+390669812345": {true: {"06 6981 2345", "+39 06 6981 2345"}, false: {"+39 6 6981 2345"}},
		"+5113214477":   {true: {"(+51 1) 321 4477", "(01) 321-4477 anexo 12", "321 4477"}, false: {"(+51 1) 321 4478"}},
		"+552133214477": {true: {"(0xx21) 3321-4477", "+55 21 3321-4477 ramal 3"}, false: {"(0xx11) 3321-4477"}},
		"+12025550100":  {true: {"1-202-555-0100", "(202) 555-0100"}, false: {"(203) 555-0100"}},
	} {
		for want, list := range displays {
			for _, display := range list {
				o := &content.Office{}
				f := form.Read(o, url.Values{"phones.0.number": {number}, "phones.0.display": {display}})
				problem := ""
				for _, in := range f.Inputs {
					if in.Name == "phones.0.display" {
						problem = in.Err
					}
				}
				if want != (problem == "") || !want && problem != form.Differs {
					t.Errorf("%s as %q: %q", number, display, problem)
				}
			}
		}
	}
}
