package richtext

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// sketch writes what became of blocks, a line for each, what lies within them indented.
func sketch(list []Change, indent string) string {
	var b strings.Builder
	for _, c := range list {
		fmt.Fprintf(&b, "%s%s %s", indent, c.Op, c.Node().Type)
		if c.Op == Moved {
			fmt.Fprintf(&b, " %d→%d", c.Was, c.Is)
		}
		if len(c.Pieces) > 0 && c.Op != Same {
			b.WriteString(": " + marked(c.Pieces))
		}
		for _, r := range c.Remarks {
			fmt.Fprintf(&b, " [%s %s→%s]", r.Text, sign(r.Was), sign(r.Is))
		}
		b.WriteByte('\n')
		if c.Op == Changed || c.Op == Moved && c.Altered() {
			b.WriteString(sketch(c.Parts, indent+"  "))
		}
	}
	return b.String()
}

// blocks is a body of blocks one after the other.
func blocks(t *testing.T, all string) Doc {
	t.Helper()
	return parse(t, body(strings.ReplaceAll(all, "}{", "},{")))
}

func sign(m *Mark) string {
	if m == nil {
		return "-"
	}
	return string(m.Type) + m.Attrs.Href + m.Attrs.Lang
}

func TestDiff(t *testing.T) {
	t.Parallel()
	p := func(text string) string { return par(text, "") }
	h := func(level int, text string) string {
		return fmt.Sprintf(`{"type":"heading","attrs":{"level":%d},"content":[{"type":"text","text":"%s"}]}`, level, text)
	}
	list := func(kind string, items ...string) string {
		for i, s := range items {
			items[i] = `{"type":"list_item","content":[` + p(s) + `]}`
		}
		return `{"type":"` + kind + `","content":[` + strings.Join(items, ",") + `]}`
	}
	row := func(cells ...string) string {
		for i, s := range cells {
			cells[i] = `{"type":"table_cell","content":[` + p(s) + `]}`
		}
		return `{"type":"table_row","content":[` + strings.Join(cells, ",") + `]}`
	}
	table := func(rows ...string) string { return `{"type":"table","content":[` + strings.Join(rows, ",") + `]}` }
	const a, b, c = "La oficina recibe con cita.", "Atiende a nueve países de la región.", "Está en Polanco, cerca del museo."
	for name, test := range map[string]struct{ old, new, want string }{
		"nothing":    {p(a), p(a), "same paragraph\n"},
		"from empty": {"", p("Uno"), "added paragraph: +Uno+\n"},
		"words": {p(a) + p(b), p("La oficina abre de lunes a viernes y recibe con cita.") + p(b),
			"changed paragraph: La oficina+ abre de lunes a viernes y+ recibe con cita.\nsame paragraph\n"},
		"moved":   {p(a) + p(b) + p(c), p(c) + p(a) + p(b), "moved paragraph 3→1: Está en Polanco, cerca del museo.\nsame paragraph\nsame paragraph\n"},
		"another": {p(a) + p(b), p("Nada que ver con lo de antes aquí.") + p(b), "removed paragraph: -" + a + "-\nadded paragraph: +Nada que ver con lo de antes aquí.+\nsame paragraph\n"},
		"removed": {p(a) + p(b) + p(c), p(a) + p(c), "same paragraph\nremoved paragraph: -" + b + "-\nsame paragraph\n"},
		"moved and changed": {p(a) + p(b) + p(c), p("Está en Polanco, muy cerca del museo.") + p(a) + p(b),
			"moved paragraph 3→1: Está en Polanco, +muy +cerca del museo.\nsame paragraph\nsame paragraph\n"},
		"heading":      {h(2, "Cómo llegar") + p(a), h(3, "Cómo llegar") + p(a), "changed heading: Cómo llegar\nsame paragraph\n"},
		"to a heading": {p("Cómo llegar"), h(2, "Cómo llegar"), "changed heading: Cómo llegar\n"},
		"list": {list("bullet_list", "Uno de tres", "Dos de tres"), list("ordered_list", "Uno de tres", "Y dos de tres", "Tres de tres"),
			"changed ordered_list\n  same list_item\n  changed list_item\n    changed paragraph: -Dos-+Y dos+ de tres\n  added list_item\n"},
		"cells": {table(row("País", "Año"), row("Brasil", "1991")), table(row("País", "Año"), row("Brasil", "1992")),
			"changed table\n  same table_row\n  changed table_row\n    same table_cell\n    changed table_cell\n      changed paragraph: -1991-+1992+\n"},
		"link":     {par("la Carta", href("https://a.org/")), par("la Carta", href("https://b.org/")), "changed paragraph: la Carta [la Carta linkhttps://a.org/→linkhttps://b.org/]\n"},
		"new link": {p(a), par("La oficina", href("https://a.org/")), "changed paragraph: La oficina- recibe con cita.- [La oficina -→linkhttps://a.org/]\n"},
		"longer link": {par("la Carta de Madrid", href("https://a.org/")), par("la Carta Ambiental de Madrid", href("https://a.org/")),
			"changed paragraph: la Carta +Ambiental +de Madrid\n"},
		"stress": {par("muy alto", `{"type":"strong"}`), par("muy alto", ""), "changed paragraph: muy alto [muy alto strong→-]\n"},
		"image":  {`{"type":"image","attrs":{"media":1,"alt":"a"}}`, `{"type":"image","attrs":{"media":2,"alt":"a"}}`, "changed image\n"},
		"embed":  {`{"type":"embed","attrs":{"item":1}}`, `{"type":"embed","attrs":{"item":2}}`, "changed embed\n"},
	} {
		if got := sketch(Diff(blocks(t, test.old), blocks(t, test.new)), ""); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, test.want)
		}
	}
}

