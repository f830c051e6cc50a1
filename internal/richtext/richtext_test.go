package richtext

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
)

// body wraps the JSON of blocks in a document.
func body(blocks string) string { return `{"type":"doc","content":[` + blocks + `]}` }

// par wraps a text and marks in a paragraph.
func par(text, marks string) string {
	return `{"type":"paragraph","content":[{"type":"text","text":"` + text + `","marks":[` + marks + `]}]}`
}

func href(to string) string { return `{"type":"link","attrs":{"href":"` + to + `"}}` }

// rich holds every node and mark of the schema, as an editor with all of ProseMirror's default attributes sends it.
const rich = `{"type":"doc","content":[
 {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"O que é"}]},
 {"type":"paragraph","content":[
  {"type":"text","text":"Ver "},
  {"type":"text","marks":[{"type":"strong"},{"type":"link","attrs":{"item":7,"href":null}}],"text":"a Carta"},
  {"type":"text","marks":[{"type":"link","attrs":{"item":7,"href":null}}],"text":" Ambiental"},
  {"type":"hard_break"},
  {"type":"text","marks":[{"type":"em"}],"text":"ou "},
  {"type":"text","marks":[{"type":"lang","attrs":{"lang":"es"}}],"text":"cumbre"},
  {"type":"text","marks":[{"type":"link","attrs":{"item":null,"href":"https://example.org/a?b=1&c=2"}}],"text":"fora"}]},
 {"type":"bullet_list","content":[{"type":"list_item","content":[
  {"type":"paragraph","content":[{"type":"text","text":"água"}]},
  {"type":"ordered_list","attrs":{"order":3},"content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"doce"}]}]}]}]}]},
 {"type":"blockquote","attrs":{"source":"José Martí"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Trincheras de ideas"}]}]},
 {"type":"callout","attrs":{"class":"warning"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Cuidado"}]}]},
 {"type":"table","content":[
  {"type":"table_row","content":[
   {"type":"table_header","attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","content":[{"type":"text","text":"País"}]}]},
   {"type":"table_header","attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","content":[{"type":"text","text":"Ano"}]}]}]},
  {"type":"table_row","content":[
   {"type":"table_header","attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","content":[{"type":"text","text":"Brasil"}]}]},
   {"type":"table_cell","attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph"}]}]}]},
 {"type":"image","attrs":{"media":31,"alt":"Veintidós atriles","decorative":false,"caption":"Doce países"}},
 {"type":"embed","attrs":{"item":9}},
 {"type":"paragraph"}]}`

func parse(t *testing.T, s string) Doc {
	t.Helper()
	d, err := Parse([]byte(s))
	if err != nil {
		t.Fatalf("Parse(%.200s): %v", s, err)
	}
	return d
}

func TestRoundTrip(t *testing.T) {
	d := parse(t, rich)
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	if again := parse(t, string(b)); !again.Equal(d) {
		t.Errorf("written and read again it differs:\n%s", b)
	}
	if n := len(d.Blocks()); n != 8 {
		t.Errorf("%d blocks, want 8: the empty paragraph at the end says nothing", n)
	}
	if strings.Contains(string(b), "colspan") || strings.Contains(string(b), "null") {
		t.Errorf("default attributes are kept: %s", b)
	}
}

