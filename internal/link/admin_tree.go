package link

import (
	"net/url"
	"strconv"
)

// Tree is the address of all pages as a tree, and to which a move in it is sent.
const Tree = "/admin/pages/tree"

// TreeAt is the address of the tree where a page can be moved, with what else its query says.
func TreeAt(page int64, v url.Values) string {
	id := strconv.FormatInt(page, 10)
	if v == nil {
		v = url.Values{}
	}
	v.Set("page", id)
	return With(Tree, v) + "#p-" + id
}
