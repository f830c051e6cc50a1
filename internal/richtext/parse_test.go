package richtext

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestParseRefuses(t *testing.T) {
	item := func(s string) string {
		return `{"type":"bullet_list","content":[{"type":"list_item","content":[` + s + `]}]}`
	}
	row := func(cells ...string) string {
		return `{"type":"table_row","content":[` + strings.Join(cells, ",") + `]}`
	}
	table := func(rows ...string) string {
		return `{"type":"table","content":[` + strings.Join(rows, ",") + `]}`
	}
	const th, td = `{"type":"table_header","content":[{"type":"paragraph"}]}`, `{"type":"table_cell","content":[{"type":"paragraph"}]}`
	link := func(to string) string { return body(par("x", href(to))) }
	for _, c := range []struct {
		name, in string
		code     Code
	}{
		{"not JSON", `{"type":`, CodeSyntax},
		{"two values", `{"type":"doc"} {}`, CodeSyntax},
		{"list", `[]`, CodeSyntax},
		{"string", `"doc"`, CodeSyntax},
		{"not UTF-8", body(par("\xff", "")), CodeSyntax},
		{"another root", `{"type":"paragraph"}`, CodeNesting},
		{"content of another type", `{"type":"doc","content":{}}`, CodeSyntax},
		{"a child that is no object", body(`"x"`), CodeSyntax},
		{"document attributes", `{"type":"doc","attrs":{"x":1}}`, CodeAttr},
		{"no type", body(`{}`), CodeNode},
		{"unknown node", body(`{"type":"script"}`), CodeNode},
		{"another case", body(`{"type":"Paragraph"}`), CodeNode},
		{"unknown key", body(`{"type":"paragraph","html":"<b>"}`), CodeAttr},
		{"key in another case", body(`{"type":"paragraph","Content":[]}`), CodeAttr},
		{"unknown attribute", body(`{"type":"paragraph","attrs":{"onclick":"alert(1)"}}`), CodeAttr},
		{"attribute of another node", body(`{"type":"paragraph","attrs":{"level":2}}`), CodeAttr},
		{"text on a block", body(`{"type":"paragraph","text":"x"}`), CodeAttr},
		{"unknown mark", body(par("x", `{"type":"blink"}`)), CodeMark},
		{"mark without type", body(par("x", `"em"`)), CodeMark},
		{"twice the same mark", body(par("x", `{"type":"em"},{"type":"em"}`)), CodeMark},
		{"nested links", body(par("x", href("https://a.org")+","+href("https://b.org"))), CodeMark},
		{"attribute of a mark", body(par("x", `{"type":"em","attrs":{"style":"color:red"}}`)), CodeAttr},
		{"key of a mark", body(par("x", `{"type":"em","class":"x"}`)), CodeAttr},
		{"marks on a block", body(`{"type":"paragraph","marks":[{"type":"em"}]}`), CodeAttr},
		{"text in the document", body(`{"type":"text","text":"x"}`), CodeNesting},
		{"empty text", body(par("", "")), CodeValue},
		{"block in a paragraph", body(`{"type":"paragraph","content":[{"type":"paragraph"}]}`), CodeNesting},
		{"content in a text", body(`{"type":"paragraph","content":[{"type":"text","text":"x","content":[{"type":"text","text":"y"}]}]}`), CodeNesting},
		{"content in an image", body(`{"type":"image","attrs":{"media":1},"content":[{"type":"paragraph"}]}`), CodeNesting},
		{"heading in an item", body(item(`{"type":"heading","attrs":{"level":2}}`)), CodeNesting},
		{"item that begins with a list", body(item(item(`{"type":"paragraph"}`))), CodeNesting},
		{"paragraph in a list", body(`{"type":"bullet_list","content":[{"type":"paragraph"}]}`), CodeNesting},
		{"quotation in a quotation", body(`{"type":"blockquote","content":[{"type":"blockquote"}]}`), CodeNesting},
		{"table in a cell", body(table(row(`{"type":"table_cell","content":[{"type":"table"}]}`))), CodeNesting},
		{"heading 1", body(`{"type":"heading","attrs":{"level":1}}`), CodeValue},
		{"heading 5", body(`{"type":"heading","attrs":{"level":5}}`), CodeValue},
		{"heading without level", body(`{"type":"heading"}`), CodeValue},
		{"level as text", body(`{"type":"heading","attrs":{"level":"2"}}`), CodeValue},
		{"level with a fraction", body(`{"type":"heading","attrs":{"level":2.5}}`), CodeValue},
		{"order below zero", body(`{"type":"ordered_list","attrs":{"order":-1}}`), CodeValue},
		{"order out of range", body(`{"type":"ordered_list","attrs":{"order":99999999999999999999}}`), CodeValue},
		{"image by address", body(`{"type":"image","attrs":{"src":"https://a.org/x.png"}}`), CodeAttr},
		{"image without file", body(`{"type":"image","attrs":{"alt":"x"}}`), CodeValue},
		{"image both", body(`{"type":"image","attrs":{"media":1,"alt":"x","decorative":true}}`), CodeValue},
		{"class of a callout", body(`{"type":"callout","attrs":{"class":"x\" onclick=\"y"}}`), CodeValue},
		{"embed of nothing", body(`{"type":"embed"}`), CodeValue},
		{"embed below zero", body(`{"type":"embed","attrs":{"item":-1}}`), CodeValue},
		{"language", body(par("x", `{"type":"lang","attrs":{"lang":"español"}}`)), CodeValue},
		{"no language", body(par("x", `{"type":"lang"}`)), CodeValue},
		{"empty table", body(table()), CodeTable},
		{"uneven rows", body(table(row(td, td), row(td))), CodeTable},
		{"header in the middle", body(table(row(td, td), row(td, th))), CodeTable},
		{"half a header row", body(table(row(td, th), row(td, td))), CodeTable},
		{"merged cells", body(table(row(`{"type":"table_cell","attrs":{"colspan":2}}`))), CodeValue},
		{"column width", body(table(row(`{"type":"table_cell","attrs":{"colwidth":[100]}}`))), CodeValue},
		{"NUL in text", body(par(`a\u0000b`, "")), CodeCharacter},
		{"control in a caption", body(`{"type":"image","attrs":{"media":1,"caption":"a\u001bb"}}`), CodeCharacter},
		{"javascript", link("javascript:alert(1)"), CodeLink},
		{"javascript in disguise", link("JaVaScRiPt:alert(1)"), CodeLink},
		{"javascript after a space", link(" javascript:alert(1)"), CodeLink},
		{"javascript with a tab", link(`java\tscript:alert(1)`), CodeLink},
		{"javascript with a NUL", link(`java\u0000script:alert(1)`), CodeLink},
		{"javascript after a control", link(`\u0001javascript:alert(1)`), CodeLink},
		{"javascript in entities", link("&#106;avascript:alert(1)"), CodeLink},
		{"javascript, colon as entity", link("javascript&colon;alert(1)"), CodeLink},
		{"vbscript", link("vbscript:x"), CodeLink},
		{"data", link("data:text/html,<script>alert(1)</script>"), CodeLink},
		{"http", link("http://example.org"), CodeLink},
		{"no protocol", link("//example.org"), CodeLink},
		{"a path", link("/es/cumbres"), CodeLink},
		{"a fragment", link("#x"), CodeLink},
		{"backslashes", link(`https:\\\\example.org`), CodeLink},
		{"no host", link("https:///x"), CodeLink},
		{"opaque", link("https:example.org"), CodeLink},
		{"user in the address", link("https://segib.org@evil.example/"), CodeLink},
		{"local host", link("https://localhost/"), CodeLink},
		{"quotation mark", link(`https://a.org/\"onmouseover=alert(1)`), CodeLink},
		{"text that runs backwards", link(`https://a.org/\u202egpj.exe`), CodeLink},
		{"mail with copies", link("mailto:a@b.org?bcc=c@d.org"), CodeLink},
		{"mail with a line", link("mailto:a@b.org?subject=x%0d%0aBcc:y"), CodeLink},
		{"phone with letters", link("tel:911;phone-context=x"), CodeLink},
		{"empty link", body(par("x", `{"type":"link","attrs":{"href":"","item":null}}`)), CodeLink},
		{"link to both", body(par("x", `{"type":"link","attrs":{"href":"https://a.org","item":1}}`)), CodeLink},
		{"link to item 0", body(par("x", `{"type":"link","attrs":{"item":0}}`)), CodeLink},
		{"long address", link("https://a.org/" + strings.Repeat("a", maxHref)), CodeLink},
		{"forty thousand deep", nested(10_000), CodeSyntax},
		{"eight thousand deep", nested(2_000), CodeDepth},
		{"fifteen deep", nested(7), CodeDepth},
		{"2 MB of text", body(par(strings.Repeat("a", 2<<20), "")), CodeSize},
		{"5 MB of JSON", body(strings.Repeat(" ", 5<<20)), CodeSize},
		{"many nodes", body(strings.Repeat(`{"type":"paragraph"},`, MaxNodes) + `{"type":"paragraph"}`), CodeSize},
		{"many marks", body(par("x", strings.Repeat(`{"type":"em"},`, 9999)+`{"type":"em"}`)), CodeMark},
	} {
		t.Run(c.name, func(t *testing.T) {
			var e *Error
			d, err := Parse([]byte(c.in))
			if !errors.As(err, &e) {
				t.Fatalf("Parse(%.200s) = %+v, %v, want an *Error", c.in, d, err)
			}
			if e.Code != c.code {
				t.Errorf("code %q, want %q: %v", e.Code, c.code, e)
			}
			if len(e.Error()) > 600 {
				t.Errorf("the message has %d bytes", len(e.Error()))
			}
		})
	}
}

