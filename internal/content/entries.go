package content

// List returns the entries of kind F that a catalog has, in its order.
func List[F any](c *Catalog) []Entry[F] {
	for _, list := range c.lists {
		if list, ok := list.([]Entry[F]); ok {
			return list
		}
	}
	return nil
}

// Name is the entry's title, for sorting.
func (e Entry[F]) Name() string { return e.Title }

// By returns the entry of that id in a list, or nil.
func By[F any](list []Entry[F], id *int64) *Entry[F] {
	if id == nil {
		return nil
	}
	for i := range list {
		if list[i].ID == *id {
			return &list[i]
		}
	}
	return nil
}

// Where returns the entries of a list for which keep holds.
func Where[F any](list []Entry[F], keep func(*F) bool) (kept []Entry[F]) {
	for i := range list {
		if keep(&list[i].Facts) {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// Count returns for how many entries of a list hold is true, without a copy of any.
func Count[F any](list []Entry[F], hold func(*F) bool) (n int) {
	for i := range list {
		if hold(&list[i].Facts) {
			n++
		}
	}
	return n
}
