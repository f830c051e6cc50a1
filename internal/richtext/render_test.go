package richtext

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// options resolve item 7 in the reader's language and 8 in Spanish; nothing else is published.
var options = Options{
	Locale: "pt",
	Resolve: func(item int64) (href, title, lang string, ok bool) {
		switch item {
		case 7:
			return "/pt/cartas/ambiental?a=1&b=2", "Carta <Ambiental>", "pt", true
		case 8:
			return "/pt/cumbres/xxviii", "XXVIII Cumbre", "es", true
		}
		return "", "", "", false
	},
	Embed: func(w io.Writer, item int64) error {
		_, err := fmt.Fprintf(w, `<article class="card">%d</article>`, item)
		return err
	},
	Image: func(w io.Writer, media int64, alt string) error {
		if media == 404 {
			return nil
		}
		_, err := fmt.Fprintf(w, `<img src="/media/%d" alt="%s">`, media, alt)
		return err
	},
	Words: Words{Note: "Nota", Warning: "Atenção", Table: "Tabela"},
}

func render(t *testing.T, d Doc, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRender(t *testing.T) {
	p := func(inline string) string { return `{"type":"paragraph","content":[` + inline + `]}` }
	run := func(text, marks string) string {
		return `{"type":"text","text":"` + text + `","marks":[` + marks + `]}`
	}
	link := func(item int) string { return fmt.Sprintf(`{"type":"link","attrs":{"item":%d}}`, item) }
	for _, c := range []struct{ name, in, want string }{
		{"text is escaped", p(run(`<script>alert('1')</script> & \"x\"`, "")),
			`<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &#34;x&#34;</p>`},
		{"marks", p(run("a", `{"type":"strong"},{"type":"em"}`) + "," + run("b", `{"type":"em"}`) + "," + run("c", `{"type":"lang","attrs":{"lang":"es"}}`)),
			`<p><strong><em>a</em></strong><em>b</em><span lang="es">c</span></p>`},
		{"one link of several runs", p(run("a ", link(7)+`,{"type":"em"}`) + `,{"type":"hard_break"},` + run("b", link(7))),
			`<p><a href="/pt/cartas/ambiental?a=1&amp;b=2"><em>a</em><br>b</a></p>`},
		{"link to another language", p(run("a", link(8))), `<p><a href="/pt/cumbres/xxviii" hreflang="es">a</a></p>`},
		{"link to what is not published", p(run("a", link(1)+`,{"type":"strong"}`)), `<p><strong>a</strong></p>`},
		{"link out of the site", p(run("a", href(`https://example.org/?a=1&b='2'`))), `<p><a href="https://example.org/?a=1&amp;b=&#39;2&#39;" rel="external">a</a></p>`},
		{"mail", p(run("a", href("mailto:info@segib.org"))), `<p><a href="mailto:info@segib.org">a</a></p>`},
		{"heading", `{"type":"heading","attrs":{"level":3},"content":[` + run("Adoção & vigência", "") + `]}`, `<h3 id="s-adocao-vigencia">Adoção &amp; vigência</h3>`},
		{"lists", `{"type":"ordered_list","attrs":{"order":4},"content":[{"type":"list_item","content":[` + p(run("a", "")) +
			`,{"type":"bullet_list","content":[{"type":"list_item","content":[` + p(run("b", "")) + "," + p(run("c", "")) + `]}]}]}]}`,
			`<ol start="4"><li>a<ul><li><p>b</p><p>c</p></li></ul></li></ol>`},
		{"quotation", `{"type":"blockquote","content":[` + p(run("a", "")) + `]}`, `<blockquote class="quote"><p>a</p></blockquote>`},
		{"quotation with a source", `{"type":"blockquote","attrs":{"source":"<Martí>"},"content":[` + p(run("a", "")) + `]}`,
			`<figure class="quote"><blockquote><p>a</p></blockquote><figcaption>&lt;Martí&gt;</figcaption></figure>`},
		{"note", `{"type":"callout","attrs":{"class":"note"},"content":[` + p(run("a", "")) + `]}`, `<div class="notice notice-quiet" role="note"><p><b>Nota</b></p><p>a</p></div>`},
		{"warning", `{"type":"callout","attrs":{"class":"warning"},"content":[` + p(run("a", "")) + `]}`, `<div class="notice" role="note"><p><b>Atenção</b></p><p>a</p></div>`},
		{"image", `{"type":"image","attrs":{"media":3,"alt":"x","caption":"<b>"}}`, `<figure><img src="/media/3" alt="x"><figcaption>&lt;b&gt;</figcaption></figure>`},
		{"decorative image", `{"type":"image","attrs":{"media":3,"decorative":true}}`, `<figure><img src="/media/3" alt=""></figure>`},
		{"image that is gone", `{"type":"image","attrs":{"media":404,"alt":"x","caption":"y"}}`, ``},
		{"card", `{"type":"embed","attrs":{"item":5}}`, `<article class="card">5</article>`},
	} {
		if got := render(t, parse(t, body(c.in)), options); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// grid makes a table whose cells are named by row and column; heads says which of them are headers.
func grid(rows, columns int, heads func(i, j int) bool) Node {
	t := Node{Type: Table}
	for i := range rows {
		tr := Node{Type: TableRow}
		for j := range columns {
			cell := Node{Type: TableCell, Content: []Node{{Type: Paragraph, Content: []Node{{Type: Text, Text: fmt.Sprint(i, ".", j)}}}}}
			if heads(i, j) {
				cell.Type = TableHeader
			}
			tr.Content = append(tr.Content, cell)
		}
		t.Content = append(t.Content, tr)
	}
	return t
}

func TestRenderTables(t *testing.T) {
	for _, c := range []struct {
		name  string
		table Node
		want  string
	}{
		{"no headers", grid(1, 2, func(i, j int) bool { return false }), `<tbody><tr><td>0.0</td><td>0.1</td></tr></tbody>`},
		{"row", grid(2, 1, func(i, j int) bool { return i == 0 }), `<thead><tr><th scope="col">0.0</th></tr></thead><tbody><tr><td>1.0</td></tr></tbody>`},
		{"column", grid(2, 2, func(i, j int) bool { return j == 0 }),
			`<tbody><tr><th scope="row">0.0</th><td>0.1</td></tr><tr><th scope="row">1.0</th><td>1.1</td></tr></tbody>`},
		{"both", grid(2, 2, func(i, j int) bool { return i == 0 || j == 0 }),
			`<thead><tr><th scope="col">0.0</th><th scope="col">0.1</th></tr></thead><tbody><tr><th scope="row">1.0</th><td>1.1</td></tr></tbody>`},
		{"headers only", grid(1, 2, func(i, j int) bool { return true }), `<thead><tr><th scope="col">0.0</th><th scope="col">0.1</th></tr></thead>`},
	} {
		d, err := New(c.table)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got, want := render(t, d, options), `<table class="data">`+c.want+`</table>`; got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

func TestWideTablesScrollInANamedRegion(t *testing.T) {
	row := func(i, j int) bool { return i == 0 }
	d, err := New(grid(2, 3, row), Node{Type: Heading, Attrs: Attrs{Level: 2}, Content: []Node{{Type: Text, Text: "Sedes & años"}}}, grid(2, 4, row))
	if err != nil {
		t.Fatal(err)
	}
	narrow, wide, _ := strings.Cut(render(t, d, options), "<h2")
	if strings.Contains(narrow, "tabindex") {
		t.Errorf("a table that need not scroll takes the focus: %s", narrow)
	}
	if want := `<div class="scroll" role="region" tabindex="0" aria-label="Tabela 2: Sedes &amp; años"><table`; !strings.Contains(wide, want) || !strings.HasSuffix(wide, "</table></div>") {
		t.Errorf("%s\nlacks %s", wide, want)
	}
}

func TestRenderWithoutFunctions(t *testing.T) {
	got := render(t, parse(t, body(`{"type":"image","attrs":{"media":1,"alt":"x","caption":"y"}},{"type":"embed","attrs":{"item":7}},`+par("x", `{"type":"link","attrs":{"item":7}}`))), Options{})
	if got != "<p>x</p>" {
		t.Errorf("%s", got)
	}
	o := Options{Locale: "pt", Resolve: options.Resolve}
	got = render(t, parse(t, body(`{"type":"embed","attrs":{"item":7}},{"type":"embed","attrs":{"item":8}},{"type":"embed","attrs":{"item":1}}`)), o)
	want := `<p class="more"><a href="/pt/cartas/ambiental?a=1&amp;b=2">Carta &lt;Ambiental&gt;</a></p>` +
		`<p class="more"><a href="/pt/cumbres/xxviii" hreflang="es" lang="es">XXVIII Cumbre</a></p>`
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestRenderStopsAtTheFirstError(t *testing.T) {
	failed := errors.New("the connection went away")
	d := parse(t, rich)
	o := options
	o.Embed = func(io.Writer, int64) error { return failed }
	if err := Render(io.Discard, d, o); !errors.Is(err, failed) {
		t.Errorf("from a card: %v", err)
	}
	o = options
	o.Image = func(io.Writer, int64, string) error { return failed }
	if err := Render(io.Discard, d, o); !errors.Is(err, failed) {
		t.Errorf("from an image: %v", err)
	}
	r, w := io.Pipe()
	r.CloseWithError(failed)
	if err := Render(w, d, options); !errors.Is(err, failed) {
		t.Errorf("from the writer: %v", err)
	}
}

func TestOutline(t *testing.T) {
	var blocks []Node
	for _, text := range []string{"O que é", "Adoção", "Adoção", "adocao 2", "¿…?", "Ações e cooperação", "5", "Ñandú, œuvre & Größe", strings.Repeat("palabra ", 20)} {
		blocks = append(blocks, Node{Type: Heading, Attrs: Attrs{Level: 2}, Content: []Node{{Type: Text, Text: text}}})
	}
	blocks[2].Attrs.Level = 3
	d, err := New(blocks...)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range Outline(d) {
		ids = append(ids, s.ID)
		if !strings.Contains(render(t, d, options), `id="`+s.ID+`"`) {
			t.Errorf("no heading has the id %s", s.ID)
		}
	}
	want := []string{"s-o-que-e", "s-adocao", "s-adocao-2", "s-adocao-2-2", "s-5", "s-acoes-e-cooperacao", "s-5-2", "s-nandu-oeuvre-grosse",
		"s-palabra-palabra-palabra-palabra-palabra-palabra-palabra-palabra"}
	if !slices.Equal(ids, want) {
		t.Errorf("ids\n%v\nwant\n%v", ids, want)
	}
	if s := Outline(d)[2]; s.Level != 3 || s.Text != "Adoção" {
		t.Errorf("%+v", s)
	}
}
