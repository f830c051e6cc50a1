package form

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"segib.org/web/internal/locale"
)

// A thing has an input of every kind.
type thing struct {
	Text, Long, Choice, URL, Email, Phone, Zone, Clock string
	Partial                                            PartialDate
	Int                                                int
	OptInt                                             *int
	Float                                              float64
	Date                                               Date
	Label                                              locale.Label
	Choices                                            []string
	Ints                                               []int
	Ref                                                *int64
	Refs                                               []int64
	Rows                                               []line
}

type line struct {
	Name string
	N    int
}

func (x *thing) Fields(f *Form) {
	f.Text("text", &x.Text, Match(regexp.MustCompile(`^[^!]*$`)))
	f.Long("long", &x.Long)
	f.Choice("choice", &x.Choice, []string{"a", "b"})
	f.URL("url", &x.URL)
	f.Email("email", &x.Email)
	f.Phone("phone", &x.Phone)
	f.Zone("zone", &x.Zone)
	f.Clock("clock", &x.Clock)
	f.Partial("partial", &x.Partial)
	f.Int("int", &x.Int, 1, 99)
	f.OptInt("opt_int", &x.OptInt, 1991, 2100)
	f.Float("float", &x.Float, -90, 90)
	f.Date("date", &x.Date)
	f.Label("label", &x.Label)
	f.Choices("choices", &x.Choices, []string{"a", "b", "c"})
	f.Ints("ints", &x.Ints, 1, 17)
	f.Ref("ref", &x.Ref, "page")
	f.Refs("refs", &x.Refs, "")
	List(f, "rows", &x.Rows, func(f *Form, l *line) {
		f.Text("name", &l.Name, Need)
		f.Int("n", &l.N, 1, 9)
	})
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// typed reads one value into a thing and returns what it became, and the problem.
func typed(name string, values ...string) (*thing, string) {
	x := &thing{}
	f := Read(x, url.Values{name: values})
	for _, in := range f.Inputs {
		if in.Name == name {
			return x, in.Err
		}
	}
	return x, "no input"
}

func TestGoodValues(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, in, want string }{
		{"text", "  La  sede\u00a0central ", `"Text":"La  sede\u00a0central"`},
		{"text", "una\r\nlínea\ty\x00 \x85otra\x7f\xff", `"Text":"una línea y otra"`},
		{"long", " a\r\n\tb\x1b\n", `"Long":"a\n\tb"`},
		{"long", "  \n ", `"Long":""`},
		{"choice", "b", `"Choice":"b"`},
		{"url", "https://example.org/a?b=ç#d", `"URL":"https://example.org/a?b=ç#d"`},
		{"email", "ana.maria+x@example.org", `"Email":"ana.maria+x@example.org"`},
		{"phone", "+34915901980", `"Phone":"+34915901980"`},
		{"zone", "America/Montevideo", `"Zone":"America/Montevideo"`},
		{"clock", "23:59", `"Clock":"23:59"`},
		{"partial", "2021", `"Partial":"2021"`},
		{"partial", "2024-02-29", `"Partial":"2024-02-29"`},
		{"int", "99", `"Int":99`},
		{"opt_int", "", `"OptInt":null`},
		{"opt_int", "1991", `"OptInt":1991`},
		{"float", "-34,9", `"Float":-34.9`},
		{"float", "40.421", `"Float":40.421`},
		{"date", "2026-11-04", `"Date":"2026-11-04"`},
		{"date", " 4/11/2026 ", `"Date":"2026-11-04"`},
		{"date", "04/11/2026", `"Date":"2026-11-04"`},
		{"date", "", `"Date":null`},
		{"label.pt", "Madri", `"Label":{"pt":"Madri"}`},
		{"ref", "7", `"Ref":7`},
		{"ref", "", `"Ref":null`},
	} {
		x, err := typed(test.name, test.in)
		if got := asJSON(t, x); err != "" || !strings.Contains(got, strings.ReplaceAll(test.want, `\u00a0`, "\u00a0")) {
			t.Errorf("%s %q: %s, %q", test.name, test.in, got, err)
		}
	}
	if f := Read(&thing{}, url.Values{"date": {"4/11/2026"}}); !slices.ContainsFunc(f.Inputs, func(in *Input) bool { return in.Name == "date" && in.Value() == "2026-11-04" }) {
		t.Error("a date is not shown as browsers take it")
	}
	if x, err := typed("choices", "c", "a"); err != "" || !slices.Equal(x.Choices, []string{"c", "a"}) {
		t.Error(x.Choices, err)
	}
	if x, err := typed("ints", "17", "1"); err != "" || !slices.Equal(x.Ints, []int{17, 1}) {
		t.Error(x.Ints, err)
	}
	if x, err := typed("refs", "3", "2", "3"); err != "" || !slices.Equal(x.Refs, []int64{3, 2}) {
		t.Error(x.Refs, err)
	}
	if x, _ := typed("nothing"); asJSON(t, []any{x.Label, x.Choices, x.Ints, x.Rows, x.Refs}) != `[{},[],[],[],null]` {
		t.Error("what is empty is not", asJSON(t, x))
	}
}

