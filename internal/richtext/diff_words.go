package richtext

import (
	"strings"
	"time"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// An Op says what became of something between two texts.
type Op string

// What may become of a passage, and of a block.
const (
	Same    Op = "same"
	Added   Op = "added"
	Removed Op = "removed"
	Changed Op = "changed" // of blocks only
	Moved   Op = "moved"   // of blocks only; it may have changed too
)

// A Piece is a passage that two texts share, or that one of them has.
type Piece struct {
	Op   Op // Same, Added or Removed
	Text string
}

// DiffWords compares two plain texts word by word: a reader of differences reads words. The
// pieces that are not Added make up the old text, those that are not Removed the new one.
func DiffWords(old, new string) (list []Piece) {
	c := code{}
	for _, d := range c.compare(split(old), split(new), true) {
		list = append(list, Piece{ops[d.Type], strings.Join(c.read(d.Text), "")})
	}
	return list
}

var ops = map[diffmatchpatch.Operation]Op{
	diffmatchpatch.DiffEqual: Same, diffmatchpatch.DiffInsert: Added, diffmatchpatch.DiffDelete: Removed,
}

// A code writes each of several strings as a character, so that a difference of texts
// tells that of sequences.
type code struct {
	strings []string
	runes   map[string]rune
}

// compare returns the difference of two sequences, written in the code. Tidy leaves out
// what two sequences share by chance.
func (c *code) compare(old, new []string, tidy bool) []diffmatchpatch.Diff {
	d := diffmatchpatch.New()
	d.DiffTimeout = 250 * time.Millisecond // a difference may be coarse, a page may not be slow
	diffs := d.DiffMainRunes(c.write(old), c.write(new), false)
	if tidy {
		return d.DiffCleanupSemantic(diffs)
	}
	return diffs
}

func (c *code) write(list []string) (runes []rune) {
	if c.runes == nil {
		c.runes = map[string]rune{}
	}
	for _, s := range list {
		r, ok := c.runes[s]
		if !ok {
			r = nth(len(c.strings))
			c.runes[s], c.strings = r, append(c.strings, s)
		}
		runes = append(runes, r)
	}
	return runes
}

func (c *code) read(text string) (list []string) {
	for _, r := range text {
		list = append(list, c.strings[index(r)])
	}
	return list
}

// nth is the character that stands for the nth string: none of the surrogates, which no
// text can hold (Unicode, D71).
func nth(n int) rune {
	if n++; n >= 0xd800 {
		n += 0x800
	}
	return rune(n)
}

func index(r rune) int {
	if r >= 0xe000 {
		r -= 0x800
	}
	return int(r) - 1
}

// split parts a text into words and what is between them.
func split(text string) (words []string) {
	start := 0
	var class int
	for i, r := range text {
		c := 0
		switch {
		case unicode.IsSpace(r):
			c = 1
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			c = 2
		}
		if i > start && (c != class || c == 2) {
			words = append(words, text[start:i])
			start = i
		}
		class = c
	}
	if start < len(text) {
		words = append(words, text[start:])
	}
	return words
}
