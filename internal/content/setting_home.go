package content

import (
	"slices"

	"segib.org/web/internal/form"
	"segib.org/web/internal/locale"
)

// A Home is what the home page shows below its opening, which says what the institution
// is and is always there.
type Home struct {
	Blocks   []HomeBlock  `json:"blocks"` // in their order
	Heading  locale.Label `json:"heading"`
	Featured []int64      `json:"featured"` // items that the block "featured" shows
}

// A HomeBlock is a part of the home page. One that is not shown keeps its place.
type HomeBlock struct {
	Name  string `json:"name"` // one of HomeBlocks
	Shown bool   `json:"shown"`
}

// HomeBlocks names the blocks that there are, in the order that the site has built in.
var HomeBlocks = []string{"summits", "figures", "featured", "news", "instruments", "offices"}

// MostFeatured is how many items the home page shows at most.
const MostFeatured = 6

// Fields implements form.Describer.
func (h *Home) Fields(f *form.Form) {
	h.complete()
	f.Group("blocks")
	form.List(f, "blocks", &h.Blocks, homeBlockFields)
	f.Group("featured")
	f.Label("featured_heading", &h.Heading)
	f.Refs("featured", &h.Featured, "")
	if f.Reading() {
		h.complete()
		if len(h.Featured) > MostFeatured {
			f.Fail("featured", form.TooMany)
		}
	}
}

func homeBlockFields(f *form.Form, b *HomeBlock) {
	f.Choice("name", &b.Name, HomeBlocks)
	shown := []string{}
	if b.Shown {
		shown = []string{"yes"}
	}
	f.Choices("shown", &shown, []string{"yes"})
	b.Shown = len(shown) > 0
}

// complete leaves each block that there is once, and adds those that are missing: they
// are new, and not shown.
func (h *Home) complete() {
	var whole []HomeBlock
	has := func(name string) bool {
		return slices.ContainsFunc(whole, func(b HomeBlock) bool { return b.Name == name })
	}
	for _, b := range h.Blocks {
		if slices.Contains(HomeBlocks, b.Name) && !has(b.Name) {
			whole = append(whole, b)
		}
	}
	for _, name := range HomeBlocks {
		if !has(name) {
			whole = append(whole, HomeBlock{Name: name})
		}
	}
	h.Blocks = whole
}
