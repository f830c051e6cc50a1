package admin

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"segib.org/web/templates/msg"
)

// A shortcut is keys pressed together, or one key, and what they do.
type shortcut struct {
	keys []string
	does *i18n.Message
}

var shortcutList = []shortcut{
	{[]string{"Ctrl", "K"}, msg.SearchDesk},
	{[]string{"Ctrl", "S"}, msg.SaveDraft},
	{[]string{"Ctrl", "↵"}, msg.KeyPrimary},
	{[]string{"Ctrl", "Alt", "M"}, msg.KeyComment},
	{[]string{"Alt", "C"}, msg.KeyCross},
	{[]string{"Alt", "P"}, msg.PreviewName},
	{[]string{"Alt", "F10"}, msg.EditorTools},
	{[]string{"/"}, msg.SearchDesk},
	{[]string{"N"}, msg.KeyNew},
	{[]string{"?"}, msg.Shortcuts},
}
