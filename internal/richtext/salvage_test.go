package richtext

import (
	"encoding/json"
	"strings"
	"testing"
)

// Of a body that a later version of the program wrote, readers get what this one knows:
// nothing of what is unknown, nor what it holds, and nothing that would not be valid.
func TestSalvage(t *testing.T) {
	item := func(s string) string { return `{"type":"list_item","content":[` + s + `]}` }
	for _, c := range []struct{ name, in, want string }{
		{"all is known", body(par("a", "")), "<p>a</p>"},
		{"nothing", "null", ""},
		{"a node", body(par("a", "") + `,{"type":"secret","content":[` + par("b", "") + `]},` + par("c", "")), "<p>a</p><p>c</p>"},
		{"a node in a sentence", body(`{"type":"paragraph","content":[{"type":"text","text":"a"},{"type":"note","content":[{"type":"text","text":"b"}]},{"type":"text","text":"c"}]}`), "<p>ac</p>"},
		{"a mark", body(par("a", `{"type":"small"},{"type":"em"}`)), "<p><em>a</em></p>"},
		{"a sort of address", body(par("a", href("javascript:alert(1)"))), "<p>a</p>"},
		{"an attribute", body(`{"type":"heading","attrs":{"level":2,"onclick":"x"},"content":[{"type":"text","text":"a"}]}`), `<h2 id="s-a">a</h2>`},
		{"a key", body(`{"type":"paragraph","html":"<b>","content":[{"type":"text","text":"a"}]}`), "<p>a</p>"},
		{"a value", body(`{"type":"heading","attrs":{"level":6},"content":[{"type":"text","text":"a"}]}` + "," + par("b", "")), "<p>b</p>"},
		{"an item that has nothing else", body(`{"type":"bullet_list","content":[` + item(`{"type":"secret"}`) + "," + item(par("a", "")) + `]}` + "," + par("b", "")), "<ul><li>a</li></ul><p>b</p>"},
		{"part of a table", body(`{"type":"table","content":[{"type":"table_row","content":[{"type":"secret"}]}]}` + "," + par("b", "")), "<p>b</p>"},
		{"the root", `{"type":"book","content":[` + par("a", "") + `]}`, ""},
		{"no object", `"a"`, ""},
		{"too much together", body(par(strings.Repeat("a", MaxText), "") + "," + par("b", "")), "<p>" + strings.Repeat("a", MaxText) + "</p>"},
	} {
		var r Reading
		if err := json.Unmarshal([]byte(c.in), &r); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		var b strings.Builder
		if err := Render(&b, r.Doc, Options{}); err != nil || b.String() != c.want {
			t.Errorf("%s: %.200s, not %.200s, %v", c.name, b.String(), c.want, err)
		}
		if _, err := New(r.Blocks()...); err != nil {
			t.Errorf("%s: what is read is not valid: %v", c.name, err)
		}
		if whole := c.name == "all is known" || c.name == "nothing"; whole != (r.Lost == nil) {
			t.Errorf("%s: lost %v", c.name, r.Lost)
		}
	}
}
