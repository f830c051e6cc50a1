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
	Checks        = "/admin/checks" // what the gates find of all items
	Media         = "/admin/media"
	MediaFind     = "/admin/media/find" // pictures, as JSON
	Uploads       = "/admin/media/uploads"
	Links         = "/admin/links" // links that lead nowhere any more
	LinksFile     = "/admin/links.csv"
	Calendar      = "/admin/calendar"
	AdminFind     = "/admin/find"   // items by their title, as JSON
	AdminSearch   = "/admin/search" // the same as a page
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

// Working is the address at which what is typed into the form of an item is kept.
func Working(table string, id int64) string { return AdminAct(table, id, "working") }

// Discard is the address at which what was typed into the form of an item, and not saved, is forgotten.
func Discard(table string, id int64) string { return Working(table, id) + "/discard" }

// Compare is the address at which two versions of an item are compared.
func Compare(table string, id int64, from, to int) string {
	return AdminAct(table, id, "compare") + "?from=" + strconv.Itoa(from) + "&to=" + strconv.Itoa(to)
}

// Live stands for what readers see in the address of a comparison.
const Live = "live"

// CompareLive is the address at which a version of an item is compared with what readers see.
func CompareLive(table string, id int64, to int) string {
	return AdminAct(table, id, "compare") + "?from=" + Live + "&to=" + strconv.Itoa(to)
}

// Restore is the address at which somebody is asked whether to bring a part of an older
// version of an item back: "facts", a locale, or "" for all that differs.
func Restore(table string, id int64, version int, part string) string {
	address := AdminAct(table, id, "restore") + "?version=" + strconv.Itoa(version)
	if part != "" {
		address += "&part=" + part
	}
	return address
}

// AdminBulk is the address to which a selection of the items of a kind is sent, to be done
// something to: publish, unpublish, tag, untag.
func AdminBulk(table, action string) string { return AdminList(table) + "/bulk/" + action }

// AdminExport is the address of a selection of the items of a kind as "csv" or "json".
func AdminExport(table, format string) string { return AdminList(table) + "/export." + format }

// Bulk is the address of something that is done to many items.
func Bulk(id int64) string { return Admin + "/bulk/" + strconv.FormatInt(id, 10) }

// BulkAct is the address to which the decision on it is sent: its action, or cancel. At
// report.csv is its report.
func BulkAct(id int64, act string) string { return Bulk(id) + "/" + act }

// TeamMember is the address to which a change of a user's access is sent.
func TeamMember(id int64) string { return Team + "/" + strconv.FormatInt(id, 10) }

// Preview is the address at which staff see a draft as its readers would.
func Preview(table string, id int64, version int, l locale.Locale) string {
	return AdminAct(table, id, "preview") + "/" + strconv.Itoa(version) + "/" + string(l)
}

// AtWork stands for a version in the address of a preview: what the user is writing.
const AtWork = "working"

// LivePreview is the address at which somebody sees what they are writing as its readers would.
func LivePreview(table string, id int64, l locale.Locale) string {
	return AdminAct(table, id, "preview") + "/" + AtWork + "/" + string(l)
}

// CancelPlan is the address at which what an item was scheduled for is called off.
func CancelPlan(table string, id, plan int64) string {
	return AdminAct(table, id, "schedule") + "/" + strconv.FormatInt(plan, 10) + "/cancel"
}

// TodayQueue is the address of all that waits in a queue of the first page: "drafts".
func TodayQueue(name string) string { return Admin + "/today/" + name }

// Reminders is the address of the reminders of an item.
func Reminders(table string, id int64) string { return AdminAct(table, id, "reminders") }

// Reminder is the address to which it is sent that one was heeded, "looked", or is not wanted
// any more, "forget".
func Reminder(table string, id, reminder int64, act string) string {
	return Reminders(table, id) + "/" + strconv.FormatInt(reminder, 10) + "/" + act
}
