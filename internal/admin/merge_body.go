package admin

import (
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"segib.org/web/internal/form"
	"segib.org/web/internal/richtext"
	page "segib.org/web/templates/admin"
)

// divide lets the parts of a body be decided each by itself. A body of mine that the
// schema refuses cannot be divided: it stays or goes as a whole.
func divide(c *page.Clash, base, theirs, mine richtext.Doc, v url.Values) {
	if slices.ContainsFunc(c.Mine, func(in *form.Input) bool { return in.Err != "" }) {
		return
	}
	states := map[richtext.Side]bool{}
	for i, part := range richtext.Merge(base, theirs, mine) {
		chunk := page.Chunk{Chunk: part, Name: c.Name + "." + strconv.Itoa(i)}
		if states[part.State] = part.State != richtext.NoSide; part.State != richtext.BothSides {
			chunk.Pick = part.State
		}
		if pick := richtext.Side(v.Get("pick." + chunk.Name)); pick == richtext.Theirs || pick == richtext.Mine || pick == richtext.BothSides {
			chunk.Pick = pick
		}
		c.Chunks = append(c.Chunks, chunk)
	}
	switch {
	case states[richtext.BothSides]:
		c.State = page.Both
	case states[richtext.Theirs] && states[richtext.Mine]:
		c.State = page.Mixed
	}
}

// joined puts the body that was chosen part by part in the place of the one that was
// typed. It reports whether that could be done: two texts together may be too long.
func joined(c *page.Clash, v url.Values) bool {
	chunks := make([]richtext.Chunk, len(c.Chunks))
	for i := range c.Chunks {
		chunks[i] = c.Chunks[i].Chunk
	}
	d, err := richtext.Join(chunks, func(i int) richtext.Side { return c.Chunks[i].Pick })
	if err != nil {
		c.TooLong = true
		for i := range c.Chunks {
			if c.Chunks[i].Pick == richtext.BothSides {
				c.Chunks[i].Pick = richtext.NoSide
			}
		}
		return false
	}
	b, err := d.MarshalJSON()
	if err != nil {
		panic(err) // a body is made of what can be marshalled
	}
	v.Set(c.Name, string(b))
	return true
}

// forgetPicks forgets the decisions of a merge that is to be made anew: they were made
// between other texts.
func forgetPicks(v url.Values) {
	maps.DeleteFunc(v, func(name string, _ []string) bool { return strings.HasPrefix(name, "pick.") })
}
