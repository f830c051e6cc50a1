package form

import (
	"net/url"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Whatever a request brings is read without a panic. What was read without a problem
// can be shown, read again and stored, and is the same then.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "text=a", "int=+5", "int=-0", "float=-0", "float=0x1p-2", "float=1e-400", "date=9999-12-31", "partial=2021-02", "label.es=+a%00b%ff",
		"rows.0.name=a&rows.2.n=3", "rows.99.name=z", "rows.18446744073709551616.n=1", "refs=1&refs=1&ref=007", "choices=a&choices=a", "ints=1&ints=1",
		"email=%22a%22@b", "url=https://xn--a", "zone=utc", "long=a%0D%0Ab", "text=%E2%80%8B", "clock=00:00&phone=%2B1234567", "%zz&;&==",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, query string) {
		values, _ := url.ParseQuery(query)
		x := &thing{}
		read := Read(x, values)
		once := asJSON(t, x)
		for _, in := range read.Inputs {
			for _, v := range in.Values {
				if !utf8.ValidString(v) {
					t.Errorf("%s is shown again as %q", in.Name, v)
				}
				for _, r := range v {
					if unicode.IsControl(r) && (in.Kind != KindLong || r != '\n' && r != '\t') {
						t.Errorf("%s keeps %U", in.Name, r)
					}
				}
			}
		}
		if !read.OK() {
			return
		}
		again := Check(x)
		if !again.OK() {
			t.Errorf("%q is read, and not when read again: %v", query, again.Problems())
		}
		if twice := asJSON(t, x); twice != once {
			t.Errorf("%q is read as\n%s\nand again as\n%s", query, once, twice)
		}
		if d := Diff(Fill(x), Fill(x)); d != nil {
			t.Errorf("%q differs from itself: %v", query, d)
		}
	})
}
