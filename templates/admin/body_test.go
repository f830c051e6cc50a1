package admin

import (
	"context"
	"strings"
	"testing"

	"segib.org/web/internal/locale"
	"segib.org/web/internal/richtext"
)

// Whatever a body is refused for is said in words, with where it is.
func TestBodyProblems(t *testing.T) {
	t.Parallel()
	const text = `{"type":"text","text":"Lisboa"}`
	for _, body := range []string{
		`{`,
		`{"type":"doc","content":[{"type":"hologram"}]}`,
		`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"blink"}]}]}]}`,
		`{"type":"doc","content":[{"type":"paragraph","attrs":{"style":"x"}}]}`,
		`{"type":"doc","content":[{"type":"heading","attrs":{"level":1},"content":[` + text + `]}]}`,
		`{"type":"doc","content":[{"type":"list_item"}]}`,
		`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Lisboa","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}]}]}`,
		`{"type":"doc","content":[{"type":"table","content":[{"type":"table_row","content":[]}]}]}`,
		`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\u0007"}]}]}`,
		`{"type":"doc","content":[` + strings.Repeat(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},`, 8) + `{"type":"paragraph"}` + strings.Repeat(`]}]}`, 8) + `]}`,
		`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"` + strings.Repeat("a", richtext.MaxText+1) + `"}]}]}`,
	} {
		_, err := richtext.Parse([]byte(body))
		if err == nil {
			t.Fatalf("%.100s is accepted", body)
		}
		said := map[string]bool{}
		for _, l := range locale.All {
			s := bodyProblem(locale.With(context.Background(), l), err)
			if s == "" || strings.Contains(s, "{{") || strings.HasPrefix(s, ",") || said[s] {
				t.Errorf("%v in %s is %q", err, l, s)
			}
			said[s] = true
		}
	}
	_, err := richtext.Parse([]byte(`{"type":"doc","content":[{"type":"paragraph"},{"type":"blockquote","content":[{"type":"heading","attrs":{"level":2},"content":[` + text + `]}]}]}`))
	want := "tiene algo donde no puede estar («heading»); sáquelo de ahí, en el bloque 2, el bloque 1, junto a «Lisboa»"
	if got := bodyProblem(context.Background(), err); got != want {
		t.Errorf("it says %q, not %q", got, want)
	}
}

// Every tool, and every line of a menu, has a name and its own keys in each language.
func TestTools(t *testing.T) {
	t.Parallel()
	for _, l := range locale.All {
		ctx, keys := locale.With(context.Background(), l), map[string]string{}
		note := func(do, name, pressed string) {
			if name == "" || pressed != "" && keys[pressed] != "" {
				t.Errorf("%s: %s is called %q and has the keys %s of %s", l, do, name, pressed, keys[pressed])
			}
			keys[pressed] = do
		}
		for _, group := range toolbar(ctx, l) {
			for _, x := range group {
				note(x.do, locale.T(ctx, x.name), x.keys)
				for _, c := range x.menu {
					note(c.do, c.name(ctx), c.keys)
				}
			}
		}
	}
}
