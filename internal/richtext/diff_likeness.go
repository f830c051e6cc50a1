package richtext

import (
	"slices"
	"strings"
)

// likeness returns how alike the blocks at these places are, from 0 to 1.
func likeness(old, new []Node, was, is []int) [][]float64 {
	words := func(n Node) []string {
		var all []string
		plain([]Node{n}, func(line string) { all = append(all, strings.Fields(strings.ToLower(line))...) })
		slices.Sort(all)
		return all
	}
	theirs := make([][]string, len(is))
	for j, p := range is {
		theirs[j] = words(new[p])
	}
	like := make([][]float64, len(was))
	for i, p := range was {
		like[i] = make([]float64, len(is))
		mine := words(old[p])
		for j, q := range is {
			if kindred(old[p].Type, new[q].Type) {
				like[i][j] = shareOf(mine, theirs[j])
			}
		}
	}
	return like
}

// shareOf is the share of words that two sorted lists have in common. A few words alone
// tell nothing: where they are all there is, they stand for each other.
func shareOf(a, b []string) float64 {
	const few = 3
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			common, i, j = common+1, i+1, j+1
		}
	}
	share := 0.0
	if common > 0 {
		share = 2 * float64(common) / float64(len(a)+len(b))
	}
	if len(a) <= few && len(b) <= few {
		share = max(share, alike)
	}
	return share
}

// kindred reports whether one block can have become the other.
func kindred(a, b Type) bool {
	return a == b || hasText(a) && hasText(b) || a == BulletList && b == OrderedList || a == OrderedList && b == BulletList ||
		a == TableHeader && b == TableCell || a == TableCell && b == TableHeader
}
