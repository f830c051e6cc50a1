package link

import (
	"strconv"

	"segib.org/web/internal/locale"
)

// The addresses of the admin name no language: its interface is in that of the user.
const (
	Admin         = "/admin"
	SignIn        = "/admin/sign-in"
	SignOut       = "/admin/sign-out"
	AdminLanguage = "/admin/language" // where a choice of the interface's language is sent
	Team          = "/admin/team"
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

// Compare is the address at which two versions of an item are compared.
func Compare(table string, id int64, from, to int) string {
	return AdminAct(table, id, "compare") + "?from=" + strconv.Itoa(from) + "&to=" + strconv.Itoa(to)
}

// TeamMember is the address to which a change of a user's access is sent.
func TeamMember(id int64) string { return Team + "/" + strconv.FormatInt(id, 10) }

// Preview is the address at which staff see a draft as its readers would.
func Preview(table string, id int64, version int, l locale.Locale) string {
	return AdminAct(table, id, "preview") + "/" + strconv.Itoa(version) + "/" + string(l)
}
