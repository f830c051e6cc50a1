package link

import (
	"net/url"
	"strconv"
)

// Tree is the address of all pages as a tree, and to which a move in it is sent.
const Tree = "/admin/pages/tree"

// TreeAt is the address of the tree where a page can be moved.
func TreeAt(page int64) string {
	id := strconv.FormatInt(page, 10)
	return Tree + "?page=" + id + "#p-" + id
}

// TreeMoved is that once it was moved; v says how. Browsers focus nothing by themselves
// where an address names a part of the page, so it names none.
func TreeMoved(page int64, v url.Values) string {
	v.Set("page", strconv.FormatInt(page, 10))
	return With(Tree, v)
}
