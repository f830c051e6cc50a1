package content

import (
	"segib.org/web/internal/form"
)

// A Page is an institutional text. Pages form a tree, which their addresses follow.
type Page struct {
	ParentID *int64 `json:"parent_id"`
	Position int    `json:"position"` // among its siblings
}

// Fields implements form.Describer.
func (p *Page) Fields(f *form.Form) {
	f.Group("page")
	f.Ref("parent_id", &p.ParentID, "page")
	f.Int("position", &p.Position, 0, 9999)
}

// Pages is the kind of institutional pages, in the tree's order.
var Pages = Kind[Page]{Info{
	Name: "page", Table: "pages", Order: "f.position, " + byTitle,
	Prose:  true,
	Parent: "parent_id",
	New:    func() Facts { return new(Page) },
}}
