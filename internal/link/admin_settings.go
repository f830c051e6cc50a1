package link

import (
	"strconv"

	"segib.org/web/internal/locale"
)

// Settings is the address of the list of what staff decide about the site as a whole.
const Settings = "/admin/settings"

// Setting is the address of the form of one of them: "/admin/settings/menu".
func Setting(name string) string { return Settings + "/" + name }

// SettingAct is the address of something done to a setting, or of another view of it:
// history, compare, restore.
func SettingAct(name, act string) string { return Setting(name) + "/" + act }

// CompareSetting is the address at which two versions of a setting are compared; 0 is what
// the site has built in.
func CompareSetting(name string, from, to int) string {
	return SettingAct(name, "compare") + "?from=" + strconv.Itoa(from) + "&to=" + strconv.Itoa(to)
}

// PreviewSetting is the address to which the form of a setting is sent to see what readers of
// l would.
func PreviewSetting(name string, l locale.Locale) string {
	return SettingAct(name, "preview") + "/" + string(l)
}
