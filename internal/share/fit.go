package share

import (
	"image/color"
	"strings"
	"unicode/utf8"
)

// A box is the room that a text has, and how it is set there.
type box struct {
	width   float64
	height  float64
	lines   int       // at most
	leading float64   // of a line, in ems
	sizes   []float64 // to choose from, largest first, in pixels
}

// A text is lines set in a face.
type text struct {
	face    *face
	lines   []string
	leading float64
	paint   color.Color
}

// height is that of the text and of the gap below it; nothing has none.
func (t text) height() float64 {
	if len(t.lines) == 0 {
		return 0
	}
	return float64(len(t.lines))*t.face.size*t.leading + gap
}

// fit sets words in the largest size in which they have room, or in the next one if
// that saves a line: three full lines look better than four of which two are short.
// In the smallest size, what has no room gives way to an ellipsis.
func (b box) fit(f *face, words []string, paint color.Color) text {
	var p *paragraph
	for i, size := range b.sizes {
		p = newParagraph(f.at(size), words)
		if !b.holds(p) {
			continue
		}
		if i+1 < len(b.sizes) {
			next := newParagraph(f.at(b.sizes[i+1]), words)
			if len(next.broken(b.width)) < len(p.broken(b.width)) {
				p = next
			}
		}
		return text{p.face, p.balanced(b.width), b.leading, paint}
	}
	return text{p.face, p.cut(b.width, b.capacity(p.face.size)), b.leading, paint}
}

func (b box) holds(p *paragraph) bool {
	return len(p.broken(b.width)) <= b.capacity(p.face.size) && p.widest() <= b.width
}

// capacity is how many lines of a size have room.
func (b box) capacity(size float64) int {
	return max(1, min(b.lines, int(b.height/(size*b.leading))))
}

// A paragraph is words that are measured once and broken into lines several times.
type paragraph struct {
	face   *face
	words  []string
	widths []float64
	space  float64
}

func newParagraph(f *face, words []string) *paragraph {
	p := &paragraph{face: f, words: words, space: f.width("n n") - f.width("nn")}
	for _, w := range words {
		p.widths = append(p.widths, f.width(w))
	}
	return p
}

func (p *paragraph) widest() (w float64) {
	for _, width := range p.widths {
		w = max(w, width)
	}
	return w
}

// broken returns the lines of the paragraph, each as long as it can be.
func (p *paragraph) broken(width float64) []string {
	var lines []string
	end := 0.0
	for i, w := range p.words {
		if last := len(lines) - 1; i > 0 && end+p.space+p.widths[i] <= width {
			lines[last] += " " + w
			end += p.space + p.widths[i]
		} else {
			lines = append(lines, w)
			end = p.widths[i]
		}
	}
	return lines
}

// balanced returns as few lines as can be, of lengths as equal as can be: those of
// the narrowest column that does not take more.
func (p *paragraph) balanced(width float64) []string {
	const step = 4 // pixels
	lines := p.broken(width)
	for w := width - step; w >= p.widest(); w -= step {
		narrower := p.broken(w)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

// cut returns the first n lines, the last with an ellipsis if there are more, and
// so each one that is a single word too long for it.
func (p *paragraph) cut(width float64, n int) []string {
	lines := p.broken(width)
	more := len(lines) > n
	lines = lines[:min(n, len(lines))]
	for i, line := range lines {
		if more && i == n-1 || p.face.width(line) > width {
			lines[i] = p.face.shorten(line, width)
		}
	}
	return lines
}

// shorten takes words from the end of a line, or characters from its only word,
// until it has room with an ellipsis.
func (f *face) shorten(line string, width float64) string {
	for {
		line = strings.TrimRight(line, " .,;:–")
		if f.width(line+"…") <= width {
			return line + "…"
		}
		end := strings.LastIndexByte(line, ' ')
		if end < 0 {
			_, n := utf8.DecodeLastRuneInString(line)
			end = len(line) - n
		}
		line = line[:end]
	}
}
