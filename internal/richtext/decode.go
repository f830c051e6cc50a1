package richtext

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"unicode/utf8"
)

// Parse reads a body from ProseMirror's JSON. Nothing and null are an empty body. Whatever the schema does not name is
// refused with an *Error. Where a key occurs twice in an object the last one counts, as in PostgreSQL's jsonb.
func Parse(b []byte) (Doc, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return Doc{}, nil
	}
	d := &decoder{}
	if len(b) > MaxBytes {
		return Doc{}, d.at.fail(CodeSize, "", "")
	}
	if !utf8.Valid(b) {
		return Doc{}, d.at.fail(CodeSyntax, "", "")
	}
	in := json.NewDecoder(bytes.NewReader(b))
	in.UseNumber()
	var v any
	if err := in.Decode(&v); err != nil {
		return Doc{}, d.at.fail(CodeSyntax, err.Error(), "")
	}
	if _, err := in.Token(); err != io.EOF {
		return Doc{}, d.at.fail(CodeSyntax, "", "")
	}
	if v == nil {
		return Doc{}, nil
	}
	root, err := d.node(v)
	if err != nil {
		return Doc{}, err
	}
	if root.Type != Document {
		return Doc{}, d.at.fail(CodeNesting, string(root.Type), "")
	}
	return New(root.Content...)
}

// A decoder turns decoded JSON into nodes. It knows names and the types of values; check knows the rest.
type decoder struct {
	at    trail
	nodes int
}

func (d *decoder) node(v any) (n Node, err error) {
	m, ok := v.(map[string]any)
	if !ok {
		return n, d.at.fail(CodeSyntax, "", "")
	}
	name, _ := m["type"].(string)
	n.Type = Type(name)
	if _, ok := children(n.Type); !ok {
		return n, d.at.fail(CodeNode, name, "")
	}
	if len(d.at) > 0 {
		d.at[len(d.at)-1].node = n.Type
	}
	for _, key := range slices.Sorted(maps.Keys(m)) {
		switch v := m[key]; key {
		case "type":
		case "text":
			if n.Text, ok = v.(string); !ok || n.Type != Text {
				return n, d.at.fail(CodeAttr, key, "")
			}
		case "attrs":
			n.Attrs, err = d.attrs(name, v)
		case "marks":
			n.Marks, err = d.marks(n.Type, v)
		case "content":
			n.Content, err = d.content(v)
		default:
			err = d.at.fail(CodeAttr, key, "")
		}
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

func (d *decoder) content(v any) ([]Node, error) {
	list, ok := v.([]any)
	if !ok && v != nil {
		return nil, d.at.fail(CodeSyntax, "content", "")
	}
	if len(list) > 0 && len(d.at) == MaxDepth {
		return nil, d.at.fail(CodeDepth, "", "")
	}
	if d.nodes += len(list); d.nodes > MaxNodes {
		return nil, d.at.fail(CodeSize, "", "")
	}
	nodes := make([]Node, 0, len(list))
	for i, v := range list {
		d.at = append(d.at, step{index: i})
		n, err := d.node(v)
		if err != nil {
			return nil, err
		}
		d.at = d.at[:len(d.at)-1]
		nodes = append(nodes, n)
	}
	return nodes, nil
}

func (d *decoder) marks(t Type, v any) (marks []Mark, err error) {
	list, ok := v.([]any)
	if !ok && v != nil {
		return nil, d.at.fail(CodeSyntax, "marks", "")
	}
	if len(list) > 0 && !slices.Contains(inlines(), t) {
		return nil, d.at.fail(CodeAttr, "marks", "")
	}
	if len(list) > len(markOrder) {
		return nil, d.at.fail(CodeMark, "", "")
	}
	for _, v := range list {
		m, _ := v.(map[string]any)
		name, _ := m["type"].(string)
		mark := Mark{Type: MarkType(name)}
		if !isMark(mark.Type) {
			return nil, d.at.fail(CodeMark, name, "")
		}
		for key, v := range m {
			switch key {
			case "type":
			case "attrs":
				mark.Attrs, err = d.attrs(name, v)
			default:
				err = d.at.fail(CodeAttr, key, "")
			}
			if err != nil {
				return nil, err
			}
		}
		marks = append(marks, mark)
	}
	return marks, nil
}