func TestSum(t *testing.T) {
	t.Parallel()
	var s Sum
	s.Pieces(DiffWords("Oficina que sirve a México y al Caribe entero.", "Acompaña a México y al Caribe entero, nueve en total."))
	s.Changes(Diff(blocks(t, par("Uno dos tres.", "")+par("Cuatro cinco seis siete.", "")), blocks(t, par("Cuatro cinco seis siete.", "")+par("Uno dos tres.", ""))))
	if want := (Sum{Added: 4, Removed: 3, Moved: 1}); s != want {
		t.Errorf("%+v, not %+v", s, want)
	}
}

// However much of a long body changes, its difference takes little time, and makes up both.
func TestDiffOfMuch(t *testing.T) {
	t.Parallel()
	long := func(word string) Doc {
		var b []string
		for i := range 2000 {
			b = append(b, par(fmt.Sprintf("El párrafo %d dice %s y lo que sigue.", i, word), ""))
		}
		return parse(t, body(strings.Join(b, ",")))
	}
	hold(t, long("esto"), long("aquello"))
}

// hold checks a difference against the two bodies that it is of.
func hold(t *testing.T, old, new Doc) {
	t.Helper()
	list := Diff(old, new)
	rebuilt(t, list, old.blocks, new.blocks)
	var s Sum
	s.Changes(list)
	if old.Equal(new) && slices.ContainsFunc(list, func(c Change) bool { return c.Op != Same }) {
		t.Errorf("the same differs: %s", sketch(list, ""))
	}
}

// rebuilt makes both sequences of their difference.
func rebuilt(t *testing.T, list []Change, old, new []Node) {
	t.Helper()
	var was, is []Node
	inOld := slices.Clone(list)
	slices.SortStableFunc(inOld, func(a, b Change) int { return a.Was - b.Was })
	for _, c := range inOld {
		if c.Was > 0 {
			was = append(was, c.Old)
		}
	}
	for _, c := range list {
		if c.Is > 0 {
			is = append(is, c.New)
		}
		if n := c.Node(); hasText(n.Type) {
			if a, b := sides(c.Pieces); a != lineText(c.Old.Content) || b != lineText(c.New.Content) {
				t.Errorf("%q and %q are rebuilt as %q and %q", lineText(c.Old.Content), lineText(c.New.Content), a, b)
			}
		} else {
			rebuilt(t, c.Parts, c.Old.Content, c.New.Content)
		}
	}
	if a, b := asJSON(was), asJSON(is); a != asJSON(old) || b != asJSON(new) {
		t.Errorf("rebuilt:\n%s\n%s\nof\n%s\n%s", a, b, asJSON(old), asJSON(new))
	}
}

func asJSON(nodes []Node) string {
	b, _ := json.Marshal(slices.Clip(append([]Node{}, nodes...)))
	return string(b)
}

// FuzzDiff compares bodies grown from bytes, whole and with parts of each other.
func FuzzDiff(f *testing.F) {
	f.Add([]byte("\x05\x01\x02\x03\x04\x05\x06\x07\x08\x09"), []byte("\x05\x01\x02\x03\x04"), "uno dos tres", 1)
	f.Add([]byte(strings.Repeat("\x02\x03\x01\x04", 20)), []byte(strings.Repeat("\x02\x03\x05\x04", 20)), "x", 3)
	f.Fuzz(func(t *testing.T, a, b []byte, text string, turn int) {
		grown := func(shape []byte) (Doc, error) {
			g := &grower{shape: shape, text: text, href: "https://example.org", lang: "pt"}
			return New(g.grow(Document, 0)...)
		}
		old, err := grown(a)
		new, err2 := grown(b)
		if err != nil || err2 != nil {
			return
		}
		hold(t, old, new)
		hold(t, old, old)
		if n := len(old.blocks); n > 0 && turn > 0 {
			turn %= n
			hold(t, old, Doc{slices.Concat(old.blocks[turn:], old.blocks[:turn])})
			hold(t, old, Doc{slices.Concat(old.blocks[:turn], new.blocks, old.blocks[turn:])})
		}
	})
}
