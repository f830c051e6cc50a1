package link

import (
	"net/url"
	"strconv"
)

// Trash is the address of what was thrown away.
const Trash = "/admin/trash"

// TrashAfter is the address of the trash after something was done to an item there, 0 if
// that is no more.
func TrashAfter(done string, id int64) string {
	to := With(Trash, url.Values{"done": {done}})
	if id != 0 {
		to += "#i" + strconv.FormatInt(id, 10)
	}
	return to
}
