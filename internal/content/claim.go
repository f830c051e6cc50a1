package content

import "segib.org/web/internal/locale"

// A Claim is an address that a text of a draft would have, and that is another item's.
type Claim struct {
	Locale locale.Locale
	Slug   string // its last part
	Item   int64
	Stands bool // readers find that item there, published or withdrawn; else they are led from there to where it is
}
