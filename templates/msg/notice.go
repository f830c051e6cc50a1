package msg

import "github.com/nicksnyder/go-i18n/v2/i18n"

// NoticeTone names the notice above every page, for screen readers.
var NoticeTone = map[string]*i18n.Message{
	"information": {ID: "notice.information", Other: "Aviso"},
	"urgent":      {ID: "notice.urgent", Other: "Aviso urgente"},
}

// MoreOf opens what is below an entry of the main navigation.
var MoreOf = &i18n.Message{ID: "site.more_of", Description: "Name of a button beside an entry of the menu, for screen readers: opens what is below it", Other: "Más de {{.Name}}"}

// Featured heads what the home page features, unless it was given another name.
var Featured = &i18n.Message{ID: "home.featured", Other: "Destacado"}
