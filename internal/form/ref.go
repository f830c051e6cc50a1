package form

import (
	"slices"
	"strconv"
)

// Ref describes a reference to one item of a kind.
func (f *Form) Ref(name string, p **int64, kind string, options ...Option) {
	f.ref(name, KindRef, p, options).Of = kind
}

// Media describes a picture of the library, by its id.
func (f *Form) Media(name string, p **int64, options ...Option) { f.ref(name, KindMedia, p, options) }

func (f *Form) ref(name, kind string, p **int64, options []Option) *Input {
	v := ""
	if *p != nil {
		v = strconv.FormatInt(**p, 10)
	}
	return f.input(name, kind, have(v), one(func(s string) string {
		if s == "" {
			*p = nil
			return ""
		}
		id, err := strconv.ParseInt(s, 10, 64)
		if err != nil || id < 1 {
			return NotRef
		}
		*p = &id
		return ""
	}), options)
}

// Refs describes references to any number of items of a kind ("" for any kind).
// None is null: the list is not known.
func (f *Form) Refs(name string, p *[]int64, kind string, options ...Option) {
	var texts []string
	for _, id := range *p {
		texts = append(texts, strconv.FormatInt(id, 10))
	}
	in := f.input(name, KindRefs, texts, func(vs []string) string {
		var ids []int64
		seen := map[int64]bool{}
		for _, s := range vs {
			id, err := strconv.ParseInt(s, 10, 64)
			if err != nil || id < 1 {
				return NotRef
			}
			if !seen[id] {
				ids = append(ids, id)
			}
			seen[id] = true
		}
		*p = ids
		return ""
	}, options)
	in.Of = kind
}

// A Reference is one item that a value points to, and by which field.
type Reference struct {
	Field string
	Of    string // the kind it must have, "" for any
	ID    int64
}

// References lists the items that d points to, in the order of its fields.
func References(d Describer) []Reference { return pointed(d, KindRef, KindRefs) }

// MediaOf lists the media that d points to, in the order of its fields.
func MediaOf(d Describer) []Reference { return pointed(d, KindMedia) }

func pointed(d Describer, kinds ...string) (refs []Reference) {
	for _, in := range Fill(d).Inputs {
		if !slices.Contains(kinds, in.Kind) {
			continue
		}
		for _, v := range in.Values {
			id, _ := strconv.ParseInt(v, 10, 64) // written by Ref and Refs
			refs = append(refs, Reference{in.Field, in.Of, id})
		}
	}
	return refs
}
