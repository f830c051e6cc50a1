package link

import (
	"strconv"

	"segib.org/web/internal/locale"
)

// The addresses of the admin name no language: its interface is in that of the user.
const (
	Admin   = "/admin"
	SignIn  = "/admin/sign-in"
	SignOut = "/admin/sign-out"
)

// AdminList is the address of the list of a kind, by its table: "/admin/summits".
func AdminList(table string) string { return Admin + "/" + table }

// AdminNew is the address of the form of an item that does not exist yet.
func AdminNew(table string) string { return AdminList(table) + "/new" }

// AdminItem is the address of the form of an item: "/admin/summits/29".
func AdminItem(table string, id int64) string {
	return AdminList(table) + "/" + strconv.FormatInt(id, 10)
}

// AdminAct is the address of something done to an item, or of another view of it:
// publish, unpublish, history, restore, compare.
func AdminAct(table string, id int64, act string) string { return AdminItem(table, id) + "/" + act }

// Preview is the address at which staff see a draft as its readers would.
func Preview(table string, id int64, version int, l locale.Locale) string {
	return AdminAct(table, id, "preview") + "/" + strconv.Itoa(version) + "/" + string(l)
}
