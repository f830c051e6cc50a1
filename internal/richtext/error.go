package richtext

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Code says what is wrong, for a template to put into the reader's language.
type Code string

// What Parse and New refuse.
const (
	CodeSyntax    Code = "syntax"    // not JSON, not UTF-8, or not shaped as a node
	CodeSize      Code = "size"      // more than MaxBytes, MaxText or MaxNodes
	CodeDepth     Code = "depth"     // deeper than MaxDepth
	CodeNode      Code = "node"      // a node that the schema does not have; Detail is its name
	CodeMark      Code = "mark"      // a mark that the schema does not have, or twice the same; Detail is its name
	CodeAttr      Code = "attr"      // an attribute or key that the node or mark does not have; Detail is its name
	CodeValue     Code = "value"     // an attribute with a value it may not have; Detail is the attribute's name
	CodeNesting   Code = "nesting"   // a node where it may not be, or one that lacks its content; Detail is its name
	CodeLink      Code = "link"      // a link that leads nowhere, or where links may not lead; Detail is its address
	CodeTable     Code = "table"     // rows of unequal length, or headers outside the first row and column
	CodeCharacter Code = "character" // a control character; Detail is its code point
)

// What Problems reports: a draft may have it, a published text should not.
const (
	CodeAlt          Code = "alt"           // an image without alternative text that is not said to be decorative
	CodeHeadingOrder Code = "heading-order" // a heading more than one level below the one before it, or a first one below 2
	CodeTableHeaders Code = "table-headers" // a table without a header row or column
	CodeLinkText     Code = "link-text"     // a link without words
)

// A Step of a place: the Nth, from 1, among its siblings. Unit is block, item, row or cell.
type Step struct {
	Unit string `json:"unit"`
	N    int    `json:"n"`
}

// An Error says what is wrong with a body and where.
type Error struct {
	Code   Code   `json:"code"`
	Path   []int  `json:"path"`             // child indexes from the document down, for an editor to select the node
	Place  []Step `json:"place"`            // the same for a human; runs of text are not counted
	Detail string `json:"detail,omitempty"` // the offending name or value, cut short; foreign input, escape it
	Near   string `json:"near,omitempty"`   // the first words of the text concerned; foreign input, escape it
}

// Error says it in English, for logs and imports.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("rich text: ")
	for i, s := range e.Place {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %d", s.Unit, s.N)
	}
	if len(e.Place) > 0 {
		b.WriteString(": ")
	}
	b.WriteString(string(e.Code))
	if e.Detail != "" {
		fmt.Fprintf(&b, " %q", e.Detail)
	}
	if e.Near != "" {
		fmt.Fprintf(&b, " near %q", e.Near)
	}
	return b.String()
}

// A trail is the way from the document to the node at hand.
type trail []step

type step struct {
	index int
	node  Type
}

func (t trail) fail(code Code, detail, near string) *Error {
	e := &Error{Code: code, Path: []int{}, Place: []Step{}, Detail: cut(detail, 80), Near: cut(near, 40)}
	for _, s := range t {
		e.Path = append(e.Path, s.index)
		if u := unit(s.node); u != "" {
			e.Place = append(e.Place, Step{u, s.index + 1})
		}
	}
	return e
}

func unit(t Type) string {
	switch t {
	case Text, HardBreak:
		return ""
	case ListItem:
		return "item"
	case TableRow:
		return "row"
	case TableHeader, TableCell:
		return "cell"
	}
	return "block"
}

// cut returns the first n runes of s.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n]) + "…"
}
