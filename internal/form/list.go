package form

import (
	"strconv"
	"strings"
)

// maxRows bounds a list, so that a request cannot ask for millions of inputs.
const maxRows = 100

// List describes a list of values that have fields of their own. Shown, it ends in
// one empty row to type in; read, rows that are wholly empty are dropped.
func List[T any](f *Form, name string, p *[]T, fields func(*Form, *T)) {
	outer := *f
	f.list = name
	f.field = outer.field + name + "."
	rows := append([]T{}, *p...)
	if f.Reading() {
		rows = make([]T, f.rows(name))
	} else {
		rows = append(rows, *new(T))
	}
	kept := []T{}
	for i := range rows {
		f.row = i
		f.prefix = outer.prefix + name + "." + strconv.Itoa(i) + "."
		before := len(f.Inputs)
		fields(f, &rows[i])
		if f.Reading() && empty(f.Inputs[before:]) {
			for _, in := range f.Inputs[before:] {
				in.Err = ""
			}
			continue
		}
		kept = append(kept, rows[i])
	}
	inputs := f.Inputs
	*f = outer
	f.Inputs = inputs
	if f.Reading() {
		*p = kept
	}
}

// rows returns how many rows of the list the request has.
func (f *Form) rows(name string) int {
	n := 0
	prefix := f.prefix + name + "."
	for key := range f.in {
		rest, ok := strings.CutPrefix(key, prefix)
		if !ok {
			continue
		}
		index, _, _ := strings.Cut(rest, ".")
		if i, err := strconv.Atoi(index); err == nil && i >= n && i < maxRows {
			n = i + 1
		}
	}
	return n
}

func empty(inputs []*Input) bool {
	for _, in := range inputs {
		if len(in.Values) > 0 {
			return false
		}
	}
	return true
}
