package richtext

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// allowed are the elements of a rendered body with their attributes.
var allowed = map[string][]string{
	"p": {"class"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "ul": nil, "ol": {"start"}, "li": nil, "br": nil,
	"blockquote": {"class"}, "figure": {"class"}, "figcaption": nil, "div": {"class", "role", "tabindex", "aria-label"}, "b": nil,
	"table": {"class"}, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope"}, "td": nil, "img": {"src", "alt"}, "article": {"class"},
	"a": {"href", "hreflang", "rel", "lang"}, "span": {"lang"}, "strong": nil, "em": nil,
}

// checkHTML reports what a browser would make of s that the schema does not foresee.
func checkHTML(t *testing.T, s string) {
	t.Helper()
	var stack []string
	ids := map[string]bool{}
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(stack) > 0 {
				t.Errorf("%v not closed in %q", stack, s)
			}
			return
		case html.CommentToken, html.DoctypeToken:
			t.Errorf("%v in %q", token, s)
		case html.EndTagToken:
			if len(stack) == 0 || stack[len(stack)-1] != token.Data {
				t.Fatalf("</%s> closes %v in %q", token.Data, stack, s)
			}
			stack = stack[:len(stack)-1]
		case html.StartTagToken, html.SelfClosingTagToken:
			attrs, ok := allowed[token.Data]
			if !ok {
				t.Errorf("<%s> in %q", token.Data, s)
			}
			if token.Data == "a" && slices.Contains(stack, "a") {
				t.Errorf("a link in a link: %q", s)
			}
			for _, a := range token.Attr {
				if !slices.Contains(attrs, a.Key) {
					t.Errorf("%s on <%s> in %q", a.Key, token.Data, s)
				}
				if a.Key == "id" && ids[a.Val] {
					t.Errorf("two ids %q in %q", a.Val, s)
				}
				ids[a.Val] = ids[a.Val] || a.Key == "id"
				if a.Key == "href" {
					checkHref(t, a.Val)
				}
			}
			if token.Data != "br" && token.Data != "img" {
				stack = append(stack, token.Data)
			}
		}
	}
}

func checkHref(t *testing.T, href string) {
	t.Helper()
	u, err := url.Parse(href)
	if err != nil || !slices.Contains([]string{"https", "mailto", "tel"}, u.Scheme) && !strings.HasPrefix(href, "/pt/") {
		t.Errorf("a link to %q", href)
	}
}

// checkDoc holds whatever was accepted against the promises of the package.
func checkDoc(t *testing.T, d Doc) {
	t.Helper()
	var b bytes.Buffer
	if err := Render(&b, d, options); err != nil {
		t.Fatal(err)
	}
	checkHTML(t, b.String())
	out, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Parse(out)
	if err != nil {
		t.Fatalf("what was written is refused: %v\n%s", err, out)
	}
	if !again.Equal(d) || Hash(again) != Hash(d) || Plain(again) != Plain(d) {
		t.Errorf("read again it differs:\n%+v\n%+v", d, again)
	}
	if len(Outline(d)) != strings.Count(b.String(), " id=") {
		t.Errorf("the outline %v does not fit %q", Outline(d), b.String())
	}
	Problems(d)
	Refs(d)
}

// FuzzParse feeds bytes as they may come over the network.
func FuzzParse(f *testing.F) {
	f.Add([]byte(rich))
	for _, s := range []string{"", "null", nested(5), nested(7), body(par("x", href("JaVaScRiPt:alert(1)"))), body(par(`<b>\u0000`, href("https://a.org"))),
		body(`{"type":"image","attrs":{"media":404,"alt":"\"><script>"}}`), body(`{"type":"callout","attrs":{"class":"note"},"content":[{"type":"paragraph"}]}`)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Parse(b)
		if err != nil {
			if bad := (*Error)(nil); !errors.As(err, &bad) || !d.Empty() || err.Error() == "" {
				t.Errorf("Parse(%q) = %+v, %#v", b, d, err)
			}
			return
		}
		checkDoc(t, d)
	})
}

// FuzzNew grows a tree from bytes, which reaches depths of the schema that changes to JSON seldom do.
func FuzzNew(f *testing.F) {
	f.Add([]byte("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09"), "x", "https://example.org", "pt")
	f.Add([]byte(strings.Repeat("\x02\x03\x01\x04", 20)), " \u00a0\u200b", "tel:+34", "zh-hant")
	f.Add(bytes.Repeat([]byte{0, 12, 3, 9, 7}, 40), "a \u202e b", "mailto:a@b.org", "es-419")
	f.Fuzz(func(t *testing.T, shape []byte, text, href, lang string) {
		g := &grower{shape: shape, text: text, href: href, lang: lang}
		d, err := New(g.grow(Document, 0)...)
		if err == nil {
			checkDoc(t, d)
		}
	})
}

// A grower makes nodes that mostly fit the schema.
type grower struct {
	shape            []byte
	text, href, lang string
}

func (g *grower) next() int {
	if len(g.shape) == 0 {
		return 0
	}
	b := g.shape[0]
	g.shape = g.shape[1:]
	return int(b)
}

func (g *grower) grow(parent Type, depth int) (out []Node) {
	kinds, _ := children(parent)
	if len(kinds) == 0 || depth > MaxDepth {
		return nil
	}
	for range g.next() % 6 {
		b := g.next()
		n := Node{Type: kinds[b%len(kinds)]}
		if parent == Table || parent == TableRow {
			n.Type = kinds[0]
		}
		switch n.Type {
		case Heading:
			n.Attrs.Level = 2 + b%3
		case OrderedList:
			n.Attrs.Order = b % 4
		case Blockquote:
			n.Attrs.Source = strings.Repeat(g.text, b%2)
		case Callout:
			n.Attrs.Class = []string{ClassNote, ClassWarning}[b%2]
		case Image:
			n.Attrs = Attrs{Media: int64(1 + b), Alt: strings.Repeat(g.text, b%2), Caption: g.text}
		case Embed:
			n.Attrs.Item = int64(1 + b)
		case Text:
			n.Text = []string{g.text, " ", "x", g.text + " "}[b%4]
			n.Marks = g.marks()
		case HardBreak:
			n.Marks = g.marks()
		}
		n.Content = g.grow(n.Type, depth+1)
		out = append(out, n)
	}
	return out
}

func (g *grower) marks() (out []Mark) {
	b := g.next()
	for i, m := range []Mark{{Em, Attrs{}}, {Link, Attrs{Href: g.href}}, {Lang, Attrs{Lang: g.lang}}, {Strong, Attrs{}}} {
		if b&(1<<i) != 0 {
			out = append(out, m)
		}
	}
	if b&32 != 0 && len(out) > 0 && out[len(out)-1].Type == Link {
		out[len(out)-1].Attrs = Attrs{Item: int64(b % 9)}
	}
	return out
}
