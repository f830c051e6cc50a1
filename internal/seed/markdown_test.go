package seed

import (
	"encoding/json"
	"strings"
	"testing"
)

var keys = map[string]int64{"summit/28": 28, "office/madrid": 7}

func TestConvert(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ in, want string }{
		"nothing":                 {"\n", `{"type":"paragraph"}`},
		"one line of two":         {"una\ndos", par(txt("una dos"))},
		"headings":                {"## A\n\n### B", `{"type":"heading","attrs":{"level":2},"content":[` + txt("A") + `]},{"type":"heading","attrs":{"level":3},"content":[` + txt("B") + `]}`},
		"strong":                  {"a **b** c", par(txt("a "), marked("b", `{"type":"strong"}`), txt(" c"))},
		"link to an item":         {"[la Cumbre](item:summit/28)", par(marked("la Cumbre", `{"type":"link","attrs":{"item":28}}`))},
		"strong link":             {"**[b](tel:+34915901980)**", par(marked("b", `{"type":"link","attrs":{"href":"tel:+34915901980"}},{"type":"strong"}`))},
		"link outside":            {"[x](https://example.org/a?b=1&c=2)", par(marked("x", `{"type":"link","attrs":{"href":"https://example.org/a?b=1\u0026c=2"}}`))},
		"another language":        {"dice [cimeira](lang:pt-PT)", par(txt("dice "), marked("cimeira", `{"type":"lang","attrs":{"lang":"pt-PT"}}`))},
		"bullets":                 {"- a\n- b", list("bullet_list", "", par(txt("a")), par(txt("b")))},
		"numbers from three":      {"3. a\n4. b", list("ordered_list", `"attrs":{"order":3},`, par(txt("a")), par(txt("b")))},
		"list in a list":          {"- a\n  1. b", list("bullet_list", "", par(txt("a"))+","+list("ordered_list", "", par(txt("b"))))},
		"embed":                   {"![](item:office/madrid)", `{"type":"embed","attrs":{"item":7}}`},
		"quotation":               {"> a\n> b", quote("", par(txt("a b")))},
		"quotation with source":   {"> «a»\n> — Ana &amp; co", quote(`"attrs":{"source":"Ana \u0026 co"},`, par(txt("«a»")))},
		"source in its own block": {"> a\n>\n> b\n>\n> — Ana", quote(`"attrs":{"source":"Ana"},`, par(txt("a")), par(txt("b")))},
		"note":                    {"> [!NOTE]\n> a **b**\n>\n> - c", callout("note", par(txt("a "), marked("b", `{"type":"strong"}`)), list("bullet_list", "", par(txt("c"))))},
		"warning apart":           {"> [!WARNING]\n>\n> a", callout("warning", par(txt("a")))},
		"table":                   {"| a | b |\n|---|---|\n| c | |", `{"type":"table","content":[` + row("table_header", par(txt("a")), par(txt("b"))) + `,` + row("table_cell", par(txt("c")), `{"type":"paragraph"}`) + `]}`},
		"escapes and entities":    {`1\. a &lt; 100&nbsp;km`, par(txt("1. a \\u003c 100\u00a0km"))},
		"dashes and quotes stay":  {"14–15 de noviembre: «sí» — no", par(txt("14–15 de noviembre: «sí» — no"))},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := convert(test.in, keys)
			if err != nil {
				t.Fatal(err)
			}
			got, _ := json.Marshal(doc)
			if want := `{"type":"doc","content":[` + test.want + `]}`; string(got) != want {
				t.Errorf("%s\n got %s\nwant %s", test.in, got, want)
			}
		})
	}
}

func TestConvertRefuses(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"*a*":                           `italics near "*a*"`,
		"a `b`":                         "CodeSpan",
		"    a":                         "CodeBlock",
		"```\na\n```":                   "FencedCodeBlock",
		"<div>a</div>":                  "HTMLBlock",
		"a <b>c</b>":                    "RawHTML",
		"<https://example.org>":         "AutoLink",
		"a\n\n---\n\nb":                 "ThematicBreak",
		"[a]: https://example.org":      "LinkReferenceDefinition",
		"a  \nb":                        "a line break",
		"![](https://example.org/x)":    "an image",
		"![Madrid](item:office/madrid)": "an image",
		"a ![](item:office/madrid)":     "Image",
		"[a](item:summit/99)":           `no item has the key "summit/99"`,
		"![](item:office/x)":            `no item has the key "office/x"`,
		"[a](javascript:alert)":         `a link to "javascript:alert"`,
		"[a](http://example.org)":       `a link to "http://example.org"`,
		"[a](/es/cumbres)":              `a link to "/es/cumbres"`,
		"[a](https://e.org \"t\")":      "a link with a title",
		"[a](lang:español)":             `"español" is no language`,
		"[](item:summit/28)":            "a link without words",
		"**a":                           "stray **",
		"[a](item: summit)":             "stray ](",
		"> [!TIP]\n> a":                 "stray [!",
		"| a | b |\n|---|":              "stray |",
		"| a |\n|---|\n| b | c |":       "a row longer than its header",
		"| a |\n|--:|\n| b |":           "aligned columns",
		"> a\n> — **Ana**":              "markup in the source",
		"> ## a":                        `nesting "heading"`,
		"# a":                           `value "level"`,
		"### a":                         "heading-order",
		"## a\n\n#### b":                "heading-order",
	} {
		doc, err := convert(in, keys)
		if err == nil {
			b, _ := json.Marshal(doc)
			t.Errorf("%q became %s", in, b)
		} else if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %q does not say %q", in, err, want)
		}
	}
	if _, err := convert("*a*\n\n`b`", keys); !strings.Contains(err.Error(), "italics") || !strings.Contains(err.Error(), "CodeSpan") {
		t.Errorf("only one of two mistakes is named: %v", err)
	}
}

func txt(s string) string { return `{"type":"text","text":"` + s + `"}` }

func marked(s, marks string) string {
	return `{"type":"text","text":"` + s + `","marks":[` + marks + `]}`
}

func par(runs ...string) string {
	return `{"type":"paragraph","content":[` + strings.Join(runs, ",") + `]}`
}

func list(name, attrs string, items ...string) string {
	for i := range items {
		items[i] = `{"type":"list_item","content":[` + items[i] + `]}`
	}
	return `{"type":"` + name + `",` + attrs + `"content":[` + strings.Join(items, ",") + `]}`
}

func quote(attrs string, blocks ...string) string {
	return `{"type":"blockquote",` + attrs + `"content":[` + strings.Join(blocks, ",") + `]}`
}

func callout(class string, blocks ...string) string {
	return `{"type":"callout","attrs":{"class":"` + class + `"},"content":[` + strings.Join(blocks, ",") + `]}`
}

func row(cell string, blocks ...string) string {
	for i := range blocks {
		blocks[i] = `{"type":"` + cell + `","content":[` + blocks[i] + `]}`
	}
	return `{"type":"table_row","content":[` + strings.Join(blocks, ",") + `]}`
}
