package richtext

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// letters is a text of one paragraph for each letter. Those that differ in case alone are kindred.
func letters(t testing.TB, s string) Doc {
	t.Helper()
	var blocks []Node
	for _, r := range strings.ToLower(s) {
		text := fmt.Sprintf("%[1]c1 %[1]c2 %[1]c3 %[1]c4", r)
		if s[len(blocks)] != byte(r) {
			text += " cambiado"
		}
		blocks = append(blocks, Node{Type: Paragraph, Content: []Node{{Type: Text, Text: text}}})
	}
	d, err := New(blocks...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func spelled(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		text := n.Content[0].Text
		if letter := text[:1]; strings.HasSuffix(text, "cambiado") {
			b.WriteString(strings.ToUpper(letter))
		} else {
			b.WriteString(letter)
		}
	}
	return b.String()
}

func TestMerge(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ base, theirs, mine, want string }{
		{"", "", "", ""},
		{"abc", "abc", "abc", "abc"},
		{"abc", "Abc", "abc", "theirs(a>A) bc"},
		{"abc", "abc", "abC", "ab mine(c>C)"},
		{"abc", "Abc", "aBc", "theirs(a>A) mine(b>B) c"},
		{"abc", "ABc", "aBC", "theirs(a>A) B mine(c>C)"},
		{"abc", "abc", "abxc", "ab mine(>x) c"},
		{"abc", "aBc", "abxc", "a theirs(b>B) mine(>x) c"},
		{"abc", "abyc", "abxc", "ab both(>y|x) c"},
		{"abc", "xabc", "abcx", "theirs(>x) abc mine(>x)"},
		{"abc", "ac", "abc", "a theirs(b>) c"},
		{"abc", "ac", "aBc", "a both(b>|B) c"},
		{"abc", "abc", "", "mine(abc>)"},
		{"abc", "ac", "ac", "a  c"},
		{"", "x", "y", "both(>x|y)"},
		{"abcd", "bcda", "abcD", "theirs(a>) bc mine(d>D) theirs(>a)"},
		{"abcd", "xyzd", "abCd", "both(abc>xyz|abC) d"},
	} {
		chunks := Merge(letters(t, test.base), letters(t, test.theirs), letters(t, test.mine))
		var said []string
		for _, c := range chunks {
			base, theirs, mine := spelled(c.Base), spelled(c.Theirs), spelled(c.Mine)
			switch c.State {
			case NoSide:
				said = append(said, mine)
			case Theirs:
				said = append(said, fmt.Sprintf("theirs(%s>%s)", base, theirs))
			case Mine:
				said = append(said, fmt.Sprintf("mine(%s>%s)", base, mine))
			case BothSides:
				said = append(said, fmt.Sprintf("both(%s>%s|%s)", base, theirs, mine))
			}
		}
		if got := strings.Join(said, " "); got != test.want {
			t.Errorf("%s, %s, %s: %s, not %s", test.base, test.theirs, test.mine, got, test.want)
		}
	}
}

// Where both changed a block, both texts can stay, one after the other.
func TestJoinBoth(t *testing.T) {
	t.Parallel()
	chunks := Merge(letters(t, "abc"), letters(t, "axc"), letters(t, "ayc"))
	d, err := Join(chunks, func(int) Side { return BothSides })
	if err != nil || spelled(d.Blocks()) != "axyc" {
		t.Errorf("joined %s, %v", spelled(d.Blocks()), err)
	}
	long, err := New(Node{Type: Paragraph, Content: []Node{{Type: Text, Text: strings.Repeat("x", MaxText-1)}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Join(Merge(Doc{}, long, letters(t, "a")), func(int) Side { return BothSides }); err == nil {
		t.Error("two texts made one that is too long")
	}
}

// FuzzMerge holds for any three texts: all of theirs is theirs, all of mine is mine, and
// what only one side changed is never a conflict.
func FuzzMerge(f *testing.F) {
	f.Add("abcdef", "aBcdef", "abcdxef")
	f.Add("aabb", "bbaa", "abab")
	f.Add("", "x", "")
	f.Fuzz(func(t *testing.T, base, theirs, mine string) {
		docs := make([]Doc, 3)
		for i, s := range []string{base, theirs, mine} {
			s = strings.Map(func(r rune) rune {
				if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
					return r
				}
				return -1
			}, s)
			docs[i] = letters(t, s[:min(len(s), 60)])
		}
		chunks := Merge(docs[0], docs[1], docs[2])
		for side, want := range map[Side]Doc{Theirs: docs[1], Mine: docs[2]} {
			got, err := Join(chunks, func(int) Side { return side })
			if err != nil || !got.Equal(want) {
				t.Errorf("all %s: %s, not %s (%v)", side, spelled(got.blocks), spelled(want.blocks), err)
			}
		}
		var was []Node
		for _, c := range chunks {
			was = append(was, c.Base...)
		}
		if !equalNodes(was, docs[0].blocks) {
			t.Errorf("the base became %s", spelled(was))
		}
		for i, c := range Merge(docs[0], docs[0], docs[2]) {
			if c.State == Theirs || c.State == BothSides {
				t.Errorf("chunk %d is changed by %s", i, c.State)
			}
		}
	})
}

// FuzzMergeDisjoint: changes of different blocks all come through, without a question.
func FuzzMergeDisjoint(f *testing.F) {
	f.Add(uint32(0b1010), uint32(0b0101))
	f.Add(uint32(0b1100), uint32(0b0011))
	f.Fuzz(func(t *testing.T, a, b uint32) {
		const base = "abcdefghijklmnopqrstuvwxyz"
		b &^= a
		theirs, mine, want := []byte(base), []byte(base), []byte(base)
		for i := range base {
			if a>>i&1 == 1 {
				theirs[i] -= 0x20
			}
			if b>>i&1 == 1 {
				mine[i] -= 0x20
			}
			want[i] = min(theirs[i], mine[i])
		}
		chunks := Merge(letters(t, base), letters(t, string(theirs)), letters(t, string(mine)))
		if slices.ContainsFunc(chunks, func(c Chunk) bool { return c.State == BothSides }) {
			t.Errorf("%s and %s conflict", theirs, mine)
		}
		d, err := Join(chunks, func(i int) Side { return chunks[i].State })
		if got := spelled(d.Blocks()); err != nil || got != string(want) {
			t.Errorf("joined %s, not %s (%v)", got, want, err)
		}
	})
}