// nested returns lists n deep within one another: two levels each, a paragraph and a text.
func nested(n int) string {
	open := `{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},`
	return body(strings.Repeat(open, n) + par("x", "") + strings.Repeat(`]}]}`, n))
}

func TestParseAccepts(t *testing.T) {
	for _, to := range []string{"https://www.segib.org/es/?p=1&q=%C3%A1#x", "HTTPS://example.org", "https://españa.example/año", "https://example.org:8443/",
		"mailto:info@segib.org", "mailto:a.b+c@example.org?subject=Hola%20mundo", "tel:+34915901980", "tel:+34-91-590-1980"} {
		parse(t, body(par("x", href(to))))
	}
	for _, lang := range []string{"pt", "pt-BR", "zh-Hant-TW", "es-419", "gn", "quy"} {
		parse(t, body(par("x", `{"type":"lang","attrs":{"lang":"`+lang+`"}}`)))
	}
	parse(t, nested(5))
	parse(t, body(par(strings.Repeat("<", MaxText), "")))
	parse(t, body(`{"type":"image","attrs":{"media":1,"alt":"","decorative":true}}`))
	parse(t, body(`{"type":"image","attrs":{"media":1}}`)) // a draft: Problems has something to say
}

// TestLimitsSurviveStorage: what is just small enough must be readable as PostgreSQL and json.Marshal write it.
func TestLimitsSurviveStorage(t *testing.T) {
	const run = `{"type":"text","text":"<","marks":[{"type":"em"},{"type":"strong"},{"type":"lang","attrs":{"lang":"zh-Hant-TW"}},{"type":"link","attrs":{"href":"https://example.org/?a&b"}}]},` +
		`{"type":"text","text":"<","marks":[]},`
	d := parse(t, body(`{"type":"paragraph","content":[`+strings.TrimSuffix(strings.Repeat(run, MaxNodes/2-1), ",")+`]}`))
	b, err := d.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	spaced := strings.NewReplacer(`":`, `": `, `,"`, `, "`, `},{`, `}, {`).Replace(string(b))
	if again := parse(t, spaced); !again.Equal(d) {
		t.Error("it differs when read again")
	}
}

