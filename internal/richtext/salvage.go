package richtext

import (
	"bytes"
	"encoding/json"
)

// A Reading is a body as readers get it: what the schema knows of what is stored. Lost is
// an *Error where that is not all of it, as a later version of the program wrote it.
type Reading struct {
	Doc
	Lost error
}

// UnmarshalJSON reads all that can be read; it refuses nothing.
func (r *Reading) UnmarshalJSON(b []byte) error {
	if r.Doc, r.Lost = Parse(b); r.Lost != nil {
		r.Doc = salvage(b)
	}
	return nil
}

// salvage returns what is valid of a body that is not. Of what is unknown nothing is kept,
// nor what it holds, as nobody knows for whom that is; words whose mark is unknown are. A
// block that is no block without what it loses is left out too.
func salvage(b []byte) Doc {
	if len(b) > MaxBytes {
		return Doc{}
	}
	var root map[string]any
	in := json.NewDecoder(bytes.NewReader(b))
	in.UseNumber()
	if err := in.Decode(&root); err != nil || root["type"] != string(Document) {
		return Doc{}
	}
	var blocks []Node
	var kept checker // counts what the blocks so far measure together
	for _, v := range knownNodes(root["content"]) {
		n, err := (&decoder{}).node(v)
		with := kept
		if err == nil && with.children(Node{Type: Document, Content: []Node{n}}) == nil {
			kept, blocks = with, append(blocks, n)
		}
	}
	return Doc{normal(Document, blocks)}
}

// knownNodes returns nodes of decoded JSON without what the schema does not name.
func knownNodes(v any) (nodes []any) {
	list, _ := v.([]any)
	for _, v := range list {
		m, _ := v.(map[string]any)
		name, _ := m["type"].(string)
		if _, ok := children(Type(name)); !ok {
			continue
		}
		n := map[string]any{"type": name, "attrs": knownAttrs(name, m["attrs"])}
		if text, ok := m["text"]; ok {
			n["text"] = text
		}
		if content := knownNodes(m["content"]); content != nil {
			n["content"] = content
		}
		if marks := knownMarks(m["marks"]); marks != nil {
			n["marks"] = marks
		}
		nodes = append(nodes, n)
	}
	return nodes
}

// knownMarks returns the marks of decoded JSON that say something here: a link to a sort of
// address that is not known leads nowhere.
func knownMarks(v any) (marks []any) {
	list, _ := v.([]any)
	for _, v := range list {
		m, _ := v.(map[string]any)
		name, _ := m["type"].(string)
		mark := map[string]any{"type": name, "attrs": knownAttrs(name, m["attrs"])}
		read, err := (&decoder{}).marks(Text, []any{mark})
		if err == nil && (&checker{}).marks(Node{Type: Text, Marks: read}) == nil {
			marks = append(marks, mark)
		}
	}
	return marks
}

// knownAttrs returns the attributes that a node or mark has.
func knownAttrs(owner string, v any) map[string]any {
	known := map[string]any{}
	m, _ := v.(map[string]any)
	for key, v := range m {
		if is, _ := new(Attrs).set(owner+"."+key, v); is {
			known[key] = v
		}
	}
	return known
}
