package admin

import (
	"net/url"
	"strings"
	"testing"
)

// outlined makes rows of a line such as "a .b .c d", where a point stands before what is below another.
func outlined(line string) (o outline) {
	for _, name := range strings.Fields(line) {
		row := url.Values{"name": {strings.TrimPrefix(name, ".")}, "level": {""}}
		if strings.HasPrefix(name, ".") {
			row.Set("level", "1")
		}
		o = append(o, row)
	}
	return o
}

func (o outline) line() string {
	var names []string
	for i, row := range o {
		name := row.Get("name")
		if o.below(i) {
			name = "." + name
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

// What is below a row goes where it goes; nothing is ever lost but what is taken away.
func TestOutline(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		rows, act string
		row       int
		want      string
		now       int
	}{
		{"a b c", "up", 1, "b a c", 0},
		{"a b c", "up", 0, "", 0},
		{"a b c", "down", 2, "", 0},
		{"a .b c .d .e f", "up", 2, "c .d .e a .b f", 0},
		{"a .b c .d .e f", "down", 0, "c .d .e a .b f", 3},
		{"a .b .c", "up", 2, "a .c .b", 1},
		{"a .b c .d", "up", 3, "a .b .d c", 2},
		{"a .b c .d", "up", 1, "", 0},
		{"a .b .c d", "down", 1, "a .c .b d", 2},
		{"a .b c .d", "down", 1, "a c .b .d", 2},
		{"a .b", "down", 1, "", 0},
		{"a b .c", "in", 1, "a .b .c", 1},
		{"a b", "in", 0, "", 0},
		{"a .b", "in", 1, "", 0},
		{"a .b .c d", "out", 1, "a .c b d", 2},
		{"a b", "out", 1, "", 0},
		{"a .b c", "remove", 0, "b c", 0},
		{"a .b c", "remove", 2, "a .b", 1},
		{"a", "remove", 0, "", -1},
		{".a b", "up", 1, "b .a", 0},
		{"a b", "fly", 0, "", 0},
		{"a b", "up", 2, "", 0},
		{"a b", "up", -1, "", 0},
	} {
		o := outlined(test.rows)
		got, now, done := o.do(test.act, test.row)
		want := test.want
		if !done {
			want = test.rows
		}
		if done != (test.want != "" || test.now < 0) || got.line() != want && test.now >= 0 || done && now != test.now {
			t.Errorf("%s %d of %q: %q with the row at %d, %v", test.act, test.row, test.rows, got.line(), now, done)
		}
		if o.line() != test.rows {
			t.Errorf("%s %d of %q changed what it was given: %q", test.act, test.row, test.rows, o.line())
		}
	}
}
