package media

import (
	"strings"
	"testing"
)

func TestCleanName(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Declaración de Cuenca.pdf":       "Declaración de Cuenca.pdf",
		"informe 2.1":                     "informe 2.1.pdf",
		"../../etc/passwd":                "passwd.pdf",
		`C:\Users\ana\acta.PDF`:           "acta.pdf",
		"foto\u202efdp.exe":               "fotofdp.pdf",
		"a\u200bb\u2066c\u2069\x00\x1b[m": "abc[m.pdf",
		"programa.exe.pdf":                "programa.exe.pdf",
		"con.pdf":                         "_con.pdf",
		"LPT1":                            "_LPT1.pdf",
		"con.txt.pdf":                     "_con.txt.pdf",
		"concilio.pdf":                    "concilio.pdf",
		".htaccess":                       "htaccess.pdf",
		"...":                             "file.pdf",
		"":                                "file.pdf",
		"a<b>:\"|?*.pdf":                  "a-b------.pdf",
		" dos\n\tlíneas .pdf":             "dos líneas.pdf",
		"\xff\xfeacta.pdf":                "acta.pdf",
		"Sa\u0303o Paulo.pdf":             "São Paulo.pdf",
		strings.Repeat("ñ", 500):          strings.Repeat("ñ", 113) + ".pdf",
		strings.Repeat("漢", 500):          strings.Repeat("漢", 75) + ".pdf",
	} {
		if got := CleanName(in, PDF); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
