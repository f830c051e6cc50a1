package richtext

import "slices"

// A Type is the name of a node in the schema.
type Type string

// The nodes of the schema.
const (
	Document    Type = "doc"
	Paragraph   Type = "paragraph"
	Heading     Type = "heading"
	BulletList  Type = "bullet_list"
	OrderedList Type = "ordered_list"
	ListItem    Type = "list_item"
	Blockquote  Type = "blockquote"
	Callout     Type = "callout"
	Table       Type = "table"
	TableRow    Type = "table_row"
	TableHeader Type = "table_header"
	TableCell   Type = "table_cell"
	Image       Type = "image"
	Embed       Type = "embed"
	Text        Type = "text"
	HardBreak   Type = "hard_break"
)

// A MarkType is the name of a mark in the schema.
type MarkType string

// The marks of the schema.
const (
	Link   MarkType = "link"
	Lang   MarkType = "lang"
	Strong MarkType = "strong"
	Em     MarkType = "em"
)

// The classes of a callout.
const (
	ClassNote    = "note"
	ClassWarning = "warning"
)

// What a body may measure. MaxBytes is that of its JSON, spaces and escapes included, so that whatever keeps
// the other three can always be read back.
const (
	MaxBytes = 4 << 20
	MaxText  = 256 << 10 // bytes of text and of attributes, the length of a book's longest chapters
	MaxNodes = 10_000
	MaxDepth = 12 // levels below the document: five lists within one another
)

// markOrder is the order in which marks are stored and opened: a link is never cut in two by what it holds.
var markOrder = []MarkType{Link, Lang, Strong, Em}

func inlines() []Type { return []Type{Text, HardBreak} }

// children lists what a node may hold. Callers take ok for "such a node exists".
func children(t Type) (allowed []Type, ok bool) {
	switch t {
	case Document:
		return []Type{Paragraph, Heading, BulletList, OrderedList, Blockquote, Callout, Table, Image, Embed}, true
	case Paragraph, Heading:
		return inlines(), true
	case BulletList, OrderedList:
		return []Type{ListItem}, true
	case ListItem, Callout:
		return []Type{Paragraph, BulletList, OrderedList}, true
	case Blockquote, TableHeader, TableCell:
		return []Type{Paragraph}, true
	case Table:
		return []Type{TableRow}, true
	case TableRow:
		return []Type{TableHeader, TableCell}, true
	case Image, Embed, Text, HardBreak:
		return nil, true
	}
	return nil, false
}

func isMark(t MarkType) bool { return slices.Contains(markOrder, t) }

// own keeps of a the attributes that a node of type t has.
func (a Attrs) own(t Type) Attrs {
	switch t {
	case Heading:
		return Attrs{Level: a.Level}
	case OrderedList:
		return Attrs{Order: a.Order}
	case Blockquote:
		return Attrs{Source: a.Source}
	case Image:
		return Attrs{Media: a.Media, Alt: a.Alt, Decorative: a.Decorative, Caption: a.Caption}
	case Callout:
		return Attrs{Class: a.Class}
	case Embed:
		return Attrs{Item: a.Item}
	}
	return Attrs{}
}

// ownMark keeps of a the attributes that a mark of type t has.
func (a Attrs) ownMark(t MarkType) Attrs {
	switch t {
	case Link:
		return Attrs{Item: a.Item, Href: a.Href}
	case Lang:
		return Attrs{Lang: a.Lang}
	}
	return Attrs{}
}
