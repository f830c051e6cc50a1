// Package richtext is the closed schema of a body of text: what it may hold, how it is checked, compared and written as
// HTML. A body is stored as the JSON of a ProseMirror document (https://prosemirror.net/docs/ref/#model.Node.toJSON).
//
// A Doc is valid and normal by construction: only New, Parse and UnmarshalJSON make one that is not empty, and they
// refuse whatever the schema does not name. Every function over nodes is a closed switch, so the schema is the sanitizer.
package richtext

import (
	"encoding/json"
	"slices"
)

// A Doc is a checked, normalized body. The zero Doc is an empty body.
type Doc struct{ blocks []Node }

// A Node is a block, an item, row or cell inside one, a run of text, or a line break.
// Text is set only in text nodes, Marks only in text nodes and line breaks.
type Node struct {
	Type    Type   `json:"type"`
	Attrs   Attrs  `json:"attrs,omitzero"`
	Content []Node `json:"content,omitempty"`
	Text    string `json:"text,omitempty"`
	Marks   []Mark `json:"marks,omitempty"`
}

// A Mark qualifies a run of text.
type Mark struct {
	Type  MarkType `json:"type"`
	Attrs Attrs    `json:"attrs,omitzero"`
}

// Attrs are the attributes of all nodes and marks; the comments say whose each one is. A value that equals the schema's
// default is zero and is left out of the JSON.
type Attrs struct {
	Level      int    `json:"level,omitzero"`      // heading: 2, 3 or 4
	Order      int    `json:"order,omitzero"`      // ordered list: its first number where that is not 1
	Source     string `json:"source,omitzero"`     // blockquote: who said it, or where it was written
	Media      int64  `json:"media,omitzero"`      // image: the id of the file in the library
	Alt        string `json:"alt,omitzero"`        // image: what one who cannot see it would miss
	Decorative bool   `json:"decorative,omitzero"` // image: such a reader misses nothing; excludes Alt
	Caption    string `json:"caption,omitzero"`    // image: plain text below it
	Class      string `json:"class,omitzero"`      // callout: ClassNote or ClassWarning
	Item       int64  `json:"item,omitzero"`       // embed: the item shown; link: the item it leads to
	Href       string `json:"href,omitzero"`       // link: an https, mailto or tel address; excludes Item
	Lang       string `json:"lang,omitzero"`       // lang: the language of the text, a BCP 47 tag
}

// New returns the document made of blocks, or an *Error that says where it breaks the schema.
func New(blocks ...Node) (Doc, error) {
	if err := check(blocks); err != nil {
		return Doc{}, err
	}
	return Doc{normal(Document, blocks)}, nil
}

// Blocks returns a copy of the top-level nodes; what lies below them is shared and not to be changed.
func (d Doc) Blocks() []Node { return slices.Clone(d.blocks) }

// Empty reports whether the body says nothing.
func (d Doc) Empty() bool { return len(d.blocks) == 0 }

// Equal reports whether two documents say the same with the same structure.
func (d Doc) Equal(e Doc) bool { return slices.EqualFunc(d.blocks, e.blocks, Node.equal) }

func (n Node) equal(m Node) bool {
	return n.Type == m.Type && n.Attrs == m.Attrs && n.Text == m.Text &&
		slices.Equal(n.Marks, m.Marks) && slices.EqualFunc(n.Content, m.Content, Node.equal)
}

// MarshalJSON writes the document in normal form. An empty one holds one empty paragraph, as ProseMirror asks ("block+").
func (d Doc) MarshalJSON() ([]byte, error) {
	root := Node{Type: Document, Content: d.blocks}
	if d.Empty() {
		root.Content = []Node{{Type: Paragraph}}
	}
	return json.Marshal(root)
}

// UnmarshalJSON is Parse.
func (d *Doc) UnmarshalJSON(b []byte) error {
	doc, err := Parse(b)
	if err == nil {
		*d = doc
	}
	return err
}