func TestBadValues(t *testing.T) {
	t.Parallel()
	for problem, tests := range map[string]map[string][]string{
		Malformed: {"text": {"hola!"}},
		NotChoice: {"choice": {"c", "A"}, "choices": {"d"}, "ints": {"0", "18", "x", "01", "1.0"}},
		NotURL: {"url": {"http://example.org", "example.org", "javascript:alert(1)", "https://", "https://:80", "https:example.org", "//example.org",
			"https://u:p@example.org", "https://example.org/a b", "https://exa mple.org", "https://%zz"}},
		NotEmail: {"email": {"ana", "ana@", "@example.org", "Ana <ana@example.org>", "a@b, c@d", "ana@example.org\u00a0x"}},
		NotPhone: {"phone": {"915901980", "+34 915 901 980", "+0123456789", "+123", "+1234567890123456", "+3491590198O"}},
		NotZone:  {"zone": {"Madrid", "Local", "../etc/passwd", "/etc/passwd", "Europe/madrid " + "x"}},
		NotTime:  {"clock": {"24:00", "9:00", "09:60", "0900", "09:00:00"}},
		NotDate: {"date": {"2026-02-29", "29/02/2026", "11/13/2026", "4/11/26", "2026/11/04", "2026-11", "0001-01-01", "0026-11-04", "2026-11-04T00:00:00Z"},
			"partial": {"21", "0021", "2021-13", "2021-00", "2021-02-30", "2021-4", "abril de 2021", "2021-04-19-1"}},
		NotInt:    {"int": {"3.0", "3,0", "tres", "0x10", "99999999999999999999", "١"}, "opt_int": {"mil"}},
		OutOf:     {"int": {"0", "-1", "100"}, "opt_int": {"1990", "2101"}, "float": {"90.1", "-91", "Inf", "1e308"}},
		NotNumber: {"float": {"40º", "1.234,5", "NaN", "1e999", "--1"}},
		NotRef:    {"ref": {"0", "-1", "x", "1.5", "99999999999999999999"}, "refs": {"0", "summit/28"}},
		TooLong:   {"text": {strings.Repeat("a", maxText+1)}, "long": {strings.Repeat("á", maxText/2+1)}, "label.es": {strings.Repeat("a", maxText+1)}},
		Required:  {"rows.0.name": {""}},
	} {
		for name, values := range tests {
			for _, v := range values {
				x := &thing{}
				f := Read(x, url.Values{name: {v}, "rows.0.n": {"1"}, "rows.0.name": {map[bool]string{true: v, false: "x"}[name == "rows.0.name"]}})
				bad := f.Problems()
				if len(bad) != 1 || bad[0].Name != name || bad[0].Err != problem || f.OK() {
					t.Errorf("%s %.40q is %v, not %s", name, v, bad, problem)
					continue
				}
				if want := []string{strings.TrimSpace(v)}; v != "" && !slices.Equal(bad[0].Values, want) {
					t.Errorf("%s %.40q is shown again as %.40q", name, v, bad[0].Values)
				}
				if f.Storable() != (problem == Required) {
					t.Errorf("%s %.40q as a draft: %v", name, v, f.Storable())
				}
			}
		}
	}
}

// A value that cannot be read leaves what there was.
func TestBadValuesChangeNothing(t *testing.T) {
	t.Parallel()
	id, year := int64(7), 2000
	x := &thing{Text: "a", Choice: "a", URL: "https://a.example", Int: 3, OptInt: &year, Float: 1, Date: Day(2026, 11, 4), Ref: &id, Refs: []int64{1}, Partial: "2020", Ints: []int{4}}
	before := asJSON(t, x)
	v := url.Values{}
	for _, in := range Fill(x).Inputs {
		v[in.Name] = in.Values
	}
	for _, name := range []string{"url", "int", "opt_int", "float", "date", "ref", "refs", "partial", "ints"} {
		v[name] = []string{"?"}
	}
	if f := Read(x, v); len(f.Problems()) != 9 {
		t.Error(f.Problems())
	}
	x.Label, x.Choices, x.Rows = nil, nil, nil // made on the way
	if after := asJSON(t, x); after != before {
		t.Errorf("%s\nbecame\n%s", before, after)
	}
}

func (in *Input) String() string { return fmt.Sprintf("%s %q %s", in.Name, in.Values, in.Err) }

// A document is a body of the simplest sort.
type document struct{ text string }

func (d document) Empty() bool                  { return d.text == "" }
func (d document) MarshalJSON() ([]byte, error) { return json.Marshal(d.text) }
func (d *document) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &d.text)
}

func (d *document) Fields(f *Form) { f.Body("body", d) }

func TestBody(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		sent url.Values
		want string
		err  string
	}{
		{"not sent, it stays", url.Values{}, "as it was", ""},
		{"sent", url.Values{"body": {`"new"`}}, "new", ""},
		{"emptied", url.Values{"body": {`""`}}, "", ""},
		{"not to be read", url.Values{"body": {`{`}}, "as it was", NotBody},
	} {
		d := &document{"as it was"}
		f := Read(d, c.sent)
		if d.text != c.want || f.Inputs[0].Err != c.err {
			t.Errorf("%s: %q, %q", c.name, d.text, f.Inputs[0].Err)
		}
		if c.err != "" && (f.Inputs[0].Cause == nil || f.Inputs[0].Value() != c.sent.Get("body")) {
			t.Errorf("%s: neither the reason nor what was typed is kept: %+v", c.name, f.Inputs[0])
		}
	}
}
