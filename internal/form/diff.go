package form

import "slices"

// A Change is one input whose value differs between two forms. Old or New is nil
// where only the other form has it (a row of a list).
type Change struct{ Old, New *Input }

// Input returns the side that exists, for its name and kind.
func (c Change) Input() *Input {
	if c.New != nil {
		return c.New
	}
	return c.Old
}

// Diff lists what differs between two forms of one kind, in the order of the
// newer form, then what only the older has.
func Diff(old, new *Form) (changes []Change) {
	was := map[string]*Input{}
	for _, in := range old.Inputs {
		was[in.Name] = in
	}
	for _, in := range new.Inputs {
		o := was[in.Name]
		delete(was, in.Name)
		if o == nil && len(in.Values) > 0 || o != nil && !slices.Equal(o.Values, in.Values) {
			changes = append(changes, Change{o, in})
		}
	}
	for _, in := range old.Inputs {
		if was[in.Name] != nil && len(in.Values) > 0 {
			changes = append(changes, Change{in, nil})
		}
	}
	return changes
}