func TestErrorNamesThePlace(t *testing.T) {
	in := body(par("uno", "") + `,{"type":"heading","attrs":{"level":2}},` +
		`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]},{"type":"list_item","content":[` +
		`{"type":"paragraph","content":[{"type":"text","text":"dos "},{"type":"text","text":"Foro de Madrid","marks":[` + href("http://a.org") + `]}]}]}]}`)
	_, err := Parse([]byte(in))
	var e *Error
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	if want := []int{2, 1, 0, 1}; !slices.Equal(e.Path, want) {
		t.Errorf("path %v, want %v", e.Path, want)
	}
	if want := []Step{{"block", 3}, {"item", 2}, {"block", 1}}; !slices.Equal(e.Place, want) {
		t.Errorf("place %v, want %v", e.Place, want)
	}
	if want := `rich text: block 3, item 2, block 1: link "http://a.org" near "Foro de Madrid"`; err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
	_, err = Parse([]byte(body(par("x", "") + `,{"type":"table","content":[{"type":"table_row","content":[{"type":"iframe"}]}]}`)))
	if got, want := fmt.Sprint(err), `rich text: block 2, row 1, block 1: node "iframe"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestProblems(t *testing.T) {
	cell := func(kind string) string {
		return `{"type":"` + kind + `","content":[` + par("x", "") + `]}`
	}
	d := parse(t, body(`{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"a"}]},`+
		`{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"b"}]},`+
		`{"type":"heading","attrs":{"level":4},"content":[{"type":"text","text":"c"}]},`+
		`{"type":"image","attrs":{"media":1}},{"type":"image","attrs":{"media":1,"alt":"x"}},{"type":"image","attrs":{"media":1,"decorative":true}},`+
		`{"type":"table","content":[{"type":"table_row","content":[`+cell("table_cell")+`]}]},`+
		`{"type":"table","content":[{"type":"table_row","content":[`+cell("table_header")+`]}]},`+
		`{"type":"paragraph","content":[{"type":"text","text":"a"},{"type":"text","text":" ","marks":[`+href("https://a.org")+`]},{"type":"text","text":"b"}]},`+
		par("x", href("https://a.org"))))
	var got []string
	for _, p := range Problems(d) {
		got = append(got, fmt.Sprint(p.Code, p.Path))
	}
	want := []string{"heading-order[0]", "heading-order[2]", "alt[3]", "table-headers[6]", "link-text[8]"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