func TestEmpty(t *testing.T) {
	for _, s := range []string{"", " ", "null", `{"type":"doc"}`, `{"type":"doc","content":[]}`, `{"type":"doc","content":null}`,
		body(`{"type":"paragraph"}`), body(par(" \u00a0 ", "")),
		body(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}`)} {
		d := parse(t, s)
		if !d.Empty() || !d.Equal(Doc{}) || Plain(d) != "" || Hash(d) != "" || Refs(d) != nil {
			t.Errorf("%s is not empty: %+v", s, d)
		}
		b, _ := json.Marshal(d)
		if want := body(`{"type":"paragraph"}`); string(b) != want {
			t.Errorf("%s marshals as %s, want %s", s, b, want)
		}
	}
	var in struct{ Body Doc }
	if err := json.Unmarshal([]byte(`{"Body":null}`), &in); err != nil || !in.Body.Empty() {
		t.Errorf("null: %v, %+v", err, in)
	}
}

func TestNormalForm(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"neighbouring runs", `{"type":"paragraph","content":[{"type":"text","text":"uno "},{"type":"text","text":"dos"}]}`, par("uno dos", "")},
		{"white space", par(` uno\n\t  dos `, ""), par("uno dos", "")},
		{"order of marks", par("x", `{"type":"em"},{"type":"strong"}`), par("x", `{"type":"strong"},{"type":"em"}`)},
		{"marks of direction", par(`\u202a+34 91\u202c`, ""), par("+34 91", "")},
		{"breaks at the ends", `{"type":"paragraph","content":[{"type":"hard_break"},{"type":"text","text":"x "},{"type":"hard_break"}]}`, par("x", "")},
		{"default order", `{"type":"ordered_list","attrs":{"order":1},"content":[{"type":"list_item","content":[` + par("x", "") + `]}]}`,
			`{"type":"ordered_list","content":[{"type":"list_item","content":[` + par("x", "") + `]}]}`},
		{"empty first line of an item", `{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},` + par("x", "") + `]}]}`,
			`{"type":"bullet_list","content":[{"type":"list_item","content":[` + par("x", "") + `]}]}`},
		{"language tags", par("x", `{"type":"lang","attrs":{"lang":"PT-br"}}`), par("x", `{"type":"lang","attrs":{"lang":"pt-BR"}}`)},
	} {
		a, b := parse(t, body(c.a)), parse(t, body(c.b))
		if !a.Equal(b) || Hash(a) != Hash(b) {
			t.Errorf("%s: %+v and %+v differ", c.name, a, b)
		}
	}
	if d := parse(t, body(par(`20\u00a0km`, ""))); Plain(d) != "20\u00a0km" {
		t.Errorf("a no-break space is lost: %q", Plain(d))
	}
}

func TestEqualTellsApart(t *testing.T) {
	seen := map[string]string{}
	for _, s := range []string{par("x", ""), par("y", ""), par("x", `{"type":"em"}`), par("x", href("https://a.org")), par("x", href("https://b.org")),
		`{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"x"}]}`, `{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"x"}]}`,
		par("x", "") + "," + par("x", ""), `{"type":"embed","attrs":{"item":1}}`, `{"type":"embed","attrs":{"item":2}}`} {
		h := Hash(parse(t, body(s)))
		if other, ok := seen[h]; ok {
			t.Errorf("%s and %s have one hash", s, other)
		}
		seen[h] = s
	}
}

// TestHashIsStable fails where the normal form or its JSON changes. Stored hashes must then be computed anew by a migration.
func TestHashIsStable(t *testing.T) {
	d := parse(t, rich)
	if got, want := Hash(d), "3b8abc4e1174671f371c4b7d7aa83862"; got != want {
		t.Errorf("Hash = %q, want %q", got, want)
	}
}

func TestReading(t *testing.T) {
	d := parse(t, rich)
	if got := Refs(d); !slices.Equal(got, []int64{7, 9}) {
		t.Errorf("Refs = %v", got)
	}
	want := "O que é\nVer a Carta Ambiental ou cumbrefora\nágua\ndoce\nTrincheras de ideas\nJosé Martí\nCuidado\nPaís\nAno\nBrasil\nDoce países"
	if got := Plain(d); got != want {
		t.Errorf("Plain = %q\nwant    %q", got, want)
	}
}

func TestNewRefusesWhatParseRefuses(t *testing.T) {
	for _, n := range []Node{
		{Type: "script"},
		{Type: Text, Text: "x"},
		{Type: Paragraph, Attrs: Attrs{Level: 2}},
		{Type: Paragraph, Text: "x"},
		{Type: Paragraph, Marks: []Mark{{Type: Em}}},
		{Type: Paragraph, Content: []Node{{Type: Text, Text: "x", Content: []Node{{Type: Paragraph}}}}},
		{Type: Paragraph, Content: []Node{{Type: Text, Text: "x", Marks: []Mark{{Type: Em, Attrs: Attrs{Href: "https://a.org"}}}}}},
		{Type: Paragraph, Content: []Node{{Type: Text, Text: "x\xff"}}},
		{Type: Table, Content: []Node{{Type: Paragraph}}},
	} {
		var e *Error
		if d, err := New(n); !errors.As(err, &e) || !d.Empty() {
			t.Errorf("New(%+v) = %+v, %v", n, d, err)
		}
	}
}
